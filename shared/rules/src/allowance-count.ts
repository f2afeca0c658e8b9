import { addDays, dayOfMonth } from '@office/domain/day';
import { firstDayOf, lengthOf } from '@office/domain/month';
import { calendarOf } from './calendar.ts';
import { writeHalves } from './exact.ts';
import { remember } from './remember.ts';
import type { Day, Weekday } from '@office/domain/day';
import type { Month } from '@office/domain/month';
import type { Trace } from './trace.ts';

/** What a control card says about the days of its month, as days of the month. */
export type CardDays = {
  readonly work: readonly number[];
  readonly sick: readonly number[];
  readonly holidayPaid: readonly number[];
  readonly other: readonly number[];
};

/** What is known of days outside the month, or outside the payable part of it. */
export type AroundDays = { readonly work: readonly Day[]; readonly unpayable: readonly Day[] };

export type CardFacts = {
  readonly month: Month;
  /** First and last payable day, inclusive; the whole month when absent. */
  readonly from?: Day;
  readonly until?: Day;
  /** Days in between for which nothing was granted: like those before the first, they are neither counted nor marked. */
  readonly gap?: readonly Day[];
  readonly card: CardDays;
  readonly around?: AroundDays;
};

export type DayReason =
  | 'unemployed'
  | 'sunday'
  | 'sunday-worked'
  | 'worked'
  | 'sick'
  | 'holiday-pay'
  | 'other-reason'
  | 'saturday-after-four-work-days'
  | 'saturday-after-five-days-not-payable'
  | 'saturday-between-days-not-payable'
  | 'saturday-after-two-or-three-work-days';

/** What a day counts, in half allowances: 2, 1, 0, or -2 for a Sunday worked. */
export type DayCount = { readonly halves: -2 | 0 | 1 | 2; readonly reason: DayReason };

/** The days of a month in order, the first at index 0; days outside its payable part count nothing and are absent. */
export type MonthCount = readonly (DayCount | undefined)[];

export type CountedDay = {
  readonly day: number;
  readonly counted: '1' | '0.5' | '0' | '-1';
  readonly reason: DayReason;
};

export type PaidDays = { readonly allowances: string; readonly days: readonly CountedDay[] };

/** The number of allowances that a control card gives (AR 100, 109, AM 20-21), with the reason of each day. */
export const paidDays = (facts: CardFacts, trace?: Trace): PaidDays => {
  const counted = countMonth(facts);
  const allowances = writeHalves(halvesFrom(counted, 1, counted.length));
  trace?.push({
    rule: 'paid-days',
    inputs: cardInputs(facts),
    output: allowances,
    source: 'AR 100, 109; AM 20, 21',
  });
  return { allowances, days: writeDays(counted) };
};

/** What a card's count is told to have come from. */
export const cardInputs = ({ month, from, until, gap, card, around }: CardFacts) => ({
  month,
  from,
  until,
  ...card,
  ...(gap !== undefined && { gap }),
  ...(around !== undefined && { around }),
});

/** The total of some days of a month, first and last inclusive; Sundays worked never bring it below zero. */
export const halvesFrom = (month: MonthCount, first: number, last: number): bigint => {
  let total = 0;
  for (let day = first; day <= last; day += 1) total += month[day - 1]?.halves ?? 0;
  return BigInt(Math.max(total, 0));
};

/** Every calendar day of the payable part of a month with what it counts. */
export const writeDays = (month: MonthCount): CountedDay[] =>
  month.flatMap((count, index) =>
    count === undefined
      ? []
      : [{ day: index + 1, counted: written[count.halves], reason: count.reason }],
  );

const written = { '2': '1', '1': '0.5', '0': '0', '-2': '-1' } as const;

/** What each day of a month counts. */
export const countMonth = (facts: CardFacts): MonthCount => {
  const isWhole = facts.from === undefined && facts.until === undefined && facts.gap === undefined;
  if (isWhole && facts.around === undefined && isBlank(facts.card)) return blankMonth(facts.month);
  const { weekdays } = calendarOf(facts.month);
  const first = facts.from === undefined ? 1 : dayOfMonth(facts.from);
  const last = facts.until === undefined ? weekdays.length : dayOfMonth(facts.until);
  const gap = facts.gap?.map(dayOfMonth);
  const isPayable = (day: number) => day >= first && day <= last && gap?.includes(day) !== true;
  const marks = marksOf(facts, weekdays.length, isPayable);
  return weekdays.map((weekday, index) =>
    isPayable(index + 1) ? countDay(index + 1, weekday, marks) : undefined,
  );
};

const isBlank = ({ work, sick, holidayPaid, other }: CardDays): boolean =>
  work.length + sick.length + holidayPaid.length + other.length === 0;

type Mark = 'work' | 'sick' | 'holiday-pay' | 'other';

/** One mark a day, from six days before the month to six after it: a Saturday the first has its Sunday at index 0. */
type Marks = readonly (Mark | undefined)[];

const margin = 6;

const markOf = (marks: Marks, day: number): Mark | undefined => marks[day - 1 + margin];

function marksOf(facts: CardFacts, length: number, isPayable: (day: number) => boolean): Marks {
  const marks = new Array<Mark | undefined>(length + 2 * margin).fill(undefined);
  const set = (days: readonly number[], mark: Mark) => {
    // Days listed outside the payable part are accepted and ignored: they count as payable, without work.
    for (const day of days) if (isPayable(day)) marks[day - 1 + margin] = mark;
  };
  set(facts.card.other, 'other');
  set(facts.card.holidayPaid, 'holiday-pay');
  set(facts.card.sick, 'sick');
  set(facts.card.work, 'work');
  if (facts.around !== undefined) {
    const near = nearDays(facts.month);
    const setAround = (days: readonly Day[], mark: Mark) => {
      for (const each of days) {
        const index = near.indexOf(each);
        const day = index - margin + 1;
        if (index >= 0 && !isPayable(day)) marks[index] = mark;
      }
    };
    setAround(facts.around.unpayable, 'other');
    setAround(facts.around.work, 'work');
  }
  return marks;
}

const countDay = (day: number, weekday: Weekday, marks: Marks): DayCount => {
  const mark = markOf(marks, day);
  if (weekday === 7) return mark === 'work' ? counts.sundayWorked : counts.sunday;
  if (mark !== undefined) return counts[mark];
  return weekday === 6 ? countSaturday(day, marks) : counts.unemployed;
};

/** Everything a day can count: shared, so that a month of thirty-one days makes none. */
const counts = {
  unemployed: { halves: 2, reason: 'unemployed' },
  sunday: { halves: 0, reason: 'sunday' },
  sundayWorked: { halves: -2, reason: 'sunday-worked' },
  work: { halves: 0, reason: 'worked' },
  sick: { halves: 0, reason: 'sick' },
  'holiday-pay': { halves: 0, reason: 'holiday-pay' },
  other: { halves: 0, reason: 'other-reason' },
  afterFourWorkDays: { halves: 0, reason: 'saturday-after-four-work-days' },
  afterFiveUnpayable: { halves: 0, reason: 'saturday-after-five-days-not-payable' },
  betweenUnpayable: { halves: 0, reason: 'saturday-between-days-not-payable' },
  afterTwoOrThreeWorkDays: { halves: 1, reason: 'saturday-after-two-or-three-work-days' },
} as const satisfies Record<string, DayCount>;

/** AM 21: a Saturday follows its week, from Sunday to Saturday; sickness is unpayable but no work. */
const countSaturday = (day: number, marks: Marks): DayCount => {
  let worked = markOf(marks, day - 6) === 'work' ? 1 : 0;
  let unpayable = 0;
  for (let weekdayBefore = day - 5; weekdayBefore < day; weekdayBefore += 1) {
    const mark = markOf(marks, weekdayBefore);
    if (mark === 'work') worked += 1;
    if (isUnpayable(mark)) unpayable += 1;
  }
  if (worked >= 4) return counts.afterFourWorkDays;
  if (unpayable === 5) return counts.afterFiveUnpayable;
  if (isUnpayable(markOf(marks, day - 1)) && isUnpayable(markOf(marks, day + 2))) {
    return counts.betweenUnpayable;
  }
  return worked >= 2 ? counts.afterTwoOrThreeWorkDays : counts.unemployed;
};

/** Worked or unpayable. Holiday pay lying in unemployment is not paid, yet payable for this rule (AM 20, 21). */
const isUnpayable = (mark: Mark | undefined): boolean =>
  mark !== undefined && mark !== 'holiday-pay';

/** What a blank card of a month counts. */
const blankMonth = remember(2_000, (month: Month): MonthCount => {
  const { weekdays } = calendarOf(month);
  const unmarked = marksOf({ month, card: blankCard }, weekdays.length, () => true);
  return weekdays.map((each, index) => countDay(index + 1, each, unmarked));
});

const blankCard: CardDays = { work: [], sick: [], holidayPaid: [], other: [] };

/** The days from six before the month to six after it. */
const nearDays = remember(2_000, (month: Month): readonly Day[] =>
  Array.from({ length: lengthOf(month) + 2 * margin }, (_, index) =>
    addDays(firstDayOf(month), index - margin),
  ),
);
