import { endpoints } from '@office/contracts/catalogue';
import type { InboxTask, TaskView } from '@office/contracts/tasks';
import type { Clock } from '@office/domain/clock';
import { taskTypeRow } from '@office/domain/task';
import type { Versioned } from '@office/service-kit/document-store';
import { causeOf, doing } from '@office/service-kit/facts';
import type { Mount } from '@office/service-kit/mount';
import { recordOutcome, type Neighbours } from './record-outcome.ts';
import {
  closeTask,
  completeTask,
  findDueOutcome,
  followIncome,
  giveTask,
  openTask,
  releaseTask,
  takeTask,
  type Task,
} from './task.ts';
import { incomeOf, unknownHousehold } from './household.ts';
import { countsBy, figuresOf, tabCounts } from './tallies.ts';
import type { TaskStore } from './task-store.ts';
import type { TaskStores } from './task-stores.ts';

const viewOf = ({ version, state }: Versioned<Task>): TaskView => ({ ...state, version });
const rowOf = ({ version, state }: Versioned<Task>): InboxTask => ({ ...state, version });

/** What the office does with tasks: opening and closing them as their causes come and go. */
export function mountOrders(mount: Mount, { tasks, households }: TaskStores, clock: Clock): void {
  const incomeNow = async (dossierId: string) =>
    incomeOf((await households.load(dossierId))?.state ?? unknownHousehold);

  mount(endpoints.openTask, async ({ params: { taskId }, body: order, ...asked }) => {
    const cause = causeOf(asked);
    const opened = doing(cause, clock);
    const { dossierId } = order;
    const income = await incomeNow(dossierId);
    await tasks.change(taskId, cause, (task) => openTask(task, { taskId, order, opened, income }));
    // Whoever learned of an income between these two did not see the task yet.
    const now = await incomeNow(dossierId);
    const { version, state } = await tasks.work(taskId, cause, (task) => followIncome(task, now));
    return { version, state: state.state };
  });

  mount(endpoints.closeTask, async ({ params, body: { outcome }, ...asked }) => {
    const cause = causeOf(asked);
    const closed = doing(cause, clock);
    const { version } = await tasks.work(params.taskId, cause, (task) =>
      closeTask(task, outcome, closed),
    );
    return { version };
  });
}

/** What people see of tasks: one, some, their inbox, the figures beside it, and what changed. */
export function mountInbox(mount: Mount, { tasks, changes }: TaskStores, clock: Clock): void {
  mount(endpoints.readTask, async ({ params }) => viewOf(await tasks.get(params.taskId)));

  mount(endpoints.listTasks, async ({ query }) => {
    const { found, more } = await tasks.find(query);
    return { tasks: found.map(viewOf), more };
  });

  mount(endpoints.readInbox, async ({ query, actor }) => {
    const viewer = { actor, today: clock.today() };
    // Read first: what changes while the page is read is told again, never missed.
    const { upTo } = await changes.after(undefined);
    const [page, listed, open] = await Promise.all([
      tasks.page(query, viewer),
      tasks.tallies(query, viewer),
      tasks.openTallies(),
    ]);
    return {
      tasks: page.map(rowOf),
      ...figuresOf(listed, query, viewer),
      tabs: tabCounts(open, viewer),
      holders: countsBy(open, ({ holder }) => holder),
      upTo,
    };
  });

  mount(endpoints.readTaskChanges, async ({ query }) => {
    const { upTo, missed, taskIds } = await changes.after(query.after);
    const changed = taskIds.length === 0 ? [] : await tasks.some(taskIds);
    return { upTo, missed, tasks: changed.map(viewOf) };
  });

  mount(endpoints.countTasks, async () => {
    const open = await tasks.openTallies();
    return {
      queues: countsBy(open, ({ type }) => taskTypeRow(type).queue),
      types: countsBy(open, ({ type }) => type),
      holders: countsBy(open, ({ holder }) => holder),
    };
  });
}

/** What people do with tasks: taking, giving back, giving, ending. */
export function mountWork(
  mount: Mount,
  { store, neighbours, clock }: { store: TaskStore; neighbours: Neighbours; clock: Clock },
): void {
  mount(endpoints.takeTask, async ({ params, ...asked }) => {
    const cause = causeOf(asked);
    const taken = doing(cause, clock);
    return viewOf(
      await store.work(params.taskId, cause, (task) => takeTask(task, asked.actor, taken)),
    );
  });

  mount(endpoints.releaseTask, async ({ params, ...asked }) =>
    viewOf(
      await store.work(params.taskId, causeOf(asked), (task) => releaseTask(task, asked.actor)),
    ),
  );

  mount(endpoints.giveTask, async ({ params, body: { to, heldBy }, ...asked }) => {
    const cause = causeOf(asked);
    const given = doing(cause, clock);
    return viewOf(
      await store.work(params.taskId, cause, (task) =>
        giveTask(task, { actor: asked.actor, to, heldBy, given }),
      ),
    );
  });

  mount(endpoints.completeTask, async ({ params, body, ...asked }) => {
    const cause = causeOf(asked);
    const completion = { ...body, actor: asked.actor, completed: doing(cause, clock) };
    const { state: task } = await store.get(params.taskId);
    const records = findDueOutcome(task, completion)?.records;
    if (records !== undefined) {
      const { correlationId, actor } = asked;
      const context = { correlationId, onBehalfOf: actor.id };
      await recordOutcome(neighbours, { task, records }, context);
    }
    return viewOf(
      await store.work(params.taskId, cause, (current) => completeTask(current, completion)),
    );
  });
}
