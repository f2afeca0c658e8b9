import { DomainError } from '@office/domain/domain-error';
import { compare, sum, ZERO } from '@office/domain/money';
import { verificationTolerance } from '@office/rules/verification-tolerance';
import { happened, unchanged, type Decided } from '@office/service-kit/facts';
import { balancedEntry, lossLines, overpaymentLines } from './journal.ts';
import { entryOf } from './payment-order.ts';
import { about, written, type Doing, type Finding, type PaymentMonth } from './payment-month.ts';
import type { Money } from '@office/domain/money';
import type { Verification } from '@office/contracts/agency';

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
  { doing, communication }: { readonly doing: Doing; readonly communication?: string | undefined },
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
    debtId: verificationDebtId(payment),
    amount: overpayment,
    case: verification.case ?? 1,
    fraud: verification.fraud,
    ...(communication === undefined ? {} : { communication }),
  });
  return {
    next,
    events: [verified, ...(cause === 'overpayment' ? [established] : []), written(next, entry)],
  };
}

/** The debt that the next finding about a payment would make. */
export const verificationDebtId = ({ paymentMonthId, findings }: PaymentMonth): string =>
  `${paymentMonthId}.overpayment-${String(findings.length + 1)}`;

function consequenceOf(
  { calculation, month }: PaymentMonth,
  verification: Verification,
): Pick<Finding, 'overpayment' | 'loss'> {
  // A rejection that names no amount is of the whole month.
  const amount = verification.amount ?? calculation.gross;
  if (verification.result === 'approved' || compare(amount, verificationTolerance(month)) < 0) {
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
