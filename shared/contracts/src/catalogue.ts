import type { z } from 'zod';
import { agencyEndpoints, agencyEvents } from './agency.ts';
import { correspondenceEndpoints, correspondenceEvents } from './correspondence.ts';
import { debtEndpoints, debtEvents } from './debts.ts';
import { dossierEndpoints } from './dossiers.ts';
import { dossierEvents } from './dossier-events.ts';
import { knowledgeEndpoints } from './knowledge.ts';
import { paymentEndpoints } from './payments.ts';
import { paymentEvents } from './payment-events.ts';
import { taskEndpoints, taskEvents } from './tasks.ts';
import type { Envelope } from './define-event.ts';

/** Every address of the office, by its name. */
export const endpoints = {
  ...dossierEndpoints,
  ...agencyEndpoints,
  ...paymentEndpoints,
  ...debtEndpoints,
  ...taskEndpoints,
  ...correspondenceEndpoints,
  ...knowledgeEndpoints,
} as const;
export type EndpointName = keyof typeof endpoints;

/** Every event of the office. */
export const events = [
  ...dossierEvents,
  ...agencyEvents,
  ...paymentEvents,
  ...debtEvents,
  ...taskEvents,
  ...correspondenceEvents,
] as const;

type AnyEvent = (typeof events)[number];
export type EventName = AnyEvent['name'];
export type EventDataOf<Name extends EventName> = z.output<
  Extract<AnyEvent, { name: Name }>['data']
>;
/** An event in its envelope, its data typed by its name. */
export type EventOf<Name extends EventName> = {
  [N in Name]: Omit<Envelope, 'type' | 'data'> & {
    readonly type: N;
    readonly data: EventDataOf<N>;
  };
}[Name];

const byName = new Map<string, AnyEvent>(events.map((definition) => [definition.name, definition]));
export const findEvent = (name: string): AnyEvent | undefined => byName.get(name);
