import { duenessOf, facetNames, mayWorkOn, type Facet } from '@office/domain/inbox';
import type { TaskView } from '@office/contracts/tasks';
import { holding, type ListState } from '../inbox.ts';
import type { Visit } from '../visit.ts';

/** What a list is told of a task that changed: ids, states and names of staff, nothing of a claimant. */
export interface News {
  readonly task: string;
  /** In the list and free, in the list and somebody's, or no longer of the list. */
  readonly now: 'free' | 'held' | 'mine' | 'gone';
  /** In the reader's language: who took it and when. */
  readonly said: string;
}

/** What the readers of a list must know of changed tasks; nothing of those that were never in it. */
export const newsOf = (visit: Visit, state: ListState, tasks: readonly TaskView[]): News[] =>
  state.tab === 'done'
    ? []
    : tasks.map((task) => ({ task: task.taskId, ...standOf(visit, state, task) }));

function standOf(visit: Visit, state: ListState, task: TaskView): Omit<News, 'task'> {
  const { worklist, inbox } = visit.texts;
  if (task.state === 'done') return { now: 'gone', said: worklist.isDone };
  const who = holding(visit.actor, task);
  const said = whatWasSaid(visit, task);
  if (!isListed(visit, state, task)) return { now: 'gone', said };
  if (who === 'nobody') return { now: 'free', said };
  return who === 'me' ? { now: 'mine', said: inbox.you } : { now: 'held', said };
}

const whatWasSaid = ({ texts, words, whoIs }: Visit, { holder }: TaskView): string =>
  holder === undefined
    ? texts.worklist.isFree
    : texts.worklist.tookIt(whoIs(holder.by), words.time(holder.at));

function isListed(visit: Visit, { tab, chosen }: ListState, task: TaskView): boolean {
  const who = holding(visit.actor, task);
  if (tab === 'mine' && who !== 'me') return false;
  if (tab === 'queues' && !mayWorkOn(visit.actor, task.type)) return false;
  const answers: Record<Facet, string> = {
    type: task.type,
    queue: task.queue,
    due: duenessOf(visit.today, task.dueOn),
    who,
  };
  return facetNames.every(
    (facet) => chosen[facet].length === 0 || chosen[facet].includes(answers[facet]),
  );
}
