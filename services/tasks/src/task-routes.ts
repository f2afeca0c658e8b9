import { endpoints } from '@office/contracts/catalogue';
import type { TaskView } from '@office/contracts/tasks';
import type { Clock } from '@office/domain/clock';
import type { Versioned } from '@office/service-kit/document-store';
import { causeOf, doing } from '@office/service-kit/facts';
import type { Mount } from '@office/service-kit/mount';
import { recordOutcome, type Neighbours } from './record-outcome.ts';
import {
  closeTask,
  completeTask,
  findDueOutcome,
  giveTask,
  openTask,
  releaseTask,
  takeTask,
  type Task,
} from './task.ts';
import type { TaskStore } from './task-store.ts';

const viewOf = ({ version, state }: Versioned<Task>): TaskView => ({ ...state, version });

/** What the office does with tasks: opening, closing, counting, listing. */
export function mountInbox(mount: Mount, store: TaskStore, clock: Clock): void {
  mount(endpoints.openTask, async ({ params: { taskId }, body: order, ...asked }) => {
    const cause = causeOf(asked);
    const opened = doing(cause, clock);
    const { version, state } = await store.change(taskId, cause, (task) =>
      openTask(task, { taskId, order, opened }),
    );
    return { version, state: state.state };
  });

  mount(endpoints.closeTask, async ({ params, body: { outcome }, ...asked }) => {
    const cause = causeOf(asked);
    const closed = doing(cause, clock);
    const { version } = await store.work(params.taskId, cause, (task) =>
      closeTask(task, outcome, closed),
    );
    return { version };
  });

  mount(endpoints.readTask, async ({ params }) => viewOf(await store.get(params.taskId)));

  mount(endpoints.listTasks, async ({ query }) => {
    const { found, more } = await store.find(query);
    return { tasks: found.map(viewOf), more };
  });

  mount(endpoints.countTasks, () => store.counts());
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

  mount(endpoints.giveTask, async ({ params, body: { to }, ...asked }) => {
    const cause = causeOf(asked);
    const given = doing(cause, clock);
    return viewOf(
      await store.work(params.taskId, cause, (task) =>
        giveTask(task, { actor: asked.actor, to, given }),
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
