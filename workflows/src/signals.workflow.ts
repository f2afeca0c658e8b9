import { defineSignal } from '@temporalio/workflow';
import type { Decision } from '@office/contracts/agency';

export interface CompletedTask {
  readonly taskId: string;
  readonly outcome: string;
}
/** To any process: a task it had opened has ended. */
export const taskCompleted = defineSignal<[CompletedTask]>('taskCompleted');

/** To a claim: a form of its dossier came in. */
export const documentCame = defineSignal<[{ documentId: string }]>('documentCame');

export interface ReceivedDecision {
  readonly decisionId: string;
  readonly decision: Decision;
}
/** To a claim: ONEM answered. */
export const decisionReceived = defineSignal<[ReceivedDecision]>('decisionReceived');

/** To a month: a card was recorded. */
export const cardRecorded = defineSignal<[{ version: number }]>('cardRecorded');
/** To a month: a grant covers it. */
export const entitled = defineSignal<[{ entitlementId: string }]>('entitled');
/** To a month: what the bank did with the transfer of this attempt. */
export const paymentExecuted = defineSignal<[{ attempt: number }]>('paymentExecuted');
export const paymentReturned = defineSignal<[{ attempt: number }]>('paymentReturned');
/** To a returned month: another account, from a day on. */
export const accountChanged = defineSignal<[{ from: string; changeId: string }]>('accountChanged');
/** To a month: ONEM verified it. */
export const paymentVerified = defineSignal('paymentVerified');

/** To a run: how many different people have signed it. */
export const runSigned = defineSignal<[{ signatures: number }]>('runSigned');

/** To a seizure notice: the title was released. */
export const titleReleased = defineSignal('titleReleased');
/** To an overpayment: its balance is 0.00, or it was waived. */
export const debtSettled = defineSignal('debtSettled');
