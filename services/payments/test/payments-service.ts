import { money } from '@office/domain/money';
import { clockOn } from '@office/testing/clock';
import { freshDatabase } from '@office/testing/database';
import { serve } from '@office/testing/http';
import { createTestIdentity } from '@office/testing/identity';
import { recordedLog } from '@office/testing/log';
import type { Envelope } from '@office/contracts/define-event';
import type { ServiceClient } from '@office/service-kit/service-client';
import { createApp } from '../src/app.ts';
import { journalSubscription } from '../src/journal-projection.ts';
import { verificationSubscription } from '../src/on-verification.ts';
import { createNeighbours } from '../src/neighbours.ts';
import { createPaymentStores } from '../src/payment-store.ts';
import { openNeighbours } from './neighbours-at-http.ts';

/** The whole service on a document server, its neighbours at HTTP, a clock that stands still. */
export async function openPaymentsService(today = '2026-11-05') {
  const clock = clockOn(today);
  const identity = await createTestIdentity();
  const { connection, drop } = await freshDatabase();
  const stores = createPaymentStores({ connection, clock });
  for (const store of stores.all) await store.ensureIndexes();
  const around = await openNeighbours();
  const { log, lines } = recordedLog();
  const served = await serve(
    createApp({
      stores,
      clock,
      neighbours: createNeighbours({
        dossiersUrl: around.url,
        bankUrl: around.url,
        token: () => identity.office(),
      }),
      office: { name: 'Payment Office', iban: 'BE62510007547061' },
      verifyToken: identity.verifyToken,
      log,
      ready: () => Promise.resolve(),
    }),
  );
  const subscription = journalSubscription(stores);
  const verification = verificationSubscription(stores, clock);
  const outbox = async (): Promise<Envelope[]> =>
    (await Promise.all([stores.months.waiting(1000), stores.runs.waiting(1000)]))
      .flat()
      .flatMap(({ outbox: events }) => events);
  return {
    clock,
    connection,
    stores,
    lines,
    around,
    url: served.url,
    subscription,
    verification,
    outbox,
    office: served.as(await identity.office()),
    person: async (subject: string) => served.as(await identity.token(subject)),
    bank: served.as(await identity.token('bank', ['bank'])),
    auditor: served.as(await identity.token('olga', ['auditor'])),
    anonymous: served.as('no.token.here'),
    /** The events of a kind that wait to be published, by the subject they are about. */
    events: async (type: string, subject: string) =>
      (await outbox())
        .filter((event) => event.type === type && event.subject === subject)
        .map(({ data }) => data),
    /** What the relay and the broker do: every event to the journal's reader. */
    publish: async () => {
      for (const event of await outbox()) await subscription.handle(event);
    },
    /** An empty office again, on its first day: cheaper than another service for each test. */
    reset: async () => {
      await Promise.all(
        Object.values(connection.collections).map((collection) => collection.deleteMany({})),
      );
      clock.set(today);
      lines.length = 0;
      around.reset();
    },
    errors: () => lines.filter((line) => line.includes('"level":50')),
    close: async () => {
      await served.close();
      await around.close();
      await drop();
    },
  };
}
export type PaymentsService = Awaited<ReturnType<typeof openPaymentsService>>;

export const october = '2026-10';

interface Given {
  readonly month?: string;
  readonly correction?: number;
  readonly setOff?: string;
  readonly shares?: Record<string, string>;
}

export const idOf = (dossierId: string, { month = october, correction = 0 }: Given = {}): string =>
  correction === 0
    ? `${dossierId}.${month}`
    : `${dossierId}.${month}.correction-${String(correction)}`;

/** Calculates and orders a month, as the workflow does: what `debts` leaves goes to the claimant. */
export async function settle(
  { office }: Pick<PaymentsService, 'office'>,
  dossierId: string,
  given: Given = {},
) {
  const paymentMonthId = idOf(dossierId, given);
  const calculated = await office.calculateMonth({
    params: { paymentMonthId, calculationId: 'settlement' },
    body: {},
  });
  if (calculated.kind !== 'calculated') throw new Error(`not calculated: ${calculated.kind}`);
  return office.orderPayment({
    params: { paymentMonthId },
    body: divided(calculated.net, given),
  });
}

export function divided(net: string, { setOff = '0.00', shares = {} }: Given) {
  const cents = (amount: string): bigint => BigInt(amount.replace('.', ''));
  const left = Object.values(shares).reduce(
    (sum, share) => sum - cents(share),
    cents(net) - cents(setOff),
  );
  const text = String(left).padStart(3, '0');
  return {
    setOff: money(setOff),
    shares: Object.fromEntries(
      Object.entries(shares).map(([title, share]) => [title, money(share)]),
    ),
    claimant: money(`${text.slice(0, -2)}.${text.slice(-2)}`),
    seizable: money('0.00'),
    steps: [],
    creditors: Object.keys(shares).map((title) => ({
      title,
      name: 'Etude Martin',
      iban: 'BE71096123456769',
      reference: '+++090/9337/55493+++',
    })),
  };
}

/** Opens a run, collects it and has it signed by two people. */
export async function signedRun(service: PaymentsService, runId: string) {
  const ann = await service.person('ann');
  const bert = await service.person('bert');
  await ann.openRun({ params: { runId } });
  const collected = await service.office.collectRun({ params: { runId } });
  await ann.signRun({ params: { runId, signature: '1' }, body: {} });
  await bert.signRun({ params: { runId, signature: '2' }, body: {} });
  return collected;
}

export async function sentRun(service: PaymentsService, runId: string) {
  await signedRun(service, runId);
  return service.office.sendRun({ params: { runId } });
}

/** A pain.002 as a bank writes it. */
export const statusReport = (
  messageId: string,
  transfers: readonly { readonly id: string; readonly status: string; readonly reason?: string }[],
): string => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>R1</MsgId><CreDtTm>2026-11-06T05:00:00.000Z</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>${messageId}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>${messageId}.1</OrgnlPmtInfId>${transfers
  .map(
    ({ id, status, reason }) =>
      `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId><TxSts>${status}</TxSts>${reason === undefined ? '' : `<StsRsnInf><Rsn><Cd>${reason}</Cd></Rsn></StsRsnInf>`}</TxInfAndSts>`,
  )
  .join('')}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`;

export const reportsOf = (service: PaymentsService) => ({
  executed: (id: string) =>
    service.bank.reportStatuses({ body: statusReport('run', [{ id, status: 'ACSC' }]) }),
  returned: (id: string, reason = 'AC04') =>
    service.bank.reportStatuses({ body: statusReport('run', [{ id, status: 'RJCT', reason }]) }),
});

export type Client = ServiceClient;
