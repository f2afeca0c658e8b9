import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  installServers,
  startDocumentServer,
  startKafka,
  testServerPath,
  type Server,
} from '../../local/servers.ts';

/** The servers that the offices of all stories share, and the program of the one each has for itself. */
export interface StoryServers {
  readonly kafka: string;
  readonly mongo: string;
  readonly testServer: string;
  readonly stop: () => Promise<void>;
}

/** Starts what the environment does not point to, on data that goes away with it. */
export async function openStoryServers(
  env: Readonly<Record<string, string | undefined>>,
  dataDir: string,
): Promise<StoryServers> {
  const { KAFKA_BROKERS, MONGODB_URI, TEMPORAL_TEST_SERVER } = env;
  if (
    KAFKA_BROKERS !== undefined &&
    MONGODB_URI !== undefined &&
    TEMPORAL_TEST_SERVER !== undefined
  ) {
    return {
      kafka: KAFKA_BROKERS,
      mongo: MONGODB_URI,
      testServer: TEMPORAL_TEST_SERVER,
      stop: () => Promise.resolve(),
    };
  }
  const installed = await installServers();
  const started: Server[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(started.map((server) => server.stop()));
    await rm(dataDir, { recursive: true, force: true });
  };
  const keep = (server: Server): void => void started.push(server);
  const starting = await Promise.allSettled([
    KAFKA_BROKERS === undefined &&
      startKafka({ dataDir: join(dataDir, 'kafka'), installed }).then(keep),
    MONGODB_URI === undefined &&
      startDocumentServer({ dataDir: join(dataDir, 'documents'), installed }).then(keep),
  ]);
  const failed = starting.find((each) => each.status === 'rejected');
  if (failed !== undefined) {
    await stop();
    throw failed.reason;
  }
  const addressOf = (scheme: string): string =>
    started.find(({ address }) => address.startsWith('mongodb') === (scheme === 'mongodb'))
      ?.address ?? '';
  return {
    kafka: KAFKA_BROKERS ?? addressOf('kafka'),
    mongo: MONGODB_URI ?? addressOf('mongodb'),
    testServer: TEMPORAL_TEST_SERVER ?? testServerPath(installed),
    stop,
  };
}
