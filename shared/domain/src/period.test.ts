import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, day } from './day.ts';
import { covers, gaps, intersection, overlaps, period } from './period.ts';

const first = day('2026-01-01');
const anyPeriod = fc
  .tuple(
    fc.integer({ min: 0, max: 60 }),
    fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
  )
  .map(([start, length]) => {
    const from = addDays(first, start);
    return length === undefined ? period(from) : period(from, addDays(from, length));
  });

describe('a period', () => {
  test('includes its first and its last day', () => {
    const november = period(day('2026-11-01'), day('2026-11-30'));
    expect(
      ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01']
        .map(day)
        .map((each) => covers(november, each)),
    ).toEqual([false, true, true, false]);
  });

  test('without an end goes on', () => {
    expect(covers(period(first), day('2999-01-01'))).toBe(true);
  });

  test('cannot end before it begins', () => {
    expect(() => period(day('2026-11-02'), day('2026-11-01'))).toThrow('malformed');
  });

  test('shares with another exactly the days that both cover', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        const shared = intersection(a, b);
        expect(shared !== undefined).toBe(overlaps(a, b));
        for (let count = 0; count < 100; count += 1) {
          const each = addDays(first, count);
          expect(shared !== undefined && covers(shared, each)).toBe(
            covers(a, each) && covers(b, each),
          );
        }
      }),
      { numRuns: 25 },
    );
  });

  test('has gaps where none of the others covers it', () => {
    fc.assert(
      fc.property(anyPeriod, fc.array(anyPeriod, { maxLength: 4 }), (within, others) => {
        const found = gaps(within, others);
        for (let count = 0; count < 100; count += 1) {
          const each = addDays(first, count);
          const open = covers(within, each) && !others.some((other) => covers(other, each));
          expect(found.some((gap) => covers(gap, each))).toBe(open);
        }
      }),
      { numRuns: 25 },
    );
  });
});
