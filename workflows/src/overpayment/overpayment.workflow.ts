import { setHandler } from '@temporalio/workflow';
import { steps } from '../activities/proxies.workflow.ts';
import { debtSettled } from '../signals.workflow.ts';
import { happensBy } from '../wait.workflow.ts';

export interface OverpaymentInput {
  readonly dossierId: string;
  readonly debtId: string;
}
export type OverpaymentEnd = 'settled' | 'time-barred';

/**
 * One debt of a claimant, from its notice to its end: each month ordered after it repays what it may (`debts` takes
 * it), so this process only waits, for years if it must, and its history stays a dozen events long.
 */
export async function overpayment(input: OverpaymentInput): Promise<OverpaymentEnd> {
  let settled = false;
  setHandler(debtSettled, () => void (settled = true));

  const { recoverBy } = await steps.noticeOverpayment(input);
  if (!(await happensBy(() => settled, recoverBy))) return 'time-barred';
  await steps.noticeSettlement(input);
  return 'settled';
}
