import { expect, test } from '@jest/globals';
import { money } from '@office/domain/money';
import { setOff, setOffCents } from './set-off.ts';
import { newestVersion, tables } from './tables.ts';

const hundred = { gross: money('100.00'), fraud: false };

test('a set-off takes a tenth of the gross, never more than is owed, and all of it on fraud', () => {
  expect(setOff({ ...hundred, owed: money('10.01') })).toEqual({ amount: '10.00' });
  expect(setOff({ ...hundred, owed: money('9.99') })).toEqual({ amount: '9.99' });
  expect(setOff({ ...hundred, owed: money('500.00'), fraud: true })).toEqual({ amount: '100.00' });
});

test('limits without a share stop the calculation, naming the share', () => {
  const limits = { ...newestVersion(tables['recovery-limits']), value: new Map<string, bigint>() };
  const of = { base: 10_000n, basis: 'gross', owed: 5_000n, fraud: true } as const;
  expect(() => setOffCents(of, limits, { trace: undefined })).toThrow(
    expect.objectContaining({
      code: 'no-version-in-force',
      details: { table: 'recovery-limits', figure: 'share-on-fraud', day: '2015-09-01' },
    }),
  );
});
