import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import express from 'express';
import type { Connection } from 'mongoose';
import type { Envelope } from '@office/contracts/define-event';
import { createServiceClient, type ServiceClient } from '@office/service-kit/service-client';
import { clockOn } from '@office/testing/clock';
import { freshDatabase } from '@office/testing/database';
import { serve, type Served } from '@office/testing/http';
import { createTestIdentity, type TestIdentity } from '@office/testing/identity';
import { recordedLog } from '@office/testing/log';
import { day } from '@office/domain/day';
import { money, sum, ZERO } from '@office/domain/money';
import { lastDayOf, month as monthOf } from '@office/domain/month';
import { createApp } from '../src/app.ts';
import { createDeductionsStore, type DeductionsStore } from '../src/deductions-store.ts';
import { paymentSubscription } from '../src/on-payment-events.ts';

const clock = clockOn('2026-10-06');
const recorded = recordedLog();
let database: { connection: Connection; drop: () => Promise<void> };
let identity: TestIdentity;
let neighbour: Served;
let served: Served;
let store: DeductionsStore;
let office: ServiceClient;
let dirk: ServiceClient;

/** The neighbour at HTTP: every dossier exists but those whose name begins with `nobody`. */
function fakeDossiers(): express.Express {
  const app = express();
  app.get('/dossiers/:dossierId/addressee', (request, response) => {
    const { dossierId } = request.params;
    if (dossierId.startsWith('nobody')) {
      response.status(404).json({ code: 'unknown-dossier' });
      return;
    }
    const address = { street: 'Rue Haute 1', postcode: '1000', town: 'Bruxelles' };
    const name = { familyName: 'Lambert', givenName: 'Anne', language: 'fr' };
    response.json({ dossierId, ...name, address });
  });
  return app;
}

beforeAll(async () => {
  database = await freshDatabase();
  identity = await createTestIdentity();
  neighbour = await serve(fakeDossiers());
  store = createDeductionsStore({ connection: database.connection, clock });
  await store.ensureIndexes();
  const dossiers = createServiceClient({
    urls: { dossiers: neighbour.url },
    token: () => identity.office(),
  });
  served = await serve(
    createApp({
      store,
      dossiers,
      clock,
      verifyToken: identity.verifyToken,
      log: recorded.log,
      ready: () => Promise.resolve(),
    }),
  );
  office = served.as(await identity.office());
  dirk = served.as(await identity.token('dirk', ['debts']));
});

afterAll(async () => {
  await served.close();
  await neighbour.close();
  await database.drop();
});

let dossiers = 0;
const newDossier = (): string => `D-${String((dossiers += 1))}`;

const seizure = (claim: string, more: { filedOn?: string; creditor?: string } = {}) => ({
  kind: 'seizure' as const,
  creditor: more.creditor ?? 'Huissier Dupont',
  iban: 'BE71 0961 2345 6769',
  claim: money(claim),
  filedOn: day(more.filedOn ?? '2026-10-06'),
});

const asking = (
  dossierId: string,
  month: string,
  net: string,
  more: { gross?: string; correction?: number; children?: number } = {},
) => {
  const correction = more.correction ?? 0;
  return {
    params: {
      paymentMonthId: `${dossierId}.${month}${correction === 0 ? '' : `.correction-${String(correction)}`}`,
    },
    body: {
      dossierId,
      month: monthOf(month),
      correction,
      gross: money(more.gross ?? net),
      net: money(net),
      on: lastDayOf(monthOf(month)),
      children: more.children ?? 0,
    },
  };
};

const register = (
  dossierId: string,
  title: string,
  body: Parameters<ServiceClient['registerTitle']>[0]['body'],
) => dirk.registerTitle({ params: { dossierId, title }, body });

const read = (dossierId: string) => office.readDeductions({ params: { dossierId } });

async function titleOf(dossierId: string, title: string) {
  const { titles } = await read(dossierId);
  return titles.find((one) => one.title === title);
}

async function eventsOf(dossierId: string) {
  const waiting = await store.waiting(1000);
  return waiting
    .filter(({ _id }) => _id === dossierId)
    .flatMap(({ outbox }) => outbox.map(({ type, data }) => ({ type, data })));
}

let events = 0;
const told = (type: string, data: Record<string, unknown>, officeday = '2026-10-12'): Envelope => ({
  specversion: '1.0',
  id: `event-${String((events += 1))}`,
  source: '/payments',
  type,
  subject: String(data['dossierId']),
  time: '2026-10-12T05:00:00.000Z',
  datacontenttype: 'application/json',
  version: 1,
  correlationid: 'c-1',
  actor: 'bank',
  officeday,
  data,
});
const handle = (envelope: Envelope) => paymentSubscription(store).handle(envelope);
const about = (dossierId: string, month: string, correction = 0) => ({
  dossierId,
  paymentMonthId: asking(dossierId, month, '0.00', { correction }).params.paymentMonthId,
  month,
  correction,
});
const executed = (dossierId: string, month: string, correction = 0) =>
  handle(
    told('PaymentExecuted', { ...about(dossierId, month, correction), paid: '1.00', attempt: 1 }),
  );
const creditorPaid = (dossierId: string, month: string, title: string, amount: string) =>
  handle(told('CreditorPaid', { ...about(dossierId, month), title, amount }));
const overpaid = (
  dossierId: string,
  amount: string,
  more: { number?: number; fraud?: boolean; case?: number; on?: string } = {},
) =>
  handle(
    told(
      'OverpaymentEstablished',
      {
        ...about(dossierId, '2026-09'),
        debtId: `${dossierId}.2026-09.overpayment-${String(more.number ?? 1)}`,
        amount,
        case: more.case ?? 2,
        fraud: more.fraud ?? false,
      },
      more.on,
    ),
  );

describe('titles', () => {
  test('a seizure is registered once and must be declared within fifteen days', async () => {
    const dossierId = newDossier();
    expect(await register(dossierId, 's1', seizure('1500.00'))).toEqual({
      version: 1,
      declareBy: '2026-10-21',
    });
    expect(await register(dossierId, 's1', seizure('1500.00'))).toEqual({
      version: 1,
      declareBy: '2026-10-21',
    });
    expect(await titleOf(dossierId, 's1')).toMatchObject({
      kind: 'seizure',
      iban: 'BE71096123456769',
      status: 'active',
      registered: { by: 'dirk', on: '2026-10-06' },
      executed: '0.00',
      reserved: '0.00',
      balance: '1500.00',
    });
    expect(await eventsOf(dossierId)).toEqual([
      {
        type: 'TitleRegistered',
        data: { dossierId, title: 's1', kind: 'seizure', declareBy: '2026-10-21' },
      },
    ]);
  });

  test('another title under the same name is refused', async () => {
    const dossierId = newDossier();
    await register(dossierId, 's1', seizure('1500.00'));
    await expect(register(dossierId, 's1', seizure('1600.00'))).rejects.toMatchObject({
      status: 409,
      code: 'already-exists',
    });
  });

  test.each([
    ['an account whose check digits are wrong', { iban: 'BE71096123456760' }, 'iban'],
    ['a seizure without a claim', { claim: undefined }, 'claim'],
    ['a claim of nothing', { claim: money('0.00') }, 'claim'],
    ['a monthly amount on a seizure', { monthly: money('10.00') }, 'monthly'],
    ['maintenance without a monthly amount', { kind: 'maintenance' as const }, 'monthly'],
  ])('%s is malformed', async (_what, change, field) => {
    const body = { ...seizure('1500.00'), ...change };
    await expect(register(newDossier(), 's1', body)).rejects.toMatchObject({
      status: 400,
      code: 'malformed',
      details: { field },
    });
  });

  test('a title of a dossier that nobody knows is refused', async () => {
    await expect(register('nobody-1', 's1', seizure('1500.00'))).rejects.toMatchObject({
      status: 404,
      code: 'unknown-dossier',
    });
  });

  test('a second collective settlement contradicts the first', async () => {
    const dossierId = newDossier();
    const { claim: _claim, ...rest } = seizure('1.00');
    await register(dossierId, 'c1', { ...rest, kind: 'collective-settlement' });
    await expect(
      register(dossierId, 'c2', { ...rest, kind: 'collective-settlement' }),
    ).rejects.toMatchObject({ status: 400, code: 'contradiction' });
  });

  test('a released title takes nothing from the next order on, and is released once', async () => {
    const dossierId = newDossier();
    await register(dossierId, 's1', seizure('1500.00'));
    await office.allocate(asking(dossierId, '2026-09', '1990.30'));
    await dirk.releaseTitle({ params: { dossierId, title: 's1' } });

    const next = await office.allocate(asking(dossierId, '2026-10', '1990.30'));
    expect(next).toMatchObject({ shares: {}, claimant: '1990.30' });
    expect(await titleOf(dossierId, 's1')).toMatchObject({
      status: 'released',
      reserved: '298.30',
    });
    await expect(dirk.releaseTitle({ params: { dossierId, title: 's1' } })).rejects.toMatchObject({
      status: 409,
      code: 'already-released',
    });
    await expect(dirk.releaseTitle({ params: { dossierId, title: 's9' } })).rejects.toMatchObject({
      status: 404,
      code: 'unknown-title',
    });
  });

  test('a person who saw an older version is told so', async () => {
    const dossierId = newDossier();
    await register(dossierId, 's1', seizure('1500.00'));
    await expect(
      dirk.releaseTitle({ params: { dossierId, title: 's1' } }, { seenVersion: 7 }),
    ).rejects.toMatchObject({ status: 412, code: 'version-conflict' });
  });

  test('roles and tokens: the auditor reads, the counter may not allocate, nobody without a token', async () => {
    const dossierId = newDossier();
    const auditor = served.as(await identity.token('eve', ['auditor']));
    expect(await auditor.readDeductions({ params: { dossierId } })).toEqual({
      dossierId,
      version: 1,
      titles: [],
      debts: [],
      allocations: [],
    });
    await expect(
      auditor.registerTitle({ params: { dossierId, title: 's1' }, body: seizure('1.00') }),
    ).rejects.toMatchObject({ status: 403, code: 'not-entitled' });
    await expect(dirk.allocate(asking(dossierId, '2026-09', '1.00'))).rejects.toMatchObject({
      status: 403,
    });
    for (const token of [
      await identity.wrong.expired(),
      await identity.wrong.foreign(),
      await identity.wrong.otherAudience(),
      identity.wrong.unsigned(),
    ])
      await expect(
        served.as(token).readDeductions({ params: { dossierId } }),
      ).rejects.toMatchObject({ status: 401, code: 'no-token' });
  });
});

describe('allocations', () => {
  test('two seizures share the seizable part in proportion to their claims', async () => {
    const dossierId = newDossier();
    await register(dossierId, 's1', seizure('1500.00', { filedOn: '2026-06-01' }));
    await register(dossierId, 's2', {
      ...seizure('2800.00', { filedOn: '2026-07-01', creditor: 'Étude Martin' }),
      reference: '+++090/9337/55493+++',
    });
    const answer = await office.allocate(asking(dossierId, '2026-09', '1990.30'));
    expect(answer).toMatchObject({
      setOff: '0.00',
      shares: { s1: '104.06', s2: '194.24' },
      claimant: '1692.00',
      seizable: '298.30',
      state: 'reserved',
      creditors: [
        { title: 's1', name: 'Huissier Dupont', iban: 'BE71096123456769', reference: 's1' },
        {
          title: 's2',
          name: 'Étude Martin',
          iban: 'BE71096123456769',
          reference: '+++090/9337/55493+++',
        },
      ],
    });
    expect(answer.steps.map(({ rule }) => rule)).toEqual(['seizable-portion', 'share-deductions']);
    expect(await office.allocate(asking(dossierId, '2026-09', '1990.30'))).toEqual(answer);
    const allocated = (await eventsOf(dossierId)).filter(
      ({ type }) => type === 'DeductionsAllocated',
    );
    expect(allocated).toEqual([
      {
        type: 'DeductionsAllocated',
        data: {
          dossierId,
          paymentMonthId: `${dossierId}.2026-09`,
          month: '2026-09',
          correction: 0,
          setOff: '0.00',
          shares: { s1: '104.06', s2: '194.24' },
        },
      },
    ]);
  });

  test('figures that changed before the order replace what was reserved; executed ones never', async () => {
    const dossierId = newDossier();
    await register(dossierId, 's1', seizure('5000.00'));
    await office.allocate(asking(dossierId, '2026-09', '1990.30'));
    const again = await office.allocate(asking(dossierId, '2026-09', '1890.30'));
    expect(again.claimant).toBe('1692.00');
    expect(await titleOf(dossierId, 's1')).toMatchObject({ reserved: '198.30' });

    await executed(dossierId, '2026-09');
    await expect(office.allocate(asking(dossierId, '2026-09', '1990.30'))).rejects.toMatchObject({
      code: 'already-exists',
    });
  });

  test('an id that belongs to another dossier or month is malformed', async () => {
    const dossierId = newDossier();
    const { body } = asking(dossierId, '2026-09', '1000.00');
    await expect(
      office.allocate({ params: { paymentMonthId: 'other.2026-09' }, body }),
    ).rejects.toMatchObject({ status: 400, code: 'malformed' });
  });

  test('the last month of a claim takes only what is still owed', async () => {
    const dossierId = newDossier();
    await register(dossierId, 's1', seizure('400.00'));
    expect((await office.allocate(asking(dossierId, '2026-09', '1990.30'))).shares).toEqual({
      s1: '298.30',
    });
    expect((await office.allocate(asking(dossierId, '2026-10', '1990.30'))).shares).toEqual({
      s1: '101.70',
    });
    expect((await office.allocate(asking(dossierId, '2026-11', '1990.30'))).shares).toEqual({});
  });

  test('maintenance above the seizable part takes its month, again and again', async () => {
    const dossierId = newDossier();
    const { claim: _claim, ...rest } = seizure('1.00');
    await register(dossierId, 'm1', { ...rest, kind: 'maintenance', monthly: money('400.00') });
    await register(dossierId, 's1', seizure('5000.00'));
    for (const month of ['2026-09', '2026-10'])
      expect(await office.allocate(asking(dossierId, month, '1990.30'))).toMatchObject({
        shares: { m1: '400.00' },
        claimant: '1590.30',
      });
    expect((await titleOf(dossierId, 'm1'))?.balance).toBeUndefined();
  });

  test('a child more lowers what is seizable', async () => {
    const dossierId = newDossier();
    await register(dossierId, 's1', seizure('5000.00'));
    const none = await office.allocate(asking(dossierId, '2026-09', '1990.30'));
    const two = await office.allocate(asking(dossierId, '2026-10', '1990.30', { children: 2 }));
    expect([none.shares, two.shares]).toEqual([{ s1: '298.30' }, { s1: '122.30' }]);
  });

  test('a collective settlement receives everything, and nothing is set off', async () => {
    const dossierId = newDossier();
    const { claim: _claim, ...rest } = seizure('1.00');
    await register(dossierId, 's1', seizure('5000.00'));
    await register(dossierId, 'c1', { ...rest, kind: 'collective-settlement' });
    await overpaid(dossierId, '120.00');
    for (const month of ['2026-10', '2026-11'])
      expect(await office.allocate(asking(dossierId, month, '1990.30'))).toMatchObject({
        setOff: '0.00',
        shares: { c1: '1990.30' },
        claimant: '0.00',
      });
  });

  test('a withdrawn order gives back what it had reserved', async () => {
    const dossierId = newDossier();
    await register(dossierId, 's1', seizure('400.00'));
    const { params } = asking(dossierId, '2026-09', '1990.30');
    await office.allocate(asking(dossierId, '2026-09', '1990.30'));
    await office.withdrawAllocation({ params, body: { dossierId } });
    await office.withdrawAllocation({ params, body: { dossierId } });

    expect(await titleOf(dossierId, 's1')).toMatchObject({ reserved: '0.00', balance: '400.00' });
    expect((await office.allocate(asking(dossierId, '2026-10', '1990.30'))).shares).toEqual({
      s1: '298.30',
    });
    expect((await office.allocate(asking(dossierId, '2026-09', '1990.30'))).shares).toEqual({
      s1: '101.70',
    });
    await expect(
      office.withdrawAllocation({
        params: { paymentMonthId: `${dossierId}.2020-01` },
        body: { dossierId },
      }),
    ).rejects.toMatchObject({ status: 404, code: 'unknown-payment' });
  });

  test('fifty pairs of months settled in parallel never take the same euro twice', async () => {
    const pairs = Array.from({ length: 50 }, () => newDossier());
    await Promise.all(
      pairs.map(async (dossierId) => {
        await register(dossierId, 's1', seizure('300.00'));
        await overpaid(dossierId, '250.00');
        const answers = await Promise.all([
          office.allocate(asking(dossierId, '2026-10', '1990.30')),
          office.allocate(asking(dossierId, '2026-11', '1990.30')),
        ]);
        // Alone, each month would set off 199.03 and give the creditor 127.91 or 247.33: together too much.
        expect(answers.map(({ setOff }) => setOff).toSorted()).toEqual(['199.03', '50.97']);
        expect(sum(answers.map(({ shares: { s1 } }) => s1 ?? ZERO))).toBe('300.00');
        expect(await titleOf(dossierId, 's1')).toMatchObject({
          reserved: '300.00',
          balance: '300.00',
        });
      }),
    );
  });
});

describe('what the bank did', () => {
  test('a title’s balance falls when the bank has executed its share, once', async () => {
    const dossierId = newDossier();
    await register(dossierId, 's1', seizure('1500.00'));
    await office.allocate(asking(dossierId, '2026-09', '1990.30'));
    expect(await titleOf(dossierId, 's1')).toMatchObject({
      reserved: '298.30',
      balance: '1500.00',
    });

    await creditorPaid(dossierId, '2026-09', 's1', '298.30');
    await creditorPaid(dossierId, '2026-09', 's1', '298.30');
    expect(await titleOf(dossierId, 's1')).toMatchObject({
      reserved: '0.00',
      executed: '298.30',
      balance: '1201.70',
    });
  });

  test('a returned payment changes nothing for creditors that were paid', async () => {
    const dossierId = newDossier();
    await register(dossierId, 's1', seizure('1500.00'));
    await office.allocate(asking(dossierId, '2026-09', '1990.30'));
    await creditorPaid(dossierId, '2026-09', 's1', '298.30');
    const before = await read(dossierId);
    await handle(
      told('PaymentReturned', { ...about(dossierId, '2026-09'), reason: 'AC04', attempt: 1 }),
    );
    expect(await read(dossierId)).toEqual(before);
  });

  test('an overpayment is set off at ten per cent of gross until it is settled', async () => {
    const dossierId = newDossier();
    await overpaid(dossierId, '300.00');
    await overpaid(dossierId, '300.00');
    const opened = await read(dossierId);
    expect(opened.debts).toEqual([
      {
        debtId: `${dossierId}.2026-09.overpayment-1`,
        cause: 'overpayment',
        month: '2026-09',
        correction: 0,
        case: 2,
        fraud: false,
        amount: '300.00',
        balance: '300.00',
        status: 'open',
        establishedOn: '2026-10-12',
        recoverBy: '2036-10-12',
      },
    ]);

    const months = ['2026-10', '2026-11', '2026-12'];
    const setOffs: string[] = [];
    const balances: (string | undefined)[] = [];
    for (const month of months) {
      const asked = asking(dossierId, month, '1449.74', { gross: '1612.44' });
      setOffs.push((await office.allocate(asked)).setOff);
      await executed(dossierId, month);
      await executed(dossierId, month);
      balances.push((await read(dossierId)).debts[0]?.balance);
    }
    expect(setOffs).toEqual(['161.24', '138.76', '0.00']);
    expect(balances).toEqual(['138.76', '0.00', '0.00']);
    expect((await read(dossierId)).debts[0]?.status).toBe('settled');
    const debtId = `${dossierId}.2026-09.overpayment-1`;
    expect((await eventsOf(dossierId)).filter(({ type }) => type.startsWith('Debt'))).toEqual([
      { type: 'DebtOpened', data: { dossierId, debtId, amount: '300.00' } },
      { type: 'DebtReduced', data: { dossierId, debtId, by: '161.24', balance: '138.76' } },
      { type: 'DebtReduced', data: { dossierId, debtId, by: '138.76', balance: '0.00' } },
      { type: 'DebtSettled', data: { dossierId, debtId, status: 'settled', balance: '0.00' } },
    ]);
  });

  test('two debts at once: ten per cent in all, the oldest first', async () => {
    const dossierId = newDossier();
    await overpaid(dossierId, '500.00', { number: 2, on: '2026-10-14' });
    await overpaid(dossierId, '100.00', { number: 1, on: '2026-10-12' });
    const { setOff } = await office.allocate(asking(dossierId, '2026-11', '1600.00'));
    await executed(dossierId, '2026-11');
    expect(setOff).toBe('160.00');
    expect((await read(dossierId)).debts.map(({ balance }) => balance)).toEqual(['0.00', '440.00']);
  });

  test('on fraud the whole month is set off', async () => {
    const dossierId = newDossier();
    await overpaid(dossierId, '2000.00', { fraud: true });
    expect(await office.allocate(asking(dossierId, '2026-11', '1600.00'))).toMatchObject({
      setOff: '1600.00',
      claimant: '0.00',
    });
  });

  test('fraud takes what it is owed; an honest debt beside it never more than the tenth', async () => {
    const dossierId = newDossier();
    await overpaid(dossierId, '5000.00', { number: 1, on: '2026-10-01' });
    await overpaid(dossierId, '700.00', { number: 2, fraud: true });
    expect((await office.allocate(asking(dossierId, '2026-11', '1600.00'))).setOff).toBe('700.00');
    expect((await office.allocate(asking(dossierId, '2026-12', '1600.00'))).setOff).toBe('160.00');
  });

  test('case 4 is the office’s loss and opens no debt', async () => {
    const dossierId = newDossier();
    await overpaid(dossierId, '120.00', { case: 4 });
    expect((await read(dossierId)).debts).toEqual([]);
  });

  test('events about nothing of ours are passed over; an unknown payment is refused', async () => {
    const dossierId = newDossier();
    await handle(told('MonthCalculated', { ...about(dossierId, '2026-09') }));
    await expect(executed(dossierId, '2026-09')).rejects.toMatchObject({ code: 'unknown-payment' });
  });
});

describe('waivers', () => {
  const debtId = (dossierId: string) => `${dossierId}.2026-09.overpayment-1`;
  const waive = (dossierId: string) =>
    dirk.writeOffDebt({
      params: { dossierId, debtId: debtId(dossierId) },
      body: { reason: 'AR 171: resources below the limit' },
    });

  test('a waived debt is 0.00 and takes nothing more', async () => {
    const dossierId = newDossier();
    await overpaid(dossierId, '300.00');
    await waive(dossierId);
    expect((await read(dossierId)).debts[0]).toMatchObject({ status: 'waived', balance: '0.00' });
    expect((await office.allocate(asking(dossierId, '2026-11', '1600.00'))).setOff).toBe('0.00');
    expect((await eventsOf(dossierId)).map(({ type }) => type)).toContain('DebtSettled');
    await expect(waive(dossierId)).rejects.toMatchObject({ status: 409, code: 'debt-not-open' });
  });

  test('what an order already took of a waived debt still settles it', async () => {
    const dossierId = newDossier();
    await overpaid(dossierId, '300.00');
    await office.allocate(asking(dossierId, '2026-11', '1600.00'));
    await waive(dossierId);
    expect((await read(dossierId)).debts[0]).toMatchObject({ status: 'waived', balance: '160.00' });
    await executed(dossierId, '2026-11');
    expect((await read(dossierId)).debts[0]).toMatchObject({ status: 'waived', balance: '0.00' });
    expect((await eventsOf(dossierId)).at(-1)).toEqual({
      type: 'DebtSettled',
      data: { dossierId, debtId: debtId(dossierId), status: 'waived', balance: '0.00' },
    });
  });

  test('an unknown debt cannot be waived', async () => {
    await expect(waive(newDossier())).rejects.toMatchObject({ status: 404, code: 'unknown-debt' });
  });
});

describe('corrections', () => {
  test('a correction up gives the full new figures of the month', async () => {
    const dossierId = newDossier();
    await register(dossierId, 's1', seizure('400.00'));
    await office.allocate(asking(dossierId, '2026-09', '1890.30'));
    await creditorPaid(dossierId, '2026-09', 's1', '198.30');
    await executed(dossierId, '2026-09');
    expect(
      await office.allocate(asking(dossierId, '2026-09', '1990.30', { correction: 1 })),
    ).toMatchObject({ shares: { s1: '298.30' }, claimant: '1692.00' });
    expect(await titleOf(dossierId, 's1')).toMatchObject({
      executed: '198.30',
      reserved: '100.00',
      balance: '201.70',
    });
  });

  test('a correction down after a seizure was paid takes nothing back from the creditor', async () => {
    const dossierId = newDossier();
    await register(dossierId, 's1', seizure('400.00'));
    await office.allocate(asking(dossierId, '2026-09', '1990.30'));
    await creditorPaid(dossierId, '2026-09', 's1', '298.30');
    expect(
      await office.allocate(asking(dossierId, '2026-09', '1890.30', { correction: 1 })),
    ).toMatchObject({ shares: { s1: '198.30' }, claimant: '1692.00' });
    expect(await titleOf(dossierId, 's1')).toMatchObject({
      executed: '298.30',
      reserved: '0.00',
      balance: '101.70',
    });
    expect((await office.allocate(asking(dossierId, '2026-10', '1990.30'))).shares).toEqual({
      s1: '101.70',
    });
  });

  test('a title registered after the first order takes from the supplement only', async () => {
    const dossierId = newDossier();
    await office.allocate(asking(dossierId, '2026-09', '1890.30'));
    await register(dossierId, 's1', seizure('4000.00'));
    expect(
      await office.allocate(asking(dossierId, '2026-09', '1990.30', { correction: 1 })),
    ).toMatchObject({ shares: { s1: '100.00' }, claimant: '1890.30' });
  });

  test('a title released since the first order keeps what it had, and gets nothing more', async () => {
    const dossierId = newDossier();
    await register(dossierId, 's1', seizure('4000.00'));
    await office.allocate(asking(dossierId, '2026-09', '1890.30'));
    await dirk.releaseTitle({ params: { dossierId, title: 's1' } });
    expect(
      await office.allocate(asking(dossierId, '2026-09', '1990.30', { correction: 1 })),
    ).toMatchObject({ shares: { s1: '198.30' }, claimant: '1792.00' });
  });
});

test('nothing personal stands in the log', () => {
  const log = recorded.lines.join('\n');
  expect(log).toContain('request answered');
  expect(log).not.toMatch(/BE71|Dupont|Lambert/);
});
