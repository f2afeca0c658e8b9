import { steps } from '../activities/proxies.workflow.ts';
import { happensBefore, happensBy } from '../wait.workflow.ts';
import type { AboutClaim, ClaimState } from './claim-state.workflow.ts';

export type Complete = 'complete' | 'abandoned' | 'expired';

/** One wait of a round: to the start or the end of a day, and what is done when it passed in vain. */
interface Wait {
  readonly until: string;
  readonly edge: 'start' | 'end';
  readonly then: (taskId: string | undefined) => Promise<unknown>;
}

/** An asking for what is missing, named `filed` or `returned-N`: its letter and its task carry that name. */
export interface Round {
  readonly name: string;
  readonly dueOn: string;
  readonly waits: readonly Wait[];
}

/** Asks for what is missing and waits for it, through the terms of the round. */
export async function becomesComplete(
  about: AboutClaim,
  state: ClaimState,
  { name, dueOn, waits }: Round,
): Promise<Complete> {
  const asking = { ...about, round: name, dueOn };
  let { missing, taskId } = await steps.askForDocuments(asking);
  let seen = state.documents.size;
  const heard = (): boolean =>
    state.documents.size > seen || (taskId !== undefined && state.outcomes.has(taskId));
  for (const { until, edge, then } of waits) {
    const wait = edge === 'start' ? happensBefore : happensBy;
    while (missing > 0 && (await wait(heard, until))) {
      if (taskId !== undefined && state.outcomes.get(taskId) === 'abandoned') return 'abandoned';
      seen = state.documents.size;
      ({ missing, taskId } = await steps.checkDocuments({
        ...asking,
        ...(taskId === undefined ? {} : { taskId }),
      }));
    }
    if (missing === 0) return 'complete';
    await then(taskId);
  }
  return 'expired';
}
