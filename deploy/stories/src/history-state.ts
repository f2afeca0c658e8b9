import type { Connection } from '@temporalio/client';

type HistoryPage = Awaited<
  ReturnType<Connection['workflowService']['getWorkflowExecutionHistory']>
>;
export type HistoryEvent = NonNullable<NonNullable<HistoryPage['history']>['events']>[number];

/** What one workflow still has to do, read from its history. */
export interface HistoryState {
  /** What the server or the worker must do without time passing, in words. */
  readonly pending: readonly string[];
  /** When its timers end, in milliseconds of the server's clock. */
  readonly timers: readonly number[];
}

/** Reads a history: workflow tasks, activities, children and signals under way, and the timers that wait. */
export function stateOf(events: readonly HistoryEvent[]): HistoryState {
  const pending = new Map<string, string>();
  const timers = new Map<string, number>();
  let workflowTask: string | undefined = 'its first workflow task';
  for (const event of events) {
    workflowTask = workflowTaskAfter(event, workflowTask);
    followWork(event, pending);
    followTimer(event, timers);
  }
  return {
    pending: [...(workflowTask === undefined ? [] : [workflowTask]), ...pending.values()],
    timers: [...timers.values()],
  };
}

function workflowTaskAfter(event: HistoryEvent, current: string | undefined): string | undefined {
  if (event.workflowTaskScheduledEventAttributes) return 'a workflow task';
  if (event.workflowTaskCompletedEventAttributes) return undefined;
  const failed = event.workflowTaskFailedEventAttributes;
  if (failed) return `a workflow task that failed (${failed.failure?.message ?? 'no message'})`;
  if (event.workflowTaskTimedOutEventAttributes) return 'a workflow task that timed out';
  return current;
}

const keyOf = (kind: string, id: { toString(): string } | null | undefined): string =>
  `${kind} ${id?.toString() ?? ''}`;

/** Everything that was asked for under the number of one event and ends under a later one. */
function followWork(event: HistoryEvent, pending: Map<string, string>): void {
  const activity = event.activityTaskScheduledEventAttributes;
  if (activity)
    pending.set(keyOf('activity', event.eventId), `activity ${activity.activityType?.name ?? ''}`);
  const child = event.startChildWorkflowExecutionInitiatedEventAttributes;
  if (child) pending.set(keyOf('child', event.eventId), `child ${child.workflowId ?? ''}`);
  const signal = event.signalExternalWorkflowExecutionInitiatedEventAttributes;
  if (signal) pending.set(keyOf('signal', event.eventId), `signal ${signal.signalName ?? ''}`);
  const cancel = event.requestCancelExternalWorkflowExecutionInitiatedEventAttributes;
  if (cancel) pending.set(keyOf('cancel', event.eventId), 'a cancellation');

  const activityEnd =
    event.activityTaskCompletedEventAttributes ??
    event.activityTaskFailedEventAttributes ??
    event.activityTaskTimedOutEventAttributes ??
    event.activityTaskCanceledEventAttributes;
  if (activityEnd) pending.delete(keyOf('activity', activityEnd.scheduledEventId));
  const childEnd =
    event.childWorkflowExecutionStartedEventAttributes ??
    event.startChildWorkflowExecutionFailedEventAttributes;
  if (childEnd) pending.delete(keyOf('child', childEnd.initiatedEventId));
  const signalEnd =
    event.externalWorkflowExecutionSignaledEventAttributes ??
    event.signalExternalWorkflowExecutionFailedEventAttributes;
  if (signalEnd) pending.delete(keyOf('signal', signalEnd.initiatedEventId));
  const cancelEnd =
    event.externalWorkflowExecutionCancelRequestedEventAttributes ??
    event.requestCancelExternalWorkflowExecutionFailedEventAttributes;
  if (cancelEnd) pending.delete(keyOf('cancel', cancelEnd.initiatedEventId));
}

function followTimer(event: HistoryEvent, timers: Map<string, number>): void {
  const started = event.timerStartedEventAttributes;
  if (started) {
    timers.set(
      started.timerId ?? '',
      milliseconds(event.eventTime) + milliseconds(started.startToFireTimeout),
    );
  }
  const ended = event.timerFiredEventAttributes ?? event.timerCanceledEventAttributes;
  if (ended) timers.delete(ended.timerId ?? '');
}

const milliseconds = (
  time: { seconds?: { toString(): string } | null; nanos?: number | null } | null | undefined,
): number => Number(time?.seconds?.toString() ?? '0') * 1000 + (time?.nanos ?? 0) / 1e6;
