import { dayOfMonth, monthOf } from '@office/domain/day';
import { DomainError } from '@office/domain/domain-error';
import { fromCents, toCents } from '@office/domain/money';
import { cardInputs, countMonth, halvesFrom, writeDays } from './allowance-count.ts';
import { calendarOf } from './calendar.ts';
import { amountOfHalves, writeHalves } from './exact.ts';
import { temporaryHalves } from './temporary-allowances.ts';
import type { Day } from '@office/domain/day';
import type { FamilyCategory } from '@office/domain/household';
import type { Month } from '@office/domain/month';
import type { Money } from '@office/domain/money';
import type { AroundDays, CardDays, MonthCount } from './allowance-count.ts';
import type { Origin, Trace } from './trace.ts';

/** A daily amount from a day on, as ONEM's card states it. Sorted by day, one amount a day. */
export type DailyFrom = { readonly from: Day; readonly daily: Money };

type CardMonth = {
  readonly month: Month;
  readonly daily: readonly DailyFrom[];
  /** First and last payable day, inclusive; the whole month when absent. */
  readonly from?: Day;
  readonly until?: Day;
  /** Days between two grants, for which nothing was granted. */
  readonly gap?: readonly Day[];
  readonly card: CardDays;
  readonly around?: AroundDays;
};

/** Everything a month is calculated from. The daily amount is ONEM's; it is never replaced here. */
export type MonthFacts =
  | ({
      readonly kind: 'full';
      readonly category: FamilyCategory;
      readonly phaseMonth: number;
    } & CardMonth)
  | ({ readonly kind: 'insertion' } & CardMonth)
  | {
      readonly kind: 'temporary';
      readonly month: Month;
      readonly daily: readonly DailyFrom[];
      readonly hoursLost: string;
      readonly weeklyHours: string;
    };

export type Gross = {
  readonly halves: bigint;
  readonly gross: bigint;
  readonly days: MonthCount;
};

/** The allowances of a month and their gross amount, with what each day counted. */
export const grossOf = (facts: MonthFacts, trace: Trace): Gross => {
  const daily = inForceDuring(facts.month, facts.daily);
  return facts.kind === 'temporary'
    ? temporaryGross({ ...facts, daily }, trace)
    : cardGross({ ...facts, daily }, trace);
};

/** The amounts that hold on some day of a month, in order of their day. */
const inForceDuring = (month: Month, daily: readonly DailyFrom[]): readonly DailyFrom[] => {
  const { first, last } = calendarOf(month);
  if (daily.length === 1 && daily.every(({ from }) => from <= last)) return daily;
  const sorted = daily.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return sorted.filter(({ from }, index) => {
    const next = sorted[index + 1];
    return from <= last && (next === undefined || next.from > first);
  });
};

const temporaryGross = (facts: Extract<MonthFacts, { kind: 'temporary' }>, trace: Trace): Gross => {
  const daily = onlyAmount(facts);
  const halves = temporaryHalves(facts);
  const gross = amountOfHalves(toCents(daily), halves);
  trace?.push({
    rule: 'temporary-allowances',
    inputs: { hoursLost: facts.hoursLost, weeklyHours: facts.weeklyHours },
    output: writeHalves(halves),
    source: 'AR 99, 106',
    rounding: 'to the nearest half allowance, a quarter upwards',
  });
  traceGross(trace, { daily, halves, gross, from: 'step:temporary-allowances' });
  return { halves, gross, days: [] };
};

/** Lost hours have no days: a month of temporary unemployment with two amounts cannot be divided between them. */
const onlyAmount = ({ daily }: { readonly daily: readonly DailyFrom[] }): Money => {
  const [only] = daily;
  if (only === undefined || daily.length > 1) {
    throw new DomainError('not-computable', {
      field: 'daily',
      why: 'hours cannot be divided between several daily amounts',
    });
  }
  return only.daily;
};

/**
 * Each day at the amount in force that day. Each amount has its own total, never below zero, and its own closing half:
 * several daily amounts in one month are several payments (AR 162, commentary).
 */
const cardGross = (facts: Exclude<MonthFacts, { kind: 'temporary' }>, trace: Trace): Gross => {
  const { daily: amounts, month } = facts;
  const [first] = amounts;
  const days = first === undefined ? [] : countMonth(payablePart(facts, first.from));
  trace?.push({
    rule: 'paid-days',
    inputs: cardInputs(facts),
    output: writeDays(days),
    source: 'AR 100, 109; AM 20, 21',
  });
  let halves = 0n;
  let gross = 0n;
  let index = 0;
  for (const { from, daily } of amounts) {
    index += 1;
    const next = amounts[index];
    const start = monthOf(from) === month ? dayOfMonth(from) : 1;
    const end = next === undefined ? days.length : dayOfMonth(next.from) - 1;
    const own = halvesFrom(days, start, end);
    const amount = amountOfHalves(toCents(daily), own);
    if (own > 0n) {
      traceGross(trace, { daily, halves: own, gross: amount, from: 'step:paid-days' });
    }
    halves += own;
    gross += amount;
  }
  // A month that gives nothing says so too: its net of 0.00 has an origin.
  if (halves === 0n && first !== undefined) {
    traceGross(trace, { daily: first.daily, halves, gross, from: 'step:paid-days' });
  }
  return { halves, gross, days };
};

/** Days before the first amount count like days before the first payable day. */
const payablePart = (facts: CardMonth, firstAmount: Day): CardMonth =>
  firstAmount <= (facts.from ?? calendarOf(facts.month).first)
    ? facts
    : { ...facts, from: firstAmount };

type GrossStep = {
  readonly daily: Money;
  readonly halves: bigint;
  readonly gross: bigint;
  readonly from: Origin;
};

const traceGross = (trace: Trace, { daily, halves, gross, from }: GrossStep): void => {
  trace?.push({
    rule: 'gross',
    inputs: { daily, allowances: writeHalves(halves) },
    output: fromCents(gross),
    source: 'AR 113 § 2, 160 § 1: whole allowances × daily amount, a closing half rounded half up',
    origins: { allowances: from },
    rounding: 'a closing half allowance, half up to the cent',
  });
};
