import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ConfigResourceTypes, Kafka, logLevel } from 'kafkajs';
import { z } from 'zod';
import { Envelope } from '@office/contracts/define-event';
import { day } from '@office/domain/day';
import { connectMongo } from '@office/service-kit/mongo';
import { createServiceClient, type ServiceClient } from '@office/service-kit/service-client';
import { testKafkaBrokers, testMongoUri } from '@office/testing/database';
import { eventually } from '@office/testing/eventually';
import { createTopics, deleteTopics } from '../../local/topics.ts';
import {
  start as startIdentity,
  type RunningIdentity,
} from '../../simulators/identity/src/main.ts';
import { countMessages, readTopics } from './raw-topics.ts';

const main = resolve(import.meta.dirname, '../../../services/tasks/src/main.ts');
const prefix = `killed-${randomUUID().slice(0, 8)}-`;
const secret = 'a secret of this test';

/** A service as a process of its own, as it runs in an office. */
interface ServiceProcess {
  readonly client: ServiceClient;
  /** What it has written to its log. */
  readonly lines: readonly string[];
  /** SIGKILL: it can finish nothing. */
  kill(): Promise<void>;
}

const Line = z.looseObject({ msg: z.string(), port: z.number().optional() });
const running = new Set<ChildProcess>();

async function startTasks(identity: RunningIdentity): Promise<ServiceProcess> {
  const child = spawn(process.execPath, [main], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      NODE_OPTIONS: '--disable-warning=TimeoutNegativeWarning',
      PORT: '0',
      MONGODB_URI: testMongoUri(),
      KAFKA_BROKERS: testKafkaBrokers().join(','),
      KAFKA_TOPIC_PREFIX: prefix,
      IDENTITY_ISSUER: identity.url,
      LOG_LEVEL: 'debug',
      OFFICE_CLIENT_ID: 'office',
      OFFICE_CLIENT_SECRET: secret,
      DOSSIERS_URL: 'http://127.0.0.1:9',
    },
  });
  running.add(child);
  const lines: string[] = [];
  createInterface(child.stdout).on('line', (line) => void lines.push(line));
  // The broker gives a killed reader thirty seconds before another may read in its place.
  const port = await eventually(() => {
    const open = lines
      .map((line) => Line.parse(JSON.parse(line)))
      .find(({ msg }) => msg === 'service open');
    if (open?.port === undefined) throw new Error('the service is not open yet');
    return open.port;
  }, 60_000);
  return {
    lines,
    client: createServiceClient({
      urls: { tasks: `http://127.0.0.1:${String(port)}` },
      token: () => identity.sign({ sub: 'office', roles: ['office'], exp: 4_000_000_000 }),
    }),
    kill: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      expect(await ended).toEqual([null, 'SIGKILL']);
      running.delete(child);
    },
  };
}

/** How many bytes a message on the tasks' topic may have: with one, the broker refuses every message and goes on. */
async function takeMessagesUpTo(bytes: number): Promise<void> {
  const admin = new Kafka({ brokers: testKafkaBrokers(), logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    await admin.alterConfigs({
      validateOnly: false,
      resources: [
        {
          type: ConfigResourceTypes.TOPIC,
          name: `${prefix}tasks.events`,
          configEntries: [{ name: 'max.message.bytes', value: String(bytes) }],
        },
      ],
    });
  } finally {
    await admin.disconnect();
  }
}

describe('a service killed between write and publish', () => {
  let identity: RunningIdentity;
  const topics = { brokers: testKafkaBrokers(), prefix };
  beforeAll(async () => {
    identity = await startIdentity({
      PORT: '0',
      OFFICE_CLIENT_SECRET: secret,
      BANK_CLIENT_SECRET: secret,
      DESK_CLIENT_SECRET: secret,
      LOG_LEVEL: 'silent',
    });
    await createTopics({ ...topics, partitions: 1 });
    await withTasks((tasks) => tasks.deleteMany({}));
  });
  afterAll(async () => {
    for (const child of running) child.kill('SIGKILL');
    await identity.stop();
    await withTasks((tasks) => tasks.deleteMany({}));
    await deleteTopics(topics);
  });

  test('loses no event: what it had written is published when it stands again, once', async () => {
    // The broker takes no message there yet: what is written stays unpublished, surely.
    await takeMessagesUpTo(1);
    const first = await startTasks(identity);
    await open(first, 'task-before');
    expect(await waiting()).toEqual(['task-before']);
    await first.kill();

    await takeMessagesUpTo(1_048_576);
    expect((await countMessages({ prefix }))['tasks.events']).toBe(0);
    expect(await waiting()).toEqual(['task-before']);

    const second = await startTasks(identity);
    expect(await second.client.readTask({ params: { taskId: 'task-before' } })).toMatchObject({
      state: 'open',
      dossierId: 'd-killed',
    });
    await eventually(async () => {
      expect(await waiting()).toEqual([]);
    });
    expect(await published('once')).toEqual(['task-before']);
    await second.kill();
  }, 120_000);

  test('loses none of the writes that it had acknowledged, however many were under way', async () => {
    const acknowledged: string[] = [];
    let unpublished: string[] = [];
    for (let round = 1; round <= 5 && unpublished.length === 0; round += 1) {
      const service = await startTasks(identity);
      const writes = Array.from({ length: 80 }, async (_each, index) => {
        const taskId = `task-${String(round)}-${String(index)}`;
        await open(service, taskId);
        acknowledged.push(taskId);
      });
      const ended = Promise.allSettled(writes);
      await Promise.any(writes);
      await service.kill();
      await ended;
      unpublished = await waiting();
    }
    // It was killed in between: some of what it had written was not on the topic.
    expect(unpublished.length).toBeGreaterThan(0);
    expect(acknowledged.length).toBeGreaterThan(0);

    const last = await startTasks(identity);
    await eventually(async () => {
      expect(await waiting()).toEqual([]);
    });
    const events = new Set(await published('all'));
    expect(acknowledged.filter((taskId) => !events.has(taskId))).toEqual([]);
    expect(unpublished.filter((taskId) => !events.has(taskId))).toEqual([]);
    await last.kill();
  }, 300_000);
});

const open = ({ client }: ServiceProcess, taskId: string) =>
  client.openTask({
    params: { taskId },
    body: {
      type: 'complete-card',
      dossierId: 'd-killed',
      subject: '2026-10',
      dueOn: day('2026-11-30'),
      process: 'payment-month.d-killed.2026-10',
    },
  });

/** A process of its own keeps its tasks in the database of its name. */
async function withTasks<T>(act: (tasks: TaskCollection) => Promise<T>): Promise<T> {
  const connection = await connectMongo(testMongoUri(), 'tasks');
  try {
    return await act(connection.collection('tasks'));
  } finally {
    await connection.close();
  }
}
type TaskCollection = ReturnType<Awaited<ReturnType<typeof connectMongo>>['collection']>;

/** The tasks whose events stand in their outbox, written and not published. */
const waiting = (): Promise<string[]> =>
  withTasks(async (tasks) => {
    const found = await tasks.find({}).toArray();
    return found
      .filter(({ outbox }) => Array.isArray(outbox) && outbox.length > 0)
      .map(({ _id }) => String(_id))
      .toSorted();
  });

/** The tasks that the topic tells were opened, in its order. */
async function published(reader: string): Promise<string[]> {
  const messages = await readTopics({ prefix }, reader);
  return messages.map(({ value }) => {
    const { type, data } = Envelope.parse(JSON.parse(value));
    expect(type).toBe('TaskOpened');
    return String(data['taskId']);
  });
}
