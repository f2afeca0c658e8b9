import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import { connectMongo } from '@office/service-kit/mongo';
import { testMongoUri } from '@office/testing/database';
import { checkJournal } from '../src/journal-check.ts';
import type { Scene } from '../src/scene.ts';
import { play } from './story-stage.ts';

const story = readFileSync(
  join(import.meta.dirname, '../stories/01-three-days-of-work.yaml'),
  'utf8',
);

const Entry = z.object({
  _id: z.string(),
  state: z.looseObject({
    cause: z.string(),
    lines: z.array(z.object({ account: z.string(), amount: z.string() })),
  }),
});
type Entry = z.output<typeof Entry>;

const journalIn = (connection: Connection) => connection.collection<Entry>('payment-journal');

/** Plants a fault in the office's own database, looks, and puts it right again. */
async function withPlanted(
  connection: Connection,
  scene: Scene,
  plant: (entries: readonly Entry[]) => readonly Entry[],
): Promise<string[]> {
  const journal = journalIn(connection);
  const good = z.array(Entry).parse(await journal.find({}).toArray());
  const put = async (entries: readonly Entry[]): Promise<void> => {
    await journal.deleteMany({});
    if (entries.length > 0) await journal.insertMany([...entries]);
  };
  await put(plant(good));
  try {
    return await checkJournal(scene);
  } finally {
    await put(good);
  }
}

const withLines = (entry: Entry, change: (amount: string, account: string) => string): Entry => ({
  ...entry,
  state: {
    ...entry.state,
    lines: entry.state.lines.map(({ account, amount }) => ({
      account,
      amount: change(amount, account),
    })),
  },
});

describe('balanced: true', () => {
  test('fails on an empty journal, on an entry that does not sum to zero, and on a cent of difference', async () => {
    await play(story, {
      during: async ({ scene, prefix }) => {
        const connection = await connectMongo(testMongoUri(), `${prefix}payments`);
        try {
          expect(await checkJournal(scene)).toEqual([]);

          const empty = await withPlanted(connection, scene, () => []);
          expect(empty).toContain('payments were executed and the journal is empty');

          const crooked = await withPlanted(connection, scene, (entries) =>
            entries.map((entry) =>
              entry.state.cause === 'order'
                ? withLines(entry, (amount, account) =>
                    account === 'claimant' ? '-1272.02' : amount,
                  )
                : entry,
            ),
          );
          expect(crooked.join('; ')).toContain('does not sum to zero');

          const shifted = await withPlanted(connection, scene, (entries) =>
            entries.map((entry) =>
              entry.state.cause === 'execution'
                ? withLines(entry, (amount) => (amount.startsWith('-') ? '-1272.04' : '1272.04'))
                : entry,
            ),
          );
          expect(shifted.join('; ')).toContain(
            'the bank executed 1272.03, the journal has 1272.04',
          );

          expect(await checkJournal(scene)).toEqual([]);
        } finally {
          await connection.close();
        }
      },
    });
  }, 120_000);
});
