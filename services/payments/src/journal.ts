import { add, compare, isZero, negate, subtract, sum, ZERO } from '@office/domain/money';
import type { Day } from '@office/domain/day';
import type { Money } from '@office/domain/money';
import type { JournalEntry } from '@office/contracts/payment-shapes';

export interface Line {
  readonly account: string;
  readonly amount: Money;
}

/** The payment that an entry is about, and the day it is written. */
export interface Entry {
  readonly entryId: string;
  readonly dossierId: string;
  readonly paymentMonthId: string;
  readonly cause: JournalEntry['cause'];
  readonly on: Day;
}

/** What an order adds to what the earlier orders of its month have booked; deltas, for a correction. */
export interface OrderFigures {
  readonly gross: Money;
  readonly tax: Money;
  readonly setOff: Money;
  /** What goes out to each title by this order. */
  readonly creditors: Readonly<Record<string, Money>>;
  readonly paid: Money;
}

export const creditorAccount = (title: string): string => `creditors:${title}`;

/**
 * An entry of the journal. Every one sums to zero: what does not is a fault of this program and is
 * never written. A positive amount is received or used up, a negative one is owed or leaves.
 */
export function balancedEntry(entry: Entry, lines: readonly Line[]): JournalEntry {
  const total = sum(lines.map(({ amount }) => amount));
  if (!isZero(total)) throw new Error(`journal entry ${entry.entryId} sums to ${total}`);
  return { ...entry, lines: [...lines] };
}

/**
 * The benefit falls due, and is owed to the tax office, to the office's own claims, to creditors and to
 * the claimant. What an earlier order of the month gave to somebody else than this one would give it to
 * stands on `between-orders`, so that it shows.
 */
export function orderLines({ gross, tax, setOff, creditors, paid }: OrderFigures): Line[] {
  const owed = [
    { account: 'withholding-tax', amount: negate(tax) },
    { account: 'recovered', amount: negate(setOff) },
    ...Object.entries(creditors).map(([title, amount]) => ({
      account: creditorAccount(title),
      amount: negate(amount),
    })),
  ].filter(({ amount }) => !isZero(amount));
  const lines = [
    { account: 'benefits-due', amount: gross },
    ...owed,
    { account: 'claimant', amount: negate(paid) },
  ];
  const left = sum(lines.map(({ amount }) => amount));
  return isZero(left) ? lines : [...lines, { account: 'between-orders', amount: negate(left) }];
}

/** The bank paid what was owed to this account. */
export const executionLines = (account: string, amount: Money): Line[] => [
  { account, amount },
  { account: 'bank', amount: negate(amount) },
];

/** The money came back, or never left: it waits on `returned` for a good account. */
export const returnLines = (account: string, amount: Money, wasExecuted: boolean): Line[] => [
  { account: wasExecuted ? 'bank' : account, amount },
  { account: 'returned', amount: negate(amount) },
];

/** What waited is owed to the claimant again and leaves under a new transfer. */
export const resendLines = (amount: Money): Line[] => [
  { account: 'returned', amount },
  { account: 'claimant', amount: negate(amount) },
];

/** A gross amount was not due and the claimant owes it. */
export const overpaymentLines = (amount: Money): Line[] => [
  { account: 'overpayments', amount },
  { account: 'benefits-due', amount: negate(amount) },
];

/** A claimant repaid at the bank what was not due: received on the account, owed no longer. */
export const repaymentLines = (amount: Money): Line[] => [
  { account: 'bank-credits', amount },
  { account: 'overpayments', amount: negate(amount) },
];

/** A gross amount was not due and the office bears it (AR 167 § 1 4°). */
export const lossLines = (amount: Money): Line[] => [
  { account: 'office-loss', amount },
  { account: 'benefits-due', amount: negate(amount) },
];

/** The sum of every account over some entries. */
export function sumsByAccount(entries: readonly JournalEntry[]): Record<string, Money> {
  const sums: Record<string, Money> = {};
  for (const { account, amount } of entries.flatMap(({ lines }) => lines)) {
    sums[account] = add(sums[account] ?? ZERO, amount);
  }
  return Object.fromEntries(Object.entries(sums).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export const excess = (amount: Money, over: Money): Money =>
  compare(amount, over) > 0 ? subtract(amount, over) : ZERO;
