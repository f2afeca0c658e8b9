import { randomUUID } from 'node:crypto';
import type { Clock } from '@office/domain/clock';
import type { EventDataOf, EventName } from '@office/contracts/catalogue';
import type { Envelope } from '@office/contracts/define-event';
import { findEvent } from '@office/contracts/catalogue';
import type { Asked } from './mount.ts';

/** What a core function says has happened: a name and its data, before it is put in an envelope. */
export type Happened = {
  [N in EventName]: { readonly name: N; readonly data: EventDataOf<N> };
}[EventName];

/** What a decision returns: the next state, and what happened. Nothing happened: nothing is written. */
export interface Decided<State> {
  readonly next: State;
  readonly events: readonly Happened[];
}

export const unchanged = <State>(state: State): Decided<State> => ({ next: state, events: [] });

export const happened = <N extends EventName>(name: N, data: EventDataOf<N>): Happened =>
  ({ name, data }) as Happened;

/** Who acted and why, as it stands on the envelope. */
export interface Cause {
  readonly actor: string;
  readonly onBehalfOf?: string;
  readonly correlationId: string;
  readonly causationId?: string;
}

export const causeOf = (asked: Asked): Cause => ({
  actor: asked.actor.id,
  correlationId: asked.correlationId,
  ...(asked.onBehalfOf === undefined ? {} : { onBehalfOf: asked.onBehalfOf }),
});

/** The cause of what a consumer records: whoever caused the event it read, and that event. */
export const causeIn = ({
  id,
  actor,
  correlationid,
}: Pick<Envelope, 'id' | 'actor' | 'correlationid'>): Cause => ({
  actor,
  correlationId: correlationid,
  causationId: id,
});

/** Who did it and when, as a fact keeps it. A machine that acts for a person names the person. */
export const doing = (cause: Cause, clock: Clock) => ({
  by: cause.onBehalfOf ?? cause.actor,
  on: clock.today(),
  at: clock.now(),
});

/** Puts what happened into CloudEvents envelopes. */
export function enveloped(events: readonly Happened[], cause: Cause, clock: Clock): Envelope[] {
  return events.map(({ name, data }) => {
    const definition = findEvent(name);
    if (definition === undefined) throw new Error(`${name} is not in the catalogue`);
    const parsed = definition.data.parse(data);
    return {
      specversion: '1.0',
      id: randomUUID(),
      source: `/${definition.producer}`,
      type: name,
      subject: String((parsed as Record<string, unknown>)[definition.key]),
      time: clock.now(),
      datacontenttype: 'application/json',
      version: definition.version,
      correlationid: cause.correlationId,
      ...(cause.causationId === undefined ? {} : { causationid: cause.causationId }),
      actor: cause.actor,
      ...(cause.onBehalfOf === undefined ? {} : { onbehalfof: cause.onBehalfOf }),
      officeday: clock.today(),
      data: parsed,
    };
  });
}
