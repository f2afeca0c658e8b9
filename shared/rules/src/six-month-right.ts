import { endOfMonths } from './deadlines.ts';
import { numberIn, rowOf, textIn } from './named-figures.ts';
import { tables, versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Tables } from './tables.ts';
import type { Trace } from './trace.ts';

export type SixMonthFacts = {
  /** The first day of the right that replaces the exclusion. */
  readonly from: Day;
  readonly careerDays: number;
  /** Whether the right was had before: it is given once in a career. */
  readonly usedBefore: boolean;
  /** A training for a shortage profession, and whether it was completed. */
  readonly training?: { readonly startedOn: Day; readonly completed: boolean };
};

export type SixMonthRight = {
  readonly granted: boolean;
  readonly reason: 'granted' | 'used-before' | 'career-too-short';
  readonly months: number;
  readonly until: Day | null;
  readonly missingDays: number;
};

/**
 * The six months that replace an exclusion for abandoning work, once in a career with 3,120 days, and six more for
 * a training begun in the first three months and completed (AR 52bis § 1). From 1 March 2026.
 */
export const sixMonthRight = (
  facts: SixMonthFacts,
  trace?: Trace,
  law: Tables = tables,
): SixMonthRight => {
  const rights = versionOn(law['special-rights'], facts.from);
  const row = rowOf(rights, 'six-months');
  const daysNeeded = numberIn(row, 'career-days');
  const missingDays = Math.max(0, daysNeeded - facts.careerDays);
  const reason = reasonOf(facts.usedBefore, missingDays);
  const trainingBy = endOfMonths(facts.from, numberIn(row, 'training-started-in-months'));
  const longer = trainingCounts(facts, trainingBy);
  const months = numberIn(row, 'months') + (longer ? numberIn(row, 'more-months') : 0);
  const right =
    reason === 'granted'
      ? { granted: true, reason, months, until: endOfMonths(facts.from, months), missingDays }
      : { granted: false, reason, months: 0, until: null, missingDays };
  trace?.push({
    rule: 'six-month-right',
    inputs: { ...facts, daysNeeded, trainingBy },
    output: { months: right.months, until: right.until },
    source: textIn(row, 'law'),
    origins: { daysNeeded: rights.origin, trainingBy: rights.origin },
  });
  return right;
};

const reasonOf = (usedBefore: boolean, missingDays: number): SixMonthRight['reason'] => {
  if (usedBefore) return 'used-before';
  return missingDays > 0 ? 'career-too-short' : 'granted';
};

const trainingCounts = ({ from, training }: SixMonthFacts, by: Day): boolean =>
  training !== undefined &&
  training.completed &&
  training.startedOn >= from &&
  training.startedOn <= by;
