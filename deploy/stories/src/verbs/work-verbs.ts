import { z } from 'zod';
import { taskTypeNames } from '@office/domain/task';
import { clerk, type Scene } from '../scene.ts';
import { verb } from '../vocabulary.ts';

/** What staff do at their desks: tasks and payment runs. */
export const workVerbs = {
  'complete-task': verb({
    needs: ['dossier'],
    fields: (words) =>
      z.looseObject({
        type: words.oneOf(taskTypeNames),
        outcome: words.text,
        by: words.text.optional(),
        note: words.text.optional(),
        documents: z.array(words.text).optional(),
      }),
    play: async (scene, { type, outcome, by, ...form }, { dossier }) => {
      const dossierId = scene.names.dossier(dossier);
      const { tasks } = await scene.as(clerk).listTasks({ query: { dossierId, type } });
      const waiting = tasks.filter(({ state }) => state !== 'done');
      const [task] = waiting;
      if (task === undefined || waiting.length > 1) {
        throw new Error(`there are ${String(waiting.length)} open tasks ${type}, one is asked for`);
      }
      await scene.as(by ?? task.holder?.by ?? clerk).completeTask({
        params: { taskId: task.taskId },
        body: { outcome, form },
      });
    },
  }),

  'take-task': verb({
    needs: ['dossier'],
    fields: (words) =>
      z.strictObject({ type: words.oneOf(taskTypeNames), by: words.text.optional() }),
    play: async (scene, { type, by }, { dossier }) => {
      const dossierId = scene.names.dossier(dossier);
      const { tasks } = await scene.as(clerk).listTasks({ query: { dossierId, type } });
      const task = tasks.find(({ state }) => state !== 'done');
      if (task === undefined) throw new Error(`there is no open task ${type}`);
      await scene.as(by ?? clerk).takeTask({ params: { taskId: task.taskId } });
    },
  }),

  'run-payments': verb({
    fields: (words) => z.strictObject({ signers: z.array(words.text).length(2).optional() }),
    play: async (scene, { signers = ['bert', 'chloe'] }) => {
      const runId = scene.names.next('run');
      await scene.as(clerk).openRun({ params: { runId } });
      await scene.rest();
      if ((await statusOf(scene, runId)) === 'empty') return;
      const numbers = ['1', '2'] as const;
      for (const [index, signature] of numbers.entries()) {
        await scene.as(signers[index] ?? clerk).signRun({ params: { runId, signature }, body: {} });
      }
      await scene.rest();
      const status = await statusOf(scene, runId);
      if (status !== 'sent') throw new Error(`the run was signed twice and is ${status}, not sent`);
    },
  }),
};

const statusOf = async (scene: Scene, runId: string): Promise<string> =>
  (await scene.as(clerk).readRun({ params: { runId } })).status;
