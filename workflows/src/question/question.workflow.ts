import { condition, setHandler } from '@temporalio/workflow';
import { steps } from '../activities/proxies.workflow.ts';
import { taskCompleted } from '../signals.workflow.ts';

export interface QuestionInput {
  readonly dossierId: string;
  readonly contactId: string;
  /** Last day for the answer (D-INFO-45, AR 24 § 1). */
  readonly answerBy: string;
}

/** A question that nobody answered at once: somebody answers it, at the latest on its day. */
export async function question(input: QuestionInput): Promise<'answered'> {
  const outcomes = new Set<string>();
  setHandler(taskCompleted, ({ taskId }) => void outcomes.add(taskId));
  const taskId = await steps.askToAnswer(input);
  // Ended by the answer: the task stands in the inbox, first among those overdue, however late.
  await condition(() => outcomes.has(taskId));
  return 'answered';
}
