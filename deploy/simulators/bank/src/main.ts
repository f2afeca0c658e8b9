import pRetry, { AbortError } from 'p-retry';
import { z } from 'zod';
import { systemClock } from '@office/domain/clock';
import type { Day } from '@office/domain/day';
import { parseConfig } from '@office/service-kit/config';
import { runAsProcess } from '@office/service-kit/run-as-process';
import { createDocumentStore } from '@office/service-kit/document-store';
import { noOneListens } from '@office/service-kit/in-flight';
import { createLogger } from '@office/service-kit/logger';
import { createMachineToken } from '@office/service-kit/machine-token';
import { connectMongo, pingMongo } from '@office/service-kit/mongo';
import { createServiceClient } from '@office/service-kit/service-client';
import { ServiceProblem } from '@office/service-kit/service-problem';
import { createTokenVerifier } from '@office/service-kit/staff-identity';
import { closeServer, listen, portOf } from '@office/service-kit/start';
import type { Running, Surroundings } from '@office/service-kit/start';
import { createSimulatorApp, pollDay } from '../../shell.ts';
import { createBank } from './bank.ts';
import type { KeptFile, KeptReport } from './ledger.ts';
import { bankRoutes } from './routes.ts';

const Config = z.object({
  PORT: z.coerce.number<string>().int().min(0).max(65535),
  MONGODB_URI: z.string().startsWith('mongodb', 'MONGODB_URI is a mongodb:// address'),
  PAYMENTS_URL: z.url(),
  IDENTITY_ISSUER: z.url(),
  BANK_CLIENT_SECRET: z.string().min(1),
  /** `silent` answers only when told; `automatic` executes everything on the next working day. */
  BANK_MODE: z.enum(['silent', 'automatic']).default('silent'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export interface RunningBank extends Running {
  /** Does what is due by this day. */
  act(today: Day): Promise<void>;
  /** The next day on which the bank acts by itself; a silent bank never does. */
  nextActOn(): Day | undefined;
}

/** Opens the bank. A driven clock calls `act`; a real one is looked at every few seconds. */
export async function start(
  env: Record<string, string | undefined>,
  surroundings: Surroundings = {},
): Promise<RunningBank> {
  const config = parseConfig(Config, env);
  const { clock = systemClock(), inFlight = noOneListens } = surroundings;
  const log = surroundings.log ?? createLogger('bank-simulator', config.LOG_LEVEL);
  const connection = await connectMongo(config.MONGODB_URI, surroundings.database ?? 'bank');
  const storeDeps = { connection, clock, inFlight };
  const files = createDocumentStore<KeptFile>(storeDeps, { collection: 'files' });
  const reports = createDocumentStore<KeptReport>(storeDeps, { collection: 'reports' });
  await files.ensureIndexes();
  await reports.ensureIndexes();

  const office = createServiceClient({
    urls: { payments: config.PAYMENTS_URL },
    token: createMachineToken({
      issuer: config.IDENTITY_ISSUER,
      clientId: 'bank',
      clientSecret: config.BANK_CLIENT_SECRET,
    }),
  });
  const bank = await createBank({
    files,
    reports,
    clock,
    mode: config.BANK_MODE,
    deliver: (xml) => insist(() => office.reportStatuses({ body: xml })),
    tellCredit: (creditId, { communication, amount }) =>
      insist(() =>
        office.recordBankCredit({ params: { creditId }, body: { communication, amount } }),
      ),
  });
  const act = async (today: Day): Promise<void> => {
    const end = inFlight.begin('the bank acts');
    await bank.act(today).finally(end);
  };
  const app = createSimulatorApp({
    name: 'bank-simulator',
    log,
    inFlight,
    routes: bankRoutes(bank, createTokenVerifier(config.IDENTITY_ISSUER)),
    ready: () => pingMongo(connection),
  });
  const server = await listen(app, config.PORT);
  const isDriven = surroundings.clock !== undefined;
  const stopPolling = isDriven ? undefined : pollDay(() => act(clock.today()), log);
  log.info({ port: portOf(server), mode: config.BANK_MODE }, 'bank simulator open');
  return {
    url: `http://127.0.0.1:${String(portOf(server))}`,
    act,
    nextActOn: () => bank.nextActOn(),
    stop: async () => {
      stopPolling?.();
      await closeServer(server);
      await connection.close();
    },
  };
}

/** Tells the office, again while it does not answer; a refusal stands. */
const insist = (tell: () => Promise<unknown>): Promise<void> =>
  pRetry(
    async () => {
      await tell().catch((error: unknown) => {
        const refused = error instanceof ServiceProblem && error.status < 500;
        throw refused ? new AbortError(error) : error;
      });
    },
    { retries: 4, minTimeout: 200, maxTimeout: 1000 },
  );

if (import.meta.main) await runAsProcess(start, process);
