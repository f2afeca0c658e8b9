import { Kafka, logLevel, type Admin } from 'kafkajs';
import pRetry from 'p-retry';
import { onemTopics } from '@office/contracts/agency';
import { topicOf } from '@office/contracts/define-event';
import { serviceNames } from '@office/contracts/services';
import { deadLetterTopic } from '@office/service-kit/broker';

/** Every topic of the office: one for each producer, the two of ONEM, and the dead letters. */
export const officeTopics = (): string[] => [
  ...serviceNames.map(topicOf),
  onemTopics.inbound,
  onemTopics.outbound,
  deadLetterTopic,
];

interface TopicOptions {
  readonly brokers: readonly string[];
  readonly prefix: string;
  readonly partitions: number;
}

/** Creates the topics that are missing, in one request, and waits until each can be written and read. */
export const createTopics = ({ brokers, prefix, partitions }: TopicOptions): Promise<void> =>
  asAdmin(brokers, async (admin) => {
    const topics = officeTopics().map((topic) => `${prefix}${topic}`);
    await admin.createTopics({
      waitForLeaders: false,
      topics: topics.map((topic) => ({ topic, numPartitions: partitions, replicationFactor: 1 })),
    });
    // A fresh broker says for a moment that it does not host what it has just created.
    await pRetry(() => requireLeaders(admin, topics), { retries: 100, factor: 1, minTimeout: 100 });
  });

async function requireLeaders(admin: Admin, topics: string[]): Promise<void> {
  const { topics: known } = await admin.fetchTopicMetadata({ topics });
  const isLed = known.every(({ partitions }) => partitions.every(({ leader }) => leader >= 0));
  if (known.length < topics.length || !isLed) throw new Error('some topics have no leader yet');
}

/** Takes the topics of one office away, with everything in them. */
export const deleteTopics = ({
  brokers,
  prefix,
}: Omit<TopicOptions, 'partitions'>): Promise<void> =>
  asAdmin(brokers, (admin) =>
    admin.deleteTopics({ topics: officeTopics().map((topic) => `${prefix}${topic}`) }),
  );

async function asAdmin(
  brokers: readonly string[],
  act: (admin: Admin) => Promise<void>,
): Promise<void> {
  const kafka = new Kafka({
    clientId: 'topics',
    brokers: [...brokers],
    logLevel: logLevel.NOTHING,
    retry: { initialRetryTime: 100, retries: 10 },
  });
  const admin = kafka.admin();
  await admin.connect();
  try {
    await act(admin);
  } finally {
    await admin.disconnect();
  }
}
