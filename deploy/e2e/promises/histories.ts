import { Client, type Connection } from '@temporalio/client';
import proto from '@temporalio/proto';
import { allRuns } from '../../stories/src/histories.ts';

const { History } = proto.temporal.api.history.v1;

/** The history of every workflow of an office as one text each, payloads readable: inputs, signals, results, failures. */
export async function readHistories(connection: Connection): Promise<Map<string, string>> {
  const { workflow } = new Client({ connection });
  const histories = new Map<string, string>();
  for (const { workflowId, runId } of await allRuns(connection)) {
    const history = await workflow.getHandle(workflowId, runId).fetchHistory();
    const plain = History.toObject(History.fromObject(history), { longs: Number, bytes: String });
    histories.set(workflowId, JSON.stringify(plain, readable));
  }
  return histories;
}

const readable = (key: string, value: unknown): unknown =>
  key === 'data' && typeof value === 'string'
    ? Buffer.from(value, 'base64').toString('utf8')
    : value;
