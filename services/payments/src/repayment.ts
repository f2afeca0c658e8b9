import { DomainError } from '@office/domain/domain-error';
import type { Money } from '@office/domain/money';
import { happened, unchanged, type Decided } from '@office/service-kit/facts';
import { balancedEntry, repaymentLines } from './journal.ts';
import { entryOf } from './payment-order.ts';
import { about, written, type Doing, type PaymentMonth } from './payment-month.ts';

/** What came in at the bank for a debt that arose from this payment. */
export interface Repayment {
  readonly creditId: string;
  readonly debtId: string;
  readonly amount: Money;
}

/** Books a repayment once, by the bank's number of the credit; `debts` lowers the debt by it. */
export function repay(
  payment: PaymentMonth,
  repayment: Repayment,
  doing: Doing,
): Decided<PaymentMonth> {
  const { creditId, debtId, amount } = repayment;
  const repayments = payment.repayments ?? [];
  const known = repayments.find((each) => each.creditId === creditId);
  if (known !== undefined) {
    if (known.amount === amount && known.debtId === debtId) return unchanged(payment);
    throw new DomainError('already-exists', { creditId });
  }
  const entry = balancedEntry(
    entryOf(payment, `repayment-${creditId}`, 'repayment', doing),
    repaymentLines(amount),
  );
  const next = {
    ...payment,
    repayments: [...repayments, repayment],
    journal: [...payment.journal, entry],
  };
  return {
    next,
    events: [
      happened('RepaymentReceived', { ...about(payment), ...repayment }),
      written(next, entry),
    ],
  };
}
