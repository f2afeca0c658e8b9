import { fromCents, toCents } from '@office/domain/money';
import { countOn } from './dated-figure.ts';
import { fraction, halfUp, writeTenThousandths } from './exact.ts';
import { isLess, product, quotient, ratio, whole } from './fractions.ts';
import { tables, versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Money } from '@office/domain/money';
import type { Fraction } from './exact.ts';
import type { Tables } from './tables.ts';
import type { Trace } from './trace.ts';

/** How the pay was fixed, with what AM 67 needs of it. Q is the own weekly hours, S those of a full-time worker (AR 99). */
export type Pay =
  | { readonly basis: 'monthly'; readonly monthlyPay: Money }
  | { readonly basis: 'hourly'; readonly hourlyPay: Money; readonly weeklyHours: string }
  | {
      readonly basis: 'cycle';
      /** Pay of the work cycle without overtime, and its paid hours. */
      readonly cyclePay: Money;
      readonly paidHours: string;
      readonly weeklyHours: string;
    }
  | {
      readonly basis: 'temporary-teacher';
      readonly annualFullTimePay: Money;
      readonly weeklyHours: string;
      readonly fullTimeHours: string;
    }
  | {
      readonly basis: 'voluntary-part-time';
      readonly hourlyPay: Money;
      readonly fullTimeHours: string;
    };

export type AverageWageFacts = {
  readonly on: Day;
} & ({ readonly basis: 'none' } | (Pay & { readonly consecutiveWeeks: number }));

export type AverageDailyWage = {
  /** Four decimals, half up. */
  readonly daily: string;
  /** 26 average daily wages, to the cent: what `daily-amount` takes as monthly wage. */
  readonly monthly: Money;
  readonly replacedBy: 'reference-wage' | null;
};

/**
 * The average daily wage (AM 67) of the last pay of four weeks in a row or more with one employer (AM 65). Without such a
 * pay, or where it is lower, the reference wage stands for it (AM 5): the guaranteed monthly income ÷ 26.
 * The day is that of the claim, for the reference wage. AM 67 is silent about rounding: the quotient is kept exact until
 * its four decimals and, apart from them, the amount a month to the cent, both half up.
 */
export const averageDailyWage = (
  facts: AverageWageFacts,
  trace?: Trace,
  law: Tables = tables,
): AverageDailyWage => {
  const of = (name: string) => countOn({ law, table: 'average-wage', name, on: facts.on });
  const days = BigInt(of('days-in-month'));
  const reference = versionOn(law['reference-wage'], facts.on);
  const floor = ratio(reference.value, days);
  const own =
    facts.basis === 'none' || facts.consecutiveWeeks < of('least-weeks')
      ? undefined
      : ownDailyWage(facts, { days, week: of('days-in-week'), year: of('days-in-year') });
  const isReplaced = own === undefined || isLess(own, floor);
  const { numerator, denominator } = isReplaced ? floor : own;
  const daily = writeTenThousandths(halfUp(numerator * 100n, denominator));
  const monthly = fromCents(halfUp(numerator * days, denominator));
  trace?.push({
    rule: 'average-daily-wage',
    inputs: {
      ...facts,
      ownDailyWage:
        own === undefined
          ? undefined
          : writeTenThousandths(halfUp(own.numerator * 100n, own.denominator)),
      referenceWage: fromCents(reference.value),
    },
    output: isReplaced ? { daily, monthly, replacedBy: 'reference-wage' } : { daily, monthly },
    source: 'AM 65, 67; AM 5 (reference wage); AR 99',
    origins: { referenceWage: reference.origin },
    rounding: 'to four decimals a day and to the cent a month, each half up, once',
  });
  return { daily, monthly, replacedBy: isReplaced ? 'reference-wage' : null };
};

type Divisors = { readonly days: bigint; readonly week: number; readonly year: number };

/** Cents a day, exact. */
const ownDailyWage = (pay: Pay, { days, week, year }: Divisors): Fraction => {
  switch (pay.basis) {
    case 'monthly':
      return ratio(toCents(pay.monthlyPay), days);
    case 'hourly':
      return aDay(product(centsOf(pay.hourlyPay), fraction(pay.weeklyHours)), week);
    case 'cycle': {
      const hourly = quotient(centsOf(pay.cyclePay), fraction(pay.paidHours));
      return aDay(product(hourly, fraction(pay.weeklyHours)), week);
    }
    case 'temporary-teacher': {
      const share = quotient(fraction(pay.weeklyHours), fraction(pay.fullTimeHours));
      return aDay(product(centsOf(pay.annualFullTimePay), share), year);
    }
    case 'voluntary-part-time':
      return aDay(product(centsOf(pay.hourlyPay), fraction(pay.fullTimeHours)), week);
  }
};

const centsOf = (amount: Money): Fraction => whole(toCents(amount));

const aDay = (pay: Fraction, days: number): Fraction => quotient(pay, whole(days));
