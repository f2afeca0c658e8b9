import type { Actor } from './access.ts';
import { daysBetween, type Day } from './day.ts';
import { queues, taskTypeNames, taskTypeRow, type TaskType } from './task.ts';

/** The lists of an inbox: what one has, what lies in one's queues, everything, and what one ended. */
export const inboxTabs = ['mine', 'queues', 'all', 'done'] as const;
export type InboxTab = (typeof inboxTabs)[number];

/** By need first, or by due day alone. */
export const inboxOrders = ['need', 'due'] as const;
export type InboxOrder = (typeof inboxOrders)[number];

export const dueValues = ['late', 'today', 'week', 'later'] as const;
export type Dueness = (typeof dueValues)[number];
export const whoValues = ['nobody', 'me', 'colleague'] as const;
export type Holding = (typeof whoValues)[number];

/** The filters of an inbox, each with its values. */
export const facetValues = {
  type: taskTypeNames,
  queue: queues,
  due: dueValues,
  who: whoValues,
} as const;
export type Facet = keyof typeof facetValues;
export const facetNames = ['type', 'queue', 'due', 'who'] as const satisfies readonly Facet[];

/** How near a due day is: late, today, within a week, later. */
export const duenessOf = (today: Day, dueOn: Day): Dueness => {
  const days = daysBetween(today, dueOn);
  if (days < 0) return 'late';
  if (days === 0) return 'today';
  return days <= 7 ? 'week' : 'later';
};

/** Who has a task, seen by a person. */
export const holdingOf = (personId: string, holder: string | undefined): Holding => {
  if (holder === undefined) return 'nobody';
  return holder === personId ? 'me' : 'colleague';
};

/** Whether a role of this person may work on tasks of a type; the head of office may on all. */
export const mayWorkOn = ({ roles }: Actor, type: TaskType): boolean =>
  roles.includes('head') || taskTypeRow(type).roles.some((role) => roles.includes(role));
