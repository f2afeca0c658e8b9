import { describe, expect, test } from '@jest/globals';
import { findAmount, findDay } from './reading.ts';

describe('what people type', () => {
  test.each([
    ['1500', '1500.00'],
    ['1.500,00', '1500.00'],
    ['1,500.00', '1500.00'],
    ['1500.5', '1500.50'],
    ['€ 62,05', '62.05'],
    ['1.500', '1500.00'],
  ])('the amount %s is read', (typed, amount) => {
    expect(findAmount(typed)).toBe(amount);
  });

  test.each(['', '-5', 'a lot', '1,2,3,', '12.345,678'])('%j is no amount', (typed) => {
    expect(findAmount(typed)).toBeUndefined();
  });

  test.each(['12/11/2026', '12.11.2026', '12-11-2026', '2026-11-12'])(
    'the day %s is read',
    (typed) => {
      expect(findDay(typed)).toBe('2026-11-12');
    },
  );

  test.each(['31/11/2026', '12/13/2026', 'tomorrow', '12/11/26'])('%s is no day', (typed) => {
    expect(findDay(typed)).toBeUndefined();
  });
});
