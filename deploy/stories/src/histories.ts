import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, type Connection } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';

/** Writes the history of every process of a story's office, one file a process, named by its kind and the story. */
export async function recordHistories(
  connection: Connection,
  folder: string,
  story: string,
): Promise<number> {
  const client = new Client({ connection });
  await mkdir(folder, { recursive: true });
  const counts = new Map<string, number>();
  for await (const { workflowId, type } of client.workflow.list()) {
    const number = (counts.get(type) ?? 0) + 1;
    counts.set(type, number);
    const history = await client.workflow.getHandle(workflowId).fetchHistory();
    const file = `${type}.${story}.${String(number)}.json`;
    await writeFile(join(folder, file), `${JSON.stringify(historyToJSON(history), null, 1)}\n`);
  }
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
