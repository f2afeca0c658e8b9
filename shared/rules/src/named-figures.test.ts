import { expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { numberIn, rowOf, textIn, versionSinceStart, writtenOf } from './named-figures.ts';
import { newestVersion, tables } from './tables.ts';

const newest = () => ({
  ...newestVersion(tables.indexation),
  origin: 'table:terms@2026-03-01' as const,
});

test('a figure that its version lacks is a mistake in the file, told with its table', () => {
  const figures = new Map([['months', '36']]);
  const named = { ...newest(), value: figures };
  expect(writtenOf(named, 'months')).toBe('36');
  expect(() => writtenOf(named, 'weeks')).toThrow('table:terms@2026-03-01 lacks "weeks"');
});

test('a row that its version lacks is a mistake in the file, told with its table', () => {
  const named = { ...newest(), value: new Map([['first', { months: '3' }]]) };
  expect(rowOf(named, 'first')).toEqual({ months: '3' });
  expect(() => rowOf(named, 'second')).toThrow('table:terms@2026-03-01 lacks "second"');
});

test('a row is read by its names; a word where a text stands is a mistake', () => {
  const row = { months: '3', 'not-when-paid': true };
  expect(numberIn(row, 'months')).toBe(3);
  expect(() => textIn(row, 'not-when-paid')).toThrow(
    'a row of the parameters lacks "not-when-paid"',
  );
});

test('a day before the first version is asked of the first, a day in a gap of none', () => {
  const table = tables['seizure-thresholds'];
  const first = table.versions[0];
  expect(versionSinceStart(table, day('2000-01-01'))).toBe(first);
  expect(versionSinceStart(table, day('2026-06-01')).value.T1).toBe(141_900n);
  expect(() => versionSinceStart(table, day('2027-01-01'))).toThrow('no-version-in-force');
  expect(() => versionSinceStart({ ...table, versions: [] }, day('2026-06-01'))).toThrow(
    'no-version-in-force',
  );
});
