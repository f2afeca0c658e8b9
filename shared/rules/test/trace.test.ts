import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { answer } from '../src/calc/answer.ts';
import { alternatives } from '../src/switches.ts';
import { list, record, text } from '../src/table-values.ts';
import { tables } from '../src/tables.ts';
import type { Step } from '../src/trace.ts';

type Traced = { readonly name: string; readonly steps: readonly Step[] };

const folder = resolve(import.meta.dirname, '../cases');

/** Every golden case that has a result, with the steps that led to it. */
const traced = (): readonly Traced[] =>
  readdirSync(folder).flatMap((file) =>
    list(record(parse(readFileSync(resolve(folder, file), 'utf8')))['cases']).flatMap((each) => {
      const { name, facts } = record(each);
      const answered = answer(facts, true);
      return 'error' in answered
        ? []
        : [{ name: `${file}: ${text(name)}`, steps: answered.steps ?? [] }];
    }),
  );

/** What is wrong with some step, told with the case and the step it was found in. */
const faults = (
  of: (step: Step, before: readonly Step[]) => readonly string[],
): readonly string[] =>
  traced().flatMap(({ name, steps }) =>
    steps.flatMap((step, index) =>
      of(step, steps.slice(0, index)).map((fault) => `${name}, ${step.rule}: ${fault}`),
    ),
  );

const firstDays = new Set<string>(
  Object.entries(tables).flatMap(([id, { versions }]) =>
    versions.map(({ from }) => `table:${id}@${from}`),
  ),
);

const isKnownOrigin = (origin: string, before: readonly Step[]): boolean =>
  origin === 'given' ||
  firstDays.has(origin) ||
  before.some(({ rule }) => origin === `step:${rule}`);

describe('a trace, of every golden case', () => {
  test('has at least one step', () => {
    expect(
      traced()
        .filter(({ steps }) => steps.length === 0)
        .map(({ name }) => name),
    ).toEqual([]);
  });

  test('names in each step its rule, what it went from and its legal ground', () => {
    expect(
      faults(({ rule, inputs, source }) => [
        ...(/^[a-z0-9-]{3,}$/.test(rule) ? [] : ['a rule without a name']),
        ...(Object.keys(inputs).length > 0 ? [] : ['nothing it went from']),
        ...(source.length > 3 ? [] : ['no legal ground']),
      ]),
    ).toEqual([]);
  });

  test('says of inputs only where they come from: an earlier step, or a version of a table that is there', () => {
    expect(
      faults(({ inputs, origins }, before) =>
        Object.entries(origins ?? {}).flatMap(([input, origin]) => [
          ...(input in inputs ? [] : [`an origin of ${input}, which is no input`]),
          ...(isKnownOrigin(origin, before) ? [] : [`${input} from ${origin}, which is nowhere`]),
        ]),
      ),
    ).toEqual([]);
  });

  test('leaves out origins, roundings and switches where there are none', () => {
    expect(
      faults(({ origins, rounding, switches }) => [
        ...(origins !== undefined && Object.keys(origins).length === 0 ? ['empty origins'] : []),
        ...(switches !== undefined && Object.keys(switches).length === 0 ? ['empty switches'] : []),
        ...(rounding !== undefined && rounding.length < 10 ? ['a rounding without words'] : []),
      ]),
    ).toEqual([]);
  });

  test('names open questions that are known, each with one of its answers', () => {
    const known: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(alternatives));
    expect(
      faults(({ switches }) =>
        Object.entries(switches ?? {})
          .filter(([name, answered]) => known.get(name)?.includes(answered) !== true)
          .map(([name, answered]) => `${name}: ${answered}`),
      ),
    ).toEqual([]);
  });
});
