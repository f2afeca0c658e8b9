import type { ActivityDeps } from './activities.ts';

export const createTaskActivities = ({ services }: Pick<ActivityDeps, 'services'>) => ({
  /** The cause of a task has gone: the office closes it. */
  closeTask: async ({ taskId }: { taskId: string }): Promise<void> => {
    await services.closeTask({ params: { taskId }, body: { outcome: 'closed' } });
  },
});
