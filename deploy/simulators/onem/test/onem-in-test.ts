// ONEM as the tests open it: its real database and HTTP, the broker faked.
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { Express } from 'express';
import type { OnemInbound } from '@office/contracts/agency';
import { day } from '@office/domain/day';
import { createDocumentStore } from '@office/service-kit/document-store';
import { noOneListens } from '@office/service-kit/in-flight';
import { clockOn } from '@office/testing/clock';
import { freshDatabase } from '@office/testing/database';
import { serve, type Served } from '@office/testing/http';
import { recordedLog } from '@office/testing/log';
import { createSimulatorApp } from '../../shell.ts';
import { createOnem, type Onem } from '../src/onem.ts';
import { onemRoutes } from '../src/routes.ts';
import type { OnemFile } from '../src/onem-file.ts';

// 1 October 2026 is a Thursday.
export const clock = clockOn('2026-10-01');
const { log } = recordedLog();
let database: Awaited<ReturnType<typeof freshDatabase>>;
export let onem: Onem;
export let served: Served;
export let sent: { key: string; message: Record<string, unknown> }[] = [];
let brokerDown = false;
export const setBrokerDown = (down: boolean): void => {
  brokerDown = down;
};
/** Closes nothing and opens ONEM again on the same database, as a restart does. */
export const reopen = async (): Promise<void> => {
  onem = await open();
};
let next = 0;
export let dossierId = '';

const files = () =>
  createDocumentStore<OnemFile>(
    { connection: database.connection, clock },
    { collection: 'files' },
  );
const open = (): Promise<Onem> =>
  createOnem({
    files: files(),
    clock,
    broker: {
      send: (_topic, key, message) => {
        if (brokerDown) return Promise.reject(new Error('no broker'));
        sent.push({ key, message: { ...(message as object) } });
        return Promise.resolve();
      },
    },
  });
const appOf = (simulator: Onem): Express =>
  createSimulatorApp({
    name: 'onem-simulator',
    log,
    inFlight: noOneListens,
    routes: onemRoutes(simulator),
    ready: () => Promise.resolve(),
  });

beforeAll(async () => {
  database = await freshDatabase();
  await files().ensureIndexes();
});
afterAll(() => database.drop());
beforeEach(async () => {
  next += 1;
  dossierId = `anne-${String(next)}`;
  sent = [];
  brokerDown = false;
  clock.set('2026-10-01');
  await database.connection.collection('files').deleteMany({});
  onem = await open();
  served = await serve(appOf(onem));
});
const closing: Served[] = [];
beforeEach(() => void closing.push(served));
afterAll(async () => {
  for (const each of closing) await each.close();
});

export type C9 = Extract<OnemInbound, { type: 'C9' }>;
export const submission = (number = 1, changes: Partial<C9> = {}): C9 => ({
  type: 'C9',
  messageId: `${dossierId}.claim.submission-${String(number)}`,
  reference: `${dossierId}.claim`,
  dossier: dossierId,
  sentOn: day('2026-10-01'),
  submission: number === 1 ? 'claim' : 'reminder',
  niss: '85073003328',
  kind: 'full',
  category: 'N',
  claimedFrom: day('2026-10-01'),
  rightFrom: day('2026-10-01'),
  forms: ['C1', 'C4'],
  monthlyWage: '2189.81',
  careerDays: 700,
  children: 0,
  ...changes,
});
export const month = (changes: object = {}) => ({
  type: 'C10',
  messageId: `${dossierId}.2026-10.c10`,
  reference: `${dossierId}.2026-10`,
  dossier: dossierId,
  sentOn: '2026-11-06',
  niss: '85073003328',
  month: '2026-10',
  correction: 0,
  allowances: '20.5',
  gross: '1272.03',
  decision: 'c2',
  cardVersion: 1,
  ...changes,
});
export const post = async (path: string, body: object) => {
  const response = await fetch(`${served.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
export const will = (what: object) => post('/wills', { dossierId, ...what });
export const messages = () => sent.map(({ message }) => message);
export const actOn = async (on: string) => {
  clock.set(on);
  await onem.act(day(on));
};
