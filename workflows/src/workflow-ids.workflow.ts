import { paymentMonthId } from '@office/domain/ids';

/** Ids are meaningful and joined by dots, since they stand in URLs. A process of one thing runs once. */
export const claimWorkflowId = (claimId: string): string => `claim.${claimId}`;

export const paymentMonthWorkflowId = (dossierId: string, month: string, correction = 0): string =>
  `payment-month.${paymentMonthId(dossierId, month, correction)}`;

export const paymentRunWorkflowId = (runId: string): string => `payment-run.${runId}`;

export const seizureNoticeWorkflowId = (dossierId: string, title: string): string =>
  `seizure-notice.${dossierId}.${title}`;

export const overpaymentWorkflowId = (debtId: string): string => `overpayment.${debtId}`;

export const questionWorkflowId = (dossierId: string, contactId: string): string =>
  `question.${dossierId}.${contactId}`;
