import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { questions } from '../src/calc/questions.ts';
import { list, record } from '../src/table-values.ts';
import { changed, outcomeOf, pathsIn, without } from './changed-question.ts';

/** Every rule that calc knows, by its golden cases: those beyond the public table too. */
describe('the questions of the golden cases', () => {
  const folder = resolve(import.meta.dirname, '../cases');
  const asked = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((file) => list(record(parse(readFileSync(resolve(folder, file), 'utf8')))['cases']))
    .map((each) => record(record(each)['facts']))
    .filter((facts) => outcomeOf(facts) === 'a result');
  const rules = [...new Set(asked.map(({ rule }) => String(rule)))];

  test('ask the rules that calc knows', () => {
    expect(rules.length).toBeGreaterThan(13);
    expect([...questions.keys()]).toEqual(expect.arrayContaining(rules));
  });

  test.each(rules)(
    '%s: null is malformed wherever it stands, and a stranger is unknown',
    (rule) => {
      const unlike = asked
        .filter((facts) => facts['rule'] === rule)
        .flatMap(({ input: given }) => {
          const input = record(given);
          const nulls = pathsIn(input).map((path) => [
            `malformed ${path}`,
            outcomeOf({ rule, input: changed(input, path, null) }),
          ]);
          const stranger = [
            'unknown-field unheardOf',
            outcomeOf({ rule, input: { ...input, unheardOf: null } }),
          ];
          return [...nulls, stranger].filter(([expected, outcome]) => expected !== outcome);
        });
      expect(unlike).toEqual([]);
    },
  );

  test.each(rules)('%s: what is needed is told by its name when it is missing', (rule) => {
    const unlike = asked
      .filter((facts) => facts['rule'] === rule)
      .flatMap(({ input: given }) => {
        const input = record(given);
        return pathsIn(input)
          .filter((path) => !path.endsWith(']'))
          .map((path) => [path, outcomeOf({ rule, input: without(input, path) })])
          .filter(
            ([path, outcome]) =>
              outcome?.startsWith('missing-field') && outcome !== `missing-field ${path}`,
          );
      });
    expect(unlike).toEqual([]);
  });
});
