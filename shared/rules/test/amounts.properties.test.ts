import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { day } from '@office/domain/day';
import { compare, fromCents, toCents } from '@office/domain/money';
import { month } from '@office/domain/month';
import { familyCategories } from '@office/domain/household';
import { averageDailyWage } from '../src/average-daily-wage.ts';
import { employerSupplement } from '../src/employer-supplement.ts';
import { familyIncomeLimit, incomeLimits } from '../src/family-income-limit.ts';
import { guaranteeAllowance } from '../src/guarantee-allowance.ts';
import { insertionAllowance } from '../src/insertion-allowance.ts';
import { partTimeMonth } from '../src/part-time-month.ts';
import { secondaryActivity } from '../src/secondary-activity.ts';
import type { FamilyIncome } from '../src/family-income-limit.ts';
import type { GuaranteeFacts } from '../src/guarantee-allowance.ts';
import type { SecondaryActivity } from '../src/secondary-activity.ts';

const amount = (most: number) =>
  fc.integer({ min: 0, max: most }).map((cents) => fromCents(BigInt(cents)));
const hours = (most: number) =>
  fc.integer({ min: 1, max: most * 4 }).map((quarters) => String(quarters / 4));
const count = (most: number) => fc.integer({ min: 0, max: most });

const guaranteeFacts: fc.Arbitrary<GuaranteeFacts> = fc.record({
  month: fc.constantFrom(month('2026-03'), month('2026-04'), month('2026-12')),
  startedOn: fc.constantFrom(day('2004-03-01'), day('2005-06-30'), day('2005-07-01')),
  registeredOn: fc.constant(day('2004-03-01')),
  askedFullTime: fc.constant(true),
  cardInOrder: fc.constant(true),
  category: fc.constantFrom(...familyCategories),
  phaseMonth: fc.integer({ min: 1, max: 20 }),
  daily: amount(12_000),
  hours: hours(160),
  weeklyHours: fc.integer({ min: 1, max: 30 }).map(String),
  fullTimeHours: fc.constantFrom('38', '40'),
  grossWage: amount(215_000),
  netWage: amount(200_000),
  fullTimeNetWage: amount(250_000),
  excluded: fc.record({
    outsideDays: count(10),
    guaranteedPayDays: count(5),
    daysWithoutRight: count(10),
    temporaryHours: hours(40),
    unpaidHours: hours(20),
  }),
});

describe('the guarantee allowance', () => {
  test('is never raised by a higher net wage', () => {
    fc.assert(
      fc.property(guaranteeFacts, amount(50_000), (facts, more) => {
        const netWage = fromCents(toCents(facts.netWage) + toCents(more));
        const richer = guaranteeAllowance({ ...facts, netWage });
        expect(compare(richer.netAllowance, guaranteeAllowance(facts).netAllowance)).not.toBe(1);
      }),
    );
  });

  test('and the net wage never exceed the full-time net wage, from the formula of 1 July 2005 on', () => {
    fc.assert(
      fc.property(guaranteeFacts, (facts) => {
        const { netAllowance } = guaranteeAllowance({ ...facts, startedOn: day('2005-07-01') });
        if (netAllowance === '0.00') return;
        const together = toCents(netAllowance) + toCents(facts.netWage);
        expect(together <= toCents(facts.fullTimeNetWage ?? fromCents(0n))).toBe(true);
      }),
    );
  });

  test('of before 1 July 2005 is at most nine tenths of the reference', () => {
    fc.assert(
      fc.property(guaranteeFacts, (facts) => {
        const old = guaranteeAllowance({ ...facts, startedOn: day('2004-03-01') });
        // The reference is shown rounded: half a cent of it is 0.45 of a cent here.
        expect(toCents(old.netAllowance) * 10n <= toCents(old.reference) * 9n + 10n).toBe(true);
      }),
    );
  });

  test('is paid whole or refused with a reason, the gross never below the net', () => {
    fc.assert(
      fc.property(guaranteeFacts, (facts) => {
        const { allowed, refusals, netAllowance, grossAllowance } = guaranteeAllowance(facts);
        expect(allowed).toBe(refusals.length === 0);
        expect(toCents(netAllowance) >= (allowed ? 1464n : 0n)).toBe(true);
        if (!allowed) expect([netAllowance, grossAllowance]).toEqual(['0.00', '0.00']);
        expect(compare(grossAllowance, netAllowance)).not.toBe(-1);
      }),
    );
  });

  test('equals its net for everybody who is not taxed', () => {
    fc.assert(
      fc.property(guaranteeFacts, (facts) => {
        const untaxed = facts.category !== 'B' || facts.phaseMonth > 12;
        const { netAllowance, grossAllowance } = guaranteeAllowance(facts);
        if (untaxed) expect(grossAllowance).toBe(netAllowance);
        else if (netAllowance !== '0.00') expect(compare(grossAllowance, netAllowance)).toBe(1);
      }),
    );
  });
});

const activity: fc.Arbitrary<SecondaryActivity> = fc.record({
  on: fc.constant(day('2026-05-01')),
  daily: amount(12_000),
  netAnnualIncome: amount(5_000_000),
  monthsInYear: fc.integer({ min: 1, max: 12 }),
  declared: fc.boolean(),
  monthsBefore: count(5),
  mainlyOutsideDaytime: fc.boolean(),
  excludedTrade: fc.boolean(),
  saturdaysWorked: count(5),
  sundaysWorked: count(5),
});

describe('a secondary activity', () => {
  test('never makes the allowance negative, nor higher than without it', () => {
    fc.assert(
      fc.property(activity, (facts) => {
        const { daily, reduction } = secondaryActivity(facts);
        expect(toCents(daily) >= 0n && toCents(reduction) >= 0n).toBe(true);
        expect(compare(daily, facts.daily)).not.toBe(1);
      }),
    );
  });

  test('that is allowed leaves 0.12 a day or the whole of a smaller amount', () => {
    fc.assert(
      fc.property(activity, (facts) => {
        const { allowed, daily } = secondaryActivity(facts);
        const least = toCents(facts.daily) < 12n ? toCents(facts.daily) : 12n;
        if (allowed) expect(toCents(daily) >= least).toBe(true);
      }),
    );
  });

  test('with more income never raises the allowance', () => {
    fc.assert(
      fc.property(activity, amount(500_000), (facts, more) => {
        const netAnnualIncome = fromCents(toCents(facts.netAnnualIncome) + toCents(more));
        const richer = secondaryActivity({ ...facts, netAnnualIncome });
        expect(compare(richer.daily, secondaryActivity(facts).daily)).not.toBe(1);
      }),
    );
  });

  test('of a springboard costs nothing of the daily amount', () => {
    fc.assert(
      fc.property(activity, (facts) => {
        const { allowed, reduction } = secondaryActivity({
          ...facts,
          springboard: { from: day('2026-01-01') },
        });
        if (allowed) expect(reduction).toBe('0.00');
      }),
    );
  });
});

const cardDays = fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { maxLength: 12 }).chain((days) =>
  fc.array(count(3), { minLength: days.length, maxLength: days.length }).map((lists) => {
    const inList = (list: number) => days.filter((_, index) => lists[index] === list);
    return { work: inList(0), sick: inList(1), holidayPaid: inList(2), other: inList(3) };
  }),
);

describe('a month of voluntary part-time unemployment', () => {
  const of = month('2026-10');
  const job = { month: of, weeklyHours: '24', fullTimeHours: '38', offDayWork: [] };

  test('gives from none to the 35 half allowances of an empty card', () => {
    fc.assert(
      fc.property(cardDays, (card) => {
        const { halfAllowances } = partTimeMonth({ ...job, card });
        expect(halfAllowances >= 0 && halfAllowances <= 35).toBe(true);
      }),
    );
  });

  test('of twice as many hours never gives less', () => {
    fc.assert(
      fc.property(cardDays, (card) => {
        const single = partTimeMonth({ ...job, weeklyHours: '12', card });
        const double = partTimeMonth({ ...job, card });
        expect(double.halfAllowances >= single.halfAllowances).toBe(true);
      }),
    );
  });

  test('grants each week exactly the weekly number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 38 }), (ownHours) => {
        const empty = { work: [], sick: [], holidayPaid: [], other: [] };
        const { days, halfAllowancesPerWeek } = partTimeMonth({
          ...job,
          weeklyHours: String(ownHours),
          card: empty,
        });
        // Monday 5 to Sunday 11 October 2026.
        const week = days.filter(({ day: number }) => number >= 5 && number <= 11);
        expect(week.reduce((sum, { granted }) => sum + granted, 0)).toBe(halfAllowancesPerWeek);
      }),
    );
  });
});

test('an average daily wage is never below the reference wage', () => {
  fc.assert(
    fc.property(amount(600_000), count(8), (monthlyPay, consecutiveWeeks) => {
      const { monthly } = averageDailyWage({
        on: day('2026-05-01'),
        basis: 'monthly',
        monthlyPay,
        consecutiveWeeks,
      });
      expect(toCents(monthly) >= 218_981n).toBe(true);
    }),
  );
});

test('days of the employer supplement add up however they are divided', () => {
  fc.assert(
    fc.property(count(60), count(60), amount(800_000), (first, second, grossMonthlyWage) => {
      const facts = { on: day('2026-05-01'), grossMonthlyWage };
      const of = (days: number, daysBefore: number) =>
        employerSupplement({ ...facts, days, daysBefore }).supplementedDays;
      expect(of(first, 0) + of(second, first)).toBe(of(first + second, 0));
    }),
  );
});

test('an insertion allowance is never lowered by a birthday', () => {
  fc.assert(
    fc.property(count(40), fc.boolean(), (age, partnerReplacementIncome) => {
      const facts = { on: day('2026-05-01'), dispensation: false };
      const isolated = (years: number) =>
        insertionAllowance({ ...facts, category: 'N', age: years }).daily;
      const cohabiting = (years: number) =>
        insertionAllowance({ ...facts, category: 'B', age: years, partnerReplacementIncome }).daily;
      expect(compare(isolated(age + 1), isolated(age))).not.toBe(-1);
      expect(compare(cohabiting(age + 1), cohabiting(age))).not.toBe(-1);
    }),
  );
});

test('a higher income never brings category A back', () => {
  const income = (
    name: (typeof incomeLimits)[number],
    monthlyIncome: FamilyIncome['monthlyIncome'],
  ) =>
    familyIncomeLimit(
      name === 'spouse-wage'
        ? { on: day('2026-05-01'), income: name, monthlyIncome, declared: true }
        : { on: day('2026-05-01'), income: name, monthlyIncome },
    ).keepsCategoryA;
  fc.assert(
    fc.property(
      fc.constantFrom(...incomeLimits),
      amount(400_000),
      amount(90_000),
      (name, a, more) => {
        const higher = fromCents(toCents(a) + toCents(more));
        if (income(name, higher)) expect(income(name, a)).toBe(true);
      },
    ),
  );
});
