import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { questions } from '../src/calc/questions.ts';
import { list, record } from '../src/table-values.ts';
import { changed, outcomeOf, pathsIn, without } from './changed-question.ts';

/** What cannot stand where this value stands: another container, and for days and amounts what is nearly one. */
const unfitFor = (path: string, value: unknown): readonly unknown[] => {
  if (typeof value === 'number') return [null, {}, -1, `${String(value)}x`];
  if (typeof value === 'boolean') return [null, {}, String(value), 1];
  if (typeof value === 'string') return [null, {}, ...nearly(path, value)];
  return [null, Array.isArray(value) ? {} : []];
};

const nearly = (path: string, value: string): readonly unknown[] => {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return ['2026-02-30', '2026-11', `${value}T00:00`, 20261101];
  if (/^\d{4}-\d\d$/.test(value)) return ['2026-13', '2026-00', '2026-11-01', 202611];
  if (!/^\d+\.\d\d$/.test(value) || /hours|halves/i.test(path)) return [];
  return [Number(value), `-${value}`, `+${value}`, `${value}5`, value.replace('.', ',')];
};

const placesIn = (input: Readonly<Record<string, unknown>>) =>
  pathsIn(input).map((path): readonly [string, unknown] => [path, valueAt(input, path)]);

const valueAt = (input: unknown, path: string): unknown =>
  path
    .split(/[.[\]]+/)
    .filter((key) => key !== '')
    .reduce<unknown>(
      (value, key) => (Array.isArray(value) ? list(value)[Number(key)] : record(value)[key]),
      input,
    );

/** Every rule that calc knows, by its golden cases: those beyond the public table too. */
describe('the questions of the golden cases', () => {
  const folder = resolve(import.meta.dirname, '../cases');
  const asked = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((file) => list(record(parse(readFileSync(resolve(folder, file), 'utf8')))['cases']))
    .map((each) => record(record(each)['facts']))
    .filter((facts) => outcomeOf(facts) === 'a result')
    .map(({ rule, input }) => ({ rule: String(rule), input: record(input) }));
  const rules = [...new Set(asked.map(({ rule }) => rule))];
  const inputsOf = (wanted: string) =>
    asked.filter(({ rule }) => rule === wanted).map(({ input }) => input);

  test('ask every rule that calc knows', () => {
    expect(rules.toSorted()).toEqual([...questions.keys()].map(String).toSorted());
  });

  test.each(rules)('%s: no value of another shape is taken for what it is not', (rule) => {
    const taken = inputsOf(rule).flatMap((input) =>
      placesIn(input).flatMap(([path, value]) =>
        unfitFor(path, value)
          .map((unfit) => [path, unfit, outcomeOf({ rule, input: changed(input, path, unfit) })])
          .filter(([, , outcome]) => outcome !== `malformed ${path}`)
          .map((each) => JSON.stringify(each)),
      ),
    );
    expect([...new Set(taken)]).toEqual([]);
  });

  test.each(rules)('%s: a stranger is unknown', (rule) => {
    for (const input of inputsOf(rule))
      expect(outcomeOf({ rule, input: { ...input, unheardOf: null } })).toBe(
        'unknown-field unheardOf',
      );
  });

  test.each(rules)('%s: what is called missing is not there', (rule) => {
    const wrong = inputsOf(rule).flatMap((input) =>
      pathsIn(input)
        .filter((path) => !path.endsWith(']'))
        .map((path) => without(input, path))
        .map((left) => ({ left, outcome: outcomeOf({ rule, input: left }) }))
        .filter(({ left, outcome }) =>
          pathsIn(left).some((path) => outcome === `missing-field ${path}`),
        ),
    );
    expect(wrong).toEqual([]);
  });
});
