import type { Day } from '@office/domain/day';
import {
  duenessOf,
  facetNames,
  facetValues,
  holdingOf,
  mayWorkOn,
  type Facet,
  type InboxTab,
} from '@office/domain/inbox';
import { taskTypeRow, type TaskType } from '@office/domain/task';
import type { InboxQuestion, Viewer } from './inbox-filter.ts';

/** How many tasks of a type are due on a day and held by somebody, or by nobody. The same for all who look. */
export interface TaskTally {
  readonly type: TaskType;
  readonly dueOn: Day;
  readonly holder: string | undefined;
  readonly count: number;
}

const isInTab = (tab: InboxTab, { actor }: Viewer, { type, holder }: TaskTally): boolean => {
  if (tab === 'mine') return holder === actor.id;
  return tab !== 'queues' || mayWorkOn(actor, type);
};

const answerOf = (
  { actor, today }: Viewer,
  { type, dueOn, holder }: TaskTally,
): Record<Facet, string> => ({
  type,
  queue: taskTypeRow(type).queue,
  due: duenessOf(today, dueOn),
  who: holdingOf(actor.id, holder),
});

export interface Figures {
  readonly total: number;
  readonly whole: number;
  readonly facets: Readonly<Record<Facet, Record<string, number>>>;
}

/**
 * The figures of one list: the tasks that fit all filters, all of the tab, and beside each value of a filter
 * how many tasks fit it and the other filters, which is what ticking it would show.
 */
export function figuresOf(
  tallies: readonly TaskTally[],
  question: InboxQuestion,
  viewer: Viewer,
): Figures {
  const facets = Object.fromEntries(
    facetNames.map((facet) => [
      facet,
      Object.fromEntries(facetValues[facet].map((value) => [value, 0])),
    ]),
  );
  let total = 0;
  let whole = 0;
  for (const tally of tallies) {
    if (!isInTab(question.tab, viewer, tally)) continue;
    whole += tally.count;
    const answers = answerOf(viewer, tally);
    const misses = facetNames.filter((facet) => !fits(question[facet], answers[facet]));
    if (misses.length === 0) total += tally.count;
    for (const facet of facetNames) {
      if (misses.some((missed) => missed !== facet)) continue;
      const counts = facets[facet];
      const value = answers[facet];
      if (counts !== undefined) counts[value] = (counts[value] ?? 0) + tally.count;
    }
  }
  const { type = {}, queue = {}, due = {}, who = {} } = facets;
  return { total, whole, facets: { type, queue, due, who } };
}

const fits = (chosen: readonly string[], answer: string): boolean =>
  chosen.length === 0 || chosen.includes(answer);

/** How many tasks wait in each of a person's lists. */
export const tabCounts = (tallies: readonly TaskTally[], viewer: Viewer) => {
  const count = (tab: InboxTab): number =>
    sum(tallies.filter((tally) => isInTab(tab, viewer, tally)));
  return { mine: count('mine'), queues: count('queues'), all: sum(tallies) };
};

const sum = (tallies: readonly TaskTally[]): number =>
  tallies.reduce((total, { count }) => total + count, 0);

/** Tasks by what somebody asks of each, in counts that are not 0. */
export function countsBy(
  tallies: readonly TaskTally[],
  keyOf: (tally: TaskTally) => string | undefined,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const tally of tallies) {
    const key = keyOf(tally);
    if (key !== undefined) counts[key] = (counts[key] ?? 0) + tally.count;
  }
  return counts;
}
