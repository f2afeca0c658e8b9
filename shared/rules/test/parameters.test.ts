import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseDocument, visit } from 'yaml';
import { addDays } from '@office/domain/day';
import { halfUp, tenThousandths } from '../src/exact.ts';
import { list, record, text } from '../src/table-values.ts';
import { newestVersion, tableNames, tables, versionOn } from '../src/tables.ts';
import { day } from '@office/domain/day';

const folder = resolve(import.meta.dirname, '../parameters');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const documentOf = (file: string) => parseDocument(readFileSync(resolve(folder, file), 'utf8'));
const versionsOf = (file: string) => list(record(documentOf(file).toJS())['values']).map(record);

test('every file is loaded, and under its own name', () => {
  expect(files.map((file) => file.replace('.yaml', '')).toSorted()).toEqual(
    [...tableNames].toSorted(),
  );
});

describe.each(files)('%s', (file) => {
  test('says when a person compared it with its source', () => {
    expect(text(record(documentOf(file).toJS())['checked'])).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test('has versions sorted by first day, none overlapping the next', () => {
    const versions = versionsOf(file);
    for (const [index, version] of versions.entries()) {
      const from = text(version['from']);
      const until = version['until'] === undefined ? from : text(version['until']);
      const next = versions[index + 1];
      expect(from <= until).toBe(true);
      if (next !== undefined) expect(until < text(next['from'])).toBe(true);
    }
  });

  test('names a source for every version', () => {
    for (const version of versionsOf(file)) {
      expect(text(record(version['source'])['text']).length).toBeGreaterThan(8);
    }
  });

  test('quotes every decimal, so that none is ever a floating-point number', () => {
    const unquoted: unknown[] = [];
    visit(documentOf(file), {
      Scalar: (key, node) => {
        if (typeof node.value === 'number' && key === 'value' && !Number.isInteger(node.value))
          unquoted.push(node.value);
      },
    });
    expect(unquoted).toEqual([]);
  });

  test('explains every figure that moves by more than a tenth', () => {
    const versions = versionsOf(file);
    const unexplained = versions.flatMap((version, index) => {
      const before = versions[index - 1];
      if (before === undefined || version['note'] !== undefined || !adjoins(before, version))
        return [];
      const figures = figuresOf(version['value']);
      return [...figuresOf(before['value'])].filter(([name, value]) => {
        const now = figures.get(name);
        return now !== undefined && Math.abs(now - value) * 10 > value;
      });
    });
    expect(unexplained).toEqual([]);
  });
});

/** A year that was not found lies between two versions that need no explanation. */
const adjoins = (before: Record<string, unknown>, version: Record<string, unknown>): boolean =>
  before['until'] === undefined || addDays(day(text(before['until'])), 1) === version['from'];

const figuresOf = (value: unknown, name = ''): ReadonlyMap<string, number> => {
  if (typeof value === 'string')
    return /^\d+(\.\d+)?$/.test(value)
      ? new Map([[name, Number(value)]])
      : new Map<string, number>();
  if (typeof value !== 'object' || value === null) return new Map<string, number>();
  return new Map(
    Object.entries(value).flatMap(([key, each]) => [...figuresOf(each, `${name}.${key}`)]),
  );
};

describe('what ONEM printed', () => {
  const printed = newestVersion(tables['published-amounts']);
  const multiplier = versionOn(tables.indexation, printed.from).value;
  const livingWage = 'N-from-21';

  test.each(['minimum-allowances', 'insertion-allowances'] as const)(
    'equals base × multiplier to the cent (%s)',
    (table) => {
      const bases = versionOn(tables[table], printed.from).value;
      const computed = Object.fromEntries(
        [...bases]
          .filter(([name]) => name !== livingWage)
          .map(([name, base]) => [name, halfUp(base * multiplier, 1_000_000n)]),
      );
      const published = Object.fromEntries(
        [...(printed.value.get(table) ?? [])].filter(([name]) => name !== livingWage),
      );
      expect(published).toEqual(computed);
    },
  );

  test('or says why not', () => {
    const base =
      versionOn(tables['insertion-allowances'], printed.from).value.get(livingWage) ?? 0n;
    expect(halfUp(base * multiplier, 1_000_000n)).toBe(4972n);
    expect(printed.value.get('insertion-allowances')?.get(livingWage)).toBe(5156n);
    expect(printed.remarks['note']).toContain(livingWage);
  });
});

describe('the wage brackets', () => {
  const { brackets, step } = newestVersion(tables['wage-brackets']).value;

  test('follow each other without a gap or an overlap', () => {
    for (const [index, bracket] of brackets.entries()) {
      const next = brackets[index + 1];
      if (next === undefined) expect(bracket.upper).toBeUndefined();
      else expect([next.no, next.lower]).toEqual([bracket.no + 1, (bracket.upper ?? 0n) + 1n]);
      expect(
        bracket.base >= bracket.lower &&
          (bracket.upper === undefined || bracket.base <= bracket.upper),
      ).toBe(true);
    }
    expect(brackets.length).toBe(47);
  });

  test('below 53 they are one step wide', () => {
    expect((brackets[0]?.upper ?? 0n) + 1n - (brackets[0]?.lower ?? 0n)).toBe(step + 0n);
  });
});

test('the multiplier is a power of 1.02, rounded to four decimals', () => {
  const powers = [25, 26, 27, 28, 29].map((n) =>
    halfUp(102n ** BigInt(n) * 10_000n, 100n ** BigInt(n)),
  );
  expect(tables.indexation.versions.map(({ value }) => value)).toEqual(powers);
  expect(powers.at(-1)).toBe(tenThousandths('1.7758'));
});

test('an expired version stays expired', () => {
  expect(versionOn(tables['seizure-thresholds'], day('2026-12-31')).value.T1).toBe(141900n);
  expect(() => versionOn(tables['seizure-thresholds'], day('2027-01-01'))).toThrow(
    'no-version-in-force',
  );
  expect(() => versionOn(tables['seizure-thresholds'], day('2020-06-01'))).toThrow(
    'no-version-in-force',
  );
});

test('a version without a last day stays in force', () => {
  expect(versionOn(tables.indexation, day('2040-01-01')).value).toBe(17758n);
});
