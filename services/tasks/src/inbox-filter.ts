import type { QueryOf } from '@office/contracts/define-endpoint';
import type { taskEndpoints } from '@office/contracts/tasks';
import type { Actor } from '@office/domain/access';
import { addDays, type Day } from '@office/domain/day';
import { mayWorkOn, type Dueness, type Holding, type InboxTab } from '@office/domain/inbox';
import { taskTypeNames, taskTypeRow, type TaskType } from '@office/domain/task';
import type { Filter } from '@office/service-kit/document-store';

export type InboxQuestion = QueryOf<typeof taskEndpoints.readInbox>;

/** Who looks at an inbox, and on which day. */
export interface Viewer {
  readonly actor: Actor;
  readonly today: Day;
}

/** The tasks that a question is about, as a filter of the store: equalities first, then one range of days. */
export const filterOf = (question: InboxQuestion, { actor, today }: Viewer): Filter => ({
  ...tabFilter(question.tab, actor),
  ...typeFilter(question, actor),
  ...dueFilter(question.due, today),
  ...(question.tab === 'done' ? {} : whoFilter(question.who, question.tab, actor)),
});

export const tabFilter = (tab: InboxTab, { id }: Actor): Filter => {
  if (tab === 'done') return { 'state.state': 'done', 'state.completed.by': id };
  return tab === 'mine'
    ? { 'state.state': 'taken', 'state.holder.by': id }
    : { 'state.state': { $in: ['open', 'taken'] } };
};

/** The types that a question lets through; nothing when it lets all through. */
function typeFilter({ tab, type, queue }: InboxQuestion, actor: Actor): Filter {
  const types = taskTypeNames.filter(
    (name) =>
      (tab !== 'queues' || mayWorkOn(actor, name)) &&
      (type.length === 0 || type.includes(name)) &&
      (queue.length === 0 || queue.includes(taskTypeRow(name).queue)),
  );
  return types.length === taskTypeNames.length ? {} : { 'state.type': oneOf(types) };
}

const oneOf = (types: readonly TaskType[]): unknown =>
  types.length === 1 ? types[0] : { $in: types };

interface Days {
  readonly $gte?: Day;
  readonly $lte?: Day;
}

/** The days of the due days asked for; neighbours become one range, so that an index can answer. */
function dueFilter(due: readonly Dueness[], today: Day): Filter {
  const week = addDays(today, 7);
  const stretches: readonly (readonly [Dueness, Days])[] = [
    ['late', { $lte: addDays(today, -1) }],
    ['today', { $gte: today, $lte: today }],
    ['week', { $gte: addDays(today, 1), $lte: week }],
    ['later', { $gte: addDays(week, 1) }],
  ];
  const ranges: Days[] = [];
  let before = false;
  for (const [name, days] of stretches) {
    const chosen = due.includes(name);
    const last = ranges.at(-1);
    if (chosen && before && last !== undefined) {
      const { $lte: _end, ...start } = last;
      ranges.splice(-1, 1, days.$lte === undefined ? start : { ...start, $lte: days.$lte });
    } else if (chosen) ranges.push(days);
    before = chosen;
  }
  const [only, another] = ranges;
  if (only === undefined) return {};
  if (another !== undefined) return { $or: ranges.map((range) => ({ 'state.dueOn': range })) };
  return Object.keys(only).length === 0 ? {} : { 'state.dueOn': only };
}

/** Whether a task that somebody holds, or nobody, is let through. */
function whoFilter(who: readonly Holding[], tab: InboxTab, { id }: Actor): Filter {
  if (who.length === 0 || who.length === 3) return {};
  const has = (one: Holding): boolean => who.includes(one);
  if (tab === 'mine') return has('me') ? {} : { 'state.type': { $in: [] } };
  if (has('nobody') && has('me')) return { 'state.holder.by': { $in: [null, id] } };
  if (has('nobody') && has('colleague')) return { 'state.holder.by': { $ne: id } };
  if (has('me') && has('colleague')) return { 'state.state': 'taken' };
  if (has('nobody')) return { 'state.state': 'open' };
  return has('me')
    ? { 'state.state': 'taken', 'state.holder.by': id }
    : { 'state.state': 'taken', 'state.holder.by': { $ne: id } };
}
