import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { eventually } from '@office/testing/eventually';
import { installServers, startDocumentServer, startKafka } from '../servers.ts';
import { startServer } from '../server-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'servers-'));
afterAll(() => rm(folder, { recursive: true }));

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Another process that starts a document server and tells its process id. */
const parentOfAServer = async (): Promise<{ kill(): void; serverPid: number }> => {
  const servers = resolve(import.meta.dirname, '../servers.ts');
  const code = `
    const { startDocumentServer } = await import(${JSON.stringify(servers)});
    const server = await startDocumentServer({ dataDir: ${JSON.stringify(join(folder, 'orphan'))} });
    console.log('server ' + server.pid);
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((said) =>
    child.stdout.once('data', (data: Buffer) => said(data.toString())),
  );
  return { kill: () => child.kill('SIGKILL'), serverPid: Number(/server (\d+)/.exec(line)?.[1]) };
};

describe('servers of this machine', () => {
  test('end when the process that started them is killed', async () => {
    const parent = await parentOfAServer();
    expect(isAlive(parent.serverPid)).toBe(true);
    parent.kill();
    await eventually(() => expect(isAlive(parent.serverPid)).toBe(false));
  });

  test('refuse a busy port in one sentence that names the owner and the setting', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => other.once('listening', listening));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const refusal = startDocumentServer({ dataDir: join(folder, 'busy'), port });
    await expect(refusal).rejects.toThrow(
      new RegExp(
        `^Port ${String(port)} for the document server is in use by .+: stop it, or set MONGODB_PORT to a free port\\.$`,
      ),
    );
    other.close();
  });

  test('that die while starting say why, without a stack', async () => {
    const start = startServer({
      name: 'The teapot',
      command: '/bin/sh',
      args: ['-c', 'echo short and stout >&2; exit 3'],
      logFile: join(folder, 'teapot.log'),
      address: 'nowhere',
      ready: () => Promise.resolve(false),
    });
    await expect(start).rejects.toThrow(
      /^The teapot ended unexpectedly: short and stout\. \(All of it: .+teapot\.log\)$/,
    );
  });

  test('that die later tell whoever waits for it', async () => {
    const server = await startDocumentServer({ dataDir: join(folder, 'dying') });
    process.kill(server.pid, 'SIGKILL');
    await expect(server.died).resolves.toMatch(/^The document server ended unexpectedly/);
  });

  test('come back at the address of the last start', async () => {
    const first = await startDocumentServer({ dataDir: join(folder, 'again') });
    await first.stop();
    const second = await startDocumentServer({ dataDir: join(folder, 'again') });
    expect(second.address).toBe(first.address);
    await second.stop();
  });

  test('Kafka is ready for a consumer group at once and finds its topics again', async () => {
    const { Kafka, logLevel } = await import('kafkajs');
    const complaints: string[] = [];
    const client = (broker: string) =>
      new Kafka({
        brokers: [broker],
        logLevel: logLevel.ERROR,
        logCreator:
          () =>
          ({ log }) =>
            void complaints.push(log.message),
      });
    const first = await startKafka({ dataDir: join(folder, 'kafka') });
    const admin = client(first.address).admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic: 'claims', numPartitions: 3 }] });
    await admin.disconnect();
    const consumer = client(first.address).consumer({ groupId: 'readers' });
    await consumer.connect();
    await consumer.subscribe({ topic: 'claims', fromBeginning: true });
    const joined = new Promise((resolveJoined) =>
      consumer.on('consumer.group_join', resolveJoined),
    );
    await consumer.run({ eachMessage: () => Promise.resolve() });
    await joined;
    await consumer.disconnect();
    await first.stop();

    const second = await startKafka({ dataDir: join(folder, 'kafka') });
    const after = client(second.address).admin();
    await after.connect();
    expect(await after.listTopics()).toContain('claims');
    await after.disconnect();
    await second.stop();
    expect(complaints).toEqual([]);
  }, 120_000);
});

describe('installing', () => {
  test("two at once fetch each thing once, and a dead process's lock holds up nobody", async () => {
    const installed = await installServers(() => undefined);
    const cache = resolve(installed.testServer, '../..');
    const names = (await readdir(cache)).filter((name) => name.startsWith('document-server-'));
    const copy = join(folder, 'cache');
    await mkdir(copy);
    for (const name of names) await writeFile(join(copy, `${name}.lock`), '999999999');
    const previous = process.env['OFFICE_CACHE'];
    process.env['OFFICE_CACHE'] = copy;
    const said: string[] = [];
    const [one, two] = await Promise.all([
      installServers((line) => said.push(line)),
      installServers((line) => said.push(line)),
    ]);
    if (previous === undefined) delete process.env['OFFICE_CACHE'];
    else process.env['OFFICE_CACHE'] = previous;

    expect(one).toEqual(two);
    expect(said.filter((line) => line.startsWith('fetched Kafka'))).toHaveLength(1);
    // The cache may know older versions, which nobody fetched here: their locks lie where they lay.
    const left = await readdir(copy);
    expect(left.filter((name) => left.includes(`${name}.lock`))).toEqual([]);
    expect((await readFile(one.temporal)).length).toBeGreaterThan(1_000_000);
  }, 300_000);
});
