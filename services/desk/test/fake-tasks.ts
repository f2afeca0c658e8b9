import { duenessOf, holdingOf, mayWorkOn } from '@office/domain/inbox';
import { daysWithout, needOf } from '@office/domain/need';
import { day } from '@office/domain/day';
import { DomainError } from '@office/domain/domain-error';
import { endpoints } from '@office/contracts/catalogue';
import type { TaskView } from '@office/contracts/tasks';
import type { createMount } from '@office/service-kit/mount';
import type { FakeOffice, Note } from './fake-office.ts';
import { lastPaid, people } from './inbox-people.ts';
import { officeDay } from './people.ts';

type State = FakeOffice['state'];
const today = day(officeDay);
const doing = (by: string) => ({ by, on: today, at: `${officeDay}T09:31:00.000Z` });

/** The tasks service: few tasks, in memory, answered as the contracts promise. */
export function mountFakeTasks(
  mount: ReturnType<typeof createMount>,
  note: Note,
  state: State,
): void {
  const all = () => [...state.tasks.values()];
  const open = () => all().filter((task) => task.state !== 'done');
  const taskOf = (taskId: string): TaskView => {
    const found = state.tasks.get(taskId);
    if (found === undefined) throw new DomainError('unknown-task');
    return found;
  };
  const keep = (task: TaskView): TaskView => {
    state.tasks.set(task.taskId, task);
    state.changes.push(task.taskId);
    return task;
  };
  const refuseIfHeld = ({ holder }: TaskView, by: string) => {
    if (holder !== undefined && holder.by !== by) throw new DomainError('task-taken');
  };

  mount(endpoints.listTasks, ({ query }) => {
    const found = all().filter(
      (task) =>
        (query.state === undefined || task.state === query.state) &&
        (query.dossierId === undefined || task.dossierId === query.dossierId) &&
        (query.holder === undefined || task.holder?.by === query.holder),
    );
    return { tasks: found, more: false };
  });
  mount(endpoints.countTasks, () => ({
    queues: countsOf(open(), ({ queue }) => queue),
    types: countsOf(open(), ({ type }) => type),
    holders: countsOf(open(), ({ holder }) => holder?.by),
  }));
  mount(endpoints.readInbox, ({ query, actor }) => {
    const who = (task: TaskView) => holdingOf(actor.id, task.holder?.by);
    const inTab = {
      mine: open().filter((task) => who(task) === 'me'),
      queues: open().filter(({ type }) => mayWorkOn(actor, type)),
      all: open(),
      done: all().filter(({ completed }) => completed?.by === actor.id),
    };
    const answers = {
      type: ({ type }: TaskView): string => type,
      queue: ({ queue }: TaskView): string => queue,
      due: ({ dueOn }: TaskView): string => duenessOf(today, dueOn),
      who,
    };
    const whole = inTab[query.tab];
    const fits = ([facet, answer]: [keyof typeof answers, (task: TaskView) => string]) => {
      const chosen: readonly string[] = query[facet];
      return (task: TaskView) => chosen.length === 0 || chosen.includes(answer(task));
    };
    const filters = [
      fits(['type', answers.type]),
      fits(['queue', answers.queue]),
      fits(['due', answers.due]),
      fits(['who', answers.who]),
    ];
    const shown = whole.filter((task) => filters.every((fit) => fit(task)));
    const rows = shown.map((task) => ({ ...task, income: incomeOf(task.dossierId) }));
    const need = ({ income }: (typeof rows)[number]) => daysWithout(needOf(today, income));
    const sorted = rows.toSorted(
      (a, b) => (query.order === 'need' ? need(b) - need(a) : 0) || a.dueOn.localeCompare(b.dueOn),
    );
    const from = (query.page - 1) * query.limit;
    return {
      tasks: sorted.slice(from, from + query.limit),
      total: rows.length,
      whole: whole.length,
      facets: {
        type: countsOf(whole, answers.type),
        queue: countsOf(whole, answers.queue),
        due: countsOf(whole, answers.due),
        who: countsOf(whole, answers.who),
      },
      tabs: { mine: inTab.mine.length, queues: inTab.queues.length, all: inTab.all.length },
      holders: countsOf(open(), ({ holder }) => holder?.by),
      upTo: state.changes.length,
    };
  });
  mount(endpoints.readTaskChanges, ({ query: { after } }) => {
    state.looks += 1;
    const changed = state.changes.slice(after ?? state.changes.length);
    return {
      upTo: state.changes.length,
      missed: after !== undefined && after > state.changes.length,
      tasks: [...new Set(changed)].map(taskOf),
    };
  });
  mount(endpoints.readTask, ({ params }) => taskOf(params.taskId));
  mount(endpoints.takeTask, (given) => {
    note('takeTask', given);
    const task = taskOf(given.params.taskId);
    if (task.state === 'done') throw new DomainError('task-done');
    refuseIfHeld(task, given.actor.id);
    return keep({ ...task, state: 'taken', holder: doing(given.actor.id) });
  });
  mount(endpoints.releaseTask, (given) => {
    note('releaseTask', given);
    const { holder: _holder, ...task } = taskOf(given.params.taskId);
    return keep({ ...task, state: 'open' });
  });
  mount(endpoints.giveTask, (given) => {
    note('giveTask', given);
    const task = taskOf(given.params.taskId);
    const { to, heldBy } = given.body;
    if (task.state === 'done') throw new DomainError('task-done');
    if (task.holder?.by === to) return task;
    if (!given.actor.roles.includes('head')) refuseIfHeld(task, given.actor.id);
    if (heldBy !== undefined) refuseIfHeld(task, heldBy ?? to);
    return keep({ ...task, state: 'taken', holder: { ...doing(to), givenBy: given.actor.id } });
  });
  mount(endpoints.completeTask, (given) => {
    note('completeTask', given);
    const task = taskOf(given.params.taskId);
    refuseIfHeld(task, given.actor.id);
    const { outcome, form } = given.body;
    return keep({ ...task, state: 'done', completed: doing(given.actor.id), outcome, form });
  });
}

const incomeOf = (dossierId: string) => {
  const month = Object.entries(lastPaid).find(([id]) => id === dossierId)?.[1];
  const claimedFrom = people.find((person) => person.dossierId === dossierId)?.claimedFrom;
  return {
    ...(month === undefined ? {} : { lastPaid: month }),
    ...(claimedFrom === undefined ? {} : { claimedFrom }),
  };
};

const countsOf = (
  tasks: readonly TaskView[],
  of: (task: TaskView) => string | undefined,
): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const task of tasks) {
    const key = of(task);
    if (key !== undefined) counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
};
