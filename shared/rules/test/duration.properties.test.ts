import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, day } from '@office/domain/day';
import { month } from '@office/domain/month';
import { admission } from '../src/admission.ts';
import { assimilatedKinds } from '../src/admission-days.ts';
import { ageLimit } from '../src/age-limit.ts';
import { careerExtension } from '../src/career-extension.ts';
import { careerYears } from '../src/career-years.ts';
import { endMovedBy, lengthInDays, mergedPeriods } from '../src/day-periods.ts';
import { entitlementEnd, shiftingKinds } from '../src/entitlement-end.ts';
import { entitlementMonths } from '../src/entitlement-months.ts';
import { insertionEntitlement } from '../src/insertion-entitlement.ts';
import { extendingKinds, referencePeriod } from '../src/reference-period.ts';
import { seniorityComplement } from '../src/seniority-complement.ts';
import { transitionEntitlement } from '../src/transition-entitlement.ts';
import type { WorkOfQuarter } from '../src/admission-days.ts';
import type { ShiftingPeriod } from '../src/entitlement-end.ts';
import type { Quarter } from '../src/quarter.ts';
import type { ExtendingPeriod } from '../src/reference-period.ts';

const count = (most: number) => fc.integer({ min: 0, max: most });
const dayFrom = (first: string, span: number) =>
  count(span).map((days) => addDays(day(first), days));
const careerDays = count(12_000);
const age = fc.integer({ min: 18, max: 66 });
const monthsOf = (months: number | 'unlimited'): number => (months === 'unlimited' ? 999 : months);

const period = fc
  .tuple(dayFrom('2025-01-01', 1_200), count(400))
  .map(([from, days]) => ({ from, until: addDays(from, days) }));

const shifting: fc.Arbitrary<ShiftingPeriod> = fc
  .tuple(period, fc.constantFrom(...shiftingKinds), fc.boolean())
  .map(([each, kind, allowancePaid]) => ({ ...each, kind, allowancePaid }));

const extending: fc.Arbitrary<ExtendingPeriod> = fc
  .tuple(period, fc.constantFrom(...extendingKinds))
  .map(([each, kind]) => ({ ...each, kind }));

const quarter = fc.constantFrom<Quarter[]>('2022-Q4', '2023-Q2', '2025-Q1', '2025-Q2', '2026-Q1');
const hours = (most: number) =>
  fc.integer({ min: 1, max: most * 4 }).map((quarters) => String(quarters / 4));

const work: fc.Arbitrary<WorkOfQuarter> = fc.oneof(
  fc.record({ kind: fc.constant('full-quarter' as const), quarter }),
  fc.record({
    kind: fc.constant('full-time' as const),
    quarter,
    days: count(80),
    weekDays: fc.constantFrom('3', '4.5', '5', '6'),
    assimilated: fc.array(
      fc.record({ kind: fc.constantFrom(...assimilatedKinds), days: count(20) }),
      { maxLength: 2 },
    ),
  }),
  fc.record({
    kind: fc.constant('part-time' as const),
    quarter,
    hours: hours(500),
    weeklyHours: hours(38),
    fullTimeHours: fc.constantFrom('36', '38', '40'),
    assimilated: fc.constant([]),
  }),
);

const admissionFacts = fc.record({
  claimOn: fc.constantFrom(day('2026-03-01'), day('2026-04-01'), day('2026-06-15')),
  status: fc.constantFrom('full-time' as const, 'voluntary-part-time' as const),
  work: fc.array(work, { maxLength: 8 }),
  periods: fc.array(extending, { maxLength: 3 }),
});

test('more career days never shorten the right, nor does a higher age', () => {
  fc.assert(
    fc.property(careerDays, count(3_000), age, (days, more, years) => {
      const facts = { claimOn: day('2026-05-01'), careerDays: days, age: years };
      const longer = { ...facts, careerDays: days + more };
      const older = { ...facts, age: years + 1 };
      const months = monthsOf(entitlementMonths(facts).months);
      expect(monthsOf(entitlementMonths(longer).months)).toBeGreaterThanOrEqual(months);
      expect(monthsOf(entitlementMonths(older).months)).toBeGreaterThanOrEqual(months);
    }),
  );
});

test('more career days never shorten a right of the transition', () => {
  fc.assert(
    fc.property(
      careerDays,
      count(3_000),
      age,
      dayFrom('2025-07-01', 1_500),
      (days, more, years, firstClaimOn) => {
        const facts = { situation: 'first-period', age: years, firstClaimOn } as const;
        const right = transitionEntitlement({ ...facts, careerDays: days });
        const longer = transitionEntitlement({ ...facts, careerDays: days + more });
        expect((longer.until ?? '9999-12-31') >= (right.until ?? '9999-12-31')).toBe(true);
      },
    ),
  );
});

test('more allowances received never lengthen a right of the third period', () => {
  fc.assert(
    fc.property(count(8_000), count(3_000), (total, more) => {
      const right = (totalAllowances: number) =>
        transitionEntitlement({ situation: 'third-period', totalAllowances });
      expect((right(total + more).until ?? '') <= (right(total).until ?? '')).toBe(true);
    }),
  );
});

test('a limited right of the transition ends after it starts and by 30 June 2030, or is one of 0 months', () => {
  const firstClaimOn = dayFrom('2025-07-01', 1_800);
  fc.assert(
    fc.property(count(9_000), firstClaimOn, (days, claimOn) => {
      const right = transitionEntitlement({
        situation: 'first-period',
        careerDays: days,
        firstClaimOn: claimOn,
      });
      expect(right.until).not.toBeNull();
      expect((right.until ?? '') <= '2030-06-30').toBe(true);
      expect(right.months === 0).toBe((right.until ?? '') < right.from);
    }),
  );
});

test('what an earlier right used never lengthens the next one', () => {
  fc.assert(
    fc.property(careerDays, count(500), count(500), fc.boolean(), (days, p2, lp, paid) => {
      const facts = {
        claimOn: day('2026-05-01'),
        careerDays: days,
        halfDays: [],
        slices: [],
        secondPeriodDays: 0,
        transitionDays: 0,
      };
      const slices = [{ month: month('2025-05'), allowancePaid: paid, otherEvent: false }];
      const used = careerExtension({
        ...facts,
        slices,
        secondPeriodDays: p2,
        transitionDays: lp,
      });
      const fresh = careerExtension(facts);
      expect(used.months).toBeLessThanOrEqual(fresh.months);
      expect(fresh.months).toBe(entitlementMonths({ ...facts, careerDays: days }).months);
    }),
  );
});

test('a year never counts more unpaid days or half-days than its limit, in whatever order', () => {
  const years = fc.array(fc.record({ year: fc.constantFrom(2010, 2011, 2012), days: count(400) }), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(years, years, (unpaid, halfDays) => {
      const facts = { claimOn: day('2026-05-01'), days: {}, transitionPension: false };
      const { careerDays: days } = careerYears({ ...facts, unpaid, halfDays });
      expect(days).toBeLessThanOrEqual(3 * 10 + 3 * 312);
      const turned = { unpaid: unpaid.toReversed(), halfDays: halfDays.toReversed() };
      expect(careerYears({ ...facts, ...turned }).careerDays).toBe(days);
    }),
  );
});

test('a suspension never brings the end forward, and the order of periods changes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(shifting, { maxLength: 5 }),
      shifting,
      fc.integer({ min: 1, max: 24 }),
      fc.constantFrom('career' as const, 'transition' as const),
      (periods, another, months, regime) => {
        const facts = { from: day('2025-07-01'), months, regime };
        const { until, addedDays } = entitlementEnd({ ...facts, periods });
        const more = entitlementEnd({ ...facts, periods: [...periods, another] });
        expect(more.until >= until).toBe(true);
        expect(addedDays).toBeGreaterThanOrEqual(0);
        expect(entitlementEnd({ ...facts, periods: periods.toReversed() }).until).toBe(until);
      },
    ),
  );
});

test('an end moves by no more days than the periods hold', () => {
  fc.assert(
    fc.property(fc.array(period, { maxLength: 5 }), (periods) => {
      const from = day('2025-07-01');
      const until = day('2026-06-30');
      const moved = lengthInDays({ from, until: endMovedBy(from, until, periods) });
      const held = mergedPeriods(periods).reduce((total, each) => total + lengthInDays(each), 0);
      expect(moved - lengthInDays({ from, until })).toBeLessThanOrEqual(held);
    }),
  );
});

test('merged periods hold each day once and none touches the next', () => {
  fc.assert(
    fc.property(fc.array(period, { maxLength: 6 }), (periods) => {
      const merged = mergedPeriods(periods);
      for (const [index, each] of merged.entries()) {
        const next = merged[index + 1];
        if (next !== undefined) expect(next.from > addDays(each.until, 1)).toBe(true);
      }
      for (const each of periods) {
        expect(
          merged.filter((whole) => whole.from <= each.from && each.until <= whole.until),
        ).toHaveLength(1);
      }
    }),
  );
});

test('an event never shortens the right to insertion allowances', () => {
  fc.assert(
    fc.property(fc.array(period, { maxLength: 4 }), (periods) => {
      const { until } = insertionEntitlement({
        firstGrantOn: day('2026-03-15'),
        age: 22,
        waitingDays: 156,
        positiveEvaluations: 2,
        admittedByWork: false,
        periods,
      });
      expect((until ?? '') >= '2027-03-14').toBe(true);
    }),
  );
});

test('the days of quarters give the same total in any order', () => {
  fc.assert(
    fc.property(admissionFacts, (facts) => {
      const turned = {
        ...facts,
        work: facts.work.toReversed(),
        periods: facts.periods.toReversed(),
      };
      expect(admission(turned)).toEqual(admission(facts));
    }),
  );
});

test('more work never lowers the days, no quarter holds more than 78, and what lacks is the difference', () => {
  fc.assert(
    fc.property(admissionFacts, work, (facts, another) => {
      const found = admission(facts);
      const more = admission({ ...facts, work: [...facts.work, another] });
      expect(more.days).toBeGreaterThanOrEqual(found.days);
      expect(Math.max(0, ...found.quarters.map(({ days }) => days))).toBeLessThanOrEqual(78);
      expect(found.missing).toBe(Math.max(0, 312 - found.days));
      expect(found.admitted).toBe(found.days >= 312);
    }),
  );
});

test('a period of AR 30 never shortens the reference period', () => {
  fc.assert(
    fc.property(fc.array(extending, { maxLength: 4 }), extending, (periods, another) => {
      const facts = { claimOn: day('2026-06-01'), months: 36 };
      const { from } = referencePeriod({ ...facts, periods });
      const more = referencePeriod({ ...facts, periods: [...periods, another] });
      expect(from <= '2023-06-01').toBe(true);
      expect(more.from <= from).toBe(true);
    }),
  );
});

test('age ends the right on the first of a month, never earlier for who is younger', () => {
  const born = dayFrom('1955-01-01', 5_000);
  fc.assert(
    fc.property(born, count(400), (birthDate, days) => {
      const on = day('2026-05-01');
      const limit = ageLimit({ birthDate, on });
      const younger = ageLimit({ birthDate: addDays(birthDate, days), on });
      expect(limit.firstDayWithout).toMatch(/-01$/);
      expect((younger.firstDayWithout ?? '') >= (limit.firstDayWithout ?? '')).toBe(true);
      expect(limit.payable).toBe(on <= (limit.lastPayableDay ?? ''));
    }),
  );
});

test('a complement kept on a day was kept on every day before', () => {
  fc.assert(
    fc.property(dayFrom('2026-03-01', 400), count(100), count(40), (on, days, years) => {
      const later = seniorityComplement({ on: addDays(on, days), careerYears: years });
      const before = seniorityComplement({ on, careerYears: years });
      expect(before.kept || !later.kept).toBe(true);
    }),
  );
});
