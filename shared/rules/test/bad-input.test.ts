import { PassThrough, Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';
import { answerStream } from '../src/calc/stream.ts';
import { questionShapes } from './question-fields.ts';
import { changed, outcomeOf, pathsIn, without } from './changed-question.ts';
import type { FieldKind } from './question-fields.ts';

const noString = [null, 5, 0, 12.5, true, {}, []];
const wrong: Readonly<Record<FieldKind, readonly unknown[]>> = {
  amount: [
    ...noString,
    ...[
      '',
      ' ',
      '-1',
      '-0.00',
      '+1',
      '1.005',
      '0.001',
      '1,5',
      '1.',
      '.5',
      ' 1',
      '1 ',
      '1e3',
      '0x1',
    ],
    ...['1.00\n', '١', 'NaN', 'Infinity', '1_000'],
  ],
  day: [
    ...noString,
    ...['', '2026-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '2026-11-00'],
    ...['2026-1-1', '20261101', '01-11-2026', '2026-11-01T00:00:00Z', '2026-11', ' 2026-11-01'],
    ...['2026-11-01\n', '-002026-11-01', '+002026-11-01'],
  ],
  month: [
    ...noString,
    202611,
    '',
    '2026-13',
    '2026-00',
    '2026-1',
    '2026-11-01',
    '202611',
    ' 2026-11',
  ],
  'count-from-0': [null, '1', '', 1.5, -1, true, {}, [], 1e16, 1e300],
  'count-from-1': [null, '1', '', 1.5, 0, -1, true, {}, [], 1e16, 1e300],
  flag: [null, 0, 1, 'true', 'false', '', {}, []],
  hours: [null, true, {}, [], -1, -0.5, '', ' ', '-1', '+1', '1,5', '1.', '.5', '1e2', '1h', ' 1'],
  'hours-above-0': [null, true, {}, [], -1, '', '-1', '1,5', '1e2', 0, '0', '0.0', '00.000'],
  text: [null, 5, true, {}, []],
  word: [null, 5, true, {}, [], '', 'other words', 'constructor', 'Full', ' full'],
  object: [null, 5, true, 'x', []],
  list: [null, 5, true, 'x', {}],
  'day-of-month': [null, '4', 0, -1, 32, 4.5, true, {}, [], '2026-11-04'],
  daily: [null, 62.05, '-1', '62.051', true, {}, []],
};

describe.each(questionShapes)('$name', ({ rule, input, fields, mayMiss, decides = [] }) => {
  const paths = Object.keys(fields);

  test('is answered as it stands, so that what is told below is told of the change alone', () => {
    expect(outcomeOf({ rule, input })).toBe('a result');
    expect(pathsIn(input).toSorted()).toEqual(paths.toSorted());
  });

  test('tells a value of the wrong type, sign, length or range, with its place', () => {
    const unlike = Object.entries(fields).flatMap(([path, kind]) =>
      wrong[kind]
        .map((value) => [path, value, outcomeOf({ rule, input: changed(input, path, value) })])
        .filter(([, , outcome]) => outcome !== `malformed ${path}`),
    );
    expect(unlike).toEqual([]);
  });

  test('tells what is missing, and does without what may be left out', () => {
    const named = paths.filter((path) => !path.endsWith(']') && !decides.includes(path));
    const missing = named.filter(
      (path) => outcomeOf({ rule, input: without(input, path) }) === `missing-field ${path}`,
    );
    const spared = named.filter(
      (path) => outcomeOf({ rule, input: without(input, path) }) === 'a result',
    );
    expect(spared.toSorted()).toEqual(mayMiss.toSorted());
    expect([...missing, ...spared].toSorted()).toEqual(named.toSorted());
  });

  test('tells a field that nobody knows, in every object', () => {
    const objects = ['', ...paths.filter((path) => fields[path] === 'object')];
    for (const path of objects) {
      const name = path === '' ? 'unheardOf' : `${path}.unheardOf`;
      expect(outcomeOf({ rule, input: changed(input, name, '1') })).toBe(`unknown-field ${name}`);
    }
  });

  test('tells of several faults the one first in the list of codes', () => {
    // The word that decides which fields belong stays as it is.
    const first = paths.find((path) => path !== 'code' && path !== 'kind') ?? '';
    const faulty = changed(input, first, null);
    expect(outcomeOf({ rule, input: faulty })).toBe(`malformed ${first}`);
    for (const needed of paths.filter((path) => !path.endsWith(']') && !mayMiss.includes(path))) {
      if (needed === first || needed.includes('.') || decides.includes(needed)) continue;
      const lacking = without(faulty, needed);
      expect(outcomeOf({ rule, input: lacking })).toBe(`missing-field ${needed}`);
      expect(outcomeOf({ rule, input: { ...lacking, unheardOf: 1 } })).toBe(
        'unknown-field unheardOf',
      );
      expect(outcomeOf({ rule: 'no-rule', input: { ...lacking, unheardOf: 1 } })).toBe(
        'unknown-rule rule',
      );
    }
  });
});

describe('what is no question', () => {
  test.each([
    ['nothing', null, 'malformed'],
    ['a number', 5, 'malformed'],
    ['a list', [], 'malformed'],
    ['an empty object', {}, 'missing-field rule'],
    ['no rule', { input: {} }, 'missing-field rule'],
    ['no input', { rule: 'iban' }, 'missing-field input'],
    ['a rule of null', { rule: null, input: {} }, 'malformed rule'],
    ['a rule that is a number', { rule: 5, input: {} }, 'malformed rule'],
    ['an input of null', { rule: 'iban', input: null }, 'malformed input'],
    ['an input that is a list', { rule: 'iban', input: [] }, 'malformed input'],
    ['a rule that nobody knows', { rule: 'toString' }, 'unknown-rule rule'],
    ['a rule in capitals', { rule: 'IBAN', input: { iban: '' } }, 'unknown-rule rule'],
    ['a field beside the input', { rule: 'iban', input: {}, steps: true }, 'unknown-field steps'],
  ])('%s', (_, question, expected) => {
    expect(outcomeOf(question)).toBe(expected);
  });
});

test('the stream goes on after every wrong question, and ends with 1', async () => {
  const wrongLines = questionShapes.map(({ rule, input }) =>
    JSON.stringify({ rule, input: { ...input, unheardOf: 1 } }),
  );
  const deep = `{"id":${'['.repeat(100_000)}${']'.repeat(100_000)},"rule":"iban","input":{"iban":""}}`;
  const right = '{"id":"right","rule":"set-off","input":{"gross":"100","owed":"5"}}';
  const lines = [...wrongLines, '{', '"x"', deep].flatMap((line) => [line, right]);
  const output = new PassThrough();
  const [status, answers] = await Promise.all([
    answerStream(Readable.from([Buffer.from(lines.join('\n'))]), output, false).finally(() =>
      output.end(),
    ),
    readAll(output),
  ]);
  expect(status).toBe(1);
  const told = answers.trimEnd().split('\n');
  expect(told).toHaveLength(lines.length);
  expect(told.filter((_, index) => index % 2 === 1)).toEqual(
    Array.from({ length: lines.length / 2 }, () => '{"id":"right","result":{"amount":"5.00"}}'),
  );
  expect(told.filter((_, index) => index % 2 === 0).every((line) => line.includes('"error"'))).toBe(
    true,
  );
});
