import { describe, expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { admission } from '../src/admission.ts';
import { assimilatedKinds, uncountedReasons } from '../src/admission-days.ts';
import { ageLimit } from '../src/age-limit.ts';
import { careTraining } from '../src/care-training.ts';
import { careerYears } from '../src/career-years.ts';
import { unlimitedStatuses } from '../src/duration-limit.ts';
import { shiftingKinds } from '../src/entitlement-end.ts';
import { extendingKinds } from '../src/reference-period.ts';
import { tables } from '../src/tables.ts';
import { transitionEntitlement } from '../src/transition-entitlement.ts';
import { lawWith } from './amended.ts';
import type { WorkOfQuarter } from '../src/admission-days.ts';
import type { AdmissionFacts } from '../src/admission.ts';
import type { Step } from '../src/trace.ts';

describe('a right of the transition', () => {
  test('is counted from a later claim, or ends on the day printed for its row', () => {
    const facts = { situation: 'second-period', firstClaimOn: day('2025-11-01') } as const;
    const law = lawWith('transition-latest-end', 'printed-end');
    expect(transitionEntitlement(facts).until).toBe('2026-10-31');
    expect(transitionEntitlement(facts, undefined, law).until).toBe('2026-06-30');
  });

  test('whose printed end lies before the claim is one of 0 months', () => {
    const facts = { situation: 'second-period', firstClaimOn: day('2026-07-01') } as const;
    const law = lawWith('transition-latest-end', 'printed-end');
    expect(transitionEntitlement(facts, undefined, law)).toMatchObject({
      months: 0,
      from: '2026-07-01',
      until: '2026-06-30',
    });
  });

  test('counted from 1 July 2025 ends on the same day either way', () => {
    const law = lawWith('transition-latest-end', 'printed-end');
    const totals = [0, 2_496, 6_240];
    for (const totalAllowances of totals) {
      const facts = { situation: 'third-period', totalAllowances } as const;
      expect(transitionEntitlement(facts, undefined, law)).toEqual(transitionEntitlement(facts));
    }
  });

  test('has five years of career from 1,560 days, or from 1,404', () => {
    const row = (careerDays: number, law = tables) =>
      transitionEntitlement({ situation: 'first-period', careerDays }, undefined, law);
    const law = lawWith('transition-years', 'rounded-years');
    // 1,404 = 4 × 312 + 156; 1,092 days beyond the admission are 10 × 104 + 52: 23 months.
    expect(row(1_404).months).toBe(23);
    expect(row(1_404, law)).toMatchObject({ months: 24, row: 'first-period-long-career' });
    expect(row(1_403, law)).toMatchObject({ months: 22, row: 'first-period-short-career' });
  });

  test('counts a remainder of 52 days as a month, or only whole 104 days', () => {
    const months = (careerDays: number, law = tables) =>
      transitionEntitlement({ situation: 'first-period', careerDays }, undefined, law).months;
    const law = lawWith('transition-remainder', 'whole-only');
    expect([months(364), months(416)]).toEqual([13, 13]);
    expect([months(364, law), months(415, law), months(416, law)]).toEqual([12, 12, 13]);
  });
});

test('a transition pension adds two years to those counted, or to those needed', () => {
  const facts = {
    claimOn: day('2026-05-01'),
    days: { work: 29 * 312 },
    unpaid: [],
    halfDays: [],
    transitionPension: true,
  };
  const law = lawWith('transition-pension-years', 'needed');
  expect(careerYears(facts)).toMatchObject({ careerYears: 31, needed: 31, enough: true });
  expect(careerYears(facts, undefined, law)).toMatchObject({
    careerYears: 29,
    needed: 33,
    enough: false,
  });
});

test('who was born on 29 February is older on 28 February, or on 1 March', () => {
  const law = lawWith('leap-day-birthday', 'first-of-march');
  const limit = (birthDate: string, taken = tables) =>
    ageLimit({ birthDate: day(birthDate), on: day('2026-02-01') }, undefined, taken);
  expect(limit('1960-02-29').firstDayWithout).toBe('2026-03-01');
  expect(limit('1960-02-29', law).firstDayWithout).toBe('2026-04-01');
  expect(limit('1960-02-28', law).firstDayWithout).toBe('2026-03-01');
});

test('five years of care training run from its start, or from the end of the right', () => {
  const facts = {
    rightEndsOn: day('2027-02-28'),
    startedOn: day('2026-09-01'),
    normalEndOn: day('2032-06-30'),
    endsOn: day('2032-06-30'),
    usedBefore: false,
  };
  const law = lawWith('care-training-term', 'from-end-of-right');
  expect(careTraining(facts).until).toBe('2031-08-31');
  expect(careTraining(facts, undefined, law).until).toBe('2032-02-29');
});

describe('the days of a quarter', () => {
  const facts: AdmissionFacts = {
    claimOn: day('2026-06-01'),
    status: 'full-time',
    work: [],
    periods: [],
  };
  const fullTime = (days: number, weekDays: string, assimilated = 0): WorkOfQuarter => ({
    kind: 'full-time',
    quarter: '2025-Q4',
    days,
    weekDays,
    assimilated: [{ kind: 'strike', days: assimilated }],
  });
  const partTime = (hours: string): WorkOfQuarter => ({
    kind: 'part-time',
    quarter: '2025-Q4',
    hours,
    fullTimeHours: '38',
    weeklyHours: '19',
    assimilated: [],
  });
  const daysOf = (work: WorkOfQuarter, law = tables, more: Partial<AdmissionFacts> = {}) =>
    admission({ ...facts, ...more, work: [work] }, undefined, law).days;

  test('are rounded up, half up or down', () => {
    const halfUp = lawWith('quarter-days-rounding', 'half-up');
    const down = lawWith('quarter-days-rounding', 'down');
    // 2 ÷ 5 × 6 = 2.4; 3 ÷ 5 × 6 = 3.6; 1 ÷ 4 × 6 = 1.5.
    const rounded = (law = tables) => [
      daysOf(fullTime(2, '5'), law),
      daysOf(fullTime(3, '5'), law),
      daysOf(fullTime(1, '4'), law),
    ];
    expect(rounded()).toEqual([3, 4, 2]);
    expect(rounded(halfUp)).toEqual([2, 4, 2]);
    expect(rounded(down)).toEqual([2, 3, 1]);
  });

  test('convert assimilated days to six a week, or take them as given', () => {
    const law = lawWith('assimilated-days-conversion', 'as-given');
    expect(daysOf(fullTime(30, '5', 10))).toBe(48);
    expect(daysOf(fullTime(30, '5', 10), law)).toBe(46);
  });

  test('around an earlier admission do not count again, or do', () => {
    const law = lawWith('quarter-of-earlier-admission', 'counted');
    const earlierAdmissionOn = day('2025-12-31');
    expect(daysOf(fullTime(30, '5'), tables, { earlierAdmissionOn })).toBe(0);
    expect(daysOf(fullTime(30, '5'), law, { earlierAdmissionOn })).toBe(36);
    const after = { earlierAdmissionOn: day('2026-01-01') };
    expect(daysOf(fullTime(30, '5'), law, after)).toBe(0);
  });

  test('become half-days after rounding, or before', () => {
    const law = lawWith('half-days-rounding', 'double-then-round');
    const status = { status: 'voluntary-part-time' } as const;
    // 200 × 6 ÷ 38 = 31.58: twice 32, or 63.16 rounded up.
    expect(daysOf(partTime('200'), tables, status)).toBe(64);
    // 203 × 6 ÷ 38 = 32.05: twice 33, or 64.1 rounded up.
    expect(daysOf(partTime('203'), tables, status)).toBe(66);
    expect(daysOf(partTime('203'), law, status)).toBe(65);
  });

  test('are at most 78 half-days, or 78 days of two', () => {
    const law = lawWith('half-days-limit', 'days');
    const status = { status: 'voluntary-part-time' } as const;
    expect(daysOf(partTime('300'), tables, status)).toBe(78);
    expect(daysOf(partTime('300'), law, status)).toBe(96);
    expect(daysOf({ kind: 'full-quarter', quarter: '2025-Q4' }, law, status)).toBe(156);
    expect(daysOf(fullTime(80, '5'), law)).toBe(78);
  });
});

test('every kind that a question may name stands in the tables, and no other', () => {
  const named = (names: readonly { value: ReadonlyMap<string, unknown> }[]) =>
    names.map(({ value }) => [...value.keys()]);
  expect(named(tables['assimilated-days'].versions)).toEqual([[...assimilatedKinds]]);
  expect(named(tables['work-not-counted'].versions)).toEqual([[...uncountedReasons]]);
  expect(named(tables['unlimited-rights'].versions)).toEqual([[...unlimitedStatuses]]);
  expect(named(tables['right-suspensions'].versions)).toEqual([[...shiftingKinds]]);
  expect(named(tables['reference-extensions'].versions)).toEqual([[...extendingKinds]]);
});

test('a step names the table of its figures and the answers it took', () => {
  const steps: Step[] = [];
  transitionEntitlement({ situation: 'first-period', careerDays: 364 }, steps);
  expect(steps).toEqual([
    {
      rule: 'transition-entitlement',
      inputs: {
        situation: 'first-period',
        careerDays: 364,
        yearsNeeded: '5',
        admissionDays: '312',
        daysForAMonth: '104',
        mostMonths: '24',
        latestEnd: '2030-06-30',
      },
      output: {
        row: 'first-period-short-career',
        months: 13,
        from: '2025-07-01',
        until: '2026-07-31',
      },
      source: 'LP 212 § 1',
      origins: {
        yearsNeeded: 'table:transition-rights@2025-07-01',
        admissionDays: 'table:transition-rights@2025-07-01',
        daysForAMonth: 'table:transition-rights@2025-07-01',
        mostMonths: 'table:transition-rights@2025-07-01',
        latestEnd: 'table:transition-rights@2025-07-01',
      },
      switches: {
        'transition-years': 'whole-years',
        'transition-remainder': 'half-counts',
        'transition-latest-end': 'counted-from-claim',
      },
    },
  ]);
});

test('the steps of an admission lead from the condition over the quarters to the answer', () => {
  const steps: Step[] = [];
  admission(
    {
      claimOn: day('2026-06-01'),
      status: 'full-time',
      work: [
        { kind: 'full-quarter', quarter: '2025-Q2' },
        { kind: 'full-quarter', quarter: '2025-Q1' },
      ],
      periods: [],
    },
    steps,
  );
  expect(steps.map(({ rule }) => rule)).toEqual([
    'admission-terms',
    'reference-period',
    'admission-quarter',
    'admission-quarter',
    'admission',
  ]);
  expect(steps.at(-1)).toMatchObject({
    inputs: { quarters: { '2025-Q1': 78, '2025-Q2': 78 }, needed: 312 },
    output: { days: 156, missing: 156, admitted: false },
    origins: { quarters: 'step:admission-quarter', needed: 'step:admission-terms' },
  });
});
