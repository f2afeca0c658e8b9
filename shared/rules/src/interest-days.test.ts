import { describe, expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { simpleInterest } from './interest-days.ts';
import { newestVersion, tables } from './tables.ts';

const rate = (from: string, written: string, value: bigint, until?: string) => ({
  ...newestVersion(tables['interest-rates']),
  from: day(from),
  until: until === undefined ? undefined : day(until),
  value: { value, written },
});
const lawWith = (...versions: ReturnType<typeof rate>[]) => ({
  ...tables,
  'interest-rates': { ...tables['interest-rates'], versions },
});
const between = (from: string, until: string) => ({ from: day(from), until: day(until) });

describe('a rate that changes within a year', () => {
  const june = { from: '2026-06-01', until: '2026-06-30', days: 30, rate: '0.07' };
  const july = { from: '2026-07-01', until: '2026-07-31', days: 31, rate: '0.05' };

  test('holds until the day before the next one', () => {
    // 100,000.00 × (30 × 7 % + 31 × 5 %) ÷ 365 = 1,000.00.
    const law = lawWith(rate('2026-01-01', '0.07', 700n), rate('2026-07-01', '0.05', 500n));
    expect(simpleInterest(10_000_000n, between('2026-06-01', '2026-07-31'), law)).toEqual({
      cents: 100_000n,
      days: 61,
      parts: [
        { ...june, rateFrom: '2026-01-01', daysOfYear: 365 },
        { ...july, rateFrom: '2026-07-01', daysOfYear: 365 },
      ],
      basis: 'actual-year',
    });
  });

  test('holds to its own last day, and the next one from its first day on', () => {
    const law = lawWith(
      rate('2026-01-01', '0.07', 700n, '2026-06-30'),
      rate('2026-07-01', '0.05', 500n),
    );
    const { parts } = simpleInterest(10_000_000n, between('2026-06-30', '2026-07-01'), law);
    expect(parts.map(({ from, until, days }) => [from, until, days])).toEqual([
      ['2026-06-30', '2026-06-30', 1],
      ['2026-07-01', '2026-07-01', 1],
    ]);
  });

  test('that has ended without another gives no interest but a refusal', () => {
    const law = lawWith(rate('2026-01-01', '0.07', 700n, '2026-06-30'));
    const refused = () => simpleInterest(10_000n, between('2026-06-30', '2026-07-01'), law);
    expect(refused).toThrow('no-version-in-force');
  });
});

test('a single day bears the interest of a day', () => {
  // 36,500.00 × 7 % ÷ 365 = 7.00.
  expect(simpleInterest(3_650_000n, between('2026-06-01', '2026-06-01'), tables).cents).toBe(700n);
});
