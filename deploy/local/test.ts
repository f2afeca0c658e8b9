import type { ChildProcess } from 'node:child_process';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { report, staticChecks } from './checks.ts';
import { endWithParent } from './end-with-parent.ts';
import { runMain } from './refusal.ts';
import { runJest } from './run-jest.ts';
import { installServers, startDocumentServer, startKafka, testServerPath } from './servers.ts';
import type { Server } from './servers.ts';
import { findChromium, requireTools } from './tools.ts';

const progress = (line: string): void => void process.stderr.write(`${line}\n`);
const dataDir = resolve(import.meta.dirname, `../../.office/test-${String(process.pid)}`);
const servers: Server[] = [];
let jest: ChildProcess | undefined;

/** Everything there is: types, lint and boundaries as counted checks, then every test on real servers. */
const test = async (): Promise<number> => {
  const args = process.argv.slice(2);
  // With arguments somebody looks for one thing: only jest runs.
  const checks = args.length === 0 ? report(await staticChecks()) : { passed: 0, failed: 0 };
  const tests = await runJest(args, await startServers(), (child) => (jest = child));
  const failed = checks.failed + tests.failed;
  if (tests.failed > 0) await keepLogs();
  await cleanUp();
  process.stdout.write(
    `${String(checks.passed + tests.passed)} passed, ${String(failed)} failed\n`,
  );
  return failed === 0 ? 0 : 1;
};

const startServers = async (): Promise<NodeJS.ProcessEnv> => {
  const installed = await installServers(progress);
  await requireTools(['chromium'], progress);
  progress('starting Kafka and the document server');
  const started = await Promise.allSettled([
    startKafka({ dataDir: join(dataDir, 'kafka'), installed }),
    startDocumentServer({ dataDir: join(dataDir, 'documents'), installed }),
  ]);
  for (const outcome of started) {
    if (outcome.status !== 'fulfilled') continue;
    servers.push(outcome.value);
    void outcome.value.died.then(progress);
  }
  for (const outcome of started) if (outcome.status === 'rejected') throw outcome.reason;
  const [kafka, documents] = servers;
  return {
    TEST_KAFKA_BROKERS: kafka?.address,
    TEST_MONGODB_URI: documents?.address,
    TEST_TEMPORAL_SERVER: testServerPath(installed),
    TEST_CHROMIUM: findChromium(),
  };
};

// What the servers said is the first thing to read when a test on them failed.
const keepLogs = async (): Promise<void> => {
  const kept = resolve(dataDir, '../test-logs');
  await mkdir(kept, { recursive: true });
  await copyFile(join(dataDir, 'kafka/kafka.log'), join(kept, 'kafka.log'));
  await copyFile(join(dataDir, 'documents/document-server.log'), join(kept, 'document-server.log'));
  progress(`the logs of the servers are in ${kept}`);
};

const cleanUp = async (): Promise<void> => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  await rm(dataDir, { recursive: true, force: true });
};

const interrupted = async (): Promise<void> => {
  jest?.kill('SIGTERM');
  await cleanUp();
  process.exit(130);
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => void interrupted());
endWithParent();
await runMain(() => test().finally(cleanUp));
