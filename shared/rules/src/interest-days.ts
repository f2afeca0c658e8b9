import { addDays, daysBetween, day, earlierOf } from '@office/domain/day';
import { halfUp } from './exact.ts';
import { rulesOn } from './rules-on.ts';
import { chosenIn } from './switches.ts';
import { versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { ChoiceOf } from './switches.ts';
import type { Tables } from './tables.ts';

/** Days that bear interest at one rate and are one share of a year. */
export type InterestPart = {
  readonly from: Day;
  readonly until: Day;
  readonly days: number;
  readonly rate: string;
  /** The first day of the version that gives the rate. */
  readonly rateFrom: Day;
  readonly daysOfYear: number;
};

export type SimpleInterest = {
  readonly cents: bigint;
  readonly days: number;
  readonly parts: readonly InterestPart[];
  readonly basis: ChoiceOf<'interest-day-count'>;
};

/**
 * Simple interest from the first to the last day, each day at the rate in force on it (a day without one is
 * `no-version-in-force`); the exact sum of all days is rounded once, half up to the cent.
 */
export const simpleInterest = (
  cents: bigint,
  { from, until }: { readonly from: Day; readonly until: Day },
  law: Tables,
): SimpleInterest => {
  const basis = chosenIn(rulesOn(from, law), 'interest-day-count');
  const parts: InterestPart[] = [];
  let weight = 0n;
  for (let start = from; start <= until;) {
    const { rate, rateFrom, last } = rateOn(start, law);
    const end = earlierOf(earlierOf(until, last), day(`${start.slice(0, 4)}-12-31`));
    const days = daysBetween(start, end) + 1;
    const daysOfYear = basis === 'actual-year' ? lengthOfYear(start) : 365;
    weight += BigInt(days) * rate.value * (daysOfYear === 365 ? 366n : 365n);
    parts.push({ from: start, until: end, days, rate: rate.written, rateFrom, daysOfYear });
    start = addDays(end, 1);
  }
  return {
    cents: halfUp(cents * weight, 10_000n * 365n * 366n),
    days: parts.reduce((sum, { days }) => sum + days, 0),
    parts,
    basis,
  };
};

/** The rate of a day, and the last day it can be relied on: its own end, or the day before the next version. */
const rateOn = (on: Day, law: Tables) => {
  const table = law['interest-rates'];
  const version = versionOn(table, on);
  const next = table.versions.find(({ from }) => from > on);
  const last = version.until ?? (next === undefined ? undefined : addDays(next.from, -1));
  return { rate: version.value, rateFrom: version.from, last: last ?? day('9999-12-31') };
};

const lengthOfYear = (on: Day): 365 | 366 => {
  const year = on.slice(0, 4);
  return daysBetween(day(`${year}-01-01`), day(`${year}-12-31`)) === 365 ? 366 : 365;
};
