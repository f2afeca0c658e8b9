import { expect, test } from '@jest/globals';
import { month } from './month.ts';
import { lastPaidIn, withBankWord, type BankWord } from './paid-months.ts';

const october = { month: month('2026-10'), correction: 0 };
const september = { month: month('2026-09'), correction: 0 };
const lastOf = (words: readonly BankWord[]) => lastPaidIn(words.reduce(withBankWord, []));

test('the last month paid is the latest that was executed, whatever came first', () => {
  const words: BankWord[] = [
    { ...october, attempt: 1, outcome: 'executed' },
    { ...september, attempt: 1, outcome: 'executed' },
  ];
  expect(lastOf(words)).toBe('2026-10');
  expect(lastOf(words.toReversed())).toBe('2026-10');
  expect(lastOf([])).toBeUndefined();
});

test('money that came back is no income, until a later attempt is executed', () => {
  const back: BankWord[] = [
    { ...september, attempt: 1, outcome: 'executed' },
    { ...october, attempt: 1, outcome: 'executed' },
    { ...october, attempt: 1, outcome: 'returned' },
  ];
  expect(lastOf(back)).toBe('2026-09');
  expect(lastOf([...back, { ...october, attempt: 2, outcome: 'executed' }])).toBe('2026-10');
});

test('each word twice, and in every order, leads to the same month', () => {
  const words: BankWord[] = [
    { ...october, attempt: 1, outcome: 'executed' },
    { ...october, attempt: 1, outcome: 'returned' },
    { ...october, attempt: 2, outcome: 'executed' },
    { ...september, attempt: 1, outcome: 'executed' },
  ];
  for (const order of permutations(words)) expect(lastOf([...order, ...order])).toBe('2026-10');
});

const permutations = <T>(items: readonly T[]): T[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((item, at) =>
        permutations(items.filter((_, other) => other !== at)).map((rest) => [item, ...rest]),
      );
