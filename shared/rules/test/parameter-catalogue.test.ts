import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { isDay } from '@office/domain/day';
import { alternatives } from '../src/switches.ts';
import { switchTable } from '../src/switch-table.ts';
import { list, record, text } from '../src/table-values.ts';
import { confidences, newestVersion, tableNames, tables } from '../src/tables.ts';

const rules = resolve(import.meta.dirname, '..');
const files = readdirSync(resolve(rules, 'parameters'));
const read = (path: string): string => readFileSync(resolve(rules, path), 'utf8');
const contentOf = (file: string) => record(parse(read(`parameters/${file}`)));

const fileFields = ['id', 'title', 'unit', 'round', 'checked', 'values', 'unconfirmed'];
const versionFields = [
  ...['from', 'until', 'value', 'source'],
  ...['status', 'statuses', 'remark', 'note'],
];
const sourceFields = ['text', 'published', 'url'];

const among = (known: readonly string[], object: unknown): void => {
  expect(Object.keys(record(object)).filter((name) => !known.includes(name))).toEqual([]);
};

describe.each(files)('%s', (file) => {
  const content = contentOf(file);
  const versions = list(content['values']).map(record);

  test('has its id, a title, a unit, the day of its last check, and no field that nobody reads', () => {
    among(fileFields, content);
    expect(`${text(content['id'])}.yaml`).toBe(file);
    expect(text(content['title']).length).toBeGreaterThan(8);
    expect(text(content['unit']).length).toBeGreaterThan(1);
    expect(isDay(content['checked'])).toBe(true);
  });

  test('gives each version a first day, a value and a source, and no field that nobody reads', () => {
    expect(versions.length).toBeGreaterThan(0);
    for (const version of versions) {
      among(versionFields, version);
      expect(isDay(version['from'])).toBe(true);
      expect(version['value']).toBeDefined();
      among(sourceFields, version['source']);
    }
  });

  test('says how certain its figures are in the four words of the house, of figures that it has', () => {
    for (const version of versions) {
      const statuses = record(version['statuses'] ?? {});
      for (const status of [version['status'] ?? 'found', ...Object.values(statuses)])
        expect(confidences).toContain(status);
      const figures = Object.keys(statuses).map((name) => name.split('.')[0]);
      if (figures.length > 0)
        expect(Object.keys(record(version['value']))).toEqual(expect.arrayContaining(figures));
    }
  });

  test('says why, where a figure is uncertain', () => {
    const silent = versions.filter(
      ({ status, remark }) => status === 'uncertain' && remark === undefined,
    );
    expect(silent.map(({ from }) => from)).toEqual([]);
  });
});

test('every table is named in the README, with what it holds', () => {
  const readme = read('README.md');
  expect(tableNames.filter((name) => !readme.includes(`| \`${name}\``))).toEqual([]);
});

describe('the open questions', () => {
  const written = newestVersion(tables.switches).value;

  test('are the same in the table and in the code, with the same answers', () => {
    expect(
      Object.fromEntries([...written].map(([name, each]) => [name, [...each.alternatives]])),
    ).toEqual(alternatives);
  });

  test('take one of their answers, the first unless a version says otherwise, and give their grounds', () => {
    for (const { chosen, alternatives: known, question, grounds } of written.values()) {
      expect(known).toContain(chosen);
      expect(new Set(known).size).toBe(known.length);
      expect(known.length).toBeGreaterThan(1);
      expect(question).toMatch(/\?$/);
      expect(grounds.length).toBeGreaterThan(8);
    }
  });

  // After a change of switches.yaml: WRITE_GOLDEN=1 npm test -- shared/rules/test/parameter-catalogue
  test('stand in not-modelled.md as they are taken', () => {
    const file = '../docs/not-modelled.md';
    const [before = '', rest = ''] = read(file).split('<!-- switches -->\n');
    const [listed = '', after = ''] = rest.split('\n<!-- end of switches -->');
    if (process.env['WRITE_GOLDEN'] === '1') {
      const now = `${before}<!-- switches -->\n${switchTable()}\n<!-- end of switches -->${after}`;
      writeFileSync(resolve(rules, file), now);
      return;
    }
    expect(listed).toBe(switchTable());
  });
});

describe('the figures of the domain reference stand in the tables', () => {
  const value = (table: string, from: string): unknown =>
    list(contentOf(`${table}.yaml`)['values'])
      .map(record)
      .find((version) => version['from'] === from)?.['value'];

  test.each([
    ['indexation', '2022-12-01', '1.6406'],
    ['indexation', '2023-11-01', '1.6734'],
    ['indexation', '2024-05-01', '1.7069'],
    ['indexation', '2025-02-01', '1.7410'],
    ['indexation', '2026-03-01', '1.7758'],
    ['career-years', '2026-01-01', '31'],
    ['career-years', '2027-01-01', '32'],
    ['career-years', '2028-01-01', '33'],
    ['career-years', '2029-01-01', '34'],
    ['career-years', '2030-01-01', '35'],
    ['reference-wage', '2024-04-01', '2070.48'],
    ['reference-wage', '2025-02-01', '2111.89'],
    ['reference-wage', '2026-03-01', '2154.13'],
    ['reference-wage', '2026-04-01', '2189.81'],
  ])('%s from %s is %s', (table, from, figure) => {
    expect(value(table, from)).toBe(figure);
  });

  test.each([
    ['wage-ceilings', '2016-01-01', { C: '75.0020' }],
    ['wage-ceilings', '2023-07-01', { B: '70.6721', C: '75.8270', AX: '65.2262', AZ: '63.5679' }],
    ['wage-ceilings', '2026-03-01', { A1: '92.3956', A2: '86.8727', B: '70.6721', C: '75.8270' }],
    ['seizure-thresholds', '2016-01-01', limits(1073, 1153, 1272, 1391, 66)],
    ['seizure-thresholds', '2017-01-01', limits(1085, 1166, 1286, 1407, 67)],
    ['seizure-thresholds', '2018-01-01', limits(1105, 1187, 1309, 1432, 68)],
    ['seizure-thresholds', '2021-01-01', limits(1149, 1235, 1362, 1490, 71)],
    ['seizure-thresholds', '2022-01-01', limits(1186, 1274, 1406, 1538, 73)],
    ['seizure-thresholds', '2022-11-03', limits(1424, 1529, 1688, 1846, 88)],
    ['seizure-thresholds', '2023-01-01', limits(1542, 1657, 1828, 2000, 95)],
    ['seizure-thresholds', '2023-04-01', limits(1316, 1414, 1560, 1706, 81)],
    ['seizure-thresholds', '2024-01-01', limits(1341, 1440, 1589, 1738, 83)],
    ['seizure-thresholds', '2025-01-01', limits(1388, 1492, 1646, 1800, 86)],
    ['seizure-thresholds', '2026-01-01', limits(1419, 1524, 1682, 1839, 88)],
    ['withholding-tax', '2011-04-01', { temporary: '0.1875' }],
    ['withholding-tax', '2012-07-01', { temporary: '0.20' }],
    ['withholding-tax', '2013-01-01', { full: '0.1009', temporary: '0.2675' }],
  ])('%s from %s', (table, from, figures) => {
    expect(value(table, from)).toMatchObject(figures);
  });
});

function limits(...euros: readonly number[]) {
  const [T1, T2, T3, T4, child] = euros.map((amount) => `${String(amount)}.00`);
  return { T1, T2, T3, T4, child };
}
