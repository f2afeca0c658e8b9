import express from 'express';
import type { Envelope } from '@office/contracts/define-event';
import { createServiceClient, type ServiceClient } from '@office/service-kit/service-client';
import { day } from '@office/domain/day';
import { money } from '@office/domain/money';
import { lastDayOf, month as monthOf } from '@office/domain/month';
import { clockOn } from '@office/testing/clock';
import { freshDatabase } from '@office/testing/database';
import { serve } from '@office/testing/http';
import { createTestIdentity } from '@office/testing/identity';
import { recordedLog } from '@office/testing/log';
import { createApp } from '../src/app.ts';
import { createDeductionsStore } from '../src/deductions-store.ts';
import { paymentSubscription } from '../src/on-payment-events.ts';

/** The real service on a fresh database, on 6 October 2026, with its neighbour faked at HTTP. */
export async function openDebtsOffice() {
  const clock = clockOn('2026-10-06');
  const recorded = recordedLog();
  const database = await freshDatabase();
  const identity = await createTestIdentity();
  const neighbour = await serve(fakeDossiers());
  const store = createDeductionsStore({ connection: database.connection, clock });
  await store.ensureIndexes();
  const dossiers = createServiceClient({
    urls: { dossiers: neighbour.url },
    token: () => identity.office(),
  });
  const { verifyToken } = identity;
  const ready = () => Promise.resolve();
  const served = await serve(
    createApp({ store, dossiers, clock, verifyToken, log: recorded.log, ready }),
  );
  const office = served.as(await identity.office());
  const dirk = served.as(await identity.token('dirk', ['debts']));
  const { handle } = paymentSubscription(store);
  const read = (dossierId: string) => office.readDeductions({ params: { dossierId } });

  return {
    identity,
    recorded,
    served,
    office,
    /** Has the role of the debts desk. */
    dirk,
    handle,
    read,
    register: (dossierId: string, title: string, body: TitleBody) =>
      dirk.registerTitle({ params: { dossierId, title }, body }),
    titleOf: async (dossierId: string, title: string) =>
      (await read(dossierId)).titles.find((one) => one.title === title),
    eventsOf: async (dossierId: string) => {
      const waiting = await store.waiting(1000);
      return waiting
        .filter(({ _id }) => _id === dossierId)
        .flatMap(({ outbox }) => outbox.map(({ type, data }) => ({ type, data })));
    },
    executed: (dossierId: string, month: string, correction = 0) =>
      handle(
        told('PaymentExecuted', {
          ...about(dossierId, month, correction),
          paid: '1.00',
          attempt: 1,
        }),
      ),
    creditorPaid: (dossierId: string, month: string, title: string, amount: string) =>
      handle(told('CreditorPaid', { ...about(dossierId, month), title, amount })),
    /** The claimant repaid a debt of September at the bank. */
    repaid: (dossierId: string, amount: string, creditId: string, number = 1) =>
      handle(
        told('RepaymentReceived', {
          ...about(dossierId, '2026-09'),
          debtId: `${dossierId}.2026-09.overpayment-${String(number)}`,
          creditId,
          amount,
        }),
      ),
    overpaid: (dossierId: string, amount: string, more: Overpaid = {}) =>
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
      ),
    close: async () => {
      await served.close();
      await neighbour.close();
      await database.drop();
    },
  };
}

type TitleBody = Parameters<ServiceClient['registerTitle']>[0]['body'];
interface Overpaid {
  readonly number?: number;
  readonly fraud?: boolean;
  readonly case?: number;
  readonly on?: string;
}

/** Every dossier exists but those whose name begins with `nobody`. */
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

let dossiers = 0;
export const newDossier = (): string => `D-${String((dossiers += 1))}`;

export const seizure = (claim: string, more: { filedOn?: string; creditor?: string } = {}) => ({
  kind: 'seizure' as const,
  creditor: more.creditor ?? 'Huissier Dupont',
  iban: 'BE71 0961 2345 6769',
  claim: money(claim),
  filedOn: day(more.filedOn ?? '2026-10-06'),
});

export const asking = (
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

let events = 0;
export const told = (
  type: string,
  data: Record<string, unknown>,
  officeday = '2026-10-12',
): Envelope => ({
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
export const about = (dossierId: string, month: string, correction = 0) => ({
  dossierId,
  paymentMonthId: asking(dossierId, month, '0.00', { correction }).params.paymentMonthId,
  month,
  correction,
});
