import { addDays, daysBetween, monthOf, type Day } from '@office/domain/day';
import { lastDayOf, previousMonth, type Month } from '@office/domain/month';

/** How a household stands: paid up to a day, without income since one, or with nothing claimed. */
export type Need =
  | { readonly kind: 'paid'; readonly to: Day }
  | { readonly kind: 'without'; readonly days: number; readonly since: Day }
  | { readonly kind: 'nothing-claimed' };

/**
 * Days without income: since the end of the last executed month, or since the day before the claim's first.
 * A month is paid after it has ended, so a household paid up to the month before this one waits for nothing.
 */
export function needOf(
  today: Day,
  lastPaid: Month | undefined,
  claimedFrom: Day | undefined,
): Need {
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
