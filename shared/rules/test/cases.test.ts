import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { answer } from '../src/calc/answer.ts';
import { list, record, text } from '../src/table-values.ts';

const folder = resolve(import.meta.dirname, '../cases');

/** The fields that a case names, compared exactly; or the error it expects. */
const outcomeOf = (facts: unknown, expected: Record<string, unknown>): unknown => {
  const answered = answer(facts, false);
  if ('error' in answered) {
    const { code, field } = answered.error;
    return 'field' in expected ? { error: code, field } : { error: code };
  }
  return Object.fromEntries(Object.keys(expected).map((name) => [name, answered.result[name]]));
};

for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
  const content = record(parse(readFileSync(resolve(folder, file), 'utf8')));
  describe(`${text(content['title'])} (${file})`, () => {
    const cases = list(content['cases']).map(record);

    test.each(cases.map((each) => ({ ...each, name: text(each['name']) })))('$name', (each) => {
      const expected = record(record(each)['expect']);
      expect(text(record(each)['because'])).not.toBe('');
      expect(outcomeOf(record(each)['facts'], expected)).toEqual(expected);
    });
  });
}

test('no two cases of a file carry one name', () => {
  for (const file of readdirSync(folder)) {
    const names = list(record(parse(readFileSync(resolve(folder, file), 'utf8')))['cases']).map(
      (each) => text(record(each)['name']),
    );
    expect(names).toEqual([...new Set(names)]);
  }
});
