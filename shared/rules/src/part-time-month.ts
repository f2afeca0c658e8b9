import { countMonth } from './allowance-count.ts';
import { calendarOf } from './calendar.ts';
import { rulesOn } from './rules-on.ts';
import { chosenIn } from './switches.ts';
import { tables } from './tables.ts';
import { voluntaryPartTime } from './temporary-allowances.ts';
import type { Weekday } from '@office/domain/day';
import type { CardFacts, DayCount, DayReason } from './allowance-count.ts';
import type { Tables } from './tables.ts';
import type { Trace } from './trace.ts';

export type PartTimeMonthFacts = CardFacts & {
  /** Own weekly hours of the lost job, and those of a full-time worker. */
  readonly weeklyHours: string;
  readonly fullTimeHours: string;
  /** Days of `work` from Monday to Saturday that are normal days off. */
  readonly offDayWork: readonly number[];
};

export type PartTimeDay = {
  readonly day: number;
  /** Half allowances that the day gives, and those it takes from the month. */
  readonly granted: number;
  readonly removed: number;
  readonly reason: DayReason | 'day-off-worked';
};

export type PartTimeMonth = {
  readonly halfAllowancesPerWeek: number;
  readonly halfAllowances: number;
  readonly days: readonly PartTimeDay[];
};

/**
 * The half allowances of a month of voluntary part-time unemployment (AR 103, 104 § 1, 109 § 2). The weekly number goes
 * one to each day from Monday to Saturday, the rest again from Monday. A day that the card rule does not pay (AM 20, 21)
 * takes two half allowances from the month, half a Saturday one, a Sunday worked two; the month never falls below none.
 * Whether a day may take more than it holds, and whether work on a normal day off costs twice, are switches.
 */
export const partTimeMonth = (
  facts: PartTimeMonthFacts,
  trace?: Trace,
  law: Tables = tables,
): PartTimeMonth => {
  const { halfAllowancesPerWeek } = voluntaryPartTime(facts, trace);
  const { last, weekdays } = calendarOf(facts.month);
  const rules = rulesOn(last, law);
  const unpaidDay = chosenIn(rules, 'part-time-unpaid-day');
  const offDayWork = chosenIn(rules, 'part-time-off-day-work');
  const counts = countMonth(facts);
  const days = weekdays.flatMap((on, index) => {
    const day = index + 1;
    const count = counts[index];
    if (count === undefined) return [];
    const rule = {
      perWeek: halfAllowancesPerWeek,
      capped: unpaidDay === 'own-half-units',
      twice: offDayWork === 'twice' && facts.offDayWork.includes(day),
    };
    return [{ day, ...partTimeDay(count, on, rule) }];
  });
  const total = days.reduce((sum, { granted, removed }) => sum + granted - removed, 0);
  const halfAllowances = Math.max(0, total);
  trace?.push({
    rule: 'voluntary-part-time-month',
    inputs: {
      month: facts.month,
      from: facts.from,
      until: facts.until,
      ...facts.card,
      offDayWork: facts.offDayWork,
      halfAllowancesPerWeek,
    },
    output: halfAllowances,
    source: 'AR 103, 104 § 1, 109 § 2; AM 20, 21',
    origins: { halfAllowancesPerWeek: 'step:voluntary-part-time' },
    switches: { 'part-time-unpaid-day': unpaidDay, 'part-time-off-day-work': offDayWork },
  });
  return { halfAllowancesPerWeek, halfAllowances, days };
};

type DayRule = { readonly perWeek: number; readonly capped: boolean; readonly twice: boolean };

const partTimeDay = (
  { halves, reason }: DayCount,
  on: Weekday,
  { perWeek, capped, twice }: DayRule,
): Omit<PartTimeDay, 'day'> => {
  if (on === 7) return { granted: 0, removed: -Math.min(0, halves), reason };
  const granted = Math.floor(perWeek / 6) + (on <= perWeek % 6 ? 1 : 0);
  const unpaid = 2 - halves;
  const removed = capped ? Math.min(unpaid, granted) : unpaid;
  if (!twice) return { granted, removed, reason };
  return { granted, removed: removed + 2, reason: 'day-off-worked' };
};
