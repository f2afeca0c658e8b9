import { Kafka, logLevel, Partitioners, type Consumer, type EachMessagePayload } from 'kafkajs';
import { Envelope } from '@office/contracts/define-event';
import { deadLetterTopic, type Broker } from './broker.ts';
import { handleOrBury } from './consume.ts';
import { noOneListens, type InFlight } from './in-flight.ts';
import type { Logger } from './logger.ts';

interface KafkaDeps {
  readonly clientId: string;
  readonly brokers: readonly string[];
  /** Put before every topic and group: a story's office shares the server with others. */
  readonly prefix: string;
  readonly log: Logger;
  readonly inFlight?: InFlight;
}

/** The only file that knows kafkajs, unmaintained since 2023: a swap stays a one-file change. */
export async function connectKafka(deps: KafkaDeps): Promise<Broker> {
  const { clientId, brokers, prefix, log, inFlight = noOneListens } = deps;
  const kafka = new Kafka({
    clientId,
    brokers: [...brokers],
    logLevel: logLevel.NOTHING,
    retry: { initialRetryTime: 100, retries: 8 },
  });
  const producer = kafka.producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    idempotent: false,
    allowAutoTopicCreation: false,
  });
  await producer.connect();
  const consumers: Consumer[] = [];
  const named = (topic: string): string => `${prefix}${topic}`;

  const put = async (topic: string, key: string, values: readonly unknown[]): Promise<void> => {
    const end = inFlight.begin(`a message goes to ${topic}`);
    try {
      const sent = await producer.send({
        topic: named(topic),
        acks: -1,
        messages: values.map((value) => ({
          key,
          value: JSON.stringify(value),
          headers: { 'content-type': 'application/cloudevents+json' },
        })),
      });
      for (const { partition, baseOffset } of sent) {
        const last = BigInt(baseOffset ?? '0') + BigInt(values.length - 1);
        inFlight.published(topic, partition, String(last));
      }
    } finally {
      end();
    }
  };

  const read = async (
    group: string,
    topics: readonly string[],
    handle: (message: unknown) => Promise<void>,
  ): Promise<void> => {
    const consumer = kafka.consumer({
      groupId: named(group),
      maxWaitTimeInMs: 200,
      sessionTimeout: 30_000,
      retry: { initialRetryTime: 100, retries: 20 },
    });
    consumers.push(consumer);
    for (const topic of topics) inFlight.reads(group, topic);
    await consumer.connect();
    await consumer.subscribe({ topics: topics.map(named), fromBeginning: true });
    // Listened to before it runs: the group joins while it starts.
    const hasJoined = joined(consumer);
    await consumer.run({
      eachMessage: async (payload: EachMessagePayload) => {
        const { topic, partition, message } = payload;
        const plain = topic.slice(prefix.length);
        await handleOrBury(
          {
            topic: plain,
            key: message.key?.toString() ?? '',
            value: message.value?.toString() ?? '',
            group,
          },
          handle,
          {
            log,
            heartbeat: () => payload.heartbeat(),
            bury: (letter) => put(deadLetterTopic, letter.key, [letter]),
          },
        );
        inFlight.handled(group, plain, partition, message.offset);
      },
    });
    await hasJoined;
  };

  return {
    publish: put,
    send: (topic, key, message) => put(topic, key, [message]),
    subscribe: ({ group, topics, handle }) =>
      read(group, topics, (message) => handle(Envelope.parse(message))),
    receive: (group, topic, handle) => read(group, [topic], handle),
    ready: async () => {
      const admin = kafka.admin();
      await admin.connect();
      await admin.describeCluster();
      await admin.disconnect();
    },
    close: async () => {
      await Promise.all(consumers.map((consumer) => consumer.disconnect()));
      await producer.disconnect();
    },
  };
}

/** A group that has not joined yet would read nothing: wait until it has its partitions. */
const joined = (consumer: Consumer): Promise<void> =>
  new Promise((resolve) => {
    const remove = consumer.on(consumer.events.GROUP_JOIN, () => {
      remove();
      resolve();
    });
  });
