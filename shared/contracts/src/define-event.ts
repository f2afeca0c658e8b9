import { z } from 'zod';
import type { ServiceName } from './services.ts';

/** A fact in the past tense that its producer publishes, at least once and in order per key. */
export interface EventDefinition<Name extends string = string, Data extends z.ZodType = z.ZodType> {
  readonly name: Name;
  readonly version: number;
  readonly producer: ServiceName;
  readonly key: 'dossierId' | 'runId';
  readonly description: string;
  readonly data: Data;
}

export const defineEvent = <const Name extends string, Data extends z.ZodType>(
  name: Name,
  definition: Omit<EventDefinition<Name, Data>, 'name'>,
): EventDefinition<Name, Data> => ({ name, ...definition });

/** CloudEvents 1.0, structured JSON; extension names are lower-case letters only. */
export const Envelope = z.object({
  specversion: z.literal('1.0'),
  id: z.string().min(1),
  source: z.string().min(1),
  type: z.string().min(1),
  subject: z.string().min(1),
  time: z.iso.datetime(),
  datacontenttype: z.literal('application/json'),
  version: z.int().positive(),
  correlationid: z.string(),
  causationid: z.string().optional(),
  /** Who did it: a staff id, a partner, or `office` for a timer. */
  actor: z.string().min(1),
  onbehalfof: z.string().optional(),
  /** The office day on which it happened. */
  officeday: z.string(),
  data: z.record(z.string(), z.unknown()),
});
export type Envelope = z.infer<typeof Envelope>;

/** The topic of a service's events; a story's office puts its own prefix before it. */
export const topicOf = (producer: ServiceName): string => `${producer}.events`;
