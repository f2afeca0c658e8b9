import { DomainError } from '@office/domain/domain-error';
import { compare, sum, ZERO } from '@office/domain/money';
import { lastDayOf } from '@office/domain/month';
import { isLiabilityCase, liability } from '@office/rules/liability';
import { verificationTolerance } from '@office/rules/verification-tolerance';
import { happened, unchanged, type Decided } from '@office/service-kit/facts';
import { balancedEntry, lossLines, overpaymentLines } from './journal.ts';
import { entryOf } from './payment-order.ts';
import { about, written, type Doing, type Finding, type PaymentMonth } from './payment-month.ts';
import type { Money } from '@office/domain/money';
import type { LiabilityCase } from '@office/rules/liability';
import type { Verification } from '@office/contracts/agency';

/**
 * Records what ONEM found in an executed month. What it rejects or eliminates is owed by the claimant,
 * gross (AR 169), or lost by the office where the law lets it claim nothing (AR 167). The same finding twice
 * is one.
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
    case: caseOf(verification),
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
  const { mayClaim } = liability({ case: caseOf(verification), on: lastDayOf(month) });
  return mayClaim ? { overpayment: amount, loss: ZERO } : { overpayment: ZERO, loss: amount };
}

/** A finding that names no case, or none of the law, is the office's own error of calculation: case 1. */
const caseOf = ({ case: number }: Verification): LiabilityCase =>
  number !== undefined && isLiabilityCase(number) ? number : 1;

export const findingOf = (payment: PaymentMonth, verificationId: string): Finding | undefined =>
  payment.findings.find((finding) => finding.verificationId === verificationId);

/** Everything of this payment that became a debt of the claimant. */
export const overpaymentOf = ({ findings, correctionOverpayment }: PaymentMonth): Money =>
  sum([correctionOverpayment ?? ZERO, ...findings.map(({ overpayment }) => overpayment)]);
