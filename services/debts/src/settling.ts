import { DomainError } from '@office/domain/domain-error';
import { subtract, ZERO, isPositive, type Money } from '@office/domain/money';
import { isLiabilityCase, liability } from '@office/rules/liability';
import { happened, unchanged, type Decided, type Happened } from '@office/service-kit/facts';
import { getAllocation } from './allocating.ts';
import { balanceOfDebt, statusOfDebt } from './balances.ts';
import type { Allocation, Debt, Deductions, Doing } from './deductions.ts';

/** An overpayment was established: the office has a claim on the claimant. Opened once, by its id. */
export function openDebt(deductions: Deductions, debt: Debt): Decided<Deductions> {
  if (isOfficesLoss(debt) || !isPositive(debt.amount)) return unchanged(deductions);
  if (deductions.debts.some(({ debtId }) => debtId === debt.debtId)) return unchanged(deductions);
  const { debtId, amount } = debt;
  return {
    next: { ...deductions, debts: [...deductions.debts, debt] },
    events: [happened('DebtOpened', { dossierId: deductions.dossierId, debtId, amount })],
  };
}

/** What the law lets nobody claim (AR 167 § 1 4°). Case 0, a later card, is none of its cases. */
const isOfficesLoss = ({ case: number, establishedOn }: Debt): boolean =>
  isLiabilityCase(number) && !liability({ case: number, on: establishedOn }).mayClaim;

/** The claimant repaid at the bank: counted once, by the bank's number of the credit. */
export function repaid(
  deductions: Deductions,
  { debtId, creditId, amount }: { debtId: string; creditId: string; amount: Money },
): Decided<Deductions> {
  const debt = getDebt(deductions, debtId);
  if (debt.repayments?.[creditId] !== undefined) return unchanged(deductions);
  const repayments = { ...debt.repayments, [creditId]: amount };
  return withDebtsMoved(deductions, withDebt(deductions, { ...debt, repayments }));
}

/** The bank executed the payment: what was set off is repaid now. A second report changes nothing. */
export function paymentExecuted(
  deductions: Deductions,
  paymentMonthId: string,
): Decided<Deductions> {
  const allocation = getAllocation(deductions, paymentMonthId);
  if (allocation.state === 'executed') return unchanged(deductions);
  return withDebtsMoved(deductions, replaced(deductions, { ...allocation, state: 'executed' }));
}

/** The bank executed a creditor's share. It is counted once; the claimant's part may still come back. */
export function creditorPaid(
  deductions: Deductions,
  paymentMonthId: string,
  title: string,
  amount: Money,
): Decided<Deductions> {
  const allocation = getAllocation(deductions, paymentMonthId);
  if (allocation.creditorsPaid[title] !== undefined) return unchanged(deductions);
  const creditorsPaid = { ...allocation.creditorsPaid, [title]: amount };
  return { next: replaced(deductions, { ...allocation, creditorsPaid }), events: [] };
}

/** An order was withdrawn before it left: what it had reserved is free again. */
export function withdrawAllocation(
  deductions: Deductions,
  paymentMonthId: string,
): Decided<Deductions> {
  const allocation = getAllocation(deductions, paymentMonthId);
  if (allocation.state === 'withdrawn') return unchanged(deductions);
  if (allocation.state === 'executed' || Object.keys(allocation.creditorsPaid).length > 0)
    throw new DomainError('payment-not-in-this-state', { paymentMonthId, state: 'executed' });
  return withDebtsMoved(deductions, replaced(deductions, { ...allocation, state: 'withdrawn' }));
}

/** Waives what is left of a debt (AR 168, 171-173). What an order already took stays taken. */
export function writeOffDebt(
  deductions: Deductions,
  debtId: string,
  waiver: Doing & { readonly reason: string },
): Decided<Deductions> {
  const debt = getDebt(deductions, debtId);
  if (statusOfDebt(deductions, debt) !== 'open')
    throw new DomainError('debt-not-open', { status: statusOfDebt(deductions, debt) });
  return withDebtsMoved(deductions, withDebt(deductions, { ...debt, waived: waiver }));
}

function getDebt({ debts }: Deductions, debtId: string): Debt {
  const debt = debts.find((one) => one.debtId === debtId);
  if (debt === undefined) throw new DomainError('unknown-debt', { debtId });
  return debt;
}

const withDebt = (deductions: Deductions, debt: Debt): Deductions => ({
  ...deductions,
  debts: deductions.debts.map((one) => (one.debtId === debt.debtId ? debt : one)),
});

const replaced = (deductions: Deductions, allocation: Allocation): Deductions => ({
  ...deductions,
  allocations: deductions.allocations.map((one) =>
    one.paymentMonthId === allocation.paymentMonthId ? allocation : one,
  ),
});

/** Tells of every debt whose balance fell, and of those that came to 0.00. */
function withDebtsMoved(before: Deductions, after: Deductions): Decided<Deductions> {
  const { dossierId } = after;
  const events = after.debts.flatMap((debt, index): Happened[] => {
    const old = before.debts[index];
    const was = old === undefined ? debt.amount : balanceOfDebt(before, old);
    const balance = balanceOfDebt(after, debt);
    const by = subtract(was, balance);
    if (!isPositive(by)) return [];
    const { debtId } = debt;
    const status = statusOfDebt(after, debt);
    return [
      happened('DebtReduced', { dossierId, debtId, by, balance }),
      ...(balance === ZERO
        ? [happened('DebtSettled', { dossierId, debtId, status, balance })]
        : []),
    ];
  });
  return { next: after, events };
}
