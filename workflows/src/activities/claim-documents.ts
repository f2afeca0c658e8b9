import { day } from '@office/domain/day';
import type { ClaimView } from '@office/contracts/dossier-shapes';
import type { ServiceClient } from '@office/service-kit/service-client';
import type { AboutClaim } from '../claim/claim-state.workflow.ts';
import { claimWorkflowId } from '../workflow-ids.workflow.ts';
import type { ActivityDeps } from './activities.ts';

interface Asking extends AboutClaim {
  readonly round: string;
  readonly dueOn: string;
}
interface Asked {
  readonly missing: number;
  readonly taskId?: string;
}

/** A claim as its dossier knows it now. */
export async function readClaim(
  services: ServiceClient,
  { dossierId, claimId }: AboutClaim,
): Promise<ClaimView> {
  const { claims } = await services.readDossier({ params: { dossierId }, query: {} });
  const claim = claims.find((one) => one.claimId === claimId);
  if (claim === undefined) throw new Error(`claim ${claimId} is not in its dossier`);
  return claim;
}

/** `….filed` → `….filed~2` → `….filed~3`: a task that ended without its cause gone is asked anew. */
function nextTaskId(taskId: string): string {
  const [, stem = taskId, count = '1'] = /^(.*?)(?:~(\d+))?$/.exec(taskId) ?? [];
  return `${stem}~${String(Number(count) + 1)}`;
}

export function createClaimDocumentActivities({ services }: Pick<ActivityDeps, 'services'>) {
  const openTask = async (
    about: AboutClaim,
    taskId: string,
    task: { dueOn: string; missing: readonly string[] },
  ) => {
    const { dossierId, claimId } = about;
    const process = claimWorkflowId(claimId);
    const body = {
      type: 'complete-claim' as const,
      dossierId,
      subject: claimId,
      dueOn: day(task.dueOn),
      reasons: [...task.missing],
      process,
    };
    await services.openTask({ params: { taskId }, body });
  };

  /** Forms that a clerk named when ending the task are in the file from then on. */
  const recordForms = async ({ dossierId, claimId, round }: Asking, forms: readonly string[]) => {
    for (const form of forms) {
      const documentId = `${claimId}.${form.replaceAll('/', '-')}.${round}`;
      await services.receiveDocument({
        params: { dossierId, documentId },
        body: { form, channel: 'counter' },
      });
    }
  };

  return {
    /** Asks the person and a colleague for what is missing, once a round. */
    async askForDocuments(asking: Asking): Promise<Asked> {
      const { missing } = await readClaim(services, asking);
      if (missing.length === 0) return { missing: 0 };
      const { dossierId, claimId, round, dueOn } = asking;
      const taskId = `${claimId}.complete-claim.${round}`;
      await openTask(asking, taskId, { dueOn, missing });
      const data = { missing, completeBy: dueOn, returned: round.startsWith('returned') };
      await services.sendLetter({
        params: { letterId: `${claimId}.missing-document.${round}` },
        body: { dossierId, type: 'missing-document', subject: claimId, data },
      });
      return { missing: missing.length, taskId };
    },

    /** Looks again after a form came in or the task ended: closes the task, or asks once more. */
    async checkDocuments({ taskId, ...asking }: Asking & { taskId?: string }): Promise<Asked> {
      const task =
        taskId === undefined ? undefined : await services.readTask({ params: { taskId } });
      await recordForms(asking, task?.form?.documents ?? []);
      const { missing } = await readClaim(services, asking);
      if (missing.length === 0) {
        if (task !== undefined && task.state !== 'done') {
          await services.closeTask({
            params: { taskId: task.taskId },
            body: { outcome: 'closed' },
          });
        }
        return { missing: 0 };
      }
      if (task?.state !== 'done')
        return { missing: missing.length, ...(taskId === undefined ? {} : { taskId }) };
      const next = nextTaskId(task.taskId);
      await openTask(asking, next, { dueOn: task.dueOn, missing });
      return { missing: missing.length, taskId: next };
    },

    /** The notice of AM 92 §5: ONEM knows that the file comes late, the term is one month longer. */
    async notifyIncompleteFile({
      term,
      taskId,
      ...about
    }: AboutClaim & { term: string; taskId?: string }): Promise<void> {
      const { missing } = await readClaim(services, about);
      await services.notifyIncompleteFile({
        params: { claimId: about.claimId },
        body: { dossierId: about.dossierId, term: day(term), missing },
      });
      if (taskId !== undefined) await openTask(about, taskId, { dueOn: term, missing });
    },
  };
}
