import { addDays, daysBetween, day, monthOf, type Day } from './day.ts';
import { addMonthsTo, firstDayOf, lastDayOf, previousMonth, type Month } from './month.ts';

/** What the office knows of a household's income: the last month the bank paid, the latest claim's first day. */
export interface Income {
  readonly lastPaid?: Month | undefined;
  readonly claimedFrom?: Day | undefined;
}

/** How a household stands: paid up to a day, without income since one, or with nothing claimed. */
export type Need =
  | { readonly kind: 'paid'; readonly to: Day }
  | { readonly kind: 'without'; readonly days: number; readonly since: Day }
  | { readonly kind: 'nothing-claimed' };

/**
 * Days without income: since the end of the last executed month, or since the day before the claim's first.
 * A month is paid after it has ended, so a household paid up to the month before this one waits for nothing.
 */
export function needOf(today: Day, { lastPaid, claimedFrom }: Income): Need {
  if (lastPaid !== undefined) {
    const to = lastDayOf(lastPaid);
    if (lastPaid >= previousMonth(monthOf(today))) return { kind: 'paid', to };
    return { kind: 'without', days: daysBetween(to, today), since: to };
  }
  if (claimedFrom === undefined || claimedFrom > today) return { kind: 'nothing-claimed' };
  const since = addDays(claimedFrom, -1);
  return { kind: 'without', days: daysBetween(since, today), since };
}

export const daysWithout = (need: Need): number => (need.kind === 'without' ? need.days : 0);

/** The same need as two days that do not change with the day of asking, so that a store can sort by them. */
export interface NeedDays {
  /** From this day on the household counts as without income. */
  readonly withoutFrom: Day;
  /** Since when it then is: the earlier, the longer it waits. */
  readonly since: Day;
}

/** A day that no household sees: nothing was claimed, so that nothing is missing. */
const never = day('9999-12-31');

/** The two days of `needOf`: on each day it answers `without` exactly from `withoutFrom` on, since `since`. */
export function needDaysOf({ lastPaid, claimedFrom }: Income): NeedDays {
  if (lastPaid !== undefined)
    return { withoutFrom: firstDayOf(addMonthsTo(lastPaid, 2)), since: lastDayOf(lastPaid) };
  if (claimedFrom === undefined) return { withoutFrom: never, since: never };
  return { withoutFrom: claimedFrom, since: addDays(claimedFrom, -1) };
}
