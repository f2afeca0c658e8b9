import { DomainError } from '@office/domain/domain-error';
import { compare, money, sum, ZERO } from '@office/domain/money';
import { happened, unchanged, type Decided } from '@office/service-kit/facts';
import { balancedEntry, lossLines, overpaymentLines } from './journal.ts';
import { entryOf } from './payment-order.ts';
import { about, written, type Doing, type Finding, type PaymentMonth } from './payment-month.ts';
import type { Money } from '@office/domain/money';
import type { Verification } from '@office/contracts/agency';

/** ONEM neither rejects nor completes a smaller difference (since 1 September 2015). */
const tolerance = money('3.00');
/** AR 167 § 1 4°: by the fault of the office alone, so never the claimant's debt. */
const officeFault = 4;

/**
 * Records what ONEM found in an executed month. What it rejects or eliminates is owed by the claimant,
 * gross (AR 169), or lost by the office (case 4). The same finding twice is one.
 */
export function verify(
  payment: PaymentMonth,
  verificationId: string,
  verification: Verification,
  doing: Doing,
): Decided<PaymentMonth> {
  if (payment.findings.some((finding) => finding.verificationId === verificationId)) {
    return unchanged(payment);
  }
  if (payment.status !== 'executed') {
    throw new DomainError('nothing-to-verify', { status: payment.status });
  }
  const { overpayment, loss } = consequenceOf(payment, verification);
  const finding = { verificationId, verification, overpayment, loss };
  const found = { ...payment, findings: [...payment.findings, finding] };
  const verified = happened('PaymentVerified', { ...about(payment), verification });
  if (compare(overpayment, ZERO) === 0 && compare(loss, ZERO) === 0) {
    return { next: found, events: [verified] };
  }
  const number = String(found.findings.length);
  const cause = compare(loss, ZERO) > 0 ? 'loss' : 'overpayment';
  const entry = balancedEntry(
    entryOf(payment, `${cause}-${number}`, cause, doing),
    cause === 'loss' ? lossLines(loss) : overpaymentLines(overpayment),
  );
  const next = { ...found, journal: [...payment.journal, entry] };
  const established = happened('OverpaymentEstablished', {
    ...about(payment),
    debtId: `${payment.paymentMonthId}.overpayment-${number}`,
    amount: overpayment,
    case: verification.case ?? 1,
    fraud: verification.fraud,
  });
  return {
    next,
    events: [verified, ...(cause === 'overpayment' ? [established] : []), written(next, entry)],
  };
}

function consequenceOf(
  { calculation }: PaymentMonth,
  verification: Verification,
): Pick<Finding, 'overpayment' | 'loss'> {
  // A rejection that names no amount is of the whole month.
  const amount = verification.amount ?? calculation.gross;
  if (verification.result === 'approved' || compare(amount, tolerance) < 0) {
    return { overpayment: ZERO, loss: ZERO };
  }
  return verification.case === officeFault
    ? { overpayment: ZERO, loss: amount }
    : { overpayment: amount, loss: ZERO };
}

export const findingOf = (payment: PaymentMonth, verificationId: string): Finding | undefined =>
  payment.findings.find((finding) => finding.verificationId === verificationId);

/** Everything of this payment that became a debt of the claimant. */
export const overpaymentOf = ({ findings, correctionOverpayment }: PaymentMonth): Money =>
  sum([correctionOverpayment ?? ZERO, ...findings.map(({ overpayment }) => overpayment)]);
