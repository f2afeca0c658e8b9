import { describe, expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { money } from '@office/domain/money';
import { entitlementAmounts, phaseMonthOn } from './phase.ts';

describe('the phase month', () => {
  const grant = { from: day('2026-10-12'), phaseMonth: 3 };

  test('advances date to date from the grant', () => {
    expect(phaseMonthOn(grant, day('2026-10-12'))).toBe(3);
    expect(phaseMonthOn(grant, day('2026-11-11'))).toBe(3);
    expect(phaseMonthOn(grant, day('2026-11-12'))).toBe(4);
    expect(phaseMonthOn(grant, day('2027-10-12'))).toBe(15);
  });

  test('of a grant on the 31st runs to the end of shorter months, as every term does', () => {
    const late = { from: day('2027-01-31'), phaseMonth: 1 };
    expect(phaseMonthOn(late, day('2027-02-28'))).toBe(1);
    expect(phaseMonthOn(late, day('2027-03-01'))).toBe(2);
    expect(phaseMonthOn(late, day('2027-03-31'))).toBe(3);
  });
});

describe('what the law alone grants', () => {
  const facts = {
    from: day('2026-10-01'),
    category: 'N',
    monthlyWage: money('3000.00'),
    careerDays: 312,
  } as const;

  test('is an amount for each change of phase, to the end of the right', () => {
    expect(entitlementAmounts(facts)).toEqual({
      amounts: [
        { from: '2026-10-01', daily: '74.89' },
        { from: '2027-01-01', daily: '69.13' },
        { from: '2027-04-01', daily: '69.13' },
      ],
      until: '2027-09-30',
    });
  });

  test('reaches the flat amount when the right is longer than twelve months', () => {
    const { amounts, until } = entitlementAmounts({ ...facts, careerDays: 520 });
    expect(amounts.at(-1)).toEqual({ from: '2027-10-01', daily: '56.40' });
    expect(until).toBe('2027-11-30');
  });

  test('has no end after a long career from 55 on', () => {
    expect(entitlementAmounts({ ...facts, careerDays: 9984, age: 56 })).not.toHaveProperty('until');
  });

  test('ends with the last day of its months, and has an amount for the last of them', () => {
    const { amounts, until } = entitlementAmounts({ ...facts, careerDays: 364 });
    expect(until).toBe('2027-10-31');
    expect(amounts.at(-1)).toEqual({ from: '2027-10-01', daily: '56.40' });
    expect(amounts).toHaveLength(4);
  });

  test('has all four amounts, and no end, after a long career from 55 on', () => {
    const { amounts, ...rest } = entitlementAmounts({ ...facts, careerDays: 9984, age: 56 });
    expect(amounts).toHaveLength(4);
    expect(Object.keys(rest)).toEqual([]);
  });

  test('is higher in the second period for whom the long career counts', () => {
    const long = entitlementAmounts({ ...facts, category: 'B', careerDays: 520, longCareer: true });
    const short = entitlementAmounts({ ...facts, category: 'B', careerDays: 520 });
    expect(long.amounts.at(-1)?.daily).toBe('41.54');
    expect(short.amounts.at(-1)?.daily).toBe('29.27');
  });

  test('is nothing without the admission', () => {
    expect(entitlementAmounts({ ...facts, careerDays: 311 }).until).toBe('2026-09-30');
    expect(entitlementAmounts({ ...facts, careerDays: 311 }).amounts).toEqual([]);
  });
});
