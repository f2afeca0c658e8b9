import { isMonth } from '@office/domain/month';
import { DomainError } from '@office/domain/domain-error';
import type { Recording } from '@office/domain/task';
import type { CallContext, ServiceClient } from '@office/service-kit/service-client';
import type { Task } from './task.ts';

/** Owners of the facts that some outcomes record. */
export type Neighbours = Pick<ServiceClient, 'grantDerogation'>;

type Recorder = (neighbours: Neighbours, task: Task, context: CallContext) => Promise<void>;

const recorders = {
  derogation: async (neighbours, { taskId, dossierId, subject }, context) => {
    if (!isMonth(subject)) {
      throw new DomainError('malformed', {
        field: 'subject',
        detail: 'subject: a card task is about a month YYYY-MM.',
      });
    }
    const params = { dossierId, month: subject };
    await neighbours.grantDerogation({ params, body: { taskId } }, context);
  },
} satisfies Record<Recording, Recorder>;

/**
 * Records with its owner what an outcome states, before the task counts as done. The owner's refusal rises
 * as it is; a repetition is harmless, for it names the task.
 */
export const recordOutcome = (
  neighbours: Neighbours,
  { task, records }: { task: Task; records: Recording },
  context: CallContext,
): Promise<void> => recorders[records](neighbours, task, context);
