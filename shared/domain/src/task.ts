import type { Role } from './access.ts';

export const queues = ['reception', 'admissibility', 'payment', 'debts', 'expert'] as const;
export type Queue = (typeof queues)[number];

export const taskStates = ['open', 'taken', 'done'] as const;
export type TaskState = (typeof taskStates)[number];

/** A fact that an outcome records with its owner before the task counts as done; the owner may refuse. */
export type Recording = 'derogation';

export interface TaskOutcome {
  readonly outcome: string;
  readonly records?: Recording;
}

export interface TaskTypeRow {
  readonly queue: Queue;
  /** Who may take and complete it, besides the head of office. */
  readonly roles: readonly Role[];
  readonly outcomes: readonly TaskOutcome[];
  /** The knowledge article that helps with it. */
  readonly article: string;
}

/** Every kind of human work: where it lies and how it may end. Due days come with the task, from the law. */
export const taskTypes = {
  'complete-claim': {
    queue: 'admissibility',
    roles: ['reception', 'admissibility', 'expert'],
    outcomes: [{ outcome: 'done' }, { outcome: 'abandoned' }],
    article: 'deadlines-for-claims',
  },
  'complete-card': {
    queue: 'payment',
    roles: ['reception', 'payment', 'expert'],
    outcomes: [{ outcome: 'done' }, { outcome: 'derogation', records: 'derogation' }],
    article: 'unsigned-or-altered-cards',
  },
  'remind-agency': {
    queue: 'admissibility',
    roles: ['admissibility', 'expert'],
    outcomes: [{ outcome: 'done' }],
    article: 'when-onem-stays-silent',
  },
  'review-month': {
    queue: 'payment',
    roles: ['payment', 'expert'],
    outcomes: [{ outcome: 'approved' }, { outcome: 'refused' }],
    article: 'reviewing-a-month',
  },
  'ask-account': {
    queue: 'payment',
    roles: ['reception', 'payment', 'expert'],
    outcomes: [{ outcome: 'done' }],
    article: 'returned-payments',
  },
  'chase-bank': {
    queue: 'payment',
    roles: ['payment', 'expert'],
    outcomes: [{ outcome: 'done' }],
    article: 'returned-payments',
  },
  'declare-third-party': {
    queue: 'debts',
    roles: ['debts', 'expert'],
    outcomes: [{ outcome: 'declared' }],
    article: 'seizures-and-maintenance',
  },
  'answer-question': {
    queue: 'reception',
    roles: ['reception', 'admissibility', 'payment', 'debts', 'expert'],
    outcomes: [{ outcome: 'answered' }],
    article: 'answering-questions',
  },
} as const satisfies Record<string, TaskTypeRow>;

export type TaskType = keyof typeof taskTypes;
export const taskTypeNames = Object.keys(taskTypes) as readonly TaskType[];

/** The row of a task type, widened so that its lists can be searched. */
export const taskTypeRow = (type: TaskType): TaskTypeRow => taskTypes[type];

/** The outcome of a task type by its name; undefined when the type does not know it. */
export const findOutcome = (type: TaskType, outcome: string): TaskOutcome | undefined =>
  taskTypeRow(type).outcomes.find((row) => row.outcome === outcome);
