import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, type Connection } from '@temporalio/client';
import proto from '@temporalio/proto';

const { History } = proto.temporal.api.history.v1;

/** Writes the history of every process of a story's office, one file a process, named by its kind and the story. */
export async function recordHistories(
  connection: Connection,
  folder: string,
  story: string,
): Promise<number> {
  const { workflow } = new Client({ connection });
  await mkdir(folder, { recursive: true });
  const counts = new Map<string, number>();
  for (const { workflowId, runId, type } of await allRuns(connection)) {
    const number = (counts.get(type) ?? 0) + 1;
    counts.set(type, number);
    const history = await workflow.getHandle(workflowId, runId).fetchHistory();
    const file = `${type}.${story}.${String(number)}.json`;
    // Numbers as numbers, bytes as base64: the form that a replay takes as it is.
    const plain = History.toObject(History.fromObject(history), {
      longs: Number,
      bytes: String,
    });
    await writeFile(join(folder, file), `${JSON.stringify(plain, withoutMachine, 1)}\n`);
  }
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** Which machine played the story is nobody's business, and would change the file at each recording. */
const withoutMachine = (key: string, value: unknown): unknown =>
  key === 'identity' ? 'office' : value;

/** All runs, open and closed: the test server has these two lists and no search. */
export async function allRuns(connection: Connection) {
  const asked = { namespace: 'default', maximumPageSize: 1000 };
  const { workflowService } = connection;
  const lists = await Promise.all([
    workflowService.listOpenWorkflowExecutions(asked),
    workflowService.listClosedWorkflowExecutions(asked),
  ]);
  return lists
    .flatMap(({ executions }) => executions)
    .map(({ execution, type }) => ({
      workflowId: execution?.workflowId ?? '',
      runId: execution?.runId ?? '',
      type: type?.name ?? 'unknown',
    }));
}
