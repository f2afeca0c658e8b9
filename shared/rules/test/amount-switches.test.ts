import { describe, expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { DomainError } from '@office/domain/domain-error';
import { money } from '@office/domain/money';
import { month } from '@office/domain/month';
import { employerSupplement } from '../src/employer-supplement.ts';
import { guaranteeAllowance } from '../src/guarantee-allowance.ts';
import { insertionAllowance } from '../src/insertion-allowance.ts';
import { partTimeMonth } from '../src/part-time-month.ts';
import { secondaryActivity } from '../src/secondary-activity.ts';
import { tables } from '../src/tables.ts';
import { lawWith } from './amended.ts';
import type { GuaranteeFacts } from '../src/guarantee-allowance.ts';
import type { SecondaryActivity } from '../src/secondary-activity.ts';
import type { Step } from '../src/trace.ts';

const stepOf = (steps: readonly Step[], rule: string): Step | undefined =>
  steps.find((step) => step.rule === rule);

describe('an isolated person of 21 on a day without a living wage', () => {
  const facts = { on: day('2026-02-28'), category: 'N', age: 21, dispensation: false } as const;

  test('has no amount by default', () => {
    expect(() => insertionAllowance(facts)).toThrow('no-version-in-force');
  });

  test('or the plain base amount', () => {
    const law = lawWith('insertion-living-wage-unknown', 'base-amount');
    // 28.00 × 1.7410 = 48.7480.
    expect(insertionAllowance(facts, undefined, law)).toMatchObject({
      daily: '48.75',
      limitedBy: 'base',
    });
  });

  test('a known living wage is taken under either answer', () => {
    const law = lawWith('insertion-living-wage-unknown', 'base-amount');
    const later = { ...facts, on: day('2026-03-01') };
    expect(insertionAllowance(later, undefined, law).daily).toBe('51.56');
  });
});

describe('the EUR 5 of the employer', () => {
  const facts = {
    on: day('2026-04-01'),
    grossMonthlyWage: money('3000.00'),
    days: 2,
    daysBefore: 0,
  };

  test('stay as enacted by default', () => {
    expect(employerSupplement(facts).perDay).toBe('5.00');
  });

  test('or follow the multiplier since 1 January 2024', () => {
    const law = lawWith('employer-supplement-indexation', 'with-multiplier');
    const steps: Step[] = [];
    // 5.00 × 1.7758 ÷ 1.6734 = 5.30596.
    expect(employerSupplement(facts, steps, law)).toMatchObject({
      perDay: '5.31',
      amount: '10.62',
    });
    expect(steps[0]?.switches).toEqual({ 'employer-supplement-indexation': 'with-multiplier' });
    const first = { ...facts, on: day('2024-01-01') };
    expect(employerSupplement(first, undefined, law).perDay).toBe('5.00');
  });
});

describe('a month of voluntary part-time unemployment', () => {
  const facts = {
    month: month('2026-10'),
    weeklyHours: '24',
    fullTimeHours: '38',
    offDayWork: [6],
    card: { work: [5, 6, 7], sick: [12, 13, 14], holidayPaid: [], other: [] },
  };

  test('loses two half allowances for each unpaid day by default', () => {
    expect(partTimeMonth(facts).halfAllowances).toBe(22);
  });

  test('or those of the day itself at most', () => {
    const law = lawWith('part-time-unpaid-day', 'own-half-units');
    // 35 less 2 + 2 + 1 for work, 1 for half the Saturday, 2 + 2 + 1 for sickness.
    expect(partTimeMonth(facts, undefined, law).halfAllowances).toBe(24);
  });

  test('loses two more for work on a day off where that counts twice', () => {
    const law = lawWith('part-time-off-day-work', 'twice');
    const worked = partTimeMonth(facts, undefined, law);
    expect(worked.halfAllowances).toBe(20);
    expect(worked.days[5]).toEqual({ day: 6, granted: 2, removed: 4, reason: 'day-off-worked' });
  });
});

describe('a secondary activity', () => {
  const facts: SecondaryActivity = {
    on: day('2026-04-01'),
    daily: money('62.05'),
    netAnnualIncome: money('60000.00'),
    monthsInYear: 12,
    declared: true,
    monthsBefore: 3,
    mainlyOutsideDaytime: true,
    excludedTrade: false,
    saturdaysWorked: 1,
    sundaysWorked: 1,
  };
  const springboard = { from: day('2026-01-01') };

  test('leaves 0.12 by default, or nothing below it', () => {
    expect(secondaryActivity(facts).daily).toBe('0.12');
    const law = lawWith('secondary-activity-floor', 'nothing-below');
    expect(secondaryActivity(facts, undefined, law).daily).toBe('0.00');
    // 62.05 - (24,963.12 ÷ 312 - 18.08) is 0.12 itself.
    const exact = { ...facts, netAnnualIncome: money('24963.12') };
    expect(secondaryActivity(exact, undefined, law).daily).toBe('0.12');
  });

  test('an amount below the floor that nothing reduces stays whole', () => {
    const law = lawWith('secondary-activity-floor', 'nothing-below');
    const small = { ...facts, daily: money('0.05'), netAnnualIncome: money('0.00') };
    expect(secondaryActivity(small, undefined, law).daily).toBe('0.05');
    expect(secondaryActivity({ ...facts, daily: money('0.05') }).daily).toBe('0.05');
  });

  test('of a springboard costs no days by default, or does', () => {
    expect(secondaryActivity({ ...facts, springboard })).toMatchObject({
      daily: '62.05',
      allowancesLess: 0,
    });
    const law = lawWith('springboard-scope', 'amount-only');
    expect(secondaryActivity({ ...facts, springboard }, undefined, law)).toMatchObject({
      daily: '62.05',
      allowancesLess: 2,
    });
  });

  test('of a springboard keeps every condition by default, or those of declaration and trade', () => {
    const fresh = { ...facts, monthsBefore: 0, mainlyOutsideDaytime: false, springboard };
    expect(secondaryActivity(fresh).refusals).toEqual(['not-exercised-before', 'during-daytime']);
    const law = lawWith('springboard-conditions', 'declaration-and-trade');
    expect(secondaryActivity(fresh, undefined, law).allowed).toBe(true);
    const { springboard: none, ...plain } = fresh;
    expect(none).toBeDefined();
    expect(secondaryActivity(plain, undefined, law).allowed).toBe(false);
    const unspoken = { ...fresh, declared: false, excludedTrade: true };
    expect(secondaryActivity(unspoken, undefined, law).refusals).toEqual([
      'not-declared',
      'excluded-trade',
    ]);
  });
});

describe('the guarantee allowance', () => {
  const facts: GuaranteeFacts = {
    month: month('2026-05'),
    startedOn: day('2026-04-01'),
    registeredOn: day('2026-04-03'),
    askedFullTime: true,
    cardInOrder: true,
    category: 'N',
    phaseMonth: 8,
    daily: money('56.40'),
    hours: '82.33',
    weeklyHours: '19',
    fullTimeHours: '38',
    grossWage: money('1250.00'),
    netWage: money('900.00'),
    fullTimeNetWage: money('1900.00'),
    excluded: {
      outsideDays: 5,
      guaranteedPayDays: 0,
      daysWithoutRight: 0,
      temporaryHours: '0',
      unpaidHours: '0',
    },
  };

  test('an excluded day lowers the 55 hours by default, or the supplement too', () => {
    expect(guaranteeAllowance(facts)).toMatchObject({
      supplement: '155.42',
      netAllowance: '439.82',
    });
    const law = lawWith('guarantee-supplement-reduction', 'threshold-and-amount');
    // 155.418… × 21 ÷ 26 = 125.53.
    expect(guaranteeAllowance(facts, undefined, law)).toMatchObject({
      supplement: '125.53',
      netAllowance: '409.93',
    });
  });

  test('is rounded once by default, or part by part', () => {
    const excluded = { ...facts.excluded, outsideDays: 1 };
    const law = lawWith('guarantee-rounding', 'each-part');
    const taxed = {
      ...facts,
      category: 'B' as const,
      phaseMonth: 2,
      netWage: money('700.00'),
      excluded,
    };
    // 50.13: 1,126.797075 + 120.726077 = 1,247.523152 once; 1,126.80 + 120.73 = 1,247.53 part by part.
    const parted = { ...taxed, daily: money('50.13') };
    expect(guaranteeAllowance(parted).netAllowance).toBe('547.52');
    expect(guaranteeAllowance(parted, undefined, law).netAllowance).toBe('547.53');
  });

  test('must reach half of the flat amount by default, or of the own third phase', () => {
    const law = lawWith('guarantee-least-amount', 'months-7-12-of-the-wage');
    const whole = { ...facts, excluded: { ...facts.excluded, outsideDays: 0 } };
    // 1,466.40 + 112.053 - 1,540 = 38.45; half of 75.30 is 37.65, half of 77.00 is 38.50.
    const poor = { ...whole, netWage: money('1540.00') };
    const third = (daily: string) => ({ ...poor, thirdPhaseDaily: money(daily) });
    expect(guaranteeAllowance(poor).netAllowance).toBe('38.45');
    expect(guaranteeAllowance(third('75.30'), undefined, law).netAllowance).toBe('38.45');
    expect(guaranteeAllowance(third('77.00'), undefined, law).refusals).toEqual([
      'below-least-amount',
    ]);
    expect(guaranteeAllowance(third('76.90'), undefined, law).allowed).toBe(true);
    expect(() => guaranteeAllowance(poor, undefined, law)).toThrow(DomainError);
  });
});

test('every step of a guarantee allowance names its versions, its roundings and its answers', () => {
  const steps: Step[] = [];
  guaranteeAllowance(
    {
      month: month('2026-05'),
      startedOn: day('2026-04-01'),
      registeredOn: day('2026-04-01'),
      askedFullTime: true,
      cardInOrder: true,
      category: 'B',
      phaseMonth: 1,
      daily: money('59.72'),
      hours: '80',
      weeklyHours: '19',
      fullTimeHours: '38',
      grossWage: money('1250.00'),
      netWage: money('1080.00'),
      fullTimeNetWage: money('1900.00'),
      excluded: {
        outsideDays: 0,
        guaranteedPayDays: 0,
        daysWithoutRight: 0,
        temporaryHours: '0',
        unpaidHours: '0',
      },
    },
    steps,
    tables,
  );
  expect(steps.map(({ rule }) => rule)).toEqual([
    'guarantee-conditions',
    'guarantee-reference',
    'guarantee-hour',
    'guarantee-supplement',
    'guarantee-flat-amount',
    'guarantee-least-amount',
    'guarantee-allowance',
  ]);
  expect(stepOf(steps, 'guarantee-reference')?.origins).toEqual({
    days: 'table:guarantee-allowance@2005-07-01',
    withholding: 'table:withholding-tax@2013-01-01',
  });
  expect(stepOf(steps, 'guarantee-hour')).toMatchObject({
    output: '4.10',
    origins: { base: 'table:income-limits@2016-01-01', multiplier: 'table:indexation@2026-03-01' },
  });
  expect(stepOf(steps, 'guarantee-allowance')).toMatchObject({
    inputs: { reference: '1396.05', supplement: '102.50', most: '820.00', least: '14.64' },
    output: { net: '418.55', gross: '465.52', refusals: [] },
    origins: { reference: 'step:guarantee-reference', supplement: 'step:guarantee-supplement' },
  });
});
