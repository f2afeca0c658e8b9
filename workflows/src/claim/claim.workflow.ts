import { allHandlersFinished, condition, continueAsNew, workflowInfo } from '@temporalio/workflow';
import { steps } from '../activities/proxies.workflow.ts';
import { happensBefore } from '../wait.workflow.ts';
import { listenAsClaim, type AboutClaim, type ClaimState } from './claim-state.workflow.ts';
import { becomesComplete, type Round } from './complete.workflow.ts';
import { decided } from './decided.workflow.ts';

export interface ClaimInput extends AboutClaim {
  /** The grant whose months are being opened: set when the workflow continued as new. */
  readonly entitlementId?: string;
}
export type ClaimEnd = 'abandoned' | 'expired' | 'refused' | 'months-over';

/** Years of months fit into short histories; a new worker version takes over where one ends. */
const longHistory = 200;

/** One claim: filed → complete → submitted → decided → its months, one by one, until the grant is over. */
export async function claim({ entitlementId, ...about }: ClaimInput): Promise<ClaimEnd> {
  const state = listenAsClaim();
  if (entitlementId !== undefined) return monthsOf(about, state, entitlementId);

  const { completeBy, noticeOn, completeByAfterNotice, abandonOn } =
    await steps.readClaimTerms(about);
  let termEnd: string = completeBy;
  const notify = (taskId: string | undefined): Promise<void> => {
    termEnd = completeByAfterNotice;
    return steps.notifyIncompleteFile({
      ...about,
      term: termEnd,
      ...(taskId === undefined ? {} : { taskId }),
    });
  };
  const lapse = (): Promise<void> => steps.lapseClaim(about);
  const giveUp = { until: abandonOn, edge: 'end', then: () => Promise.resolve() } as const;
  const announced: Round['waits'] =
    noticeOn === undefined ? [] : [{ until: noticeOn, edge: 'start', then: notify }];
  const filed: Round = {
    name: 'filed',
    dueOn: completeBy,
    waits: [...announced, { until: completeByAfterNotice, edge: 'end', then: lapse }, giveUp],
  };

  let complete = await becomesComplete(about, state, filed);
  for (let submission = 1; complete === 'complete'; submission += 1) {
    const received = await decided(about, state, { submission, termEnd, abandonOn });
    if (received === undefined) return 'expired';
    const recorded = await steps.recordDecision({ ...about, submission, ...received });
    if (recorded.kind === 'refused') return 'refused';
    if (recorded.kind === 'granted') return monthsOf(about, state, recorded.entitlementId);
    const { completeBy: dueOn } = recorded;
    complete = await becomesComplete(about, state, {
      name: `returned-${String(submission)}`,
      dueOn,
      waits: [{ until: dueOn, edge: 'end', then: lapse }, giveUp],
    });
  }
  return complete;
}

/** Opens each month on its first day; a revised decision opens what it covers. Ends with the grant. */
async function monthsOf(
  about: AboutClaim,
  { decisions }: ClaimState,
  granted: string,
): Promise<ClaimEnd> {
  const { dossierId } = about;
  let entitlementId = granted;
  for (;;) {
    const { nextOn } = await steps.openMonths({ dossierId, entitlementId });
    if (nextOn === undefined) return 'months-over';
    if (await happensBefore(() => decisions.length > 0, nextOn)) {
      const revised = decisions.shift();
      if (revised?.decision.kind !== 'granted') continue;
      const recorded = await steps.recordDecision({ ...about, submission: 0, ...revised });
      if (recorded.kind === 'granted') entitlementId = recorded.entitlementId;
    }
    if (workflowInfo().historyLength > longHistory && decisions.length === 0) {
      await condition(allHandlersFinished);
      await continueAsNew<typeof claim>({ ...about, entitlementId });
    }
  }
}
