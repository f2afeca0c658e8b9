import { compare, max, negate, subtract, sum, ZERO, type Money } from '@office/domain/money';
import type { DebtStatus } from '@office/domain/debt';
import type { Month } from '@office/domain/month';
import { isWithoutEnd } from './deductions.ts';
import type { Allocation, Amounts, Debt, Deductions, Title } from './deductions.ts';

/**
 * Balances are never stored: they are read off the allocations, so they cannot disagree with them. Each
 * allocation tells the whole month, so what a month took is the largest figure among its live allocations.
 */
const isLive = ({ state }: Allocation): boolean => state !== 'withdrawn';
const isExecuted = ({ state }: Allocation): boolean => state === 'executed';

type Pick = (allocation: Allocation) => Money | undefined;

/** The largest figure of each month, summed over the months. */
function takenOver(allocations: readonly Allocation[], figure: Pick): Money {
  const months = Map.groupBy(allocations, ({ month }) => month);
  return sum([...months.values()].map((ofMonth) => largest(ofMonth, figure)));
}

const largest = (allocations: readonly Allocation[], figure: Pick): Money =>
  allocations.reduce((most, allocation) => max(most, figure(allocation) ?? ZERO), ZERO);

const outside = ({ allocations }: Deductions, month: Month): readonly Allocation[] =>
  allocations.filter((allocation) => isLive(allocation) && allocation.month !== month);

/** What a title may still take in a month, as if nothing had been taken in that month yet. */
export function owedToTitle(deductions: Deductions, title: Title, month: Month, net: Money): Money {
  if (title.released !== undefined) return ZERO;
  if (isWithoutEnd(title)) return title.monthly ?? ZERO;
  // A collective settlement receives the whole net, whatever is owed (AR 173).
  if (title.kind === 'collective-settlement') return net;
  const elsewhere = takenOver(outside(deductions, month), ({ shares }) => shares[title.title]);
  return atLeastZero(subtract(title.claim ?? ZERO, elsewhere));
}

/** What a debt may still take in a month, as if nothing had been taken in that month yet. */
export function owedByDebt(deductions: Deductions, debt: Debt, month: Month): Money {
  if (debt.waived !== undefined) return ZERO;
  const elsewhere = takenOver(outside(deductions, month), ({ setOffs }) => setOffs[debt.debtId]);
  return atLeastZero(subtract(subtract(debt.amount, repaidOf(debt)), elsewhere));
}

/** What a title has received from the bank. */
export const executedOf = ({ allocations }: Deductions, titleId: string): Money =>
  sum(allocations.map(({ creditorsPaid }) => creditorsPaid[titleId] ?? ZERO));

/** What is ordered for a title and not yet executed. */
export function reservedOf({ allocations }: Deductions, titleId: string): Money {
  const months = Map.groupBy(allocations.filter(isLive), ({ month }) => month);
  return sum(
    [...months.values()].map((ofMonth) => {
      const paid = sum(ofMonth.map(({ creditorsPaid }) => creditorsPaid[titleId] ?? ZERO));
      return atLeastZero(
        subtract(
          largest(ofMonth, ({ shares }) => shares[titleId]),
          paid,
        ),
      );
    }),
  );
}

/** What a title may still receive: its claim less what was executed. Maintenance has no end, so no balance. */
export function balanceOfTitle(deductions: Deductions, title: Title): Money | undefined {
  if (isWithoutEnd(title) || title.claim === undefined) return undefined;
  return atLeastZero(subtract(title.claim, executedOf(deductions, title.title)));
}

/** What the claimant repaid of a debt at the bank. */
export const repaidOf = ({ repayments = {} }: Debt): Money => sum(Object.values(repayments));

/** What is left of a debt. Of a waived one only what orders already out will still bring. */
export const balanceOfDebt = (deductions: Deductions, debt: Debt): Money =>
  atLeastZero(leftOf(deductions, debt));

/** What came in beyond a debt: repaid at the bank while a set-off was already ordered. It is to be given back. */
export const excessOf = (deductions: Deductions, debt: Debt): Money =>
  debt.waived === undefined ? atLeastZero(negate(leftOf(deductions, debt))) : ZERO;

function leftOf({ allocations }: Deductions, debt: Debt): Money {
  const figure: Pick = ({ setOffs }) => setOffs[debt.debtId];
  const settled = takenOver(allocations.filter(isExecuted), figure);
  if (debt.waived !== undefined)
    return subtract(takenOver(allocations.filter(isLive), figure), settled);
  return subtract(subtract(debt.amount, repaidOf(debt)), settled);
}

export function statusOfDebt(deductions: Deductions, debt: Debt): DebtStatus {
  if (debt.waived !== undefined) return 'waived';
  return balanceOfDebt(deductions, debt) === ZERO ? 'settled' : 'open';
}

/** What earlier orders of a month have committed: it has left, or will, and no later order takes it back. */
export interface Committed {
  readonly setOffs: Amounts;
  readonly shares: Amounts;
  readonly claimant: Money;
}

export function committedBefore(
  { allocations }: Deductions,
  { month, correction }: { readonly month: Month; readonly correction: number },
): Committed {
  const before = allocations.filter(
    (one) => isLive(one) && one.month === month && one.correction < correction,
  );
  return {
    setOffs: largestOfEach(before.map(({ setOffs }) => setOffs)),
    shares: largestOfEach(before.map(({ shares }) => shares)),
    claimant: largest(
      before.filter(({ lowered }) => !lowered),
      ({ claimant }) => claimant,
    ),
  };
}

const largestOfEach = (all: readonly Amounts[]): Amounts => {
  const most = new Map<string, Money>();
  for (const [id, amount] of all.flatMap((amounts) => Object.entries(amounts)))
    most.set(id, max(most.get(id) ?? ZERO, amount));
  return Object.fromEntries(most);
};

export const atLeastZero = (amount: Money): Money => max(amount, ZERO);

/** Oldest first; of one day the smaller id. */
export const oldestFirst = (a: Debt, b: Debt): number => {
  if (a.establishedOn !== b.establishedOn) return a.establishedOn < b.establishedOn ? -1 : 1;
  return a.debtId < b.debtId ? -1 : 1;
};

export const isMore = (a: Money, b: Money): boolean => compare(a, b) > 0;
