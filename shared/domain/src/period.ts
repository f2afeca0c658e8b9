import { addDays, earlierOf, laterOf } from './day.ts';
import { DomainError } from './domain-error.ts';
import type { Day } from './day.ts';

/** From a day until another, both included; without `until` it has no end yet. */
export type Period = { readonly from: Day; readonly until?: Day };

const never = '9999-12-31' as Day;

/** Builds a period; one that would end before it begins is a contradiction. */
export const period = (from: Day, until?: Day): Period => {
  if (until === undefined) return { from };
  if (until < from)
    throw new DomainError('malformed', { expected: 'until on or after from', from, until });
  return { from, until };
};

export const covers = (of: Period, day: Day): boolean => of.from <= day && day <= end(of);

export const overlaps = (a: Period, b: Period): boolean => a.from <= end(b) && b.from <= end(a);

/** The days two periods share, or nothing when they share none. */
export const intersection = (a: Period, b: Period): Period | undefined => {
  if (!overlaps(a, b)) return undefined;
  return bounded(laterOf(a.from, b.from), earlierOf(end(a), end(b)));
};

/** The parts of a period that none of the others covers, in order. */
export const gaps = (within: Period, others: readonly Period[]): Period[] => {
  const found: Period[] = [];
  let next: Day | undefined = within.from;
  for (const other of others.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (next === undefined) break;
    if (!overlaps(other, bounded(next, end(within)))) continue;
    if (other.from > next) found.push(bounded(next, addDays(other.from, -1)));
    next = other.until === undefined ? undefined : laterOf(next, addDays(other.until, 1));
  }
  if (next !== undefined && next <= end(within)) found.push(bounded(next, end(within)));
  return found;
};

const end = (of: Period): Day => of.until ?? never;

const bounded = (from: Day, until: Day): Period => (until === never ? { from } : { from, until });
