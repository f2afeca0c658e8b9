// The agency as the tests open it: the real app, store, channel and HTTP; neighbours and broker faked.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import type { Envelope } from '@office/contracts/define-event';
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

export const clock = clockOn('2026-10-01');
export const { log, lines } = recordedLog();
let database: Awaited<ReturnType<typeof freshDatabase>>;
export let identity: TestIdentity;
export let neighbours: Neighbours;
export let exchanges: ExchangeStore;
export let served: Served;
let channel: ReturnType<typeof createChannel>;
export let topic: { key: string; message: Record<string, unknown> }[] = [];
let channelDown = false;
/** While down, ONEM's channel takes nothing. */
export const setChannelDown = (down: boolean): void => {
  channelDown = down;
};
let next = 0;
export let dossierId = '';

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

export const office = async () => served.as(await identity.office());
export const claimId = () => `${dossierId}.claim-2026-10-01`;
export const submissionId = () => `${claimId()}.submission-1`;
export const paymentMonthId = () => `${dossierId}.2026-10`;
export const left = (count: number) =>
  eventually(() => {
    const mine = topic.filter(({ key }) => key === dossierId);
    expect(mine).toHaveLength(count);
    return mine.map(({ message }) => message);
  });
export const events = async (): Promise<Envelope[]> =>
  (await exchanges.waiting(500)).find(({ _id }) => _id === dossierId)?.outbox.slice() ?? [];
export const noted = (count: number) =>
  eventually(async () => {
    const found = await events();
    expect(found).toHaveLength(count);
    return found;
  });
export const submit = async (kind: 'claim' | 'reminder' = 'claim', id = submissionId()) =>
  (await office()).sendSubmission(
    { params: { submissionId: id }, body: { dossierId, claimId: claimId(), kind } },
    { correlationId: 'corr-1', onBehalfOf: 'ann' },
  );
export const submitMonth = async () =>
  (await office()).submitPaymentMonth({
    params: { paymentMonthId: paymentMonthId() },
    body: { dossierId },
  });
export const fixture = (name: string, changes: object = {}) => ({
  ...(JSON.parse(
    readFileSync(resolve(import.meta.dirname, `../fixtures/${name}.json`), 'utf8'),
  ) as object),
  dossier: dossierId,
  messageId: `onem-${dossierId}`,
  reference: submissionId(),
  ...changes,
});
export const answer = (message: unknown) => createAnswerReader({ exchanges, clock, log })(message);
export const c12 = (changes: object = {}) => ({
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
