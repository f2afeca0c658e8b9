import {
  allHandlersFinished,
  condition,
  continueAsNew,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { steps } from '../activities/proxies.workflow.ts';
import {
  decisionReceived,
  documentCame,
  taskCompleted,
  type ReceivedDecision,
} from '../signals.workflow.ts';
import { happensBefore, happensBy } from '../wait.workflow.ts';
import type { ClaimTerms } from '../activities/claim-activities.ts';

export interface ClaimInput {
  readonly dossierId: string;
  readonly claimId: string;
  /** The grant whose months are being opened: set when the workflow continued as new. */
  readonly entitlementId?: string;
}
export type ClaimEnd = 'abandoned' | 'expired' | 'refused' | 'months-over';

type Complete = 'complete' | 'abandoned' | 'expired';
interface Round {
  /** Names the letter and the task of this asking: `filed`, or `returned-1` after ONEM sent it back. */
  readonly name: string;
  readonly dueOn: string;
  readonly waits: readonly {
    readonly until: string;
    readonly edge: 'start' | 'end';
    readonly then: (taskId: string | undefined) => Promise<unknown>;
  }[];
}

/** One claim: filed → complete → submitted → decided → its months, one by one, until the grant is over. */
export async function claim({ dossierId, claimId, entitlementId }: ClaimInput): Promise<ClaimEnd> {
  const about = { dossierId, claimId };
  const documents = new Set<string>();
  const outcomes = new Map<string, string>();
  const decisions: ReceivedDecision[] = [];
  setHandler(documentCame, ({ documentId }) => void documents.add(documentId));
  setHandler(taskCompleted, ({ taskId, outcome }) => void outcomes.set(taskId, outcome));
  setHandler(decisionReceived, (received) => {
    if (!decisions.some(({ decisionId }) => decisionId === received.decisionId))
      decisions.push(received);
  });

  if (entitlementId !== undefined) return monthsOf(entitlementId);

  const terms = await steps.readClaimTerms(about);
  let termEnd = terms.completeBy;
  let complete = await becomesComplete(filedRound(terms));
  for (let submission = 1; complete === 'complete'; submission += 1) {
    const received = await decidedOn(submission);
    if (received === undefined) return 'expired';
    const recorded = await steps.recordDecision({ ...about, submission, ...received });
    if (recorded.kind === 'refused') return 'refused';
    if (recorded.kind === 'granted') return monthsOf(recorded.entitlementId);
    complete = await becomesComplete(returnedRound(submission, recorded.completeBy));
  }
  return complete;

  function filedRound({
    completeBy,
    noticeOn,
    completeByAfterNotice,
    abandonOn,
  }: ClaimTerms): Round {
    const notify = (taskId: string | undefined): Promise<void> => {
      termEnd = completeByAfterNotice;
      return steps.notifyIncompleteFile({
        ...about,
        term: completeByAfterNotice,
        ...(taskId === undefined ? {} : { taskId }),
      });
    };
    return {
      name: 'filed',
      dueOn: completeBy,
      waits: [
        { until: noticeOn, edge: 'start', then: notify },
        { until: completeByAfterNotice, edge: 'end', then: () => steps.lapseClaim(about) },
        { until: abandonOn, edge: 'end', then: () => Promise.resolve() },
      ],
    };
  }

  function returnedRound(submission: number, completeBy: string): Round {
    return {
      name: `returned-${String(submission)}`,
      dueOn: completeBy,
      waits: [
        { until: completeBy, edge: 'end', then: () => steps.lapseClaim(about) },
        { until: terms.abandonOn, edge: 'end', then: () => Promise.resolve() },
      ],
    };
  }

  /** Asks for what is missing and waits for it, through the terms of the round. */
  async function becomesComplete({ name, dueOn, waits }: Round): Promise<Complete> {
    const asking = { ...about, round: name, dueOn };
    let { missing, taskId } = await steps.askForDocuments(asking);
    let seen = documents.size;
    for (const { until, edge, then } of waits) {
      const wait = edge === 'start' ? happensBefore : happensBy;
      while (missing > 0) {
        if (
          !(await wait(
            () => documents.size > seen || (taskId !== undefined && outcomes.has(taskId)),
            until,
          ))
        )
          break;
        if (taskId !== undefined && outcomes.get(taskId) === 'abandoned') return 'abandoned';
        seen = documents.size;
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

  /** Submits and waits for ONEM; silence opens a task, its outcome reminds ONEM and the wait starts again. */
  async function decidedOn(submission: number): Promise<ReceivedDecision | undefined> {
    let { decideBy, remindDueOn } = await steps.submitClaim({ ...about, submission, termEnd });
    for (let reminder = 1; ; reminder += 1) {
      if (await happensBy(() => decisions.length > 0, decideBy)) return decisions.shift();
      const taskId = `${claimId}.remind-agency.${String(submission)}-${String(reminder)}`;
      await steps.askToRemind({ ...about, taskId, dueOn: remindDueOn });
      if (!(await happensBy(() => decisions.length > 0 || outcomes.has(taskId), terms.abandonOn)))
        return undefined;
      if (decisions.length > 0) {
        if (!outcomes.has(taskId)) await steps.closeTask({ taskId });
        return decisions.shift();
      }
      ({ decideBy, remindDueOn } = await steps.remindAgency({ ...about, submission, reminder }));
    }
  }

  /** Opens each month on its first day; a revised decision opens what it covers. Ends with the grant. */
  async function monthsOf(granted: string): Promise<ClaimEnd> {
    let current = granted;
    for (;;) {
      const { nextOn } = await steps.openMonths({ dossierId, entitlementId: current });
      if (nextOn === undefined) return 'months-over';
      if (await happensBefore(() => decisions.length > 0, nextOn)) {
        const revised = decisions.shift();
        if (revised?.decision.kind !== 'granted') continue;
        const recorded = await steps.recordDecision({ ...about, submission: 0, ...revised });
        if (recorded.kind === 'granted') current = recorded.entitlementId;
      }
      // Years of months fit into short histories, and a new worker version takes over here.
      if (workflowInfo().historyLength > 200 && decisions.length === 0) {
        await condition(allHandlersFinished);
        await continueAsNew<typeof claim>({ dossierId, claimId, entitlementId: current });
      }
    }
  }
}
