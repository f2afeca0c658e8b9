import { day } from '@office/domain/day';
import type { QuestionInput } from '../question/question.workflow.ts';
import { questionWorkflowId } from '../workflow-ids.workflow.ts';
import type { ActivityDeps } from './activities.ts';

export const createTaskActivities = ({ services }: Pick<ActivityDeps, 'services'>) => ({
  /** The cause of a task has gone: the office closes it. */
  closeTask: async ({ taskId }: { taskId: string }): Promise<void> => {
    await services.closeTask({ params: { taskId }, body: { outcome: 'closed' } });
  },

  /** A person asked something: it is answered by the last day of its term. */
  askToAnswer: async ({ dossierId, contactId, answerBy }: QuestionInput): Promise<string> => {
    const taskId = `${dossierId}.${contactId}.answer-question`;
    const body = {
      type: 'answer-question' as const,
      dossierId,
      subject: contactId,
      dueOn: day(answerBy),
      reasons: [],
      process: questionWorkflowId(dossierId, contactId),
    };
    await services.openTask({ params: { taskId }, body });
    return taskId;
  },
});
