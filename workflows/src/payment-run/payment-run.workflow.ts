import { setHandler } from '@temporalio/workflow';
import { steps } from '../activities/proxies.workflow.ts';
import { runSigned } from '../signals.workflow.ts';
import { happensBy } from '../wait.workflow.ts';

export interface PaymentRunInput {
  readonly runId: string;
}
export type PaymentRunEnd = 'empty' | 'abandoned' | 'sent';

/** One payment run: collect, two signatures of two people, one file to the bank. A batch, never a workflow a payment. */
export async function paymentRun({ runId }: PaymentRunInput): Promise<PaymentRunEnd> {
  let signatures = 0;
  setHandler(runSigned, (signed) => void (signatures = Math.max(signatures, signed.signatures)));

  const { payments, signBy } = await steps.collectRun({ runId });
  if (payments === 0) return 'empty';
  if (!(await happensBy(() => signatures >= 2, signBy))) {
    await steps.abandonRun({ runId });
    return 'abandoned';
  }
  await steps.sendRun({ runId });
  return 'sent';
}
