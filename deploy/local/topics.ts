import { Kafka, logLevel } from 'kafkajs';
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

/** Creates the topics that are missing, in one request. */
export const createTopics = ({ brokers, prefix, partitions }: TopicOptions): Promise<void> =>
  asAdmin(brokers, async (admin) => {
    await admin.createTopics({
      waitForLeaders: true,
      topics: officeTopics().map((topic) => ({
        topic: `${prefix}${topic}`,
        numPartitions: partitions,
        replicationFactor: 1,
      })),
    });
  });

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
  act: (admin: ReturnType<Kafka['admin']>) => Promise<void>,
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
