import { firstDayOf, lastDayOf, lengthOf } from '@office/domain/month';
import { dayOfMonth, weekday } from '@office/domain/day';
import { daysOf } from '@office/domain/month';
import { amendedLaw } from '@office/rules/amended-law';
import { tables } from '@office/rules/tables';
import { lawCalendar } from './law-calendar.ts';
import { monthsFrom, plainMonth } from './months.ts';
import { readPopulation } from './population-file.ts';
import type { Day } from '@office/domain/day';
import type { Month } from '@office/domain/month';
import type { Tables } from '@office/rules/tables';
import type { CardMonth } from './card-of-month.ts';
import type { Stretch } from './law-calendar.ts';
import type { PlainMonth } from './months.ts';
import type { Population } from './population-file.ts';

/** What a run is asked for, as plain words that a worker can be told. */
export type Asked = {
  readonly seed: number;
  readonly from: Month;
  readonly to: Month;
  /** The text of the change laid over the law; without one only the law in force is asked. */
  readonly change: string | undefined;
};

export type MonthSetting = CardMonth & {
  readonly month: Month;
  readonly plain: PlainMonth;
  readonly first: Day;
  readonly last: Day;
};

export type LawSetting = {
  readonly law: Tables;
  readonly calendar: readonly (readonly Stretch[])[];
};

/** Everything that is the same for all people of a run. */
export type Setting = {
  readonly seed: number;
  readonly population: Population;
  readonly months: readonly MonthSetting[];
  /** The law in force, and the changed one where a change is asked about. */
  readonly laws: readonly LawSetting[];
  /** Rights, admissions and reference wages are read on this day. */
  readonly claimOn: Day;
};

export function settingOf({ seed, from, to, change }: Asked): Setting {
  const months = monthsFrom(from, to);
  const laws = change === undefined ? [tables] : [tables, amendedLaw(change)];
  return {
    seed,
    population: readPopulation(),
    months: months.map(monthSetting),
    laws: laws.map((law) => ({ law, calendar: lawCalendar(law, months) })),
    claimOn: firstDayOf(from),
  };
}

const monthSetting = (month: Month): MonthSetting => {
  const plain = plainMonth(month);
  return {
    month,
    plain,
    no: 12 * plain.year + plain.month,
    length: lengthOf(month),
    sundays: daysOf(month)
      .filter((day) => weekday(day) === 7)
      .map(dayOfMonth),
    first: firstDayOf(month),
    last: lastDayOf(month),
  };
};
