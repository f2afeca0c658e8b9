import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { live, openOffice, paid, storyOf, type OfficeInTest } from './office-in-test.ts';
import { putMessages } from './raw-topics.ts';

/** Who reads which topic: every one of them must bury what it cannot read, and go on. */
const readers = {
  'dossiers.events': ['tasks-income', 'workflows'],
  'agency.events': ['payments-verification', 'workflows'],
  'payments.events': ['debts', 'payments-journal', 'tasks-income', 'workflows'],
  'debts.events': ['workflows'],
  'tasks.events': ['tasks-changes', 'workflows'],
  'correspondence.events': ['workflows'],
  'onem.inbound': ['onem'],
  'onem.outbound': ['agency'],
} as const;

/** An event in a right envelope whose data is not what its name promises. */
const brokenPromise = JSON.stringify({
  specversion: '1.0',
  id: 'broken-promise',
  source: '/tasks',
  type: 'TaskCompleted',
  subject: 'd-none',
  time: '2026-10-01T05:00:00.000Z',
  datacontenttype: 'application/json',
  version: 1,
  correlationid: 'poison',
  actor: 'office',
  officeday: '2026-10-01',
  data: { dossierId: 'd-none' },
});

describe('a message that cannot be processed', () => {
  const story = storyOf(paid);
  let office: OfficeInTest;
  beforeAll(async () => {
    office = await openOffice(story);
  }, 60_000);
  afterAll(() => office.stop(), 30_000);

  test('goes to the dead letters with its cause from every reader of every topic, and all of them go on', async () => {
    for (const topic of Object.keys(readers))
      await putMessages(office, topic, [{ key: 'poison', value: '{"half": ' }]);
    await putMessages(office, 'tasks.events', [{ key: 'd-none', value: brokenPromise }]);
    await office.driver.rest();

    const letters = office.scene.recorder
      .deadLetters()
      // The story's own reader buries as well; it is no part of the office.
      .filter(({ group }) => !group.startsWith('story'));
    const expected = Object.entries(readers).flatMap(([topic, groups]) =>
      groups.map((group) => `${group} on ${topic}`),
    );
    expect(letters.map(({ group, topic }) => `${group} on ${topic}`).toSorted()).toEqual(
      [...expected, 'tasks-changes on tasks.events', 'workflows on tasks.events'].toSorted(),
    );
    for (const { value, cause } of letters)
      expect(cause).toMatch(value === brokenPromise ? /taskId/ : /JSON/);

    const buried = office.scene.recorder.deadLetters().length;
    await live(story, office);
    expect(office.scene.recorder.deadLetters()).toHaveLength(buried);
  }, 90_000);
});
