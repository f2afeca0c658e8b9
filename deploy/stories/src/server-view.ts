import type { Connection } from '@temporalio/client';
import { stateOf, type HistoryEvent, type HistoryState } from './history-state.ts';

/** What the workflow server holds: nothing to do now, or what it has to do first. */
export interface ServerLook {
  readonly pending: readonly string[];
  /** The earliest instant at which a timer ends, on the server's clock. */
  readonly earliestTimer: number | undefined;
}

interface Open {
  readonly workflowId: string;
  readonly runId: string;
  readonly length: number;
}

/**
 * Looks at the server through the office's own connection: all open runs, and the histories of those
 * that grew since the last look. Two lists with the same lengths around them make one look.
 */
export function createServerView(connection: Connection, namespace: string) {
  const known = new Map<string, { length: number; state: HistoryState }>();

  const listOpen = async (): Promise<Open[]> => {
    const open: Open[] = [];
    let nextPageToken: Uint8Array | undefined;
    do {
      const page = await connection.workflowService.listOpenWorkflowExecutions({
        namespace,
        maximumPageSize: 1000,
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      });
      for (const { execution, historyLength } of page.executions) {
        open.push({
          workflowId: execution?.workflowId ?? '',
          runId: execution?.runId ?? '',
          length: Number(historyLength?.toString() ?? '0'),
        });
      }
      nextPageToken = page.nextPageToken.length > 0 ? page.nextPageToken : undefined;
    } while (nextPageToken !== undefined);
    return open;
  };

  const historyOf = async ({ workflowId, runId }: Open): Promise<HistoryEvent[]> => {
    const events: HistoryEvent[] = [];
    let nextPageToken: Uint8Array | undefined;
    do {
      const page = await connection.workflowService.getWorkflowExecutionHistory({
        namespace,
        execution: { workflowId, runId },
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      });
      events.push(...(page.history?.events ?? []));
      nextPageToken = page.nextPageToken.length > 0 ? page.nextPageToken : undefined;
    } while (nextPageToken !== undefined);
    return events;
  };

  const lengthsOf = (open: readonly Open[]): string =>
    open
      .map(({ runId, length }) => `${runId}:${String(length)}`)
      .sort()
      .join(' ');

  return async (): Promise<ServerLook> => {
    const before = await listOpen();
    const grown = before.filter(({ runId, length }) => known.get(runId)?.length !== length);
    await Promise.all(
      grown.map(async (open) => {
        const events = await historyOf(open);
        known.set(open.runId, { length: events.length, state: stateOf(events) });
      }),
    );
    const after = await listOpen();
    const runs = new Set(after.map(({ runId }) => runId));
    for (const runId of known.keys()) if (!runs.has(runId)) known.delete(runId);
    const moved = lengthsOf(before) !== lengthsOf(after);
    const pending = after.flatMap(({ workflowId, runId, length }) => {
      const seen = known.get(runId);
      if (seen?.length !== length) return [`${workflowId}: moves on`];
      return seen.state.pending.map((what) => `${workflowId}: ${what}`);
    });
    const timers = after.flatMap(({ runId }) => known.get(runId)?.state.timers ?? []);
    return {
      pending: moved && pending.length === 0 ? ['the open workflows change'] : pending,
      earliestTimer: timers.length === 0 ? undefined : Math.min(...timers),
    };
  };
}
