import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { DomainError } from '@office/domain/domain-error';
import { mayWorkOn } from '@office/domain/inbox';
import { needDaysOf, type Income, type NeedDays } from '@office/domain/need';
import { findOutcome, taskTypeRow, type TaskOutcome } from '@office/domain/task';
import { happened, unchanged, type Decided } from '@office/service-kit/facts';
import type { Actor } from '@office/domain/access';
import type { CompletionForm, taskEndpoints, TaskView } from '@office/contracts/tasks';
import type { Doing as DoingSchema } from '@office/contracts/scalars';
import type { BodyOf } from '@office/contracts/define-endpoint';

export type Doing = z.infer<typeof DoingSchema>;
export type Order = BodyOf<typeof taskEndpoints.openTask>;
export type Form = z.infer<typeof CompletionForm>;

/** A piece of human work, and the workflow that waits for its end. */
export interface Task extends Omit<TaskView, 'version'> {
  readonly process: string;
  /** What the household lives on, with the two days by which the inbox sorts. */
  readonly income: KnownIncome;
}
export type KnownIncome = Income & NeedDays;

const about = ({ dossierId, taskId, type, process }: Task) => ({
  dossierId,
  taskId,
  type,
  process,
});

/**
 * Opens a task in the queue of its type. The same order again is harmless; with another due day or other
 * reasons (it is late by now) a task that waits takes them; a task that is done stays as it ended.
 */
export function openTask(
  task: Task | undefined,
  {
    taskId,
    order,
    opened,
    income,
  }: { taskId: string; order: Order; opened: Doing; income: Income },
): Decided<Task> {
  const { type, dossierId, subject, dueOn, reasons, process } = order;
  if (task !== undefined) {
    const same = isDeepStrictEqual(
      [task.type, task.dossierId, task.subject, task.process],
      [type, dossierId, subject, process],
    );
    if (!same) throw new DomainError('already-exists', { taskId });
    if (task.state === 'done' || isDeepStrictEqual([task.dueOn, task.reasons], [dueOn, reasons]))
      return unchanged(task);
    return { next: { ...task, dueOn, reasons }, events: [] };
  }
  const { queue } = taskTypeRow(type);
  const next: Task = {
    taskId,
    type,
    queue,
    state: 'open',
    dossierId,
    subject,
    reasons,
    dueOn,
    opened,
    process,
    income: knownIncome(income),
  };
  return { next, events: [happened('TaskOpened', { ...about(next), queue, dueOn })] };
}

const knownIncome = (income: Income): KnownIncome => ({ ...income, ...needDaysOf(income) });

/** A task that waits takes what became known of the household's income; one that is done keeps what it was. */
export function followIncome(task: Task, income: Income): Decided<Task> {
  const known = knownIncome(income);
  if (task.state === 'done' || isDeepStrictEqual(task.income, known)) return unchanged(task);
  return { next: { ...task, income: known }, events: [] };
}

function requireRole(task: Task, actor: Actor): void {
  if (mayWorkOn(actor, task.type)) return;
  throw new DomainError('not-entitled', { task: task.type, roles: actor.roles });
}

function requireNotDone(task: Task): void {
  if (task.state !== 'done') return;
  throw new DomainError('task-done', {
    outcome: task.outcome,
    by: task.completed?.by,
    on: task.completed?.on,
  });
}

/** Refuses when a colleague has the task, and says who and since when. */
function requireNotHeldByAnother(task: Task, by: string): void {
  const { holder } = task;
  if (holder === undefined || holder.by === by) return;
  throw new DomainError('task-taken', { holder: holder.by, since: holder.on, at: holder.at });
}

/** A person takes a task: the first one has it, everybody after learns who. */
export function takeTask(task: Task, actor: Actor, taken: Doing): Decided<Task> {
  requireRole(task, actor);
  requireNotDone(task);
  requireNotHeldByAnother(task, actor.id);
  if (task.holder !== undefined) return unchanged(task);
  return held(task, taken);
}

const held = (task: Task, holder: NonNullable<Task['holder']>): Decided<Task> => ({
  next: { ...task, state: 'taken', holder },
  events: [happened('TaskTaken', { ...about(task), by: holder.by })],
});

/** Gives a task back to its queue: its holder may, and the head of office. */
export function releaseTask(task: Task, actor: Actor): Decided<Task> {
  requireNotDone(task);
  const { holder, ...rest } = task;
  if (holder === undefined) return unchanged(task);
  if (holder.by !== actor.id && !actor.roles.includes('head')) {
    throw new DomainError('task-not-yours', { holder: holder.by, since: holder.on });
  }
  return {
    next: { ...rest, state: 'open' },
    events: [happened('TaskReleased', about(task))],
  };
}

export interface Giving {
  readonly actor: Actor;
  readonly to: string;
  /** Who had the task when the giver looked, null for nobody; absent when the giver does not say. */
  readonly heldBy?: string | null | undefined;
  readonly given: Doing;
}

/**
 * Gives a task to a colleague: from the queue, from oneself, or as head of office from whoever has it. A
 * giver who says who had it gives nothing that somebody else took meanwhile.
 */
export function giveTask(task: Task, { actor, to, heldBy, given }: Giving): Decided<Task> {
  requireRole(task, actor);
  requireNotDone(task);
  if (task.holder?.by === to) return unchanged(task);
  if (!actor.roles.includes('head')) requireNotHeldByAnother(task, actor.id);
  if (heldBy !== undefined) requireNotHeldByAnother(task, heldBy ?? to);
  return held(task, { ...given, by: to, givenBy: actor.id });
}

export interface Completion {
  readonly actor: Actor;
  readonly outcome: string;
  readonly form: Form;
  readonly completed: Doing;
}

/** Whether this person already ended the task like this: a repeated completion is harmless. */
const isSoCompleted = (task: Task, { actor, outcome }: Completion): boolean =>
  task.state === 'done' && task.outcome === outcome && task.completed?.by === actor.id;

/**
 * Checks a completion before anything is recorded elsewhere: the outcome to carry out, or nothing when the
 * task already ended like this.
 */
export function findDueOutcome(task: Task, completion: Completion): TaskOutcome | undefined {
  const { actor, outcome } = completion;
  requireRole(task, actor);
  const row = findOutcome(task.type, outcome);
  if (row === undefined) {
    const known = taskTypeRow(task.type).outcomes.map((one) => one.outcome);
    throw new DomainError('unknown-outcome', { outcome, known });
  }
  if (isSoCompleted(task, completion)) return undefined;
  requireNotDone(task);
  requireNotHeldByAnother(task, actor.id);
  return row;
}

/** Ends a task; one that nobody had is taken by the same stroke. */
export function completeTask(task: Task, completion: Completion): Decided<Task> {
  if (findDueOutcome(task, completion) === undefined) return unchanged(task);
  const { outcome, form, completed } = completion;
  const taken = task.holder === undefined ? held(task, completed) : unchanged(task);
  return {
    next: { ...taken.next, state: 'done', completed, outcome, form },
    events: [...taken.events, happened('TaskCompleted', { ...about(task), outcome })],
  };
}

/** The office closes a task whose cause has gone; one that is done stays as it ended. */
export function closeTask(task: Task, outcome: string, closed: Doing): Decided<Task> {
  if (task.state === 'done') return unchanged(task);
  return {
    next: { ...task, state: 'done', completed: closed, outcome },
    events: [happened('TaskClosed', { ...about(task), outcome })],
  };
}
