import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serviceNames } from '@office/contracts/services';
import { month } from '@office/domain/month';
import { connectMongo } from '@office/service-kit/mongo';
import { testMongoUri } from '@office/testing/database';
import { eventually } from '@office/testing/eventually';
import { cut, live, openOffice, paid, storyOf, type OfficeInTest } from './office-in-test.ts';
import { countMessages, putMessages, readTopics, readUpTo, type RawMessage } from './raw-topics.ts';

/** Every group that takes part in the life of a dossier. */
const groups = [
  'workflows',
  'debts',
  'payments-journal',
  'payments-verification',
  'tasks-income',
  'tasks-changes',
  'agency',
  'onem',
];

/** What every service answers about the dossier, as staff read it. */
async function readable({ scene }: OfficeInTest) {
  const as = scene.as('ann');
  const dossierId = scene.names.dossier('lucie');
  return {
    dossier: await as.readDossier({ params: { dossierId }, query: {} }),
    month: await as.readMonthFacts({ params: { dossierId, month: month('2026-10') } }),
    payments: await as.listPayments({ query: { dossierId } }),
    deductions: await as.readDeductions({ params: { dossierId } }),
    tasks: await as.listTasks({ query: { dossierId } }),
    letters: await as.listLetters({ query: { dossierId } }),
    journal: await as.readJournal({ query: {} }),
    runs: await as.listRuns({}),
    messages: await as.listMessages({ query: { dossierId } }),
    atTheBank: await scene.bank.transfers(),
  };
}

/** A bell for open inboxes: an event that comes again rings it again, and whoever looks finds what stood there. */
const bells = ['tasks task-changes'];

/** Every document of every service as it is stored, its version included: a needless write shows. */
async function stored({ prefix }: OfficeInTest): Promise<Record<string, unknown>> {
  const connection = await connectMongo(testMongoUri(), `${prefix}dossiers`);
  const found: Record<string, unknown> = {};
  try {
    for (const name of [...serviceNames, 'onem', 'bank']) {
      const { db } = connection.useDb(`${prefix}${name}`);
      for (const { name: collection } of (await db?.listCollections().toArray()) ?? []) {
        if (bells.includes(`${name} ${collection}`)) continue;
        found[`${name} ${collection}`] = await db
          ?.collection(collection)
          .find({})
          .sort({ _id: 1 })
          .toArray();
      }
    }
  } finally {
    await connection.close();
  }
  return found;
}

/** Everything that ever lay on the topics, backwards, and then backwards again. */
async function repeatBackwards(office: OfficeInTest, originals: readonly RawMessage[]) {
  const byTopic = Map.groupBy(originals, ({ topic }) => topic);
  for (const [topic, messages] of byTopic) {
    const backwards = messages.toReversed().map(({ key, value }) => ({ key, value }));
    await putMessages(office, topic, [...backwards, ...backwards]);
  }
}

describe('an event that comes twice, late and after a newer one', () => {
  const story = storyOf(paid);
  let office: OfficeInTest;
  beforeAll(async () => {
    office = await openOffice(story);
  }, 60_000);
  afterAll(() => office.stop(), 30_000);

  test('changes nothing: not the state of any service, not a topic, not what comes later', async () => {
    const atTheOrder = story.steps.findIndex(({ name }) => name === 'run-payments');
    const [before, after] = cut(story, atTheOrder);

    await live(before, office);
    await expectNothingChanges(office, 'the-order');

    // The rest of the month is lived on top of it: whatever a duplicate woke would show here.
    await live(after, office);
    await expectNothingChanges(office, 'the-end');
    expect(office.scene.recorder.deadLetters()).toEqual([]);
  }, 120_000);
});

async function expectNothingChanges(office: OfficeInTest, when: string): Promise<void> {
  const originals = distinct(await readTopics(office, `reader-at-${when}`));
  const counts = await countMessages(office);
  const was = { readable: await readable(office), stored: await stored(office) };
  expect(originals.length).toBeGreaterThan(15);

  await repeatBackwards(office, originals);
  await office.driver.rest();

  // They were delivered: every topic holds each message twice more and nothing else, read to its end.
  const perTopic = Map.groupBy(originals, ({ topic }) => topic);
  const expected = Object.fromEntries(
    Object.entries(counts).map(([topic, count]) => [
      topic,
      count + 2 * (perTopic.get(topic)?.length ?? 0),
    ]),
  );
  expect(await countMessages(office)).toEqual(expected);
  await eventually(async () => {
    const read = await readUpTo(office, groups);
    expect(Object.keys(read).length).toBeGreaterThan(10);
    for (const [place, offset] of Object.entries(read)) {
      const topic = place.split(' ')[1] ?? '';
      expect([place, offset]).toEqual([place, expected[topic]]);
    }
  });

  expect(await readable(office)).toEqual(was.readable);
  expect(await stored(office)).toEqual(was.stored);
}

/** Each message once, in its first place. */
const distinct = (messages: readonly RawMessage[]): RawMessage[] => [
  ...new Map(messages.map((message) => [`${message.topic} ${message.value}`, message])).values(),
];
