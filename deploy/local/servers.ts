import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import { installServers } from './install.ts';
import type { Installed } from './install.ts';
import { freePort, requireFreePort, tryPort } from './ports.ts';
import { Refusal } from './refusal.ts';
import { runTool } from './run-tool.ts';
import { startServer } from './server-process.ts';
import type { Server } from './server-process.ts';

export { installServers, testServerPath } from './install.ts';
export type { Installed } from './install.ts';
export type { Server } from './server-process.ts';

type Start = { readonly dataDir: string; readonly port?: number; readonly installed?: Installed };

// Starting fast matters more here than peak throughput: the compiler's second stage costs a second of a start.
const QUICK_START = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** Starts the document server on its data; `address` is its MongoDB URI, without a database. */
export const startDocumentServer = async (
  start: Start,
): Promise<Server & { readonly uri: string }> => {
  const { documentServer } = start.installed ?? (await installServers());
  const port = await choosePort(start, 'port', 'the document server', 'MONGODB_PORT');
  const uri = `mongodb://127.0.0.1:${String(port)}`;
  const logFile = join(start.dataDir, 'document-server.log');
  const options = [
    '-XX:+UseParallelGC',
    '-XX:+ExitOnOutOfMemoryError',
    '-Dslf4j.internal.verbosity=ERROR',
  ];
  const server = await startServer({
    name: 'The document server',
    command: 'java',
    args: [
      ...options,
      '-cp',
      documentServer,
      'office.documents.DocumentServer',
      String(port),
      start.dataDir,
    ],
    logFile,
    address: uri,
    ready: async () => (await readFile(logFile, 'utf8')).includes(`ready ${String(port)}`),
  });
  return { ...server, uri };
};

/** Starts Kafka on its data and waits until consumer groups can be joined; `address` is its broker. */
export const startKafka = async (start: Start): Promise<Server> => {
  const { kafka } = start.installed ?? (await installServers());
  const port = await choosePort(start, 'port', 'Kafka', 'KAFKA_PORT');
  const controller = await choosePort(
    { dataDir: start.dataDir },
    'controller-port',
    'Kafka',
    'KAFKA_PORT',
  );
  const properties = join(start.dataDir, 'server.properties');
  await writeFile(properties, kafkaProperties(start.dataDir, port, controller));
  const logging = `-Dlog4j2.configurationFile=${resolve(import.meta.dirname, 'kafka/log4j2.properties')}`;
  const java = [...QUICK_START, '-Xmx512m', logging, '-cp', kafka];
  if (!existsSync(join(start.dataDir, 'topics', 'meta.properties')))
    await formatKafka(java, properties);
  const address = `127.0.0.1:${String(port)}`;
  return startServer({
    name: 'Kafka',
    command: 'java',
    args: [...java, 'kafka.Kafka', properties],
    logFile: join(start.dataDir, 'kafka.log'),
    address,
    ready: () => coordinatorAnswers(address),
  });
};

const formatKafka = async (java: readonly string[], properties: string): Promise<void> => {
  const id = 'cGF5bWVudC1vZmZpY2UtMQ';
  const args = [...java, 'kafka.tools.StorageTool', 'format', '-t', id, '-c', properties];
  const { code, output } = await runTool('java', args);
  if (code !== 0)
    throw new Refusal(`Kafka cannot prepare its folder: ${output.trim().split('\n').at(-1) ?? ''}`);
};

// One node, one replica, few internal partitions; a machine that is busy for ten seconds has not lost its broker; groups form at once instead of waiting three seconds for more members.
const kafkaProperties = (dataDir: string, port: number, controller: number): string =>
  `node.id=1
process.roles=broker,controller
listeners=PLAINTEXT://127.0.0.1:${String(port)},CONTROLLER://127.0.0.1:${String(controller)}
advertised.listeners=PLAINTEXT://127.0.0.1:${String(port)}
controller.listener.names=CONTROLLER
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
controller.quorum.voters=1@127.0.0.1:${String(controller)}
log.dirs=${resolve(dataDir, 'topics')}
group.initial.rebalance.delay.ms=0
broker.session.timeout.ms=60000
offsets.topic.num.partitions=1
offsets.topic.replication.factor=1
transaction.state.log.num.partitions=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
auto.create.topics.enable=false
`;

// The first question about a group makes Kafka create its internal topic: asked here, quietly, so that no consumer meets it.
const coordinatorAnswers = async (broker: string): Promise<boolean> => {
  const retry = { retries: 3, initialRetryTime: 50 };
  const admin = new Kafka({ brokers: [broker], logLevel: logLevel.NOTHING, retry }).admin();
  try {
    await admin.connect();
    await admin.fetchOffsets({ groupId: 'office-start' });
    return true;
  } catch {
    return false;
  } finally {
    await admin.disconnect();
  }
};

// Measured (ADR on the servers): its own polling limits make every task wait, and four partitions on one node only forward.
const TEMPORAL_SETTINGS = {
  'history.transferProcessorMaxPollRPS': 200,
  'history.timerProcessorMaxPollRPS': 100,
  'matching.numTaskqueueReadPartitions': 1,
  'matching.numTaskqueueWritePartitions': 1,
};

/** Starts the Temporal server with its pages on its data; `address` is its gRPC address, `ui` the pages. */
export const startTemporal = async (
  start: Start & { readonly uiPort?: number },
): Promise<Server & { readonly ui: string }> => {
  const { temporal } = start.installed ?? (await installServers());
  const port = await choosePort(start, 'port', 'Temporal', 'TEMPORAL_PORT');
  const ui = { dataDir: start.dataDir, ...(start.uiPort !== undefined && { port: start.uiPort }) };
  const uiPort = await choosePort(ui, 'ui-port', "Temporal's pages", 'TEMPORAL_UI_PORT');
  const pages = `http://127.0.0.1:${String(uiPort)}`;
  const settings = Object.entries(TEMPORAL_SETTINGS).flatMap(([key, value]) => [
    '--dynamic-config-value',
    `${key}=${String(value)}`,
  ]);
  const pragmas = ['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=normal'];
  const server = await startServer({
    name: 'Temporal',
    command: temporal,
    args: [
      ...[
        'server',
        'start-dev',
        '--ip',
        '127.0.0.1',
        '--port',
        String(port),
        '--ui-port',
        String(uiPort),
      ],
      ...['--db-filename', join(start.dataDir, 'temporal.db'), '--log-level', 'warn'],
      ...pragmas,
      ...settings,
    ],
    env: { GOGC: '400' },
    logFile: join(start.dataDir, 'temporal.log'),
    address: `127.0.0.1:${String(port)}`,
    ready: () => namespaceAnswers(pages),
  });
  return { ...server, ui: pages };
};

// The pages ask the server behind them: an answer means that both are there.
const namespaceAnswers = (pages: string): Promise<boolean> =>
  fetch(`${pages}/api/v1/namespaces/default`).then(
    ({ ok }) => ok,
    () => false,
  );

/** A port that was asked for must be free; otherwise the one of the last start, else any. */
const choosePort = async (
  start: Start,
  key: string,
  what: string,
  setting: string,
): Promise<number> => {
  await mkdir(start.dataDir, { recursive: true });
  if (start.port !== undefined) {
    await requireFreePort(start.port, what, setting);
    return start.port;
  }
  const file = join(start.dataDir, key);
  const last = existsSync(file) ? Number(await readFile(file, 'utf8')) : 0;
  const port = (await tryPort(last)) ?? (await freePort());
  await writeFile(file, String(port));
  return port;
};
