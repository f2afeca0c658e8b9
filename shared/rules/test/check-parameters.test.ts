import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { checkParameters, findingKinds, isUrgent } from '../src/check-parameters.ts';
import { writeFindings } from '../src/check-report.ts';
import { tables } from '../src/tables.ts';
import type { ParameterFinding } from '../src/check-parameters.ts';
import type { Tables } from '../src/tables.ts';

const today = day('2026-11-24');

const told = (on: string, table: string, law?: Tables) =>
  checkParameters(day(on), law)
    .filter((each) => each.table === table)
    .map(({ kind, day: about }) => `${kind} ${about}`);

/** The law with every table compared on the day of the test, so that only the change of the test is told. */
const lawWith = (changed: Partial<Tables>): Tables => ({ ...tables, ...changed });

describe('a table that ends', () => {
  const end = (on: string) => told(on, 'seizure-thresholds').filter((each) => /^end/.test(each));

  test('is told from sixty days before its last day, and after it', () => {
    expect(end('2026-10-31')).toEqual([]);
    expect(end('2026-11-01')).toEqual(['ends-soon 2026-12-31']);
    expect(end('2026-11-24')).toEqual(['ends-soon 2026-12-31']);
    expect(end('2026-12-31')).toEqual(['ends-soon 2026-12-31']);
    expect(end('2027-01-01')).toEqual(['ended 2026-12-31']);
  });

  test('is urgent once it has ended, not before', () => {
    const urgent = (on: string) =>
      checkParameters(day(on))
        .filter(isUrgent)
        .map(({ table }) => table);
    expect(urgent('2026-12-31')).toEqual([]);
    expect(urgent('2027-01-01')).toEqual(['seizure-thresholds']);
  });

  test('is not told for a version that another follows', () => {
    expect(told('2026-11-24', 'recovery-limits').filter((each) => /^end/.test(each))).toEqual([]);
  });
});

test('a table that nobody compared with its source for a year is urgent from the day after', () => {
  const law = lawWith({
    'career-years': { ...tables['career-years'], checked: day('2025-11-24') },
  });
  expect(told('2026-11-24', 'career-years', law)).toEqual([]);
  expect(told('2026-11-25', 'career-years', law)).toEqual(['unchecked 2025-11-24']);
});

describe('a printed amount', () => {
  const published = tables['published-amounts'];
  const [first] = published.versions;
  if (first === undefined) throw new Error('no printed amounts');
  const printing = (
    changes: Readonly<Record<string, bigint>>,
    remarks: Readonly<Record<string, string>> = first.remarks,
  ): Tables => {
    const amounts = new Map([
      ...(first.value.get('minimum-allowances') ?? []),
      ...Object.entries(changes),
    ]);
    const value = new Map([...first.value, ['minimum-allowances', amounts]]);
    const version = { ...first, value, remarks };
    return lawWith({ 'published-amounts': { ...published, versions: [version] } });
  };
  const unlike = (law: Tables) =>
    checkParameters(today, law)
      .filter(({ kind }) => kind === 'unlike-published')
      .map(({ sentence }) => sentence);

  test('agrees with base × multiplier to the cent, or its note says why not', () => {
    expect(unlike(tables)).toEqual([]);
  });

  test('that is a cent off is urgent, and says both amounts', () => {
    expect(unlike(printing({ 'A-later': 6960n }))).toEqual([
      'minimum-allowances.A-later is printed as 69.60, the tables give 69.59: mend one, or say why in the note.',
    ]);
  });

  test('that is a cent off with a note naming it is accepted; another note is none', () => {
    const note = `${first.remarks['note'] ?? ''} minimum-allowances.A-later is rounded otherwise.`;
    expect(unlike(printing({ 'A-later': 6960n }, { note }))).toEqual([]);
    expect(unlike(printing({ 'N-later': 5641n }, { note }))).toHaveLength(1);
  });

  test('without a base is told', () => {
    expect(unlike(printing({ 'nobody-knows': 100n }))[0]).toContain('the tables do not give it');
  });

  test('that is a ceiling, a maximum or an amount a month is compared to its last digit', () => {
    const limits = tables['published-limits'];
    const newest = limits.versions.at(-1);
    if (newest === undefined) throw new Error('no printed limits');
    const off = [...newest.value].map(([group, figures]): [string, ReadonlyMap<string, bigint>] => [
      group,
      new Map([...figures].map(([figure, value]) => [figure, value + 1n])),
    ]);
    const version = { ...newest, value: new Map(off) };
    const found = unlike(lawWith({ 'published-limits': { ...limits, versions: [version] } }));
    expect(found).toHaveLength(off.reduce((count, [, figures]) => count + figures.size, 0));
    expect(found[0]).toContain('is printed as 164.0762, the tables give 164.0761');
  });

  test('is explained by a note that names its whole group', () => {
    const note = 'Old regime: the bases of minimum-allowances were not found.';
    expect(unlike(printing({ 'A-later': 6960n, 'N-later': 1n }, { note }))).toEqual([
      'insertion-allowances.N-from-21 is printed as 51.56, the tables give 49.72: mend one, or say why in the note.',
    ]);
  });

  test('is missed when a newer multiplier has none', () => {
    const newest = tables.indexation.versions.at(-1);
    if (newest === undefined) throw new Error('no multiplier');
    const next = { ...newest, from: day('2026-12-01') };
    const versions = [...tables.indexation.versions, next];
    const law = lawWith({ indexation: { ...tables.indexation, versions } });
    expect(told('2026-11-24', 'published-amounts', law)).toContain('not-published 2026-12-01');
    expect(told('2026-11-24', 'published-amounts')).not.toContain('not-published 2026-03-01');
  });
});

test('a multiplier that was only forecast is told and is in force on no day', () => {
  expect(told('2026-11-24', 'indexation')).toEqual(['unconfirmed 2026-10-01']);
  expect(tables.indexation.unconfirmed.map(({ value }) => value)).toEqual(['1.8114']);
  expect(tables.indexation.versions.map(({ value }) => value)).not.toContain(18114n);
});

test('years that were not found lie between two versions and are named', () => {
  expect(
    checkParameters(today)
      .filter(({ kind }) => kind === 'hole')
      .map(({ sentence }) => sentence),
  ).toEqual(['No figures from 2019-01-01 to 2020-12-31: a day between them is not calculated.']);
});

test('figures that are not certain are named, one by one where they differ from their version', () => {
  expect(told('2026-11-24', 'seizure-thresholds')).toContain('unsure 2022-11-03');
  expect(told('2026-11-24', 'legal-holidays')).toContain('unsure 2016-01-01');
  const { sentence } = checkParameters(today).find(({ table }) => table === 'withholding-tax') ?? {
    sentence: '',
  };
  expect(sentence).toContain('full from 2013-01-01 is uncertain');
});

test('what is urgent comes first, then by the order of the kinds', () => {
  const ranks = checkParameters(day('2028-06-01')).map(({ kind }) => findingKinds.indexOf(kind));
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  expect(ranks[0]).toBe(0);
  expect(new Set(ranks).size).toBeGreaterThan(4);
});

test('the report says under which urgency each finding falls', () => {
  const finding: ParameterFinding = {
    kind: 'ended',
    urgency: 'now',
    table: 'seizure-thresholds',
    day: day('2026-12-31'),
    sentence: 'No figures.',
  };
  expect(writeFindings([finding], day('2027-01-04'))).toMatch(
    /looked at on 2027-01-04\.\n\nNow: .*\n {2}seizure-thresholds {2}2026-12-31 {2}No figures\.\n$/,
  );
  expect(writeFindings([], today)).not.toContain('Now');
});

describe('the command', () => {
  const check = (...words: readonly string[]) => {
    const main = resolve(import.meta.dirname, '../src/check-main.ts');
    const { status, stdout } = spawnSync(process.execPath, [main, ...words], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    return { status, stdout };
  };

  test('says on 24 November 2026 that the seizure thresholds end with the year, and is not alarmed', () => {
    const { status, stdout } = check('--on', '2026-11-24');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /Soon\n {2}seizure-thresholds +2026-12-31 {2}The last figures end on 2026-12-31/,
    );
  });

  test('ends with 1 on the first day without thresholds, also as JSON', () => {
    const { status, stdout } = check('--json', '--on', '2027-01-01');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      on: '2027-01-01',
      findings: expect.arrayContaining([
        expect.objectContaining({ kind: 'ended', urgency: 'now', table: 'seizure-thresholds' }),
      ]),
    });
  });

  test('tells how it is used when it is called otherwise', () => {
    for (const words of [['--on'], ['--on', '2026-02-30'], ['--soon']])
      expect(check(...words)).toEqual({ status: 2, stdout: '' });
  });
});
