import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Envelope } from '@office/contracts/define-event';
import { day } from '@office/domain/day';
import { handleOrBury, type DeadLetter } from '@office/service-kit/consume';
import { createServiceClient } from '@office/service-kit/service-client';
import { clockOn } from '@office/testing/clock';
import { freshDatabase } from '@office/testing/database';
import { eventually } from '@office/testing/eventually';
import { serve, type Served } from '@office/testing/http';
import { createTestIdentity, type TestIdentity } from '@office/testing/identity';
import { recordedLog } from '@office/testing/log';
import { createAnswerReader, createChannel } from '../src/agency-channel.ts';
import { createApp } from '../src/app.ts';
import { createExchangeStore, type ExchangeStore } from '../src/exchange-store.ts';
import { openNeighbours, type Neighbours } from './neighbours.ts';

const clock = clockOn('2026-10-01');
const { log, lines } = recordedLog();
let database: Awaited<ReturnType<typeof freshDatabase>>;
let identity: TestIdentity;
let neighbours: Neighbours;
let exchanges: ExchangeStore;
let served: Served;
let channel: ReturnType<typeof createChannel>;
let topic: { key: string; message: Record<string, unknown> }[] = [];
let channelDown = false;
let next = 0;
let dossierId = '';

beforeAll(async () => {
  database = await freshDatabase();
  identity = await createTestIdentity();
  neighbours = await openNeighbours();
  exchanges = createExchangeStore({ connection: database.connection, clock });
  await exchanges.ensureIndexes();
  const client = createServiceClient({
    urls: { dossiers: neighbours.url, payments: neighbours.url },
    token: () => Promise.resolve('office'),
  });
  channel = createChannel({
    exchanges,
    clock,
    log,
    pollMs: 30,
    broker: {
      send: (name, key, message) => {
        if (channelDown) return Promise.reject(new Error('no broker'));
        topic.push({ key, message: { on: name, ...(message as object) } });
        return Promise.resolve();
      },
    },
  });
  served = await serve(
    createApp({
      exchanges,
      neighbours: client,
      clock,
      nudge: channel.nudge,
      verifyToken: identity.verifyToken,
      log,
      ready: () => Promise.resolve(),
    }),
  );
  channel.start();
});
afterAll(async () => {
  await served.close();
  await channel.stop();
  await neighbours.close();
  await database.drop();
});
beforeEach(() => {
  next += 1;
  dossierId = `anne-${String(next)}`;
  topic = [];
  clock.set('2026-10-01');
});
afterEach(() => {
  channelDown = false;
  neighbours.down = false;
});

const office = async () => served.as(await identity.office());
const claimId = () => `${dossierId}.claim-2026-10-01`;
const submissionId = () => `${claimId()}.submission-1`;
const paymentMonthId = () => `${dossierId}.2026-10`;
const left = (count: number) =>
  eventually(() => {
    const mine = topic.filter(({ key }) => key === dossierId);
    expect(mine).toHaveLength(count);
    return mine.map(({ message }) => message);
  });
const events = async (): Promise<Envelope[]> =>
  (await exchanges.waiting(500)).find(({ _id }) => _id === dossierId)?.outbox.slice() ?? [];
const noted = (count: number) =>
  eventually(async () => {
    const found = await events();
    expect(found).toHaveLength(count);
    return found;
  });
const submit = async (kind: 'claim' | 'reminder' = 'claim', id = submissionId()) =>
  (await office()).sendSubmission(
    { params: { submissionId: id }, body: { dossierId, claimId: claimId(), kind } },
    { correlationId: 'corr-1', onBehalfOf: 'ann' },
  );
const submitMonth = async () =>
  (await office()).submitPaymentMonth({
    params: { paymentMonthId: paymentMonthId() },
    body: { dossierId },
  });
const fixture = (name: string, changes: object = {}) => ({
  ...(JSON.parse(
    readFileSync(resolve(import.meta.dirname, `../fixtures/${name}.json`), 'utf8'),
  ) as object),
  dossier: dossierId,
  messageId: `onem-${dossierId}`,
  reference: submissionId(),
  ...changes,
});
const answer = (message: unknown) => createAnswerReader({ exchanges, clock, log })(message);
const c12 = (changes: object = {}) => ({
  type: 'C12',
  messageId: `c12-${dossierId}`,
  reference: `${paymentMonthId()}.c10`,
  dossier: dossierId,
  sentOn: '2027-02-01',
  month: '2026-10',
  correction: 0,
  result: 'rejected',
  amount: '62.05',
  case: 2,
  ...changes,
});

describe('sending a claim', () => {
  test('a claim leaves for ONEM and the office knows until when ONEM decides', async () => {
    // D-DECIDE: one month from 2 October on. The task opens on 2 November and is due five working days later.
    expect(await submit()).toEqual({ decideBy: '2026-11-01', remindDueOn: '2026-11-09' });
    expect(await left(1)).toMatchObject([
      {
        on: 'onem.inbound',
        type: 'C9',
        submission: 'claim',
        reference: claimId(),
        niss: '85073003328',
        monthlyWage: '2189.81',
        forms: ['C1'],
      },
    ]);
    expect(await noted(1)).toMatchObject([
      {
        type: 'SubmissionSent',
        subject: dossierId,
        correlationid: 'corr-1',
        onbehalfof: 'ann',
        data: { claimId: claimId(), submissionId: submissionId(), kind: 'claim' },
      },
    ]);
    expect(neighbours.asked).toContain(`/dossiers/${dossierId} for ann`);
  });

  test('the same submission again is sent once and answers the same days, whatever the day', async () => {
    const first = await submit();
    await left(1);
    clock.set('2026-10-05');
    expect(await submit()).toEqual(first);
    await noted(1);
    expect(await left(1)).toHaveLength(1);
  });

  test('two at the same moment make one message', async () => {
    const both = await Promise.all([submit(), submit()]);
    expect(both[0]).toEqual(both[1]);
    await left(1);
    await noted(1);
  });

  test('a reminder is a message of its own, and the wait starts again', async () => {
    await submit();
    clock.set('2026-11-03');
    const again = await submit('reminder', `${submissionId()}.reminder-1`);
    expect(again).toEqual({ decideBy: '2026-12-03', remindDueOn: '2026-12-11' });
    expect(await left(2)).toMatchObject([{ submission: 'claim' }, { submission: 'reminder' }]);
  });

  test('an id that already names another claim is refused', async () => {
    await submit();
    const other = (await office()).sendSubmission({
      params: { submissionId: submissionId() },
      body: { dossierId, claimId: `${dossierId}.claim-2027-01-01`, kind: 'claim' },
    });
    await expect(other).rejects.toMatchObject({ status: 409, code: 'already-exists' });
  });

  test('an unknown claim or dossier is refused and nothing leaves', async () => {
    const client = await office();
    const send = (dossier: string, claim: string) =>
      client.sendSubmission({
        params: { submissionId: submissionId() },
        body: { dossierId: dossier, claimId: claim, kind: 'claim' },
      });
    await expect(send(dossierId, 'nothing')).rejects.toMatchObject({ code: 'unknown-claim' });
    await expect(send('nobody-1', 'nothing')).rejects.toMatchObject({ code: 'unknown-dossier' });
    expect(await exchanges.load(dossierId)).toBeUndefined();
  });

  test('while dossiers is away nothing is written, and later it goes', async () => {
    neighbours.down = true;
    await expect(submit()).rejects.toMatchObject({ status: 503, code: 'neighbour-down' });
    expect(await exchanges.load(dossierId)).toBeUndefined();
    neighbours.down = false;
    await submit();
    await left(1);
  });

  test('what was written down while the channel is away leaves later, in its order', async () => {
    channelDown = true;
    await submit();
    await submit('reminder', `${submissionId()}.reminder-1`);
    expect(await events()).toEqual([]);
    channelDown = false;
    expect(await left(2)).toMatchObject([{ submission: 'claim' }, { submission: 'reminder' }]);
    await noted(2);
  });

  test('only the office sends, and everybody may read', async () => {
    const ann = served.as(await identity.token('ann'));
    await expect(
      ann.sendSubmission({
        params: { submissionId: submissionId() },
        body: { dossierId, claimId: claimId(), kind: 'claim' },
      }),
    ).rejects.toMatchObject({ status: 403, code: 'not-entitled' });
    const otto = served.as(await identity.token('otto', ['auditor']));
    expect(await otto.listMessages({ query: { dossierId } })).toEqual({ messages: [] });
    const forged = served.as(await identity.wrong.foreign());
    await expect(forged.listMessages({ query: { dossierId } })).rejects.toMatchObject({
      status: 401,
    });
  });
});

describe('the notice of AM 92', () => {
  test('ONEM is told once that a file comes late', async () => {
    const client = await office();
    const notify = () =>
      client.notifyIncompleteFile({
        params: { claimId: claimId() },
        body: { dossierId, term: day('2027-01-01'), missing: ['C4 or C109'] },
      });
    expect(await notify()).toEqual({ sentOn: '2026-10-01' });
    clock.set('2026-10-02');
    expect(await notify()).toEqual({ sentOn: '2026-10-01' });
    expect(await left(1)).toMatchObject([
      { type: 'AM92-5', missing: ['C4 or C109'], term: '2027-01-01' },
    ]);
    expect(await noted(1)).toMatchObject([
      { type: 'IncompleteFileNotified', data: { claimId: claimId(), term: '2027-01-01' } },
    ]);
  });
});

describe('submitting a month', () => {
  test('an executed month leaves for verification with what was paid in gross', async () => {
    clock.set('2026-11-06');
    expect(await submitMonth()).toEqual({ verifyBy: '2027-05-15' });
    expect(await submitMonth()).toEqual({ verifyBy: '2027-05-15' });
    expect(await left(1)).toMatchObject([
      {
        type: 'C10',
        month: '2026-10',
        correction: 0,
        allowances: '20.5',
        gross: '1272.03',
        decision: 'onem-c2-0001',
      },
    ]);
    expect(await noted(1)).toMatchObject([
      {
        type: 'PaymentMonthSubmitted',
        data: { paymentMonthId: paymentMonthId(), month: '2026-10', correction: 0 },
      },
    ]);
  });
});

describe('what ONEM answers', () => {
  test.each([
    ['decision-granted', 'granted'],
    ['decision-refused', 'refused'],
    ['decision-returned', 'returned'],
  ])('%s becomes a decision of the claim', async (name, kind) => {
    await submit();
    await noted(1);
    await answer(fixture(name));
    expect((await noted(2))[1]).toMatchObject({
      type: 'DecisionReceived',
      actor: 'onem',
      correlationid: 'corr-1',
      data: {
        claimId: claimId(),
        submissionId: submissionId(),
        decisionId: `onem-${dossierId}`,
        decision: { kind },
      },
    });
  });

  test('an answer that comes twice is told once', async () => {
    await submit();
    await noted(1);
    await Promise.all([answer(fixture('decision-granted')), answer(fixture('decision-granted'))]);
    await answer(fixture('decision-granted'));
    await noted(2);
  });

  test('answers out of order are each told, each to its submission', async () => {
    await submit();
    await submit('reminder', `${submissionId()}.reminder-1`);
    await noted(2);
    await answer(
      fixture('decision-granted', {
        messageId: `second-${dossierId}`,
        reference: `${submissionId()}.reminder-1`,
      }),
    );
    await answer(fixture('decision-returned', { messageId: `first-${dossierId}` }));
    expect((await noted(4)).slice(2).map(({ data }) => data['submissionId'])).toEqual([
      `${submissionId()}.reminder-1`,
      submissionId(),
    ]);
  });

  test('an answer may overtake the note that its message left', async () => {
    channelDown = true;
    await submit();
    await answer(fixture('decision-granted'));
    channelDown = false;
    const told = await noted(2);
    expect(told.map(({ type }) => type).toSorted()).toEqual(['DecisionReceived', 'SubmissionSent']);
  });

  test('a verification is told of its month and correction, twice sent or not', async () => {
    await submitMonth();
    await noted(1);
    await answer(c12());
    await answer(c12());
    expect((await noted(2))[1]).toMatchObject({
      type: 'VerificationReceived',
      data: {
        paymentMonthId: paymentMonthId(),
        month: '2026-10',
        correction: 0,
        verificationId: `c12-${dossierId}`,
        verification: { result: 'rejected', amount: '62.05', case: 2, fraud: false },
      },
    });
  });

  test.each([
    ['no JSON object', () => 'C2'],
    ['an unknown form', () => ({ ...c12(), type: 'C99' })],
    ['an answer to nothing we sent', () => c12({ reference: 'somebody-else' })],
    ['a month that is not the one submitted', () => c12({ month: '2026-09' })],
    [
      'a decision on a month',
      () => fixture('decision-refused', { reference: `${paymentMonthId()}.c10` }),
    ],
  ])('%s goes to the dead letters at once and changes nothing', async (_what, message) => {
    await submitMonth();
    await noted(1);
    const buried: DeadLetter[] = [];
    await handleOrBury(
      {
        topic: 'onem.outbound',
        group: 'agency',
        key: dossierId,
        value: JSON.stringify(message()),
      },
      answer,
      {
        log,
        heartbeat: () => Promise.resolve(),
        bury: (letter) => Promise.resolve(void buried.push(letter)),
      },
    );
    expect(buried).toHaveLength(1);
    expect(await events()).toHaveLength(1);
  });
});

describe('showing the messages', () => {
  test('staff read what left and what came, with the national number masked', async () => {
    await submit();
    await noted(1);
    await answer(
      fixture('decision-granted', { remark: 'NISS 85.07.30-033.28', note: ['85073003328'] }),
    );
    const ann = served.as(await identity.token('ann'));
    const { messages } = await ann.listMessages({ query: { dossierId } });
    expect(messages.map(({ kind, direction }) => `${direction} ${kind}`)).toEqual([
      'out C9',
      'in C2',
    ]);
    expect(messages[0]?.content).toMatchObject({ niss: '•••••••••28', claimedFrom: '2026-10-01' });
    expect(messages[1]?.content).toMatchObject({
      remark: 'NISS •••••••••28',
      note: ['•••••••••28'],
    });
    expect(JSON.stringify(messages)).not.toContain('85073003328');
  });
});

test('no national number and no name stands in a topic key or in the log', () => {
  expect(topic.every(({ key }) => !/\d{11}/.test(key))).toBe(true);
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.join('')).not.toMatch(/85073003328|Lambert|BE68/);
});
