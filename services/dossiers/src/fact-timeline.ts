import type { z } from 'zod';
import type { Day } from '@office/domain/day';
import type { channels } from '@office/domain/household';
import type { Doing as DoingSchema } from '@office/contracts/scalars';

export type Doing = z.infer<typeof DoingSchema>;
export type Channel = (typeof channels)[number];

/** A dated fact: what holds from a day, who recorded it, when, and how it reached the office. */
export interface RecordedFact<T> {
  readonly from: Day;
  readonly value: T;
  readonly recorded: Doing;
  readonly channel: Channel;
}

/** Everything ever said of one fact, by first day; of two for one day the one recorded later stands last. */
export type FactTimeline<T> = readonly RecordedFact<T>[];

/** Records a fact and forgets nothing: what it replaces stays in the history. */
export const recordFact = <T>(
  timeline: FactTimeline<T>,
  fact: RecordedFact<T>,
): FactTimeline<T> => {
  const place = timeline.findLastIndex(({ from }) => from <= fact.from) + 1;
  return timeline.toSpliced(place, 0, fact);
};

/**
 * The value in force on a day. Before the first day the first value holds: a person who comes in
 * November and claims from October declares the household of the whole time claimed.
 */
export const factOn = <T>(timeline: FactTimeline<T>, on: Day): T => recordedOn(timeline, on).value;

/** The same with who recorded it, when, and how it came in. */
export const recordedOn = <T>(timeline: FactTimeline<T>, on: Day): RecordedFact<T> => {
  const found = timeline.findLast(({ from }) => from <= on) ?? timeline[0];
  if (found === undefined) throw new Error('a dossier is opened with a value of every fact');
  return found;
};
