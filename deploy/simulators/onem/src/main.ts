import { z } from 'zod';
import { onemTopics } from '@office/contracts/agency';
import { systemClock } from '@office/domain/clock';
import type { Day } from '@office/domain/day';
import { parseConfig } from '@office/service-kit/config';
import { runAsProcess } from '@office/service-kit/run-as-process';
import { createDocumentStore } from '@office/service-kit/document-store';
import { noOneListens } from '@office/service-kit/in-flight';
import { connectKafka } from '@office/service-kit/kafka-broker';
import { createLogger } from '@office/service-kit/logger';
import { connectMongo, pingMongo } from '@office/service-kit/mongo';
import { closeServer, listen, portOf } from '@office/service-kit/start';
import type { Running, Surroundings } from '@office/service-kit/start';
import { createSimulatorApp, pollDay } from '../../shell.ts';
import { createOnem } from './onem.ts';
import { onemRoutes } from './routes.ts';
import type { OnemFile } from './onem-file.ts';

const Config = z.object({
  PORT: z.coerce.number<string>().int().min(0).max(65535),
  MONGODB_URI: z.string().startsWith('mongodb', 'MONGODB_URI is a mongodb:// address'),
  KAFKA_BROKERS: z.string().min(1, 'KAFKA_BROKERS is a comma-separated list of host:port'),
  KAFKA_TOPIC_PREFIX: z.string().default(''),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export interface RunningOnem extends Running {
  /** Answers what is due by this day. */
  act(today: Day): Promise<void>;
  /** The next day on which ONEM answers something. */
  nextActOn(): Day | undefined;
}

/** Opens ONEM. A driven clock calls `act`; a real one is looked at every few seconds. */
export async function start(
  env: Record<string, string | undefined>,
  surroundings: Surroundings = {},
): Promise<RunningOnem> {
  const config = parseConfig(Config, env);
  const { clock = systemClock(), inFlight = noOneListens } = surroundings;
  const log = surroundings.log ?? createLogger('onem-simulator', config.LOG_LEVEL);
  const connection = await connectMongo(config.MONGODB_URI, surroundings.database ?? 'onem');
  const files = createDocumentStore<OnemFile>(
    { connection, clock, inFlight },
    { collection: 'files', indexes: [{ fields: { 'state.unsent': 1 } }] },
  );
  await files.ensureIndexes();
  const broker = await connectKafka({
    clientId: 'onem-simulator',
    brokers: config.KAFKA_BROKERS.split(','),
    prefix: config.KAFKA_TOPIC_PREFIX,
    log,
    inFlight,
  });
  const onem = await createOnem({ files, broker, clock });
  const act = async (today: Day): Promise<void> => {
    const end = inFlight.begin('ONEM acts');
    await onem.act(today).finally(end);
  };
  await broker.receive('onem', onemTopics.inbound, async (received) => {
    const { dossier, messageId, type } = await onem.take(received);
    log.info({ dossierId: dossier, messageId, form: type }, 'message of the office taken');
  });
  const app = createSimulatorApp({
    name: 'onem-simulator',
    log,
    inFlight,
    routes: onemRoutes(onem),
    ready: async () => {
      await pingMongo(connection);
      await broker.ready();
    },
  });
  const server = await listen(app, config.PORT);
  const isDriven = surroundings.clock !== undefined;
  const stopPolling = isDriven ? undefined : pollDay(() => act(clock.today()), log);
  log.info({ port: portOf(server) }, 'ONEM simulator open');
  return {
    url: `http://127.0.0.1:${String(portOf(server))}`,
    act,
    nextActOn: onem.nextActOn,
    stop: async () => {
      stopPolling?.();
      await closeServer(server);
      await broker.close();
      await connection.close();
    },
  };
}

if (import.meta.main) await runAsProcess(start, process);
