import { z } from 'zod';
import { DomainError } from '@office/domain/domain-error';
import {
  createDocumentStore,
  type Filter,
  type StoreDeps,
  type Versioned,
} from '@office/service-kit/document-store';
import { Day, TaskType } from '@office/contracts/scalars';
import type { QueryOf } from '@office/contracts/define-endpoint';
import type { taskEndpoints } from '@office/contracts/tasks';
import type { Cause, Decided } from '@office/service-kit/facts';
import { filterOf, tabFilter, type InboxQuestion, type Viewer } from './inbox-filter.ts';
import { createSharedAnswer } from './shared-answer.ts';
import type { TaskTally } from './tallies.ts';
import type { Task } from './task.ts';

export type TaskQuestion = QueryOf<typeof taskEndpoints.listTasks>;

const waiting: Filter = { 'state.state': { $in: ['open', 'taken'] } };
/** The longest that figures may lag behind what another process of the service wrote. */
const figuresServeMs = 1000;

/** All human work, one document a task, kept so that a page of an inbox is one look at an index. */
export function createTaskStore(deps: StoreDeps) {
  const store = createDocumentStore<Task>(deps, {
    collection: 'tasks',
    indexes: [
      { fields: { 'state.state': 1, 'state.income.since': 1, 'state.dueOn': 1, _id: 1 } },
      { fields: { 'state.state': 1, 'state.dueOn': 1, _id: 1 } },
      { fields: { 'state.state': 1, 'state.type': 1, 'state.dueOn': 1 } },
      { fields: { 'state.dossierId': 1, 'state.dueOn': 1 } },
      { fields: { 'state.holder.by': 1, 'state.state': 1, 'state.dueOn': 1 } },
      { fields: { 'state.completed.by': 1, 'state.completed.at': -1 } },
    ],
  });
  const tally = async (filter: Filter): Promise<readonly TaskTally[]> =>
    (await store.countBy(filter, tallied)).map(tallyIn);
  const openTallies = createSharedAnswer(() => tally(waiting), figuresServeMs);

  const change: typeof store.change = async (...given) => {
    try {
      return await store.change(...given);
    } finally {
      openTallies.forget();
    }
  };

  const get = async (taskId: string): Promise<Versioned<Task>> => {
    const found = await store.load(taskId);
    if (found === undefined) throw new DomainError('unknown-task', { taskId });
    return found;
  };

  return {
    ...store,
    change,
    get,
    /** Like `change`, for a task that must exist. */
    work: (
      taskId: string,
      cause: Cause,
      decide: (task: Task) => Decided<Task> | Promise<Decided<Task>>,
    ): Promise<Versioned<Task>> =>
      change(taskId, cause, (task) => {
        if (task === undefined) throw new DomainError('unknown-task', { taskId });
        return decide(task);
      }),
    find: async ({ limit, ...asked }: TaskQuestion) => {
      const found = await store.list(equalities(asked), {
        sort: { 'state.dueOn': 1 },
        limit: limit + 1,
      });
      return { found: found.slice(0, limit), more: found.length > limit };
    },
    some: (taskIds: readonly string[]): Promise<Versioned<Task>[]> =>
      store.list({ _id: { $in: taskIds } }, { limit: taskIds.length }),
    /** The tasks of a dossier that wait. */
    waitingOf: (dossierId: string): Promise<Versioned<Task>[]> =>
      store.list({ ...waiting, 'state.dossierId': dossierId }),
    page: (question: InboxQuestion, viewer: Viewer) => pageOf(store, question, viewer),
    /** The figures of all tasks that wait, or of those that somebody ended. */
    tallies: (question: Pick<InboxQuestion, 'tab'>, { actor }: Viewer) =>
      question.tab === 'done' ? tally(tabFilter('done', actor)) : openTallies.read(),
    openTallies: () => openTallies.read(),
  };
}
export type TaskStore = ReturnType<typeof createTaskStore>;

const tallied = { type: 'state.type', dueOn: 'state.dueOn', holder: 'state.holder.by' };
const Tallied = z.object({ type: TaskType, dueOn: Day, holder: z.string().nullish() });

const tallyIn = ({ of, count }: { of: unknown; count: number }): TaskTally => {
  const { type, dueOn, holder } = Tallied.parse(of);
  return { type, dueOn, holder: holder ?? undefined, count };
};

type Listed = Pick<ReturnType<typeof createDocumentStore<Task>>, 'list' | 'count'>;

/**
 * One page: first the households without income, the longest wait on top, then the due day; after them all
 * others by due day. Two ranges of one order, and most pages lie within one of them.
 */
async function pageOf(
  store: Listed,
  question: InboxQuestion,
  viewer: Viewer,
): Promise<Versioned<Task>[]> {
  const filter = filterOf(question, viewer);
  const { limit } = question;
  const skip = (question.page - 1) * limit;
  if (question.tab === 'done')
    return store.list(filter, { sort: { 'state.completed.at': -1, _id: 1 }, skip, limit });
  if (question.order === 'due') return store.list(filter, { sort: byDueDay, skip, limit });
  const without = { ...filter, 'state.income.withoutFrom': { $lte: viewer.today } };
  const first = await store.list(without, { sort: byNeed, skip, limit });
  if (first.length === limit) return first;
  const before = first.length > 0 ? skip + first.length : await store.count(without);
  const others = { ...filter, 'state.income.withoutFrom': { $gt: viewer.today } };
  const rest = await store.list(others, {
    sort: byDueDay,
    skip: Math.max(0, skip - before),
    limit: limit - first.length,
  });
  return [...first, ...rest];
}

const byDueDay = { 'state.dueOn': 1, _id: 1 } as const;
const byNeed = { 'state.income.since': 1, ...byDueDay } as const;

const equalities = ({ queue, state, dossierId, holder, type }: Omit<TaskQuestion, 'limit'>) => ({
  ...(queue === undefined ? {} : { 'state.queue': queue }),
  ...(state === undefined ? {} : { 'state.state': state }),
  ...(dossierId === undefined ? {} : { 'state.dossierId': dossierId }),
  ...(holder === undefined ? {} : { 'state.holder.by': holder }),
  ...(type === undefined ? {} : { 'state.type': type }),
});
