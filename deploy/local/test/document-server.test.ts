import { mkdtempSync } from 'node:fs';
import { open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { mongo } from 'mongoose';
import { installServers, startDocumentServer } from '../servers.ts';
import type { Installed, Server } from '../servers.ts';

type Entry = { _id: string; version: number; takenBy?: string; outbox?: { id: string }[] };

let installed: Installed;
let dataDir: string;
const running: { server: Server; client: mongo.MongoClient }[] = [];
const folders: string[] = [];

beforeAll(async () => {
  installed = await installServers(() => undefined);
}, 300_000);

afterEach(async () => {
  for (const { server, client } of running.splice(0)) {
    await client.close(true);
    await server.stop();
  }
});

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

const newFolder = (): void => {
  dataDir = mkdtempSync(join(tmpdir(), 'documents-'));
  folders.push(dataDir);
};

const start = async (): Promise<{ server: Server; entries: mongo.Collection<Entry> }> => {
  const server = await startDocumentServer({ dataDir, installed });
  const client = new mongo.MongoClient(server.address, { maxPoolSize: 64, retryWrites: false });
  running.push({ server, client });
  return { server, entries: client.db('office').collection<Entry>('entries') };
};

const restart = async (): Promise<{ server: Server; entries: mongo.Collection<Entry> }> => {
  for (const { server, client } of running.splice(0)) {
    await client.close(true);
    await server.stop();
  }
  return start();
};

const journal = (): string => join(dataDir, 'journal');

describe('what is acknowledged stays', () => {
  test('eight writers lose no acknowledged write when the server is killed', async () => {
    newFolder();
    const { server, entries } = await start();
    const acknowledged: string[] = [];
    const refusals: unknown[] = [];
    const writer = async (name: number): Promise<void> => {
      for (let turn = 0; ; turn++) {
        const _id = `${String(name)}-${String(turn)}`;
        await entries.insertOne({ _id, version: 1 });
        await entries.findOneAndUpdate({ _id, version: 1 }, { $inc: { version: 1 } });
        acknowledged.push(_id);
        if (acknowledged.length === 400) server.kill();
      }
    };
    const writers = Array.from({ length: 8 }, (_, name) =>
      writer(name).catch((e: unknown) => refusals.push(e)),
    );
    await Promise.all(writers);

    expect(refusals).toHaveLength(8);
    await server.stop();
    expect(() => process.kill(server.pid, 0)).toThrow('ESRCH');
    expect(acknowledged.length).toBeGreaterThanOrEqual(400);
    const { entries: after } = await restart();
    const found = await after.find({ version: 2 }).toArray();
    const ids = new Set(found.map(({ _id }) => _id));
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
    expect(ids.size).toBe(found.length);
  });

  test('a restart finds documents, deletions and indexes again', async () => {
    newFolder();
    const { entries } = await start();
    await entries.createIndexes([
      { key: { takenBy: 1 }, unique: true, sparse: true },
      { key: { 'outbox.id': 1 }, sparse: true },
    ]);
    await entries.insertMany([
      { _id: 'kept', version: 1, takenBy: 'anna' },
      { _id: 'gone', version: 1, takenBy: 'bert' },
    ]);
    await entries.deleteOne({ _id: 'gone' });

    const { entries: after } = await restart();
    expect(await after.find().toArray()).toEqual([{ _id: 'kept', version: 1, takenBy: 'anna' }]);
    expect((await after.indexes()).map(({ name }) => name)).toEqual([
      '_id_',
      'takenBy_1',
      'outbox.id_1',
    ]);
    const refusal = await after
      .insertOne({ _id: 'second', version: 1, takenBy: 'anna' })
      .catch((e: unknown) => e);
    expect(refusal).toBeInstanceOf(mongo.MongoServerError);
    expect(refusal).toMatchObject({ code: 11000 });
    await after.insertOne({ _id: 'third', version: 1, takenBy: 'bert' });
  });

  test('a dropped collection stays dropped and its name can be used again', async () => {
    newFolder();
    const { entries } = await start();
    await entries.insertOne({ _id: 'old', version: 1 });
    await entries.drop();
    await entries.insertOne({ _id: 'new', version: 1 });

    const { entries: after } = await restart();
    expect(await after.find().toArray()).toEqual([{ _id: 'new', version: 1 }]);
  });

  test('history is compacted at a start and nothing of the present is lost', async () => {
    newFolder();
    const { entries } = await start();
    await entries.insertOne({ _id: 'counted', version: 0 });
    for (let round = 0; round < 25; round++)
      await entries.bulkWrite(
        Array.from({ length: 1000 }, () => ({
          updateOne: { filter: { _id: 'counted' }, update: { $inc: { version: 1 } } },
        })),
      );
    const before = (await stat(journal())).size;

    const { entries: after } = await restart();
    expect((await stat(journal())).size).toBeLessThan(before / 100);
    expect(await after.findOne({ _id: 'counted' })).toEqual({ _id: 'counted', version: 25_000 });
    await after.updateOne({ _id: 'counted' }, { $inc: { version: 1 } });
    const { entries: again } = await restart();
    expect(await again.findOne({ _id: 'counted' })).toEqual({ _id: 'counted', version: 25_001 });
  });
});

describe('one write at a time', () => {
  test('fifty who take the same entry at once have one winner', async () => {
    newFolder();
    const { entries } = await start();
    await entries.insertOne({ _id: 'task', version: 1 });
    const takes = Array.from({ length: 50 }, (_, clerk) =>
      entries.findOneAndUpdate(
        { _id: 'task', version: 1 },
        { $set: { takenBy: `clerk-${String(clerk)}` }, $inc: { version: 1 } },
        { returnDocument: 'after' },
      ),
    );
    const winners = (await Promise.all(takes)).filter((taken) => taken !== null);
    expect(winners).toHaveLength(1);
    expect(await entries.findOne({ _id: 'task' })).toEqual(winners[0]);
  });

  test('a reader never sees half of an update', async () => {
    newFolder();
    const { entries } = await start();
    await entries.insertOne({ _id: 'pair', version: 0, takenBy: '0' });
    let writing = true;
    const write = async (): Promise<void> => {
      for (let version = 1; version <= 500; version++)
        await entries.updateOne({ _id: 'pair' }, { $set: { version, takenBy: String(version) } });
      writing = false;
    };
    const seen: Entry[] = [];
    const read = async (): Promise<void> => {
      while (writing) seen.push(...(await entries.find({ _id: 'pair' }).toArray()));
    };
    await Promise.all([write(), read(), read(), read()]);
    expect(new Set(seen.map(({ version }) => version)).size).toBeGreaterThan(20);
    expect(seen.filter(({ version, takenBy }) => takenBy !== String(version))).toEqual([]);
  });
});

describe('a journal that is not whole', () => {
  const fill = async (): Promise<void> => {
    newFolder();
    const { server, entries } = await start();
    for (const id of ['first', 'second', 'third']) await entries.insertOne({ _id: id, version: 1 });
    await server.stop();
  };

  test('a tail cut by a crash is removed and what came before is there', async () => {
    await fill();
    const { size } = await stat(journal());
    const file = await open(journal(), 'r+');
    await file.truncate(size - 5);
    await file.close();

    const { entries } = await restart();
    expect((await entries.find().toArray()).map(({ _id }) => _id)).toEqual(['first', 'second']);
    await entries.insertOne({ _id: 'third', version: 1 });
    const { entries: after } = await restart();
    expect(await after.countDocuments()).toBe(3);
  });

  test.each([
    ['content', 'second', 0],
    ['length', 'second', -24],
  ])(
    'a flipped byte in the %s of an earlier write stops the start and changes nothing',
    async (_, word, offset) => {
      await fill();
      const bytes = await readFile(journal());
      const at = bytes.indexOf(word) + offset;
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0x40, at);
      await writeFile(journal(), bytes);

      await expect(startDocumentServer({ dataDir, installed })).rejects.toThrow(
        /is damaged at byte \d+/,
      );
      expect((await readFile(journal())).equals(bytes)).toBe(true);
    },
  );

  test('a folder in use is refused, naming the process that uses it', async () => {
    newFolder();
    const { server } = await start();
    await expect(startDocumentServer({ dataDir, installed })).rejects.toThrow(
      `in use by the document server with process id ${String(server.pid)}`,
    );
  });
});
