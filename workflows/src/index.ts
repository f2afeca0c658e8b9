export { claim } from './claim/claim.workflow.ts';
export { paymentMonth } from './payment-month/payment-month.workflow.ts';
export { paymentRun } from './payment-run/payment-run.workflow.ts';
export { seizureNotice } from './seizure-notice/seizure-notice.workflow.ts';
export { question } from './question/question.workflow.ts';
export { overpayment } from './overpayment/overpayment.workflow.ts';
