import type { ActivityDeps } from './activities.ts';

export const createRunActivities = ({ services }: Pick<ActivityDeps, 'services'>) => ({
  collectRun: ({ runId }: { runId: string }) => services.collectRun({ params: { runId } }),
  sendRun: async ({ runId }: { runId: string }): Promise<void> => {
    await services.sendRun({ params: { runId } });
  },
  abandonRun: async ({ runId }: { runId: string }): Promise<void> => {
    await services.abandonRun({ params: { runId } });
  },
});
