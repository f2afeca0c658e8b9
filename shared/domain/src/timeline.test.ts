import { describe, expect, test } from '@jest/globals';
import { day } from './day.ts';
import { change, findValueOn, valueOn } from './timeline.ts';
import type { Dated } from './timeline.ts';

const category: Dated<string> = [
  { from: day('2026-01-01'), value: 'N' },
  { from: day('2026-06-01'), value: 'A' },
];

describe('a dated fact', () => {
  test('holds from its day until the next', () => {
    expect(valueOn(category, day('2026-05-31'))).toBe('N');
    expect(valueOn(category, day('2026-06-01'))).toBe('A');
  });

  test('has no value before the first', () => {
    expect(findValueOn(category, day('2025-12-31'))).toBeUndefined();
    expect(() => valueOn(category, day('2025-12-31'))).toThrow('no-value-in-force');
  });

  test('corrected back in time keeps what came later', () => {
    const corrected = change(category, day('2026-03-01'), 'B');
    expect(corrected.map(({ value }) => value)).toEqual(['N', 'B', 'A']);
    expect(valueOn(corrected, day('2026-07-01'))).toBe('A');
  });

  test('changed on a day it already changed replaces that day only', () => {
    expect(change(category, day('2026-06-01'), 'B')).toEqual([
      { from: '2026-01-01', value: 'N' },
      { from: '2026-06-01', value: 'B' },
    ]);
    expect(category).toHaveLength(2);
  });
});
