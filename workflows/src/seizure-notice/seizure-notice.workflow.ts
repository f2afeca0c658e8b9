import { condition, setHandler } from '@temporalio/workflow';
import { steps } from '../activities/proxies.workflow.ts';
import { taskCompleted, titleReleased } from '../signals.workflow.ts';
import { happensBefore, happensBy } from '../wait.workflow.ts';

export interface SeizureNoticeInput {
  readonly dossierId: string;
  readonly title: string;
  /** Last day for the declaration (D-GARNISH, Judicial Code 1452). */
  readonly declareBy: string;
  /** The day on which whoever has the task is reminded; absent in notices begun before there was one. */
  readonly remindOn?: string;
}
export type SeizureNoticeEnd = 'declared' | 'released';

/** The answer that the law asks of whoever holds seized money: recalled after ten days, declared within fifteen, marked when late. */
export async function seizureNotice(input: SeizureNoticeInput): Promise<SeizureNoticeEnd> {
  const outcomes = new Set<string>();
  let released = false;
  setHandler(taskCompleted, ({ taskId }) => void outcomes.add(taskId));
  setHandler(titleReleased, () => void (released = true));

  const taskId = await steps.askToDeclare(input);
  const answered = (): boolean => outcomes.has(taskId) || released;
  if (input.remindOn !== undefined && !(await happensBefore(answered, input.remindOn)))
    await steps.remindToDeclare(input);
  if (!(await happensBy(answered, input.declareBy))) await steps.markDeclarationLate(input);
  // Ended by the declaration or by the release: a bailiff is answered, however late.
  await condition(answered);
  if (!outcomes.has(taskId)) {
    await steps.closeTask({ taskId });
    return 'released';
  }
  await steps.sendDeclaration(input);
  return 'declared';
}
