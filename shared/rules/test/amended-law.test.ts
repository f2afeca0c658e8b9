import { describe, expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { DomainError } from '@office/domain/domain-error';
import { money } from '@office/domain/money';
import { month } from '@office/domain/month';
import { amendedLaw } from '../src/amended-law.ts';
import { dailyAmount } from '../src/daily-amount.ts';
import { settleMonth } from '../src/month-calculation.ts';
import { chosenIn } from '../src/switches.ts';
import { rulesOn } from '../src/rules-on.ts';
import { tables, versionOn } from '../src/tables.ts';
import type { Tables } from '../src/tables.ts';

const refusalOf = (change: string): Readonly<Record<string, unknown>> => {
  try {
    amendedLaw(change);
  } catch (failure) {
    if (failure instanceof DomainError) return { code: failure.code, ...failure.details };
    throw failure;
  }
  return {};
};

const flatAmount = (on: string, category: 'A' | 'N' | 'B', law: Tables): string =>
  dailyAmount(
    {
      kind: 'full',
      on: day(on),
      category,
      phaseMonth: 13,
      monthlyWage: money('2500.00'),
      longCareer: false,
    },
    undefined,
    law,
  ).daily;

const settled = (of: string, law: Tables) =>
  settleMonth(
    {
      kind: 'full',
      category: 'B',
      phaseMonth: 2,
      month: month(of),
      daily: [{ from: day('2026-01-01'), daily: money('100.00') }],
      card: { work: [], sick: [], holidayPaid: [], other: [] },
    },
    {
      children: 1,
      titles: [
        {
          id: 't1',
          kind: 'seizure',
          filedOn: day('2026-01-05'),
          claim: money('9000.00'),
          owed: money('9000.00'),
        },
      ],
    },
    undefined,
    law,
  );

describe('a change laid over the law', () => {
  const higher = amendedLaw(`
minimum-allowances:
  - from: 2026-06-01
    until: 2026-08-31
    value: { A-later: '50.00' }
    source: fictional bill
`);

  test('holds from its first day to its last one, and for the figures it names alone', () => {
    expect(flatAmount('2026-05-31', 'A', higher)).toBe('69.59');
    expect(flatAmount('2026-06-01', 'A', higher)).toBe('88.79');
    expect(flatAmount('2026-08-31', 'A', higher)).toBe('88.79');
    expect(flatAmount('2026-09-01', 'A', higher)).toBe('69.59');
    expect(flatAmount('2026-07-01', 'N', higher)).toBe('56.40');
  });

  test('says in its version where it comes from', () => {
    expect(versionOn(higher['minimum-allowances'], day('2026-07-01')).source).toBe(
      'fictional bill',
    );
  });

  test('leaves the law in force as it is', () => {
    expect(flatAmount('2026-07-01', 'A', tables)).toBe('69.59');
    expect(higher['wage-brackets']).toEqual(tables['wage-brackets']);
  });

  test('goes on when the law itself moves on, with the new figures of the law', () => {
    const law = amendedLaw(`
seizure-thresholds:
  - from: 2025-06-01
    value: { child: '200.00' }
`);
    const before = versionOn(law['seizure-thresholds'], day('2025-12-31')).value;
    const after = versionOn(law['seizure-thresholds'], day('2026-01-01')).value;
    expect([before.child, before.T1]).toEqual([20_000n, 138_800n]);
    expect([after.child, after.T1]).toEqual([20_000n, 141_900n]);
  });

  test('that names a part of an expired table does not revive it', () => {
    const law = amendedLaw(`
seizure-thresholds:
  - from: 2026-06-01
    value: { child: '200.00' }
`);
    expect(() => settled('2027-01', law)).toThrow(
      new DomainError('no-version-in-force', { table: 'seizure-thresholds', day: '2027-01-31' }),
    );
  });

  test('that names every figure fills a gap of the law', () => {
    const law = amendedLaw(`
seizure-thresholds:
  - from: 2027-01-01
    value: { T1: '1500.00', T2: '1600.00', T3: '1800.00', T4: '1900.00', child: '90.00' }
`);
    // 26 days: 2600.00 - 262.34 = 2337.66 net; 20 + 120 + 437.66 = 577.66, less 90 for a child.
    expect(settled('2027-01', law).shares).toEqual({ t1: '487.66' });
  });

  test('turns a switch by the name of its answer', () => {
    const law = amendedLaw(`
switches:
  - from: 2026-07-01
    value: { maintenance-policy: from-protected-first }
`);
    expect(chosenIn(rulesOn(day('2026-06-30'), law), 'maintenance-policy')).toBe(
      'from-seizable-first',
    );
    expect(chosenIn(rulesOn(day('2026-07-01'), law), 'maintenance-policy')).toBe(
      'from-protected-first',
    );
    expect(chosenIn(rulesOn(day('2026-07-01'), law), 'set-off-base')).toBe('gross');
  });

  test('replaces a table that is one figure', () => {
    const law = amendedLaw(`
indexation:
  - { from: 2026-10-01, value: '1.8114' }
`);
    expect(flatAmount('2026-09-30', 'A', law)).toBe('69.59');
    // 39.19 × 1.8114 = 70.988766
    expect(flatAmount('2026-10-01', 'A', law)).toBe('70.99');
  });
});

describe('a change that cannot be laid over the law is refused', () => {
  const cases: readonly (readonly [string, string, object])[] = [
    [
      'when no table has the id',
      "minimums: [{ from: 2026-03-01, value: '1' }]",
      { table: 'minimums', field: 'table' },
    ],
    [
      'when no version of the table has the figure',
      "minimum-allowances: [{ from: 2026-03-01, value: { A-months: '1.00' } }]",
      { table: 'minimum-allowances', field: '2026-03-01.value.A-months' },
    ],
    [
      'when a figure is a number, which would not be exact',
      'minimum-allowances: [{ from: 2026-03-01, value: { A-later: 50.00 } }]',
      { table: 'minimum-allowances', field: '2026-03-01.value.A-later' },
    ],
    [
      'when a figure has more decimals than the law multiplies with',
      "indexation: [{ from: 2026-03-01, value: '1.77581' }]",
      { table: 'indexation', field: '2026-03-01.value' },
    ],
    [
      'when a figure is negative',
      "minimum-allowances: [{ from: 2026-03-01, value: { A-later: '-1.00' } }]",
      { table: 'minimum-allowances', field: '2026-03-01.value.A-later' },
    ],
    [
      'when an amount of money is not written in cents',
      "seizure-thresholds: [{ from: 2026-03-01, value: { child: '88.005' } }]",
      { table: 'seizure-thresholds', field: 'value' },
    ],
    [
      'when versions are not in order',
      "indexation: [{ from: 2026-05-01, value: '1.80' }, { from: 2026-04-01, value: '1.81' }]",
      { table: 'indexation', field: '2026-04-01.from' },
    ],
    [
      'when a version starts within the one before',
      "indexation: [{ from: 2026-05-01, until: 2026-06-30, value: '1.80' }, { from: 2026-06-30, value: '1.81' }]",
      { table: 'indexation', field: '2026-06-30.from' },
    ],
    [
      'when a last day lies before the first',
      "indexation: [{ from: 2026-05-01, until: 2026-04-30, value: '1.80' }]",
      { table: 'indexation', field: '2026-05-01.until' },
    ],
    [
      'when a first day is missing',
      "indexation: [{ value: '1.80' }]",
      { table: 'indexation', field: 'from' },
    ],
    [
      'when a first day is no day',
      "indexation: [{ from: 2026-02-30, value: '1.80' }]",
      { table: 'indexation', field: 'from' },
    ],
    [
      'when the changed figures are missing',
      'indexation: [{ from: 2026-03-01 }]',
      { table: 'indexation', field: '2026-03-01.value' },
    ],
    [
      'when a version holds a field that none has',
      "indexation: [{ from: 2026-03-01, value: '1.80', to: 2026-04-01 }]",
      { table: 'indexation', field: 'to' },
    ],
    [
      'when no code can give the answer to a switch',
      'switches: [{ from: 2026-03-01, value: { set-off-base: taxable } }]',
      { table: 'switches', field: '2026-03-01.value.set-off-base' },
    ],
    [
      'when it starts where the law has no figures and does not name all of them',
      "seizure-thresholds: [{ from: 2027-01-01, value: { child: '88.00' } }]",
      { table: 'seizure-thresholds', field: '2027-01-01.value' },
    ],
    ['when it is empty', '{}', { table: 'change', field: 'table' }],
    ['when it is no list of tables', 'higher minimums', { table: 'change', field: 'table' }],
    ['when it is no YAML', '{ indexation: [', { table: 'change', field: 'table' }],
    ['when a table has no list', "indexation: '1.80'", { table: 'indexation', field: 'versions' }],
  ];

  test.each(cases)('%s', (_when, change, where) => {
    const refusal = refusalOf(change);
    expect(refusal).toMatchObject({ code: 'malformed', ...where });
    expect(String(refusal['detail']).length).toBeGreaterThan(15);
  });
});
