import { createServer, type Server } from 'node:http';
import type { Express } from 'express';
import type { Connection } from 'mongoose';
import { systemClock, type Clock } from '@office/domain/clock';
import type { ServiceName } from '@office/contracts/services';
import type { Broker } from './broker.ts';
import type { ServiceConfig } from './config.ts';
import type { OutboxSource, StoreDeps } from './document-store.ts';
import { noOneListens, type InFlight } from './in-flight.ts';
import { connectKafka } from './kafka-broker.ts';
import { createLogger, type Logger } from './logger.ts';
import { connectMongo, pingMongo } from './mongo.ts';
import { createOutboxRelay } from './outbox-relay.ts';
import { createTokenVerifier, type VerifyToken } from './staff-identity.ts';

/** What the surroundings may replace: the clock and the ledger of a driven office, the place of the log. */
export interface Surroundings {
  readonly clock?: Clock;
  readonly inFlight?: InFlight;
  readonly log?: Logger;
  /** The database's name; the service's own name when absent. */
  readonly database?: string;
}

export interface Running {
  readonly url: string;
  stop(): Promise<void>;
}

export interface Opened {
  readonly connection: Connection;
  readonly broker: Broker;
  readonly clock: Clock;
  readonly inFlight: InFlight;
  readonly log: Logger;
  readonly verifyToken: VerifyToken;
  /** What stores are made with; their writes nudge the relay. */
  readonly storeDeps: StoreDeps;
  readonly ready: () => Promise<void>;
}

interface Composition {
  readonly app: Express;
  /** Stores whose events the relay publishes, and whose indexes must exist. */
  readonly stores: readonly (OutboxSource & { ensureIndexes(): Promise<void> })[];
  /** Opens the service's consumers, after its indexes and before its port. */
  readonly consume?: () => Promise<void>;
}

/** Opens a service in order – store, broker, relay, consumers, port – and closes it in reverse. */
export async function startService(
  service: ServiceName,
  config: ServiceConfig,
  surroundings: Surroundings,
  compose: (opened: Opened) => Composition,
): Promise<Running> {
  const { clock = systemClock(), inFlight = noOneListens } = surroundings;
  const log = surroundings.log ?? createLogger(service, config.LOG_LEVEL);
  const connection = await connectMongo(config.MONGODB_URI, surroundings.database ?? service);
  const broker = await connectKafka({
    clientId: service,
    brokers: config.KAFKA_BROKERS.split(','),
    prefix: config.KAFKA_TOPIC_PREFIX,
    log,
    inFlight,
  });
  const sources: OutboxSource[] = [];
  const relay = createOutboxRelay({ sources: () => sources, broker, log, inFlight });
  const { app, stores, consume } = compose({
    connection,
    broker,
    clock,
    inFlight,
    log,
    verifyToken: createTokenVerifier(config.IDENTITY_ISSUER),
    storeDeps: { connection, clock, inFlight, nudge: relay.nudge },
    ready: async () => {
      await pingMongo(connection);
      await broker.ready();
    },
  });
  for (const store of stores) await store.ensureIndexes();
  sources.push(...stores);
  relay.start();
  await consume?.();
  const server = await listen(app, config.PORT);
  log.info({ port: portOf(server) }, 'service open');
  return {
    url: `http://127.0.0.1:${String(portOf(server))}`,
    stop: async () => {
      await closeServer(server);
      await broker.close();
      await relay.stop();
      await connection.close();
      log.info('service closed');
    },
  };
}

/** Opens a port; a busy one is one clear sentence. */
export const listen = (app: Express, port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer(app);
    server.keepAliveTimeout = 65_000;
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${String(port)} is in use. Stop what uses it, or choose another port.`)
          : error,
      );
    });
    server.listen(port, '127.0.0.1', () => {
      resolve(server);
    });
  });

export const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });

export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('the server listens on no port');
  return address.port;
}
