import { z } from 'zod';
import { dueValues, inboxOrders, inboxTabs, whoValues } from '@office/domain/inbox';
import { queues, taskTypeNames } from '@office/domain/task';
import { defineEndpoint } from './define-endpoint.ts';
import { defineEvent } from './define-event.ts';
import { Form } from './dossier-shapes.ts';
import {
  Day,
  Doing,
  DossierId,
  FreeText,
  Id,
  Month,
  Queue,
  TaskState,
  TaskType,
  Version,
} from './scalars.ts';

/** What a clerk may add to an outcome: a note, and for a claim the forms that came with it. */
export const CompletionForm = z.strictObject({
  note: FreeText.optional(),
  documents: z.array(Form).optional(),
});

export const TaskView = z.object({
  taskId: Id,
  version: Version,
  type: TaskType,
  queue: Queue,
  state: TaskState,
  dossierId: DossierId,
  /** What the task is about inside the dossier: a claim, a month, a title. */
  subject: z.string(),
  /** Codes and forms that explain why it was opened; nothing personal. */
  reasons: z.array(z.string()),
  dueOn: Day,
  opened: Doing,
  /** Who has it, since when, and who gave it. */
  holder: Doing.extend({ givenBy: z.string().optional() }).optional(),
  completed: Doing.optional(),
  outcome: z.string().optional(),
  form: CompletionForm.optional(),
});
export type TaskView = z.infer<typeof TaskView>;

/** What the inbox knows of the household's income, by which it orders: see `needOf`. */
export const Income = z.object({ lastPaid: Month.optional(), claimedFrom: Day.optional() });
export const InboxTask = TaskView.extend({ income: Income });
export type InboxTask = z.infer<typeof InboxTask>;

/** Several values of a filter, with commas between; none means any. */
const anyOf = <const T extends readonly [string, ...string[]] | readonly string[]>(values: T) =>
  z
    .string()
    .default('')
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(z.enum(values)));
const Counts = z.record(z.string(), z.int());

/** What changed since a place in the office's list of changes; `missed` when that place is too long ago. */
export const TaskChanges = z.object({
  upTo: z.int().min(0),
  missed: z.boolean(),
  tasks: z.array(TaskView),
});
export type TaskChanges = z.infer<typeof TaskChanges>;

const service = 'tasks' as const;
const byId = z.object({ taskId: Id });

export const taskEndpoints = {
  openTask: defineEndpoint({
    service,
    method: 'PUT',
    path: '/tasks/:taskId',
    command: 'task.open',
    summary: 'Open a task, or move the due day of one that is open',
    params: byId,
    body: z.strictObject({
      type: TaskType,
      dossierId: DossierId,
      subject: z.string(),
      dueOn: Day,
      reasons: z.array(z.string()).default([]),
      process: Id,
    }),
    response: z.object({ version: Version, state: TaskState }),
    problems: ['already-exists'],
  }),
  takeTask: defineEndpoint({
    service,
    method: 'POST',
    path: '/tasks/:taskId/take',
    command: 'task.work',
    summary: 'Take a task; of several people one gets it, the others learn who has it',
    params: byId,
    response: TaskView,
    problems: ['unknown-task', 'task-taken', 'task-done', 'not-entitled'],
  }),
  releaseTask: defineEndpoint({
    service,
    method: 'POST',
    path: '/tasks/:taskId/release',
    command: 'task.work',
    summary: 'Give a task back to its queue',
    params: byId,
    response: TaskView,
    problems: ['unknown-task', 'task-not-yours', 'task-done'],
  }),
  giveTask: defineEndpoint({
    service,
    method: 'POST',
    path: '/tasks/:taskId/give',
    command: 'task.work',
    summary: 'Give a task to a colleague',
    params: byId,
    body: z.strictObject({
      to: Id,
      /** Who had it when the giver looked, null for nobody: given only when that still holds. */
      heldBy: Id.nullable().optional(),
    }),
    response: TaskView,
    problems: ['unknown-task', 'task-done', 'task-taken', 'not-entitled'],
  }),
  completeTask: defineEndpoint({
    service,
    method: 'PUT',
    path: '/tasks/:taskId/completion',
    command: 'task.work',
    summary: 'End a task with an outcome; an open one is taken by the same stroke',
    params: byId,
    body: z.strictObject({ outcome: z.string(), form: CompletionForm.default({}) }),
    response: TaskView,
    problems: [
      'unknown-task',
      'unknown-outcome',
      'task-taken',
      'task-done',
      'not-entitled',
      'derogation-used',
      'neighbour-down',
    ],
  }),
  closeTask: defineEndpoint({
    service,
    method: 'PUT',
    path: '/tasks/:taskId/closure',
    command: 'task.open',
    summary: 'The office closes a task whose cause has gone',
    params: byId,
    body: z.strictObject({ outcome: z.string() }),
    response: z.object({ version: Version }),
    problems: ['unknown-task'],
  }),
  readTask: defineEndpoint({
    service,
    method: 'GET',
    path: '/tasks/:taskId',
    command: 'task.read',
    summary: 'One task',
    params: byId,
    response: TaskView,
    problems: ['unknown-task'],
  }),
  listTasks: defineEndpoint({
    service,
    method: 'GET',
    path: '/tasks',
    command: 'task.read',
    summary: 'Tasks by queue, state, dossier, holder or type, earliest due day first',
    query: z.object({
      queue: Queue.optional(),
      state: TaskState.optional(),
      dossierId: DossierId.optional(),
      holder: Id.optional(),
      type: TaskType.optional(),
      limit: z.coerce.number<string>().int().min(1).max(500).default(100),
    }),
    response: z.object({ tasks: z.array(TaskView), more: z.boolean() }),
  }),
  readInbox: defineEndpoint({
    service,
    method: 'GET',
    path: '/inbox',
    command: 'task.read',
    summary:
      'A page of the tasks of a person: households without income first, longest first, then the due day',
    query: z.object({
      tab: z.enum(inboxTabs).default('queues'),
      type: anyOf(taskTypeNames),
      queue: anyOf(queues),
      due: anyOf(dueValues),
      who: anyOf(whoValues),
      order: z.enum(inboxOrders).default('need'),
      page: z.coerce.number<string>().int().min(1).max(100_000).default(1),
      limit: z.coerce.number<string>().int().min(1).max(100).default(50),
    }),
    response: z.object({
      tasks: z.array(InboxTask),
      /** Tasks that fit all filters, and of the whole tab. */
      total: z.int(),
      whole: z.int(),
      /** For each value of each filter, how many tasks fit it and the other filters. */
      facets: z.object({ type: Counts, queue: Counts, due: Counts, who: Counts }),
      tabs: z.object({ mine: z.int(), queues: z.int(), all: z.int() }),
      /** Tasks in hand, by who has them. */
      holders: Counts,
      /** The place in the list of changes up to which this page knows them. */
      upTo: z.int().min(0),
    }),
  }),
  readTaskChanges: defineEndpoint({
    service,
    method: 'GET',
    path: '/task-changes',
    command: 'task.read',
    summary: 'The tasks that changed since a place in the list of changes, as they stand now',
    query: z.object({ after: z.coerce.number<string>().int().min(0).optional() }),
    response: TaskChanges,
  }),
  countTasks: defineEndpoint({
    service,
    method: 'GET',
    path: '/task-counts',
    command: 'task.read',
    summary: 'Open and taken tasks, by queue and by type',
    response: z.object({
      queues: z.record(z.string(), z.int()),
      types: z.record(z.string(), z.int()),
      holders: z.record(z.string(), z.int()),
    }),
  }),
} as const;

const event = { producer: 'tasks', version: 1, key: 'dossierId' } as const;
const about = { dossierId: DossierId, taskId: Id, type: TaskType, process: Id };
export const taskEvents = [
  defineEvent('TaskOpened', {
    ...event,
    description: 'A person must do something',
    data: z.object({ ...about, queue: Queue, dueOn: Day }),
  }),
  defineEvent('TaskTaken', {
    ...event,
    description: 'Somebody took or was given a task',
    data: z.object({ ...about, by: Id }),
  }),
  defineEvent('TaskReleased', {
    ...event,
    description: 'A task went back to its queue',
    data: z.object({ ...about }),
  }),
  defineEvent('TaskCompleted', {
    ...event,
    description: 'Somebody ended a task',
    data: z.object({ ...about, outcome: z.string() }),
  }),
  defineEvent('TaskClosed', {
    ...event,
    description: 'The office closed a task whose cause had gone',
    data: z.object({ ...about, outcome: z.string() }),
  }),
] as const;
