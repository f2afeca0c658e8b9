import type { Month } from './month.ts';

/** One payment of a month as the bank told of it: the latest attempts that were executed and returned; 0 is none. */
export interface PaidMonth {
  readonly month: Month;
  readonly correction: number;
  readonly executed: number;
  readonly returned: number;
}

/** What the bank said of an attempt to pay a month. */
export interface BankWord extends Pick<PaidMonth, 'month' | 'correction'> {
  readonly attempt: number;
  readonly outcome: 'executed' | 'returned';
}

/** Adds what the bank said; the same again, or in another order, gives the same. */
export function withBankWord(
  paid: readonly PaidMonth[],
  { month, correction, attempt, outcome }: BankWord,
): readonly PaidMonth[] {
  const isIt = (one: PaidMonth): boolean => one.month === month && one.correction === correction;
  const known = paid.find(isIt) ?? { month, correction, executed: 0, returned: 0 };
  if (known[outcome] >= attempt) return paid;
  return [...paid.filter((one) => !isIt(one)), { ...known, [outcome]: attempt }];
}

/**
 * The last month whose money a household has. An attempt that was executed and then came back is no income:
 * only a later attempt makes the month paid again.
 */
export const lastPaidIn = (paid: readonly PaidMonth[]): Month | undefined =>
  paid
    .filter(({ executed, returned }) => executed > returned)
    .map(({ month }) => month)
    .toSorted()
    .at(-1);
