import { describe, expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { factOn, recordFact } from './fact-timeline.ts';

const fact = (from: string, value: number, on = '2026-01-01') => ({
  from: day(from),
  value,
  channel: 'counter' as const,
  recorded: { by: 'ann', on: day(on), at: `${on}T05:00:00.000Z` },
});

describe('a dated fact', () => {
  test('holds from its day until the next one, and before the first day too', () => {
    const timeline = [fact('2026-01-01', 1), fact('2026-03-01', 2)];
    expect(factOn(timeline, day('2025-12-31'))).toBe(1);
    expect(factOn(timeline, day('2026-02-28'))).toBe(1);
    expect(factOn(timeline, day('2026-03-01'))).toBe(2);
  });

  test('recorded between two others ends where the later one begins', () => {
    const timeline = recordFact(
      [fact('2026-01-01', 1), fact('2026-03-01', 2)],
      fact('2026-02-01', 3, '2026-05-01'),
    );
    expect(timeline.map(({ value }) => value)).toEqual([1, 3, 2]);
    expect(factOn(timeline, day('2026-02-15'))).toBe(3);
    expect(factOn(timeline, day('2026-03-15'))).toBe(2);
  });

  test('recorded again for the same day replaces the earlier statement, which stays in the history', () => {
    const timeline = recordFact([fact('2026-01-01', 1)], fact('2026-01-01', 4, '2026-05-01'));
    expect(factOn(timeline, day('2026-01-01'))).toBe(4);
    expect(timeline.map(({ value }) => value)).toEqual([1, 4]);
  });
});
