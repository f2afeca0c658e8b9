import type { Actor } from '@office/domain/access';
import { daysBetween, type Day } from '@office/domain/day';
import { daysWithout, needOf, type Need } from '@office/domain/need';
import { queues, taskTypeNames, taskTypeRow, type Queue, type TaskType } from '@office/domain/task';
import type { TaskView } from '@office/contracts/tasks';

import { ifThere } from './services.ts';
import type { Visit } from './visit.ts';

export const tabs = ['mine', 'queues', 'all', 'done'] as const;
export type Tab = (typeof tabs)[number];

export interface Person {
  readonly familyName: string;
  readonly givenName: string;
  readonly language: string;
}
/** A task with the person it concerns and how that household stands. */
export interface Row {
  readonly task: TaskView;
  readonly person: Person | undefined;
  readonly need: Need;
}

/** Whether a person may take tasks of a type: by role, or as head of office. */
export const worksOn = (actor: Actor, type: TaskType): boolean =>
  actor.roles.includes('head') ||
  taskTypeRow(type).roles.some((role) => actor.roles.includes(role));

/** The queues a person serves: those of the task types that their roles may take. */
export const queuesOf = (actor: Actor): Queue[] =>
  queues.filter((queue) =>
    taskTypeNames.some((type) => taskTypeRow(type).queue === queue && worksOn(actor, type)),
  );

/** The tasks of a tab. Households without income come first, the longest wait before the others; then the due day. */
export async function rowsOf(visit: Visit, tab: Tab): Promise<Row[]> {
  const tasks = (await tasksOf(visit, tab)).filter((task) => isInTab(visit.actor, tab, task));
  const dossierIds = [...new Set(tasks.map(({ dossierId }) => dossierId))].slice(0, 500);
  if (dossierIds.length === 0) return [];
  const [described, paid] = await Promise.all([
    ifThere(visit.office.describeDossiers({ body: { dossierIds } })),
    ifThere(visit.office.lastPaidMonths({ body: { dossierIds } })),
  ]);
  const people = new Map(described?.dossiers.map((line) => [line.dossierId, line]));
  const rows = tasks.map((task): Row => {
    const person = people.get(task.dossierId);
    return {
      task,
      person,
      need: needOf(visit.today, {
        lastPaid: paid?.months[task.dossierId],
        claimedFrom: person?.claimedFrom,
      }),
    };
  });
  return tab === 'done' ? rows.toReversed() : rows.toSorted(byNeedThenDueDay);
}

async function tasksOf({ office, actor }: Visit, tab: Tab): Promise<TaskView[]> {
  if (tab === 'done')
    return (await office.listTasks({ query: { state: 'done', limit: '500' } })).tasks;
  if (tab === 'mine')
    return (await office.listTasks({ query: { state: 'taken', holder: actor.id, limit: '500' } }))
      .tasks;
  const [open, taken] = await Promise.all([
    office.listTasks({ query: { state: 'open', limit: '500' } }),
    office.listTasks({ query: { state: 'taken', limit: '500' } }),
  ]);
  return [...open.tasks, ...taken.tasks];
}

const isInTab = (actor: Actor, tab: Tab, task: TaskView): boolean => {
  if (tab === 'queues') return worksOn(actor, task.type);
  if (tab === 'done') return task.completed?.by === actor.id;
  return true;
};

const byNeedThenDueDay = (a: Row, b: Row): number =>
  daysWithout(b.need) - daysWithout(a.need) ||
  compare(a.task.dueOn, b.task.dueOn) ||
  compare(a.task.taskId, b.task.taskId);
const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** How near a due day is: late, today, within a week, later. */
export const dueness = (today: Day, dueOn: Day): 'late' | 'today' | 'week' | 'later' => {
  const days = daysBetween(today, dueOn);
  if (days < 0) return 'late';
  if (days === 0) return 'today';
  return days <= 7 ? 'week' : 'later';
};

export const holding = (actor: Actor, task: TaskView): 'nobody' | 'me' | 'colleague' => {
  if (task.holder === undefined) return 'nobody';
  return task.holder.by === actor.id ? 'me' : 'colleague';
};

/** The filters of the list: what each row answers to each. They stand in the address. */
export const facets = {
  type: (_visit: Visit, { task }: Row): string => task.type,
  queue: (_visit: Visit, { task }: Row): string => task.queue,
  due: ({ today }: Visit, { task }: Row): string => dueness(today, task.dueOn),
  who: ({ actor }: Visit, { task }: Row): string => holding(actor, task),
};
export type Facet = keyof typeof facets;
export const facetNames = ['type', 'queue', 'due', 'who'] as const satisfies readonly Facet[];
export const facetValues: Record<Facet, readonly string[]> = {
  type: taskTypeNames,
  queue: queues,
  due: ['late', 'today', 'week', 'later'],
  who: ['nobody', 'me', 'colleague'],
};

export type Chosen = Readonly<Record<Facet, readonly string[]>>;
export const chosenIn = (query: URLSearchParams): Chosen => {
  const of = (facet: Facet) =>
    query.getAll(facet).filter((value) => facetValues[facet].includes(value));
  return { type: of('type'), queue: of('queue'), due: of('due'), who: of('who') };
};

export const filtered = (visit: Visit, rows: readonly Row[], chosen: Chosen): Row[] =>
  rows.filter((row) =>
    facetNames.every(
      (facet) => chosen[facet].length === 0 || chosen[facet].includes(facets[facet](visit, row)),
    ),
  );

export const countOf = (visit: Visit, rows: readonly Row[], facet: Facet, value: string): number =>
  rows.filter((row) => facets[facet](visit, row) === value).length;

/** The next task to take: the first of the person's queues that they have or that nobody has. */
export const nextAfter = (visit: Visit, rows: readonly Row[], taskId: string): Row | undefined =>
  rows.find(({ task }) => task.taskId !== taskId && holding(visit.actor, task) !== 'colleague');
