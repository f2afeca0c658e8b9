import type { Language } from '@office/domain/calendar-words';
import { mayGive, type Actor, type Command } from '@office/domain/access';
import type { Day } from '@office/domain/day';
import type { ServiceClient } from '@office/service-kit/service-client';
import type { Notice } from './notices.ts';
import type { Colleague } from './staff-names.ts';
import type { Typed } from './typed.ts';
import type { Texts } from './texts/texts.ts';
import type { Words } from './words.ts';

/** One look of one person at the desk: who, in which language, on which office day, through which services. */
export interface Visit {
  readonly actor: Actor;
  readonly name: string;
  readonly language: Language;
  readonly texts: Texts;
  readonly words: Words;
  readonly today: Day;
  /** The services, called with the person's own token. */
  readonly office: ServiceClient;
  readonly csrf: string;
  /** The address of this page, for the links that change the language. */
  readonly address: string;
  readonly notice?: Notice;
  /** What was typed before the session ended, once. */
  readonly kept: Typed;
  /** Open tasks in the person's queues. */
  readonly waiting: number;
  readonly temporalUiUrl?: string;
  readonly may: (command: Command) => boolean;
  /** The name of whoever did something: a colleague, the office, the bank, ONEM. */
  readonly whoIs: (id: string) => string;
  /** Everybody who works on tasks, as far as the desk knows them. */
  readonly colleagues: readonly Colleague[];
}

export const mayOf =
  (actor: Actor) =>
  (command: Command): boolean =>
    mayGive(actor, command);
