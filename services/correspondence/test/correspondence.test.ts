import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import express from 'express';
import type { Connection } from 'mongoose';
import { createHash } from 'node:crypto';
import { createServiceClient } from '@office/service-kit/service-client';
import { clockOn } from '@office/testing/clock';
import { freshDatabase } from '@office/testing/database';
import { serve, type Served } from '@office/testing/http';
import { createTestIdentity, type TestIdentity } from '@office/testing/identity';
import { recordedLog } from '@office/testing/log';
import { createApp } from '../src/app.ts';
import { createContactStore } from '../src/contact-store.ts';
import { createLetterStore } from '../src/letter-store.ts';
import { readPdf } from './read-pdf.ts';

/** The neighbour at HTTP: two dossiers, everybody else is unknown. */
function fakeDossiers(): express.Express {
  const languages = new Map([
    ['D-1', 'fr'],
    ['D-2', 'nl'],
  ]);
  const app = express();
  app.get('/dossiers/:dossierId/addressee', (request, response) => {
    const { dossierId } = request.params;
    const language = languages.get(dossierId);
    if (language === undefined) {
      response.status(404).json({ code: 'unknown-dossier' });
      return;
    }
    const address = { street: 'Rue Haute 1', postcode: '1000', town: 'Bruxelles' };
    response.json({ dossierId, familyName: 'Lambert', givenName: 'Anne', language, address });
  });
  return app;
}

const clock = clockOn('2026-11-06');
const recorded = recordedLog();
let database: { connection: Connection; drop: () => Promise<void> };
let identity: TestIdentity;
let neighbour: Served;
let served: Served;
let letters: ReturnType<typeof createLetterStore>;
let contacts: ReturnType<typeof createContactStore>;

beforeAll(async () => {
  database = await freshDatabase();
  identity = await createTestIdentity();
  neighbour = await serve(fakeDossiers());
  letters = createLetterStore({ connection: database.connection, clock });
  contacts = createContactStore({ connection: database.connection, clock });
  for (const store of [letters.letters, letters.bytes, contacts.contacts])
    await store.ensureIndexes();
  const dossiers = createServiceClient({
    urls: { dossiers: neighbour.url },
    token: () => identity.office(),
  });
  served = await serve(
    createApp({
      letters,
      contacts,
      dossiers,
      clock,
      verifyToken: identity.verifyToken,
      log: recorded.log,
      ready: () => Promise.resolve(),
    }),
  );
});

afterAll(async () => {
  await served.close();
  await neighbour.close();
  await database.drop();
});

const office = async () => served.as(await identity.office());
const ann = async () => served.as(await identity.token('ann', ['reception']));
const reminder = (dossierId: string) => ({
  dossierId,
  type: 'card-reminder' as const,
  subject: '2026-10',
  data: { month: '2026-10', abandonOn: '2029-10-31' },
});

async function sentEvents(letterId: string) {
  const waiting = await letters.letters.waiting(100);
  return waiting
    .filter(({ _id }) => _id === letterId)
    .flatMap(({ outbox }) => outbox.map(({ type, data }) => ({ type, data })));
}

describe('letters', () => {
  test('a letter leaves in the language of its dossier, and its bytes can be read', async () => {
    const params = { letterId: 'D-2.2026-10.card-reminder' };
    const sent = await (await office()).sendLetter({ params, body: reminder('D-2') });

    expect(sent).toEqual({ version: 1, language: 'nl' });
    const bytes = await (await ann()).readLetter({ params });
    const { text, lang } = await readPdf(bytes);
    expect(lang).toBe('nl-BE');
    expect(text).toContain('31 oktober 2029');
    expect(text).toContain('Anne Lambert');
    expect(await sentEvents(params.letterId)).toEqual([
      {
        type: 'LetterSent',
        data: {
          dossierId: 'D-2',
          letterId: 'D-2.2026-10.card-reminder',
          type: 'card-reminder',
          language: 'nl',
        },
      },
    ]);
  });

  test('the same letter is sent once and keeps its bytes, whatever comes later', async () => {
    const params = { letterId: 'D-1.2026-10.once' };
    const client = await office();
    await Promise.all(
      Array.from({ length: 8 }, () => client.sendLetter({ params, body: reminder('D-1') })),
    );
    const before = await client.readLetter({ params });
    clock.set('2026-12-01');
    const again = await client.sendLetter({ params, body: reminder('D-1') });
    clock.set('2026-11-06');

    expect(again).toEqual({ version: 1, language: 'fr' });
    expect(await client.readLetter({ params })).toEqual(before);
    expect(await sentEvents(params.letterId)).toHaveLength(1);
    const { letters: listed } = await client.listLetters({ query: { dossierId: 'D-1' } });
    expect(listed).toHaveLength(1);
    expect(listed[0]).toMatchObject({
      letterId: 'D-1.2026-10.once',
      type: 'card-reminder',
      language: 'fr',
      subject: '2026-10',
      sent: { by: 'office', on: '2026-11-06' },
      sha256: createHash('sha256').update(before).digest('hex'),
    });
  });

  test('data that the template cannot say are malformed, and nothing leaves', async () => {
    const params = { letterId: 'D-1.wrong' };
    const body = { ...reminder('D-1'), data: { month: 'October', abandonOn: '2029-10-31' } };
    await expect((await office()).sendLetter({ params, body })).rejects.toMatchObject({
      status: 400,
      code: 'malformed',
      details: { field: 'month' },
    });
    await expect((await ann()).readLetter({ params })).rejects.toMatchObject({
      status: 404,
      code: 'unknown-letter',
    });
  });

  test('a letter for an unknown dossier is refused', async () => {
    const params = { letterId: 'D-9.reminder' };
    await expect(
      (await office()).sendLetter({ params, body: reminder('D-9') }),
    ).rejects.toMatchObject({ status: 404, code: 'unknown-dossier' });
  });

  test('a clerk reads letters but does not send them; nobody does without a token', async () => {
    const params = { letterId: 'D-1.by-hand' };
    await expect((await ann()).sendLetter({ params, body: reminder('D-1') })).rejects.toMatchObject(
      { status: 403, code: 'not-entitled' },
    );
    for (const token of [
      await identity.wrong.expired(),
      await identity.wrong.foreign(),
      await identity.wrong.otherAudience(),
      identity.wrong.unsigned(),
    ])
      await expect(
        served.as(token).sendLetter({ params, body: reminder('D-1') }),
      ).rejects.toMatchObject({ status: 401, code: 'no-token' });
  });

  test('when dossiers is away the letter waits: neighbour-down', async () => {
    const dossiers = createServiceClient({
      urls: { dossiers: 'http://127.0.0.1:1' },
      token: () => identity.office(),
    });
    const alone = await serve(
      createApp({
        letters,
        contacts,
        dossiers,
        clock,
        verifyToken: identity.verifyToken,
        log: recorded.log,
        ready: () => Promise.resolve(),
      }),
    );
    const params = { letterId: 'D-1.later' };
    await expect(
      alone.as(await identity.office()).sendLetter({ params, body: reminder('D-1') }),
    ).rejects.toMatchObject({ status: 503, code: 'neighbour-down' });
    await alone.close();
  });
});

describe('questions', () => {
  test('a question has an answer within 45 days, and is recorded once', async () => {
    const call = {
      params: { dossierId: 'D-1', contactId: 'q-1' },
      body: { channel: 'counter' as const, text: 'Pourquoi 20,5 allocations ?' },
    };
    const client = await ann();
    expect(await client.askQuestion(call)).toEqual({ version: 1, answerBy: '2026-12-21' });
    expect(await client.askQuestion(call)).toEqual({ version: 1, answerBy: '2026-12-21' });

    const waiting = await contacts.contacts.waiting(10);
    expect(
      waiting.flatMap(({ outbox }) => outbox.map(({ type, data }) => ({ type, data }))),
    ).toEqual([
      {
        type: 'QuestionReceived',
        data: { dossierId: 'D-1', contactId: 'q-1', answerBy: '2026-12-21' },
      },
    ]);
  });

  test('an empty question and an unknown dossier are refused', async () => {
    const client = await ann();
    const body = { channel: 'web' as const, text: '  ' };
    await expect(
      client.askQuestion({ params: { dossierId: 'D-1', contactId: 'q-2' }, body }),
    ).rejects.toMatchObject({ status: 400, code: 'malformed' });
    await expect(
      client.askQuestion({
        params: { dossierId: 'D-9', contactId: 'q-3' },
        body: { ...body, text: 'Bonjour' },
      }),
    ).rejects.toMatchObject({ status: 404, code: 'unknown-dossier' });
  });
});

test('nothing personal stands in the log', () => {
  const log = recorded.lines.join('\n');
  expect(log).toContain('request answered');
  expect(log).not.toContain('Lambert');
  expect(log).not.toContain('Rue Haute');
  expect(log).not.toContain('allocations ?');
});
