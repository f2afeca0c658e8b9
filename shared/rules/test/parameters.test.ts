import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseDocument, visit } from 'yaml';
import { addDays } from '@office/domain/day';
import { halfUp, tenThousandths } from '../src/exact.ts';
import { list, record, text } from '../src/table-values.ts';
import { newestVersion, tableNames, tables, versionOn } from '../src/tables.ts';
import { day } from '@office/domain/day';
import type { Day } from '@office/domain/day';
import type { Table } from '../src/tables.ts';

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

describe('the limits that ONEM printed', () => {
  const printed = tables['published-limits'].versions;

  test.each(
    printed.flatMap((version) =>
      [...version.value].flatMap(([group, figures]) =>
        [...figures].map(([figure, value]) => ({
          from: version.from,
          group,
          figure,
          value,
          note: version.remarks['note'] ?? '',
        })),
      ),
    ),
  )('follow from the tables to the last digit: $from $group $figure', (limit) => {
    const computed = limitOf(limit.from, limit.group, limit.figure);
    if (computed === undefined) expect(limit.note).toContain(limit.group);
    else expect(limit.value).toBe(computed);
  });

  test('of the income limits are base × multiplier', () => {
    const amounts = newestVersion(tables['published-amounts']).value.get('income-limits');
    const bases = versionOn(tables['income-limits'], day('2026-03-01')).value;
    expect([...(amounts ?? [])]).toEqual([
      ['secondary-activity-exemption-per-day', 1808n],
      ['part-time-hourly-supplement', 410n],
      ['waiver', 1_368_744n],
    ]);
    for (const [name, cents] of amounts ?? []) {
      expect(halfUp((bases.get(name) ?? 0n) * tenThousandths('1.7758'), 1_000_000n)).toBe(cents);
    }
  });
});

/** What the tables give, in ten-thousandths; undefined where they do not reach. */
const limitOf = (on: Day, group: string, figure: string): bigint | undefined => {
  const multiplier = versionOn(tables.indexation, on).value;
  const inForce = <T>(table: Table<ReadonlyMap<string, T>>, name: string): T | undefined =>
    table.versions
      .findLast(({ from, until }) => from <= on && (until === undefined || on <= until))
      ?.value.get(name);
  const indexed = (base: bigint | undefined): bigint | undefined =>
    base === undefined ? undefined : halfUp(base * multiplier, 10_000n);
  const cents = (value: bigint): bigint => halfUp(value, 100n) * 100n;
  const maximum = (): bigint | undefined => {
    const old = on < '2026-03-01';
    const phase = inForce(tables['replacement-rates'], figure);
    // The old regime: 65 % in months 1 to 3, then 60 %, both of ceiling C; that of months 7 to 12 was not found.
    const oldRate = { 'months-1-3': 6_500n, 'months-4-6': 6_000n }[figure];
    const rate = old ? oldRate : phase?.rate;
    const ceiling = indexed(inForce(tables['wage-ceilings'], old ? 'C' : (phase?.ceiling ?? '')));
    if (rate === undefined || ceiling === undefined) return undefined;
    return cents(halfUp(ceiling * rate, 10_000n));
  };
  const minimum = (): bigint | undefined => {
    const base = inForce(tables['minimum-allowances'], figure);
    return base === undefined ? undefined : halfUp(base * multiplier, 1_000_000n) * 100n;
  };
  const aMonth = (daily: bigint | undefined) => (daily === undefined ? undefined : daily * 26n);
  switch (group) {
    case 'daily-ceilings':
      return indexed(inForce(tables['wage-ceilings'], figure));
    case 'monthly-ceilings': {
      const monthly = aMonth(indexed(inForce(tables['wage-ceilings'], figure)));
      return monthly === undefined ? undefined : cents(monthly);
    }
    case 'maximum-allowances':
      return maximum();
    case 'monthly-maximum-allowances':
      return aMonth(maximum());
    case 'monthly-minimum-allowances':
      return aMonth(minimum());
    default:
      return minimum();
  }
};

test('the two misprints of the wage brackets are told where the table is kept', () => {
  const comment = readFileSync(resolve(folder, 'wage-brackets.yaml'), 'utf8').slice(0, 400);
  expect(comment).toContain('76.8270');
  expect(comment).toContain('bracket 89');
  const { brackets } = newestVersion(tables['wage-brackets']).value;
  expect(brackets.find(({ no }) => no === 79)?.base).toBe(tenThousandths('75.8270'));
  expect(brackets.filter(({ no }) => no === 89 || no === 98).map(({ lower }) => lower)).toEqual([
    tenThousandths('84.4570'),
    tenThousandths('92.2240'),
  ]);
});

test('temporary unemployment before 2024 carries one rate, told as known from memory', () => {
  const { value, status } = versionOn(tables['replacement-rates'], day('2023-12-31'));
  expect([...value].map(([cause, { rate }]) => [cause, rate])).toEqual([
    ['temporary-force-majeure', 6_500n],
    ['temporary-other', 6_500n],
  ]);
  expect(status).toBe('knowledge');
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
