import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { answer } from '../src/calc/answer.ts';
import { list, record, text } from '../src/table-values.ts';

const read = (path: string): Record<string, unknown> =>
  record(parse(readFileSync(resolve(import.meta.dirname, path), 'utf8')));

const traced = read('known-traces.yaml');

/** The facts of the golden cases, by file and name. */
const factsOf: ReadonlyMap<string, unknown> = new Map(
  [...new Set(list(traced['traces']).map((each) => text(record(each)['file'])))].flatMap((file) =>
    list(read(`../cases/${file}`)['cases'])
      .map(record)
      .map((each) => [`${file}: ${text(each['name'])}`, each['facts']] as const),
  ),
);

const traces = list(traced['traces']).map((each) => {
  const { file, name, ...told } = record(each);
  return { name: `${text(file)}: ${text(name)}`, told };
});

/** What is asked of `calc` travels as JSON, where what is absent is not there. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test.each(traces)('$name is told step by step as it always was', ({ name, told }) => {
  const answered = answer(factsOf.get(name), true);
  if ('error' in answered) throw new Error(answered.error.detail);
  const { explanation } = answered.result;
  expect(asJson({ ...('explanation' in told && { explanation }), steps: answered.steps })).toEqual(
    told,
  );
});
