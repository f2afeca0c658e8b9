import { addDays, dayOfMonth, weekday } from '@office/domain/day';
import { daysOf, firstDayOf, lengthOf } from '@office/domain/month';
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

/** A calendar day and what it counts, in half allowances: 2, 1, 0, or -2 for a Sunday worked. */
export type CountedHalves = {
  readonly day: number;
  readonly halves: number;
  readonly reason: DayReason;
};

export type CountedDay = {
  readonly day: number;
  readonly counted: '1' | '0.5' | '0' | '-1';
  readonly reason: DayReason;
};

export type PaidDays = { readonly allowances: string; readonly days: readonly CountedDay[] };

/** The number of allowances that a control card gives (AR 100, 109, AM 20-21), with the reason of each day. */
export const paidDays = (facts: CardFacts, trace?: Trace): PaidDays => {
  const counted = countDays(facts);
  const allowances = writeHalves(totalHalves(counted));
  trace?.push({
    rule: 'paid-days',
    inputs: { month: facts.month, from: facts.from, until: facts.until, ...facts.card },
    output: allowances,
    source: 'AR 100, 109; AM 20, 21',
  });
  return { allowances, days: counted.map(writeDayCount) };
};

/** A month's total, which Sundays worked never bring below zero. */
export const totalHalves = (days: readonly CountedHalves[]): bigint => {
  const total = days.reduce((sum, { halves }) => sum + halves, 0);
  return BigInt(Math.max(total, 0));
};

export const writeDayCount = ({ day, halves, reason }: CountedHalves): CountedDay => ({
  day,
  counted: writtenHalves(halves),
  reason,
});

/** Every calendar day of the payable part of the month with what it counts. */
export const countDays = (facts: CardFacts): CountedHalves[] => {
  const calendar = calendarOf(facts.month);
  const first = facts.from === undefined ? 1 : dayOfMonth(facts.from);
  const last = facts.until === undefined ? calendar.length : dayOfMonth(facts.until);
  const gap = new Set(facts.gap?.map(dayOfMonth));
  const isPayable = (day: number) => day >= first && day <= last && !gap.has(day);
  const marks = marksOf(facts, calendar.length, isPayable);
  const counted: CountedHalves[] = [];
  for (const each of calendar) if (isPayable(each.day)) counted.push(countDay(each, marks));
  return counted;
};

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

const countDay = ({ day, weekday }: CalendarDay, marks: Marks): CountedHalves => {
  const mark = markOf(marks, day);
  if (weekday === 7) {
    return mark === 'work'
      ? { day, halves: -2, reason: 'sunday-worked' }
      : { day, halves: 0, reason: 'sunday' };
  }
  if (mark !== undefined) return { day, halves: 0, reason: reasons[mark] };
  return weekday === 6 ? countSaturday(day, marks) : { day, halves: 2, reason: 'unemployed' };
};

const reasons = {
  work: 'worked',
  sick: 'sick',
  'holiday-pay': 'holiday-pay',
  other: 'other-reason',
} as const satisfies Record<Mark, DayReason>;

/** AM 21: a Saturday follows its week, from Sunday to Saturday; sickness is unpayable but no work. */
const countSaturday = (day: number, marks: Marks): CountedHalves => {
  let worked = markOf(marks, day - 6) === 'work' ? 1 : 0;
  let unpayable = 0;
  for (let weekdayBefore = day - 5; weekdayBefore < day; weekdayBefore += 1) {
    const mark = markOf(marks, weekdayBefore);
    if (mark === 'work') worked += 1;
    if (isUnpayable(mark)) unpayable += 1;
  }
  if (worked >= 4) return { day, halves: 0, reason: 'saturday-after-four-work-days' };
  if (unpayable === 5) return { day, halves: 0, reason: 'saturday-after-five-days-not-payable' };
  if (isUnpayable(markOf(marks, day - 1)) && isUnpayable(markOf(marks, day + 2))) {
    return { day, halves: 0, reason: 'saturday-between-days-not-payable' };
  }
  if (worked >= 2) return { day, halves: 1, reason: 'saturday-after-two-or-three-work-days' };
  return { day, halves: 2, reason: 'unemployed' };
};

/** Worked or unpayable. Holiday pay lying in unemployment is not paid, yet payable for this rule (AM 20, 21). */
const isUnpayable = (mark: Mark | undefined): boolean =>
  mark !== undefined && mark !== 'holiday-pay';

const writtenHalves = (halves: number): CountedDay['counted'] => {
  if (halves === 2) return '1';
  if (halves === 1) return '0.5';
  return halves === 0 ? '0' : '-1';
};

type CalendarDay = { readonly day: number; readonly weekday: Weekday };

/** The days of a month with their weekdays, in order. */
const calendarOf = remember(2_000, (month: Month): readonly CalendarDay[] =>
  daysOf(month).map((day) => ({ day: dayOfMonth(day), weekday: weekday(day) })),
);

/** The days from six before the month to six after it. */
const nearDays = remember(2_000, (month: Month): readonly Day[] =>
  Array.from({ length: lengthOf(month) + 2 * margin }, (_, index) =>
    addDays(firstDayOf(month), index - margin),
  ),
);
