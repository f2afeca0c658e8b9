import { describe, expect, test } from '@jest/globals';
import { DomainError } from '@office/domain/domain-error';
import { answer } from '@office/rules/calc/answer';
import { settleMonth } from '@office/rules/month-calculation';
import { naiveMonth } from './naive-month.ts';
import { randomMonth } from './naive/random-month.ts';
import { settleArguments } from './naive/settle-question.ts';
import type { NaiveQuestion } from './naive/naive-question.ts';

/** More months, or others: NAIVE_MONTHS=1000000 NAIVE_SEED=7. */
const count = Number(process.env['NAIVE_MONTHS'] ?? '5000');
const seed = Number(process.env['NAIVE_SEED'] ?? '20261124');

/** The result, or the refusal with what it names. */
const outcome = (settle: () => object): object => {
  try {
    return settle();
  } catch (refusal) {
    if (!(refusal instanceof DomainError)) throw refusal;
    const { table, day, field } = refusal.details;
    return { refused: refusal.code, table, day, field };
  }
};

const settled = (question: NaiveQuestion): object => {
  const { facts, deductions } = settleArguments(question);
  return outcome(() => settleMonth(facts, deductions));
};

/** The first month on which the two disagree: comparing texts is what keeps a million of them quick. */
const firstDifference = (): object | undefined => {
  for (let index = 0; index < count; index += 1) {
    const question = randomMonth(seed, index);
    const expected = outcome(() => naiveMonth(question));
    const found = settled(question);
    if (inOrder(expected) !== inOrder(found)) return { index, question, expected, found };
  }
  return undefined;
};

const inOrder = (value: object): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

describe('a month settled by the rules', () => {
  test(
    'equals the decimal reference to the cent, refusals included, whatever the month',
    () => {
      expect(firstDifference()).toBeUndefined();
    },
    60_000 + count,
  );

  test('is answered by calc as the reference has it', () => {
    for (let index = 0; index < 300; index += 1) {
      const question = randomMonth(seed + 1, index);
      const told = answer({ rule: 'month', input: question }, false);
      const expected = outcome(() => naiveMonth(question));
      if ('error' in told) expect(expected).toMatchObject({ refused: told.error.code });
      else expect(told.result).toMatchObject(expected);
    }
  });
});

describe('the random months', () => {
  const outcomes = Array.from({ length: 3_000 }, (_, index) => {
    const question = randomMonth(seed, index);
    return { question, result: outcome(() => naiveMonth(question)) };
  });
  const some = (holds: (each: (typeof outcomes)[number]) => boolean): number =>
    outcomes.filter(holds).length;

  test('reach every kind, every refusal and every division', () => {
    for (const kind of ['full', 'insertion', 'temporary']) {
      expect(some(({ question }) => question.kind === kind)).toBeGreaterThan(400);
    }
    expect(
      some(({ result }) => 'table' in result && result.table === 'seizure-thresholds'),
    ).toBeGreaterThan(100);
    expect(
      some(({ result }) => 'refused' in result && result.refused === 'not-computable'),
    ).toBeGreaterThan(5);
    expect(
      some(({ result }) => 'shares' in result && Object.keys(result.shares ?? {}).length > 2),
    ).toBeGreaterThan(50);
    expect(some(({ result }) => 'setOff' in result && result.setOff !== '0.00')).toBeGreaterThan(
      500,
    );
    expect(some(({ result }) => 'paid' in result && result.paid === '0.00')).toBeGreaterThan(50);
    expect(some(({ question }) => question.daily.length > 2)).toBeGreaterThan(100);
  });
});
