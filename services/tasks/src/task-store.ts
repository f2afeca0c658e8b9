import { DomainError } from '@office/domain/domain-error';
import {
  createDocumentStore,
  type StoreDeps,
  type Versioned,
} from '@office/service-kit/document-store';
import { queues, taskTypeNames } from '@office/domain/task';
import type { QueryOf } from '@office/contracts/define-endpoint';
import type { taskEndpoints } from '@office/contracts/tasks';
import type { Cause, Decided } from '@office/service-kit/facts';
import type { Task } from './task.ts';

export type TaskQuestion = QueryOf<typeof taskEndpoints.listTasks>;

/** All human work, one document a task, kept so that an inbox is one look at an index. */
export function createTaskStore(deps: StoreDeps) {
  const store = createDocumentStore<Task>(deps, {
    collection: 'tasks',
    indexes: [
      { fields: { 'state.state': 1, 'state.queue': 1, 'state.dueOn': 1 } },
      { fields: { 'state.state': 1, 'state.type': 1, 'state.dueOn': 1 } },
      { fields: { 'state.state': 1, 'state.dueOn': 1 } },
      { fields: { 'state.dossierId': 1, 'state.dueOn': 1 } },
      { fields: { 'state.holder.by': 1, 'state.state': 1, 'state.dueOn': 1 } },
    ],
  });

  const get = async (taskId: string): Promise<Versioned<Task>> => {
    const found = await store.load(taskId);
    if (found === undefined) throw new DomainError('unknown-task', { taskId });
    return found;
  };

  const countOpen = (filter: Record<string, string>): Promise<number> =>
    store.count({ 'state.state': { $in: ['open', 'taken'] }, ...filter });

  return {
    ...store,
    get,
    /** Like `change`, for a task that must exist. */
    work: (
      taskId: string,
      cause: Cause,
      decide: (task: Task) => Decided<Task> | Promise<Decided<Task>>,
    ): Promise<Versioned<Task>> =>
      store.change(taskId, cause, (task) => {
        if (task === undefined) throw new DomainError('unknown-task', { taskId });
        return decide(task);
      }),
    find: async ({ limit, ...asked }: TaskQuestion) => {
      const found = await store.list(filterOf(asked), {
        sort: { 'state.dueOn': 1 },
        limit: limit + 1,
      });
      return { found: found.slice(0, limit), more: found.length > limit };
    },
    /** Open and taken tasks by queue, type and holder, in counts that are not 0. */
    counts: async () => ({
      queues: await countEach(queues, (queue) => countOpen({ 'state.queue': queue })),
      types: await countEach(taskTypeNames, (type) => countOpen({ 'state.type': type })),
      holders: countHolders(await store.list({ 'state.state': 'taken' }, { limit: mostTaken })),
    }),
  };
}

export type TaskStore = ReturnType<typeof createTaskStore>;

/** More than all staff of an office can have in hand. */
const mostTaken = 10_000;

const filterOf = ({ queue, state, dossierId, holder, type }: Omit<TaskQuestion, 'limit'>) => ({
  ...(queue === undefined ? {} : { 'state.queue': queue }),
  ...(state === undefined ? {} : { 'state.state': state }),
  ...(dossierId === undefined ? {} : { 'state.dossierId': dossierId }),
  ...(holder === undefined ? {} : { 'state.holder.by': holder }),
  ...(type === undefined ? {} : { 'state.type': type }),
});

async function countEach(
  names: readonly string[],
  count: (name: string) => Promise<number>,
): Promise<Record<string, number>> {
  const counted = await Promise.all(names.map(async (name) => [name, await count(name)] as const));
  return Object.fromEntries(counted.filter(([, number]) => number > 0));
}

const countHolders = (taken: readonly Versioned<Task>[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { state } of taken) {
    if (state.holder !== undefined) counts[state.holder.by] = (counts[state.holder.by] ?? 0) + 1;
  }
  return counts;
};
