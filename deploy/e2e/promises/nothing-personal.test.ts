import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { visitDesk } from './desk-visitor.ts';
import { readHistories } from './histories.ts';
import { live, lucie, openOffice, paid, storyOf, type OfficeInTest } from './office-in-test.ts';
import { putMessages, readTopics, type RawMessage } from './raw-topics.ts';
import { recordAddresses } from './recorded-addresses.ts';

/** Whatever signs stand between: `85.07.30-033.28`, `BE68 5390 …` and `%20` are all the same. */
const bare = (text: string): string => text.replaceAll('%20', '').replaceAll(/[^A-Za-z0-9]/g, '');

const personal: Readonly<Record<string, string>> = {
  ...lucie,
  creditorsIban: 'BE71096123456769',
};

/** Which personal facts stand in a text, and where in it. */
const personalIn = (text: string): string[] => {
  const searched = bare(text).toLowerCase();
  return Object.entries(personal).flatMap(([name, value]) => {
    const at = searched.indexOf(bare(value).toLowerCase());
    return at < 0 ? [] : [`${name} in …${searched.slice(Math.max(0, at - 150), at + 40)}`];
  });
};

const topicsOfADossier = [
  'dossiers.events',
  'agency.events',
  'payments.events',
  'debts.events',
  'tasks.events',
  'correspondence.events',
  'onem.inbound',
  'onem.outbound',
];
const logsOfADossier = [
  'dossiers',
  'agency',
  'payments',
  'debts',
  'tasks',
  'correspondence',
  'worker',
  'desk',
  'onem',
];
const processesOfADossier = ['claim.', 'payment-month.', 'seizure-notice.'];

describe('nothing personal', () => {
  const story = storyOf(paid);
  const addresses = recordAddresses();
  let office: OfficeInTest;
  let dossierId: string;
  let messages: RawMessage[];
  beforeAll(async () => {
    office = await openOffice(story, { withDesk: true });
    await live(story, office);
    dossierId = office.scene.names.dossier('lucie');
    const visitor = await visitDesk(office.office.urls.desk ?? '', 'ann');
    for (const typed of [lucie.number, lucie.familyName, 'van'])
      await visitor.submit('/dossiers', '/searches', { text: typed });
    expect(await visitor.open(`/dossiers/${dossierId}`)).toContain(lucie.familyName);
    addresses.stop();
    messages = await readTopics(office, 'nothing-personal');
    await makeMistakes(office);
  }, 120_000);
  afterAll(() => office.stop(), 30_000);

  test('stands in a log, which names the dossier by its id', () => {
    const named = [...office.lines].filter(([, lines]) => lines.join('').includes(dossierId));
    expect(named.map(([name]) => name).toSorted()).toEqual(logsOfADossier.toSorted());
    for (const [name, lines] of office.lines)
      expect([name, personalIn(lines.join(''))]).toEqual([name, []]);
  });

  test('is the key or a header of a message; the dossier’s id is', () => {
    const keyed = new Set(
      messages.filter(({ key }) => key === dossierId).map(({ topic }) => topic),
    );
    expect([...keyed].toSorted()).toEqual(topicsOfADossier.toSorted());
    expect(personalIn(messages.map(({ key, headers }) => key + headers).join('\n'))).toEqual([]);
    // What the messages themselves say is for their readers: the test would see a name if it stood there.
    expect(personalIn(messages.map(({ value }) => value).join('\n'))).not.toEqual([]);
  });

  test('goes into a workflow, as input, signal, step or result', async () => {
    const histories = await readHistories(office.connection);
    const kinds = processesOfADossier.filter((kind) =>
      [...histories].some(
        ([id, text]) => id.startsWith(kind) && id.includes(dossierId) && signalled(text, dossierId),
      ),
    );
    expect(kinds).toEqual(processesOfADossier);
    for (const [id, text] of histories) expect([id, personalIn(id + text)]).toEqual([id, []]);
  });

  test('stands in an address; the dossier’s id does', () => {
    const { urls } = office.office;
    const whoWasAsked = Object.entries(urls).filter(([, url]) =>
      addresses.asked.some((address) => address.includes(url) && address.includes(dossierId)),
    );
    expect(whoWasAsked.map(([name]) => name).toSorted()).toEqual(
      ['agency', 'correspondence', 'debts', 'desk', 'dossiers', 'payments', 'tasks'].toSorted(),
    );
    expect(addresses.asked.length).toBeGreaterThan(100);
    expect(personalIn(addresses.asked.join('\n'))).toEqual([]);
  });
});

/** A history that names the dossier in its input, not only in the id of the process. */
const signalled = (history: string, dossierId: string): boolean =>
  history.includes(`\\"dossierId\\":\\"${dossierId}\\"`);

/** What people and partners get wrong is logged as well: a bad body, a number in an address, an unreadable message. */
async function makeMistakes(office: OfficeInTest): Promise<void> {
  const { urls, staffToken } = office.office;
  const authorization = `Bearer ${await staffToken('ann')}`;
  const headers = { authorization, 'content-type': 'application/json' };
  const person = { ...lucie, language: 'fr', category: 'N', address: {} };
  const put = (path: string, body: string) =>
    fetch(`${urls.dossiers}${path}`, { method: 'PUT', headers, body });
  const answers = [
    await put('/dossiers/d-mistake', JSON.stringify(person)),
    await put('/dossiers/d-mistake', `{ ${lucie.familyName}: `),
    await put(`/dossiers/${lucie.number}/facts/c1`, JSON.stringify({ iban: lucie.iban })),
    await put(`/dossiers/${lucie.familyName} ${lucie.iban}/facts/c1`, '{}'),
    await fetch(`${urls.dossiers}/${lucie.number}`, { headers }),
    await fetch(`${urls.tasks}/tasks?dossierId=${lucie.iban}%20`, {
      headers: { ...headers, 'x-correlation-id': lucie.number },
    }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 404, 400]);
  // So short that an error which quotes what it could not read quotes all of it.
  const poison = lucie.givenName;
  for (const topic of ['tasks.events', 'payments.events', 'onem.outbound', 'onem.inbound'])
    await putMessages(office, topic, [{ key: 'd-mistake', value: poison }]);
  await office.driver.rest();
  expect(office.scene.recorder.deadLetters().map(({ value }) => value)).toContain(poison);
}
