import type { z } from 'zod';
import type { OnemInbound, OnemOutbound, Verification } from '@office/contracts/agency';
import type { PaymentView } from '@office/contracts/payment-shapes';
import type { Day } from '@office/domain/day';

type C10 = Extract<OnemInbound, { type: 'C10' }>;
type C12 = Extract<OnemOutbound, { type: 'C12' }>;

/** An executed month as ONEM wants to see it: what was counted, what was paid in gross, on which decision. */
export function paymentSubmissionOf(
  payment: PaymentView,
  given: { readonly messageId: string; readonly niss: string; readonly sentOn: Day },
): C10 {
  return {
    type: 'C10',
    messageId: given.messageId,
    reference: payment.paymentMonthId,
    dossier: payment.dossierId,
    sentOn: given.sentOn,
    niss: given.niss,
    month: payment.month,
    correction: payment.correction,
    allowances: payment.allowances,
    gross: payment.gross,
    decision: payment.entitlementId ?? '',
    cardVersion: payment.cardVersion,
  };
}

/** What ONEM found (C12) in the office's words. */
export const verificationOf = (form: C12): z.output<typeof Verification> => ({
  result: form.result,
  fraud: form.fraud,
  ...(form.amount === undefined ? {} : { amount: form.amount }),
  ...(form.case === undefined ? {} : { case: form.case }),
});
