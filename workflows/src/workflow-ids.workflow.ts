import { paymentMonthId } from '@office/domain/ids';

/** Ids are meaningful and joined by dots, since they stand in URLs. A process of one thing runs once. */
export const claimWorkflowId = (claimId: string): string => `claim.${claimId}`;

export const paymentMonthWorkflowId = (dossierId: string, month: string, correction = 0): string =>
  `payment-month.${paymentMonthId(dossierId, month, correction)}`;

export const paymentRunWorkflowId = (runId: string): string => `payment-run.${runId}`;
