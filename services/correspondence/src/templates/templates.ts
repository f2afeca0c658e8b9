import type { LetterType } from '@office/domain/letter';
import type { Template } from '../letter-content.ts';
import { cardReminder } from './card-reminder.ts';
import { cardToComplete } from './card-to-complete.ts';
import { decisionNotice } from './decision-notice.ts';
import { missingDocument } from './missing-document.ts';
import { overpaymentNotice } from './overpayment-notice.ts';
import { overpaymentSettled } from './overpayment-settled.ts';
import { paymentAttestation } from './payment-attestation.ts';
import { paymentNotice } from './payment-notice.ts';
import { thirdPartyDeclaration } from './third-party-declaration.ts';

/** One template for each kind of letter. */
export const templates = {
  'decision-notice': decisionNotice,
  'payment-notice': paymentNotice,
  'missing-document': missingDocument,
  'card-to-complete': cardToComplete,
  'card-reminder': cardReminder,
  'overpayment-notice': overpaymentNotice,
  'overpayment-settled': overpaymentSettled,
  'third-party-declaration': thirdPartyDeclaration,
  'payment-attestation': paymentAttestation,
} as const satisfies Record<LetterType, Template>;
