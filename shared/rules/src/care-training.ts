import { addDays, earlierOf } from '@office/domain/day';
import { endOfMonths } from './deadlines.ts';
import { numberIn, rowOf, textIn } from './named-figures.ts';
import { rulesOn } from './rules-on.ts';
import { chosenIn } from './switches.ts';
import { tables, versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Tables } from './tables.ts';
import type { Trace } from './trace.ts';

export type CareTrainingFacts = {
  /** The last day of the right without the training. */
  readonly rightEndsOn: Day;
  readonly startedOn: Day;
  /** The day on which the training ends for who passes every year. */
  readonly normalEndOn: Day;
  /** The day on which it ends, or is expected to end, for this person. */
  readonly endsOn: Day;
  readonly usedBefore: boolean;
};

export type CareTraining = {
  readonly kept: boolean;
  readonly reason: 'kept' | 'used-before' | 'started-too-late' | 'right-lasts-longer';
  readonly until: Day;
};

/**
 * How long a training in nursing or care keeps the right: to its end, no later than a year after its normal end and
 * no longer than five years, once in a career; it has to have started by the day after the right's last day (AR 114 § 2/1).
 */
export const careTraining = (
  facts: CareTrainingFacts,
  trace?: Trace,
  law: Tables = tables,
): CareTraining => {
  const rights = versionOn(law['special-rights'], facts.rightEndsOn);
  const row = rowOf(rights, 'care-training');
  const term = chosenIn(rulesOn(facts.rightEndsOn, law), 'care-training-term');
  const dayAfter = addDays(facts.rightEndsOn, 1);
  const afterNormalEnd = endOfMonths(
    addDays(facts.normalEndOn, 1),
    numberIn(row, 'months-after-normal-end'),
  );
  const mostUntil = endOfMonths(
    term === 'from-training' ? facts.startedOn : dayAfter,
    numberIn(row, 'most-months'),
  );
  const end = earlierOf(facts.endsOn, earlierOf(afterNormalEnd, mostUntil));
  const reason = reasonOf(facts, dayAfter, end);
  const result = {
    kept: reason === 'kept',
    reason,
    until: reason === 'kept' ? end : facts.rightEndsOn,
  };
  trace?.push({
    rule: 'care-training',
    inputs: { ...facts, afterNormalEnd, mostUntil },
    output: result.until,
    source: textIn(row, 'law'),
    origins: { afterNormalEnd: rights.origin, mostUntil: rights.origin },
    switches: { 'care-training-term': term },
  });
  return result;
};

const reasonOf = (
  { usedBefore, startedOn, rightEndsOn }: CareTrainingFacts,
  dayAfter: Day,
  end: Day,
): CareTraining['reason'] => {
  if (usedBefore) return 'used-before';
  if (startedOn > dayAfter) return 'started-too-late';
  return end > rightEndsOn ? 'kept' : 'right-lasts-longer';
};
