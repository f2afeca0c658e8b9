import { Kafka, logLevel, type Admin, type Message } from 'kafkajs';
import { testKafkaBrokers } from '@office/testing/database';
import { eventually } from '@office/testing/eventually';
import { officeTopics } from '../../local/topics.ts';
import type { Ledger } from '../../stories/src/ledger.ts';

/** A message as it lies on a topic. */
export interface RawMessage {
  readonly topic: string;
  readonly key: string;
  readonly value: string;
  readonly headers: string;
}

interface Place {
  /** Stands before every topic and group of this office. */
  readonly prefix: string;
}

const kafka = () =>
  new Kafka({ clientId: 'promises', brokers: testKafkaBrokers(), logLevel: logLevel.NOTHING });

async function asAdmin<T>(act: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = kafka().admin();
  await admin.connect();
  try {
    return await act(admin);
  } finally {
    await admin.disconnect();
  }
}

/** How many messages lie on each topic of an office. */
export const countMessages = ({ prefix }: Place): Promise<Record<string, number>> =>
  asAdmin(async (admin) => {
    const counts: Record<string, number> = {};
    const known = await admin.listTopics();
    for (const topic of officeTopics().filter((name) => known.includes(`${prefix}${name}`))) {
      // A topic just created may have no leader yet.
      const places = await eventually(() => admin.fetchTopicOffsets(`${prefix}${topic}`));
      counts[topic] = places.reduce((sum, { high, low }) => sum + Number(high) - Number(low), 0);
    }
    return counts;
  });

/** Everything that lies on the topics of an office, read from the beginning by a reader of our own. */
export async function readTopics({ prefix }: Place, reader: string): Promise<RawMessage[]> {
  const counts = await countMessages({ prefix });
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const found: RawMessage[] = [];
  const groupId = `${prefix}${reader}`;
  const consumer = kafka().consumer({ groupId, maxWaitTimeInMs: 100 });
  await consumer.connect();
  try {
    await consumer.subscribe({
      topics: Object.keys(counts).map((topic) => `${prefix}${topic}`),
      fromBeginning: true,
    });
    await consumer.run({
      eachMessage: ({ topic, message }) => {
        found.push({
          topic: topic.slice(prefix.length),
          key: message.key?.toString() ?? '',
          value: message.value?.toString() ?? '',
          headers: JSON.stringify(
            Object.entries(message.headers ?? {}).map(([name, value]) => [name, String(value)]),
          ),
        });
        return Promise.resolve();
      },
    });
    await eventually(() => {
      if (found.length < total)
        throw new Error(`${String(found.length)} of ${String(total)} messages read`);
    }, 20_000);
  } finally {
    await consumer.disconnect();
  }
  return found;
}

/** Puts messages on a topic behind the office's back, and tells its ledger that they wait to be read. */
export async function putMessages(
  { prefix, ledger }: Place & { readonly ledger: Ledger },
  topic: string,
  messages: readonly Message[],
): Promise<void> {
  const producer = kafka().producer({ allowAutoTopicCreation: false });
  await producer.connect();
  try {
    const sent = await producer.send({
      topic: `${prefix}${topic}`,
      acks: -1,
      messages: [...messages],
    });
    for (const { partition, baseOffset } of sent) {
      const last = BigInt(baseOffset ?? '0') + BigInt(messages.length - 1);
      ledger.published(topic, partition, String(last));
    }
  } finally {
    await producer.disconnect();
  }
}

/** Up to where each group has read each topic, as Kafka keeps it: `group topic` and the next offset. */
export const readUpTo = (
  { prefix }: Place,
  groups: readonly string[],
): Promise<Record<string, number>> =>
  asAdmin(async (admin) => {
    const read: Record<string, number> = {};
    for (const group of groups) {
      for (const { topic, partitions } of await admin.fetchOffsets({
        groupId: `${prefix}${group}`,
      })) {
        const plain = topic.slice(prefix.length);
        read[`${group} ${plain}`] = partitions.reduce(
          (sum, { offset }) => sum + Math.max(0, Number(offset)),
          0,
        );
      }
    }
    return read;
  });
