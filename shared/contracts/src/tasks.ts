import { z } from 'zod';
import { defineEndpoint } from './define-endpoint.ts';
import { defineEvent } from './define-event.ts';
import { Form } from './dossier-shapes.ts';
import {
  Day,
  Doing,
  DossierId,
  FreeText,
  Id,
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
    body: z.strictObject({ to: Id }),
    response: TaskView,
    problems: ['unknown-task', 'task-done', 'task-taken'],
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
