import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
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
const clock = clockOn('2026-10-01');
const { log } = recordedLog();
let database: Awaited<ReturnType<typeof freshDatabase>>;
let onem: Onem;
let served: Served;
let sent: { key: string; message: Record<string, unknown> }[] = [];
let brokerDown = false;
let next = 0;
let dossierId = '';

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

type C9 = Extract<OnemInbound, { type: 'C9' }>;
const submission = (number = 1, changes: Partial<C9> = {}): C9 => ({
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
const month = (changes: object = {}) => ({
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
const post = async (path: string, body: object) => {
  const response = await fetch(`${served.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const will = (what: object) => post('/wills', { dossierId, ...what });
const messages = () => sent.map(({ message }) => message);
const actOn = async (on: string) => {
  clock.set(on);
  await onem.act(day(on));
};

describe('when ONEM answers', () => {
  test('never the same day, and on the next working day', async () => {
    await onem.take(submission());
    await actOn('2026-10-01');
    expect(messages()).toEqual([]);
    expect(onem.nextActOn()).toBe('2026-10-02');
    await actOn('2026-10-02');
    expect(messages()).toMatchObject([
      { type: 'C2', reference: `${dossierId}.claim.submission-1`, sentOn: '2026-10-02' },
    ]);
    expect(sent[0]?.key).toBe(dossierId);
    expect(onem.nextActOn()).toBeUndefined();
  });

  test('a weekend and a legal holiday are no working days', async () => {
    clock.set('2026-10-30');
    await onem.take(submission());
    expect(onem.nextActOn()).toBe('2026-11-02');
    clock.set('2026-11-10');
    await onem.take(submission(2));
    await actOn('2026-11-02');
    expect(onem.nextActOn()).toBe('2026-11-12');
  });

  test('a message that comes twice is answered once', async () => {
    await Promise.all([onem.take(submission()), onem.take(submission())]);
    await actOn('2026-10-02');
    await onem.take(submission());
    await actOn('2026-10-05');
    expect(messages()).toHaveLength(1);
  });

  test('a restarted ONEM remembers its wills and the days it answers', async () => {
    await will({ refuse: { reason: 'not available' } });
    await onem.take(submission());
    onem = await open();
    expect(onem.nextActOn()).toBe('2026-10-02');
    await actOn('2026-10-02');
    expect(messages()).toMatchObject([{ type: 'C29', reason: 'not available' }]);
  });

  test('what could not leave leaves later, once', async () => {
    await onem.take(submission());
    brokerDown = true;
    await expect(actOn('2026-10-02')).rejects.toThrow('no broker');
    expect(onem.nextActOn()).toBe('2026-10-02');
    brokerDown = false;
    await actOn('2026-10-02');
    await actOn('2026-10-05');
    expect(messages()).toHaveLength(1);
  });
});

describe('what ONEM is told to answer', () => {
  const grant = {
    from: '2026-10-01',
    phaseMonth: 1,
    amounts: [{ from: '2026-10-01', daily: '62.05' }],
  };

  test('each submission uses up the oldest will; after the last the law decides', async () => {
    expect((await will({ return: { missing: ['C4'] } })).body).toEqual({ queued: 1 });
    expect((await will({ grant })).body).toEqual({ queued: 2 });
    for (const number of [1, 2, 3]) await onem.take(submission(number));
    await actOn('2026-10-02');
    expect(messages()).toMatchObject([
      { type: 'C51', missing: ['C4'] },
      { type: 'C2', grant: { ...grant, longCareer: false } },
      { type: 'C2', grant: { phaseMonth: 1 } },
    ]);
  });

  test('told to stay silent it answers nothing; the reminder is a submission like any other', async () => {
    await will({ staySilent: true });
    await onem.take(submission());
    expect(onem.nextActOn()).toBeUndefined();
    await actOn('2026-11-02');
    expect(messages()).toEqual([]);
    await onem.take(submission(2));
    await actOn('2026-11-03');
    expect(messages()).toMatchObject([
      { type: 'C2', reference: `${dossierId}.claim.submission-2` },
    ]);
  });

  test('a will is for its own dossier', async () => {
    await post('/wills', { dossierId: 'bob', refuse: { reason: 'no' } });
    await onem.take(submission());
    await actOn('2026-10-02');
    expect(messages()).toMatchObject([{ type: 'C2', dossier: dossierId }]);
  });

  test.each([
    ['nothing', {}, 'exactly one'],
    ['two things', { staySilent: true, refuse: { reason: 'no' } }, 'exactly one'],
    ['a grant without amounts', { grant: { ...grant, amounts: [] } }, 'grant.amounts'],
    [
      'an amount that is a number',
      { grant: { ...grant, amounts: [{ from: '2026-10-01', daily: 62.05 }] } },
      'grant.amounts[0].daily',
    ],
    ['a word too many', { refuse: { reason: 'no', because: 'x' } }, 'because'],
  ])('a will of %s is malformed', async (_what, given, named) => {
    const refused = await will(given);
    expect(refused).toMatchObject({ status: 400, body: { code: 'malformed' } });
    expect(String(refused.body['detail'])).toContain(named);
  });
});

describe('what the law decides', () => {
  const decided = async (changes: Partial<C9>) => {
    await onem.take(submission(1, changes));
    await actOn('2026-10-02');
    return messages()[0];
  };

  test('full: from the day claimed, an amount for each change of phase, until the months end', async () => {
    // 700 career days: 12 months and 388 ÷ 104 = 4 more.
    expect(await decided({})).toMatchObject({
      type: 'C2',
      grant: {
        from: '2026-10-01',
        until: '2028-01-31',
        phaseMonth: 1,
        amounts: [
          { from: '2026-10-01', daily: '62.05' },
          { from: '2027-01-01', daily: expect.stringMatching(/^\d+\.\d{2}$/) },
          { from: '2027-04-01', daily: expect.stringMatching(/^\d+\.\d{2}$/) },
          { from: '2027-10-01', daily: expect.stringMatching(/^\d+\.\d{2}$/) },
        ],
        article: 'AR 114',
      },
    });
  });

  test('a late claim has its right from the day it was submitted', async () => {
    expect(await decided({ rightFrom: day('2026-12-15') })).toMatchObject({
      grant: { from: '2026-12-15', amounts: [{ from: '2026-12-15' }, {}, {}, {}] },
    });
  });

  test('without wage and career it takes the reference wage and 312 days, and says so', async () => {
    const { monthlyWage: _wage, careerDays: _days, ...bare } = submission();
    await onem.take(bare);
    await actOn('2026-10-02');
    expect(messages()).toMatchObject([
      {
        grant: {
          until: '2027-09-30',
          article: 'AR 114 (reference wage, 312 days)',
          amounts: [{ daily: '62.05' }, {}, {}],
        },
      },
    ]);
  });

  test('too short a career is refused', async () => {
    expect(await decided({ careerDays: 311 })).toMatchObject({ type: 'C29' });
  });

  test('temporary: the daily amount of other causes', async () => {
    // 2189.81 is below the minimum's wage: 35.74 × 1.7758.
    expect(await decided({ kind: 'temporary', monthlyWage: '2189.81' })).toMatchObject({
      type: 'C2',
      grant: { from: '2026-10-01', amounts: [{ from: '2026-10-01', daily: '63.47' }] },
    });
  });

  test.each([
    ['A', '85073003328', '69.26'],
    ['N', '85073003328', '51.56'],
    ['B', '85073003328', '24.88'],
  ])(
    'insertion, category %s: the printed amount, for twelve months',
    async (category, niss, daily) => {
      expect(await decided({ kind: 'insertion', category, niss })).toMatchObject({
        grant: { until: '2027-09-30', amounts: [{ from: '2026-10-01', daily }] },
      });
    },
  );

  test('where the law has no figure it stays silent and says why', async () => {
    expect(await decided({ rightFrom: day('2012-01-01') })).toBeUndefined();
    const state = (await (await fetch(`${served.url}/state`)).json()) as {
      dossiers: { submissions: { cannot?: string }[] }[];
    };
    expect(state.dossiers[0]?.submissions[0]?.cannot).toBe('no-version-in-force');
    expect(onem.nextActOn()).toBeUndefined();
  });
});

describe('what ONEM verifies', () => {
  const told = { month: '2026-10', result: 'rejected', amount: '62.05', case: 2 };

  test('an executed month, at once', async () => {
    clock.set('2027-02-01');
    await onem.take(month());
    expect((await post('/verifications', { dossierId, ...told })).status).toBe(200);
    expect(messages()).toEqual([
      {
        type: 'C12',
        messageId: `onem.${dossierId}.2026-10.c10.1`,
        reference: `${dossierId}.2026-10.c10`,
        dossier: dossierId,
        sentOn: '2027-02-01',
        month: '2026-10',
        correction: 0,
        result: 'rejected',
        amount: '62.05',
        case: 2,
        fraud: false,
      },
    ]);
  });

  test('nothing was executed: there is nothing to verify', async () => {
    await onem.take(month());
    for (const about of [{ month: '2026-11' }, { correction: 1 }]) {
      expect(await post('/verifications', { dossierId, ...told, ...about })).toMatchObject({
        status: 409,
        body: { code: 'nothing-to-verify' },
      });
    }
    expect(messages()).toEqual([]);
  });

  test('a month is verified again under another message', async () => {
    await onem.take(month());
    await post('/verifications', { dossierId, month: '2026-10', result: 'approved' });
    await post('/verifications', { dossierId, ...told, fraud: true });
    expect(messages()).toMatchObject([
      { messageId: `onem.${dossierId}.2026-10.c10.1`, result: 'approved' },
      { messageId: `onem.${dossierId}.2026-10.c10.2`, fraud: true },
    ]);
  });

  test('a result that is not an approval names its case', async () => {
    await onem.take(month());
    const { case: _case, ...without } = told;
    expect(await post('/verifications', { dossierId, ...without })).toMatchObject({
      status: 400,
      body: { code: 'malformed', field: 'case' },
    });
  });
});

test('what ONEM shows of its state holds no national number', async () => {
  await onem.take(submission());
  await onem.take(month());
  const shown = await (await fetch(`${served.url}/state`)).text();
  expect(shown).toContain(`${dossierId}.claim.submission-1`);
  expect(shown).not.toContain('85073003328');
});

test('a message that is not ONEM’s is refused', async () => {
  await expect(onem.take({ type: 'C99' })).rejects.toThrow();
});
