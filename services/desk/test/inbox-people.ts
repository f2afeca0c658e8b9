import { day, type Day } from '@office/domain/day';
import { month } from '@office/domain/month';
import { taskTypes, type TaskType } from '@office/domain/task';
import type { TaskView } from '@office/contracts/tasks';
import { at, officeDay } from './people.ts';

interface TaskOf {
  readonly id: string;
  readonly dossierId: string;
  readonly type: TaskType;
  readonly subject: string;
  readonly dueOn: string;
  readonly openedOn: string;
  readonly reasons?: readonly string[];
  readonly holder?: string;
}
const aTask = ({
  id,
  dossierId,
  type,
  subject,
  dueOn,
  openedOn,
  reasons = [],
  holder,
}: TaskOf): TaskView => ({
  taskId: id,
  version: 1,
  type,
  queue: taskTypes[type].queue,
  state: holder === undefined ? 'open' : 'taken',
  dossierId,
  subject,
  reasons: [...reasons],
  dueOn: day(dueOn),
  opened: at(openedOn),
  ...(holder === undefined ? {} : { holder: at(officeDay, '08:12', holder) }),
});

const person = (
  dossierId: string,
  [familyName, givenName]: readonly [string, string],
  language: 'fr' | 'nl' | 'de',
  claimedFrom: Day,
) => ({ dossierId, familyName, givenName, language, claimedFrom });
export const people = [
  person('2026-03871', ['Wouters-de la Fontaine', 'Marie-Antoinette'], 'fr', day('2026-07-16')),
  person('2026-02216', ['Haddad', 'Youssef'], 'fr', day('2026-03-01')),
  person('2026-04102', ['De Smet', 'Joris'], 'nl', day('2026-09-15')),
  person('2026-03417', ['Vandenbroucke', 'Nadia'], 'fr', day('2026-07-01')),
  person('2025-08812', ['Pauwels', 'Lotte'], 'nl', day('2025-08-01')),
  person('2026-04471', ['Goossens', 'Wim'], 'nl', day('2026-11-03')),
  person('2025-06120', ['Delacroix', 'Fanny'], 'fr', day('2025-06-01')),
  person('2026-02590', ['Schröder', 'Jürgen'], 'de', day('2026-02-01')),
];
export const lastPaid = {
  '2026-02216': month('2026-08'),
  '2026-03417': month('2026-09'),
  '2025-08812': month('2026-09'),
  '2025-06120': month('2026-10'),
  '2026-02590': month('2026-10'),
};

export const tasks = (): TaskView[] => [
  aTask({
    id: 't-goossens',
    dossierId: '2026-04471',
    type: 'complete-claim',
    subject: '2026-04471.claim-2026-11-03',
    dueOn: '2027-01-02',
    openedOn: '2026-11-03',
    reasons: ['C4'],
  }),
  aTask({
    id: 't-schroeder',
    dossierId: '2026-02590',
    type: 'answer-question',
    subject: 'q1',
    dueOn: '2026-12-04',
    openedOn: '2026-10-20',
  }),
  aTask({
    id: 't-wouters',
    dossierId: '2026-03871',
    type: 'complete-claim',
    subject: '2026-03871.claim-2026-07-16',
    dueOn: '2026-10-15',
    openedOn: '2026-07-17',
    reasons: ['C4'],
    holder: 'dirk',
  }),
  aTask({
    id: 't-haddad',
    dossierId: '2026-02216',
    type: 'review-month',
    subject: '2026-09',
    dueOn: '2026-11-09',
    openedOn: '2026-11-04',
    reasons: ['daily-amount-differs'],
  }),
  aTask({
    id: 't-desmet',
    dossierId: '2026-04102',
    type: 'complete-claim',
    subject: '2026-04102.claim-2026-09-15',
    dueOn: '2026-11-14',
    openedOn: '2026-09-15',
    reasons: ['C4'],
  }),
  aTask({
    id: 't-nadia',
    dossierId: '2026-03417',
    type: 'complete-card',
    subject: '2026-03417.2026-10',
    dueOn: '2026-11-30',
    openedOn: '2026-11-03',
    reasons: ['unsigned'],
    holder: 'chloe',
  }),
  aTask({
    id: 't-pauwels',
    dossierId: '2025-08812',
    type: 'ask-account',
    subject: '2025-08812.2026-10',
    dueOn: '2026-11-13',
    openedOn: '2026-11-05',
    reasons: ['AC04'],
  }),
  aTask({
    id: 't-delacroix',
    dossierId: '2025-06120',
    type: 'declare-third-party',
    subject: 's1',
    dueOn: '2026-11-12',
    openedOn: '2026-10-28',
  }),
];
