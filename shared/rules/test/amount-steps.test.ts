import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { day } from '@office/domain/day';
import { DomainError } from '@office/domain/domain-error';
import { answer } from '../src/calc/answer.ts';
import { figureOn } from '../src/dated-figure.ts';
import { insertionAllowance } from '../src/insertion-allowance.ts';
import { list, record, text } from '../src/table-values.ts';
import { tables } from '../src/tables.ts';
import type { Tables } from '../src/tables.ts';

/** What an auditor reads: every figure with its version, every rounding, every open question that was answered. */
const explained = list(
  record(parse(readFileSync(resolve(import.meta.dirname, 'amount-steps.yaml'), 'utf8')))['steps'],
).map((each) => {
  const { name, rule, input, steps } = record(each);
  return { name: text(name), rule, input, steps };
});

describe('the steps of', () => {
  test.each(explained)('$name', ({ rule, input, steps }) => {
    const answered = answer({ rule, input }, true);
    expect('error' in answered ? answered.error : answered.steps).toEqual(steps);
  });
});

test('a figure that its version lacks is not in force, and the error names it', () => {
  const asked = { law: tables, table: 'insertion-conditions', name: 'work-days' } as const;
  const on = day('2026-02-28');
  const failure = (() => {
    try {
      return figureOn({ ...asked, on });
    } catch (error) {
      return error;
    }
  })();
  expect(failure).toBeInstanceOf(DomainError);
  expect(failure).toMatchObject({
    code: 'no-version-in-force',
    details: { table: 'insertion-conditions', figure: 'work-days', day: '2026-02-28' },
  });
  expect(figureOn({ ...asked, on: day('2026-03-01') }).value).toBe(520_000n);
});

test('a living wage below the base amount raises nothing', () => {
  const law: Tables = {
    ...tables,
    'living-wage': {
      ...tables['living-wage'],
      versions: tables['living-wage'].versions.map((version) => ({
        ...version,
        value: new Map([['isolated-per-day', 490_000n]]),
      })),
    },
  };
  const facts = { on: day('2026-03-01'), category: 'N', age: 30, dispensation: false } as const;
  expect(insertionAllowance(facts, undefined, law)).toMatchObject({
    daily: '49.72',
    half: '24.86',
    limitedBy: 'base',
  });
});
