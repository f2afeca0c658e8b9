import type { Actor } from '@office/domain/access';
import {
  facetNames,
  facetValues,
  holdingOf,
  inboxOrders,
  inboxTabs,
  mayWorkOn,
  type Facet,
  type Holding,
  type InboxOrder,
  type InboxTab,
} from '@office/domain/inbox';
import { needOf, type Need } from '@office/domain/need';
import { queues, taskTypeNames, taskTypeRow, type Queue } from '@office/domain/task';
import type { InboxTask, TaskView } from '@office/contracts/tasks';
import type { ServiceClient } from '@office/service-kit/service-client';
import { ifThere } from './services.ts';
import type { Visit } from './visit.ts';

export interface Person {
  readonly familyName: string;
  readonly givenName: string;
  readonly language: string;
}
/** A task with the person it concerns and how that household stands. */
export interface Row {
  readonly task: InboxTask;
  readonly person: Person | undefined;
  readonly need: Need;
}

export type Chosen = Readonly<Record<Facet, readonly string[]>>;
export const nothingChosen: Chosen = { type: [], queue: [], due: [], who: [] };

/** Which list is shown, with which filters, in which order, at which page: all of it stands in the address. */
export interface ListState {
  readonly tab: InboxTab;
  readonly chosen: Chosen;
  readonly order: InboxOrder;
  readonly page: number;
}

export function listStateOf(query: URLSearchParams): ListState {
  const of = (facet: Facet): string[] => {
    const known: readonly string[] = facetValues[facet];
    return query.getAll(facet).filter((value) => known.includes(value));
  };
  const page = Number(query.get('page') ?? '1');
  return {
    tab: inboxTabs.find((name) => name === query.get('tab')) ?? 'queues',
    chosen: { type: of('type'), queue: of('queue'), due: of('due'), who: of('who') },
    order: inboxOrders.find((name) => name === query.get('order')) ?? 'need',
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}

/** The address of a list, with some of its state changed; other filters begin at the first page. */
export function addressOf(state: ListState, change: Partial<ListState> = {}): string {
  const { tab, chosen, order, page } = { ...state, page: 1, ...change };
  const query = new URLSearchParams();
  if (tab !== 'queues') query.set('tab', tab);
  for (const facet of facetNames) for (const value of chosen[facet]) query.append(facet, value);
  if (order !== 'need') query.set('order', order);
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text === '' ? '/' : `/?${text}`;
}

export const without = (chosen: Chosen, facet: Facet, value: string): Chosen => ({
  ...chosen,
  [facet]: chosen[facet].filter((other) => other !== value),
});

type Answered = Awaited<ReturnType<ServiceClient['readInbox']>>;
export interface List extends Omit<Answered, 'tasks'> {
  readonly rows: readonly Row[];
}
export const perPage = 50;

/** A page of a list, as the tasks service orders and counts it, with the people it concerns. */
export async function readList(visit: Visit, state: ListState, limit = perPage): Promise<List> {
  const { tasks, ...figures } = await visit.office.readInbox({
    query: { ...questionOf(state), page: String(state.page), limit: String(limit) },
  });
  return { ...figures, rows: await rowsOf(visit, tasks) };
}

const questionOf = ({ tab, chosen, order }: ListState) => ({
  tab,
  order,
  type: chosen.type.join(','),
  queue: chosen.queue.join(','),
  due: chosen.due.join(','),
  who: chosen.who.join(','),
});

async function rowsOf(visit: Visit, tasks: readonly InboxTask[]): Promise<Row[]> {
  const people = await peopleOf(
    visit,
    tasks.map(({ dossierId }) => dossierId),
  );
  return tasks.map((task) => ({
    task,
    person: people.get(task.dossierId),
    need: needOf(visit.today, task.income),
  }));
}

/** Who the dossiers belong to; nobody while dossiers does not answer. */
export async function peopleOf(
  { office }: Visit,
  dossierIds: readonly string[],
): Promise<ReadonlyMap<string, Person>> {
  const asked = [...new Set(dossierIds)];
  if (asked.length === 0) return new Map();
  const described = await ifThere(office.describeDossiers({ body: { dossierIds: asked } }));
  return new Map(described?.dossiers.map((line) => [line.dossierId, line]));
}

/** The next task to do: the first of the person's queues that they have or that nobody has. */
export async function nextTask(visit: Visit, but?: string): Promise<Row | undefined> {
  const chosen = { ...nothingChosen, who: ['nobody', 'me'] };
  const { rows } = await readList(visit, { tab: 'queues', chosen, order: 'need', page: 1 }, 2);
  return rows.find(({ task }) => task.taskId !== but);
}

/** The queues a person serves: those of the task types that their roles may take. */
export const queuesOf = (actor: Actor): Queue[] =>
  queues.filter((queue) =>
    taskTypeNames.some((type) => taskTypeRow(type).queue === queue && mayWorkOn(actor, type)),
  );

export const holding = (actor: Actor, { holder }: Pick<TaskView, 'holder'>): Holding =>
  holdingOf(actor.id, holder?.by);
