import { steps } from '../activities/proxies.workflow.ts';
import type { ReceivedDecision } from '../signals.workflow.ts';
import { happensBy } from '../wait.workflow.ts';
import type { AboutClaim, ClaimState } from './claim-state.workflow.ts';

interface Submission {
  readonly submission: number;
  /** Last day of the term for a complete file: submitted after it, the claim is late. */
  readonly termEnd: string;
  readonly abandonOn: string;
}

/** Submits and waits for ONEM; silence opens a task, its outcome reminds ONEM and the wait starts again. */
export async function decided(
  about: AboutClaim,
  { decisions, outcomes }: ClaimState,
  { submission, termEnd, abandonOn }: Submission,
): Promise<ReceivedDecision | undefined> {
  let { decideBy, remindDueOn } = await steps.submitClaim({ ...about, submission, termEnd });
  for (let reminder = 1; ; reminder += 1) {
    if (await happensBy(() => decisions.length > 0, decideBy)) return decisions.shift();
    const taskId = `${about.claimId}.remind-agency.${String(submission)}-${String(reminder)}`;
    await steps.askToRemind({ ...about, taskId, dueOn: remindDueOn });
    if (!(await happensBy(() => decisions.length > 0 || outcomes.has(taskId), abandonOn)))
      return undefined;
    if (decisions.length > 0) {
      if (!outcomes.has(taskId)) await steps.closeTask({ taskId });
      return decisions.shift();
    }
    ({ decideBy, remindDueOn } = await steps.remindAgency({ ...about, submission, reminder }));
  }
}
