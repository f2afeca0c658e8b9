import { firstDayOf, nextMonth } from '@office/domain/month';
import { day, monthOf } from '@office/domain/day';
import type { Decision } from '@office/contracts/agency';
import type { ClaimView } from '@office/contracts/dossiers';
import { entitled } from '../signals.workflow.ts';
import { paymentMonthWorkflowId, claimWorkflowId } from '../workflow-ids.workflow.ts';
import type { ActivityDeps } from './activities.ts';

interface AboutClaim {
  readonly dossierId: string;
  readonly claimId: string;
}
interface Asking extends AboutClaim {
  readonly round: string;
  readonly dueOn: string;
  readonly taskId?: string;
}
interface Asked {
  readonly missing: number;
  readonly taskId?: string;
}
/** What was recorded of a decision, as far as the claim's waiting goes. */
type Recorded =
  | { readonly kind: 'granted'; readonly entitlementId: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'returned'; readonly completeBy: string };

export type ClaimTerms = Awaited<
  ReturnType<ReturnType<typeof createClaimActivities>['readClaimTerms']>
>;

type Deps = Pick<ActivityDeps, 'services' | 'processes' | 'clock'>;

export function createClaimActivities({ services, processes, clock }: Deps) {
  const readClaim = async ({ dossierId, claimId }: AboutClaim): Promise<ClaimView> => {
    const { claims } = await services.readDossier({ params: { dossierId }, query: {} });
    const claim = claims.find((one) => one.claimId === claimId);
    if (claim === undefined) throw new Error(`claim ${claimId} is not in its dossier`);
    return claim;
  };

  const openClaimTask = async (
    { dossierId, claimId, dueOn }: Asking,
    taskId: string,
    missing: readonly string[],
  ) => {
    const body = {
      type: 'complete-claim' as const,
      dossierId,
      subject: claimId,
      dueOn: day(dueOn),
      reasons: [...missing],
      process: claimWorkflowId(claimId),
    };
    await services.openTask({ params: { taskId }, body });
  };

  return {
    readClaimTerms: ({ dossierId, claimId }: AboutClaim) =>
      services.readClaimTerms({ params: { dossierId, claimId } }),

    /** Asks the person and a colleague for what is missing, once a round. */
    async askForDocuments(asking: Asking): Promise<Asked> {
      const { missing } = await readClaim(asking);
      if (missing.length === 0) return { missing: 0 };
      const { dossierId, claimId, round, dueOn } = asking;
      const taskId = `${claimId}.complete-claim.${round}`;
      await openClaimTask(asking, taskId, missing);
      const data = { missing, completeBy: dueOn, returned: round.startsWith('returned') };
      await services.sendLetter({
        params: { letterId: `${claimId}.missing-document.${round}` },
        body: { dossierId, type: 'missing-document', subject: claimId, data },
      });
      return { missing: missing.length, taskId };
    },

    /** Looks again after a form came in or the task ended: closes the task, or asks once more. */
    async checkDocuments(asking: Asking): Promise<Asked> {
      const { taskId } = asking;
      const task =
        taskId === undefined ? undefined : await services.readTask({ params: { taskId } });
      for (const form of task?.form?.documents ?? []) {
        const documentId = `${asking.claimId}.${form.replaceAll('/', '-')}.${asking.round}`;
        await services.receiveDocument({
          params: { dossierId: asking.dossierId, documentId },
          body: { form, channel: 'counter' },
        });
      }
      const { missing } = await readClaim(asking);
      if (missing.length === 0) {
        if (task !== undefined && task.state !== 'done')
          await services.closeTask({
            params: { taskId: task.taskId },
            body: { outcome: 'closed' },
          });
        return { missing: 0 };
      }
      if (task === undefined || task.state !== 'done')
        return { missing: missing.length, ...(taskId === undefined ? {} : { taskId }) };
      const next = nextTaskId(task.taskId);
      await openClaimTask({ ...asking, dueOn: task.dueOn }, next, missing);
      return { missing: missing.length, taskId: next };
    },

    /** The notice of AM 92 §5: ONEM knows that the file comes late, the term is one month longer. */
    async notifyIncompleteFile({
      dossierId,
      claimId,
      term,
      taskId,
    }: AboutClaim & { term: string; taskId?: string }): Promise<void> {
      const { missing } = await readClaim({ dossierId, claimId });
      await services.notifyIncompleteFile({
        params: { claimId },
        body: { dossierId, term: day(term), missing },
      });
      if (taskId !== undefined)
        await openClaimTask({ dossierId, claimId, round: '', dueOn: term }, taskId, missing);
    },

    lapseClaim: async ({ dossierId, claimId }: AboutClaim): Promise<void> => {
      await services.lapseClaim({ params: { dossierId, claimId } });
    },

    /** Sends the claim to ONEM; after its term it is late first (AM 95), so that its right starts today. */
    async submitClaim({
      dossierId,
      claimId,
      submission,
      termEnd,
    }: AboutClaim & { submission: number; termEnd: string }) {
      const params = { dossierId, claimId };
      const { status } = await readClaim(params);
      if (submission === 1 && status === 'filed' && clock.today() > termEnd)
        await services.lapseClaim({ params });
      await services.submitClaim({ params: { ...params, submission } });
      return services.sendSubmission({
        params: { submissionId: `${claimId}.submission-${String(submission)}` },
        body: { dossierId, claimId, kind: 'claim' },
      });
    },

    /** ONEM was silent through its term: somebody reminds it. */
    async askToRemind({
      dossierId,
      claimId,
      taskId,
      dueOn,
    }: AboutClaim & { taskId: string; dueOn: string }): Promise<void> {
      const body = {
        type: 'remind-agency' as const,
        dossierId,
        subject: claimId,
        dueOn: day(dueOn),
        reasons: ['silent'],
        process: claimWorkflowId(claimId),
      };
      await services.openTask({ params: { taskId }, body });
    },

    remindAgency: ({
      dossierId,
      claimId,
      submission,
      reminder,
    }: AboutClaim & { submission: number; reminder: number }) =>
      services.sendSubmission({
        params: {
          submissionId: `${claimId}.submission-${String(submission)}.reminder-${String(reminder)}`,
        },
        body: { dossierId, claimId, kind: 'reminder' },
      }),

    /** Records what ONEM decided and tells the person. */
    async recordDecision(
      given: AboutClaim & { submission: number; decisionId: string; decision: Decision },
    ): Promise<Recorded> {
      const { dossierId, claimId, submission, decisionId, decision } = given;
      const params = { dossierId, claimId };
      if (decision.kind === 'returned') {
        await services.returnClaim({
          params: { ...params, submission },
          body: { missing: decision.missing },
        });
        const { returnedCompleteBy } = await services.readClaimTerms({ params });
        return { kind: 'returned', completeBy: returnedCompleteBy };
      }
      if (decision.kind === 'granted') {
        await services.recordEntitlement({
          params: { ...params, entitlementId: decisionId },
          body: decision.grant,
        });
      } else {
        await services.recordRefusal({
          params: { ...params, decisionId },
          body: { reason: decision.reason },
        });
      }
      const data =
        decision.kind === 'granted'
          ? {
              outcome: 'granted',
              from: decision.grant.from,
              until: decision.grant.until,
              amounts: decision.grant.amounts,
            }
          : { outcome: 'refused', reason: decision.reason };
      await services.sendLetter({
        params: { letterId: `${claimId}.decision-notice.${decisionId}` },
        body: { dossierId, type: 'decision-notice', subject: claimId, data },
      });
      return decision.kind === 'granted'
        ? { kind: 'granted', entitlementId: decisionId }
        : { kind: 'refused' };
    },

    /** Opens every month of the grant that has begun; answers the first day of the next one, if there is one. */
    async openMonths({
      dossierId,
      entitlementId,
    }: {
      dossierId: string;
      entitlementId: string;
    }): Promise<{ nextOn?: string }> {
      const { entitlements } = await services.readDossier({ params: { dossierId }, query: {} });
      const grant = entitlements.find((one) => one.entitlementId === entitlementId);
      if (grant === undefined)
        throw new Error(`entitlement ${entitlementId} is not in its dossier`);
      const current = monthOf(clock.today());
      let month = monthOf(grant.from);
      while (month <= current && isCovered(grant.until, month)) {
        const input = { dossierId, month, correction: 0 };
        await processes.signalWithStart({
          workflow: 'paymentMonth',
          id: paymentMonthWorkflowId(dossierId, month),
          input,
          signal: entitled,
          argument: { entitlementId },
        });
        month = nextMonth(month);
      }
      return isCovered(grant.until, month) ? { nextOn: firstDayOf(month) } : {};
    },
  };
}

const isCovered = (until: string | undefined, month: ReturnType<typeof monthOf>): boolean =>
  until === undefined || until >= firstDayOf(month);

/** `….filed` → `….filed~2` → `….filed~3`: a task that ended without its cause gone is asked anew. */
function nextTaskId(taskId: string): string {
  const [, stem, count] = /^(.*?)(?:~(\d+))?$/.exec(taskId) ?? [];
  return `${stem ?? taskId}~${String(Number(count ?? '1') + 1)}`;
}
