import { firstDayOf, lastDayOf } from '@office/domain/month';
import type { Day } from '@office/domain/day';
import type { Month } from '@office/domain/month';
import type { Tables } from '@office/rules/tables';

/** A stretch of a month in which the tables of daily amounts do not change; `era` is the same as long as they do not. */
export type Stretch = { readonly from: Day; readonly era: number };

const amountTables = [
  'indexation',
  'wage-ceilings',
  'minimum-allowances',
  'replacement-rates',
  'wage-brackets',
  'insertion-allowances',
  'living-wage',
] as const;

/** The days on which the law of daily amounts changes within each month, the first day always among them. */
export function lawCalendar(
  law: Tables,
  months: readonly Month[],
): readonly (readonly Stretch[])[] {
  const starts = amountTables.flatMap((name) => law[name].versions.map(({ from }): Day => from));
  const changes = [...new Set(starts)].toSorted();
  const eraOn = (on: Day): number => changes.findLastIndex((from) => from <= on);
  return months.map((month) => {
    const first = firstDayOf(month);
    const within = changes.filter((from) => from > first && from <= lastDayOf(month));
    return [first, ...within].map((from) => ({ from, era: eraOn(from) }));
  });
}
