import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import closeWithGrace from 'close-with-grace';
import { createLogger } from '@office/service-kit/logger';
import { createServiceClient } from '@office/service-kit/service-client';
import { quietTemporal } from '@office/workflows/main';
import { addressTable } from './address-table.ts';
import { closeAll, type Close } from './closings.ts';
import { endWithParent } from './end-with-parent.ts';
import { requireGivenServers } from './given-servers.ts';
import { portsIn, type OfficePorts } from './office-ports.ts';
import { startOffice, type Office } from './office.ts';
import { requireFreePort } from './ports.ts';
import { Refusal } from './refusal.ts';
import { installServers, startDocumentServer, startKafka, startTemporal } from './servers.ts';
import type { Server } from './servers.ts';

type Env = Readonly<Record<string, string | undefined>>;

const root = resolve(import.meta.dirname, '../..');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Opened {
  readonly servers: { readonly temporal: string; readonly kafka: string; readonly mongo: string };
  readonly temporalUi: string | undefined;
}

/** Opens the whole office of this machine and keeps it open until it is told to stop. */
export async function up(given: Env): Promise<void> {
  const local = parseEnv(await readFile(join(root, 'deploy/env/local.env'), 'utf8'));
  const env: Env = { ...local, ...given };
  const ports = portsIn(env);
  const closings: Close[] = [];
  const closing = closeWithGrace({ delay: 40_000 }, async ({ err }) => {
    if (err !== undefined) say(err.message);
    say('closing the office');
    await closeAll(closings);
    say('closed');
  });
  try {
    await requireOfficePorts(ports);
    await requireGivenServers(env);
    const { servers, temporalUi } = await openServers(env, closings, (sentence) => {
      say(sentence);
      closing.close();
    });
    const office = await openOffice({ env, ports, servers, temporalUi, closings });
    await untilReady(office);
    await warnOfFigures(office);
    say('');
    addressTable(office.urls, temporalUi).forEach(say);
  } catch (error) {
    // One sentence for the person who started it; the rest is closed first.
    await closeAll(closings);
    throw error;
  }
}

async function requireOfficePorts(ports: OfficePorts): Promise<void> {
  for (const [name, port] of Object.entries(ports)) {
    await requireFreePort(port, name, `${name.toUpperCase()}_PORT`);
  }
}

/** Starts the servers that the environment does not point to, side by side, on the data of this checkout. */
async function openServers(
  env: Env,
  closings: Close[],
  onDeath: (sentence: string) => void,
): Promise<Opened> {
  const { TEMPORAL_ADDRESS, KAFKA_BROKERS, MONGODB_URI } = env;
  const data = join(root, '.office/data');
  await mkdir(data, { recursive: true });
  const needsNone = [TEMPORAL_ADDRESS, KAFKA_BROKERS, MONGODB_URI].every((at) => at !== undefined);
  const installed = needsNone ? undefined : await installServers(say);
  const at = (folder: string, port: string | undefined) => ({
    dataDir: join(data, folder),
    ...(port === undefined ? {} : { port: Number(port) }),
    ...(installed === undefined ? {} : { installed }),
  });
  const open = async <S extends Server>(name: string, starting: Promise<S>): Promise<S> => {
    const server = await starting;
    closings.push(() => server.stop());
    void server.died.then(onDeath);
    say(`${name} is up`);
    return server;
  };
  const [documents, kafka, temporal] = await Promise.allSettled([
    MONGODB_URI ??
      open('document server', startDocumentServer(at('documents', env['MONGODB_PORT']))),
    KAFKA_BROKERS ?? open('Kafka', startKafka(at('kafka', env['KAFKA_PORT']))),
    TEMPORAL_ADDRESS ??
      open(
        'Temporal',
        startTemporal({
          ...at('temporal', env['TEMPORAL_PORT']),
          uiPort: Number(env['TEMPORAL_UI_PORT']),
        }),
      ),
  ]);
  const server = valueOf(temporal);
  const addressOf = (each: string | Server): string =>
    typeof each === 'string' ? each : each.address;
  return {
    servers: {
      mongo: addressOf(valueOf(documents)),
      kafka: addressOf(valueOf(kafka)),
      temporal: addressOf(server),
    },
    temporalUi: typeof server === 'string' ? undefined : server.ui,
  };
}

function valueOf<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}

async function openOffice({
  env,
  ports,
  servers,
  temporalUi,
  closings,
}: Opened & {
  readonly env: Env;
  readonly ports: OfficePorts;
  readonly closings: Close[];
}): Promise<Office> {
  quietTemporal();
  const log = createWriteStream(join(root, '.office/office.log'), { flags: 'a' });
  closings.push(() => new Promise((done) => log.end(done)));
  const office = await startOffice({
    servers,
    ports,
    bank: 'automatic',
    withDesk: true,
    logOf: (name) => createLogger(name, env['LOG_LEVEL'] ?? 'info', log),
    onOpened: (name) => {
      say(`${name} is open`);
    },
    ...(temporalUi === undefined ? {} : { temporalUi }),
  });
  closings.push(() => office.stop());
  return office;
}

/** Asks every part until it says that it is ready. */
async function untilReady({ urls }: Office): Promise<void> {
  const limit = performance.now() + 30_000;
  for (const [name, url] of Object.entries(urls)) {
    while (!(await isReady(url))) {
      if (performance.now() > limit) {
        throw new Refusal(`${name} does not get ready: read .office/office.log, then try again.`);
      }
      await new Promise((next) => setTimeout(next, 100));
    }
  }
  say('everything is ready');
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/ready`, { signal: AbortSignal.timeout(5000) }).then(
    ({ ok }) => ok,
    () => false,
  );

/** What an expert must see to about the figures of the law is told at every start: a table that ended stops payments. */
async function warnOfFigures({ urls, staffToken }: Office): Promise<void> {
  const client = createServiceClient({ urls, token: () => staffToken('hilde') });
  const { parameters } = await client.listParameters({ query: {} });
  for (const { title, warning } of parameters) {
    if (warning !== undefined) say(`warning: "${title}": ${warning} (runbook new-amounts)`);
  }
}

if (import.meta.main) {
  endWithParent();
  try {
    await up(process.env);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    process.stderr.write(
      `${error instanceof Refusal ? error.message : (error.stack ?? error.message)}\n`,
    );
    process.exit(1);
  }
}
