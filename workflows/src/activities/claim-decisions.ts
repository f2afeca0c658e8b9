import { day } from '@office/domain/day';
import type { Decision } from '@office/contracts/agency';
import type { AboutClaim } from '../claim/claim-state.workflow.ts';
import { claimWorkflowId } from '../workflow-ids.workflow.ts';
import type { ActivityDeps } from './activities.ts';
import { readClaim } from './claim-documents.ts';

/** What was recorded of a decision, as far as the claim's waiting goes. */
export type Recorded =
  | { readonly kind: 'granted'; readonly entitlementId: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'returned'; readonly completeBy: string };

type Deps = Pick<ActivityDeps, 'services' | 'clock'>;

export function createClaimDecisionActivities({ services, clock }: Deps) {
  const noticeDecision = async (
    { dossierId, claimId }: AboutClaim,
    decisionId: string,
    data: Record<string, unknown>,
  ) => {
    await services.sendLetter({
      params: { letterId: `${claimId}.decision-notice.${decisionId}` },
      body: { dossierId, type: 'decision-notice', subject: claimId, data },
    });
  };

  return {
    readClaimTerms: (params: AboutClaim) => services.readClaimTerms({ params }),

    lapseClaim: async (params: AboutClaim): Promise<void> => {
      await services.lapseClaim({ params });
    },

    /** Sends the claim to ONEM; after its term it is late first (AM 95), so that its right starts today. */
    async submitClaim({
      submission,
      termEnd,
      ...params
    }: AboutClaim & { submission: number; termEnd: string }) {
      const { status } = await readClaim(services, params);
      if (submission === 1 && status === 'filed' && clock.today() > termEnd)
        await services.lapseClaim({ params });
      await services.submitClaim({ params: { ...params, submission } });
      return services.sendSubmission({
        params: { submissionId: `${params.claimId}.submission-${String(submission)}` },
        body: { ...params, kind: 'claim' },
      });
    },

    /** ONEM was silent through its term: somebody reminds it. */
    async askToRemind({
      dossierId,
      claimId,
      taskId,
      dueOn,
    }: AboutClaim & { taskId: string; dueOn: string }): Promise<void> {
      const process = claimWorkflowId(claimId);
      const body = {
        type: 'remind-agency' as const,
        dossierId,
        subject: claimId,
        dueOn: day(dueOn),
        reasons: ['silent'],
        process,
      };
      await services.openTask({ params: { taskId }, body });
    },

    remindAgency: ({
      submission,
      reminder,
      ...about
    }: AboutClaim & { submission: number; reminder: number }) =>
      services.sendSubmission({
        params: {
          submissionId: `${about.claimId}.submission-${String(submission)}.reminder-${String(reminder)}`,
        },
        body: { ...about, kind: 'reminder' },
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
      if (decision.kind === 'refused') {
        const { reason } = decision;
        await services.recordRefusal({ params: { ...params, decisionId }, body: { reason } });
        await noticeDecision(params, decisionId, { outcome: 'refused', reason });
        return { kind: 'refused' };
      }
      const { grant } = decision;
      await services.recordEntitlement({
        params: { ...params, entitlementId: decisionId },
        body: grant,
      });
      await noticeDecision(params, decisionId, {
        outcome: 'granted',
        from: grant.from,
        until: grant.until,
        amounts: grant.amounts,
      });
      return { kind: 'granted', entitlementId: decisionId };
    },
  };
}
