import { addDays, dayOfMonth, daysBetween, earlierOf, laterOf } from '@office/domain/day';
import { daysOf } from '@office/domain/month';
import { endOfMonths } from './deadlines.ts';
import { figureOf } from './named-figures.ts';
import { tables, versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Month } from '@office/domain/month';
import type { Tables } from './tables.ts';
import type { Trace } from './trace.ts';

/** A sanction as decided: its first day of effect when nothing else runs, and its weeks. */
export type DecidedSanction = { readonly id: string; readonly from: Day; readonly weeks: number };

export type Period = { readonly from: Day; readonly until: Day };

export type SanctionPeriod = Period & {
  readonly id: string;
  /** Days by which sickness drew it out. */
  readonly sickDays: number;
};

export type SanctionCalendarInput = {
  readonly sanctions: readonly DecidedSanction[];
  /** Periods of sickness with benefit; they do not overlap. */
  readonly sick: readonly Period[];
  /** The month whose sanction days are asked for. */
  readonly month?: Month;
};

export type SanctionCalendar = {
  readonly periods: readonly SanctionPeriod[];
  /** Weeks of all sanctions together. */
  readonly weeks: number;
  /** The days of the month that cannot be paid: `other` days of its card. Empty without a month. */
  readonly days: readonly number[];
};

/**
 * When several sanctions run: one after the other in the order of their first days, never at the same time; a
 * second one begins when the first has ended (AR 159). Sickness draws one out, at most three years date to date.
 */
export const sanctionCalendar = (
  input: SanctionCalendarInput,
  trace?: Trace,
  law: Tables = tables,
): SanctionCalendar => {
  const periods = periodsOf(input, trace, law);
  const { month } = input;
  const isSanctioned = (on: Day): boolean =>
    periods.some(({ from, until }) => from <= on && on <= until);
  const found: SanctionCalendar = {
    periods,
    weeks: input.sanctions.reduce((sum, { weeks }) => sum + weeks, 0),
    days: month === undefined ? [] : daysOf(month).filter(isSanctioned).map(dayOfMonth),
  };
  trace?.push({
    rule: 'sanction-calendar',
    inputs: { periods, month },
    output: { weeks: found.weeks, days: found.days },
    source: 'AR 159',
    ...(periods.length > 0 && { origins: { periods: 'step:sanction-period' } }),
  });
  return found;
};

const periodsOf = (
  { sanctions, sick }: SanctionCalendarInput,
  trace: Trace,
  law: Tables,
): readonly SanctionPeriod[] => {
  const inOrder = sanctions.toSorted((a, b) =>
    a.from === b.from ? compareIds(a.id, b.id) : compareIds(a.from, b.from),
  );
  const periods: SanctionPeriod[] = [];
  for (const { id, from, weeks } of inOrder) {
    const before = periods.at(-1);
    const start = before === undefined ? from : laterOf(from, addDays(before.until, 1));
    const terms = versionOn(law['sanction-terms'], from);
    const drawnOutUntil = endOfMonths(start, figureOf(terms, 'sickness-months'));
    const period = { id, ...drawnOut({ from: start, weeks }, sick, drawnOutUntil) };
    periods.push(period);
    trace?.push({
      rule: 'sanction-period',
      inputs: { id, from, weeks, after: before?.until, drawnOutUntil },
      output: period,
      source: 'AR 53, 159',
      origins: {
        ...(before === undefined ? {} : { after: 'step:sanction-period' as const }),
        drawnOutUntil: terms.origin,
      },
    });
  }
  return periods;
};

/** Sick days do not count: as many are added at the end, and those that fall there too, up to the last day. */
const drawnOut = (
  { from, weeks }: { readonly from: Day; readonly weeks: number },
  sick: readonly Period[],
  last: Day,
): Omit<SanctionPeriod, 'id'> => {
  const end = addDays(from, 7 * weeks - 1);
  let until = end;
  for (;;) {
    const next = addDays(end, sickDaysIn({ from, until }, sick));
    if (next === until) break;
    until = next;
  }
  const capped = laterOf(end, earlierOf(until, last));
  return { from, until: capped, sickDays: daysBetween(end, capped) };
};

const sickDaysIn = (within: Period, sick: readonly Period[]): number =>
  sick.reduce((sum, each) => {
    const days =
      daysBetween(laterOf(within.from, each.from), earlierOf(within.until, each.until)) + 1;
    return sum + Math.max(0, days);
  }, 0);

const compareIds = (a: string, b: string): number => (a < b ? -1 : 1);
