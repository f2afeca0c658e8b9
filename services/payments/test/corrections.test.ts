import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { money } from '@office/domain/money';
import type { Envelope } from '@office/contracts/define-event';
import {
  idOf,
  openPaymentsService,
  reportsOf,
  sentRun,
  settle,
  type PaymentsService,
} from './payments-service.ts';

let service: PaymentsService;
beforeAll(async () => {
  service = await openPaymentsService();
});
beforeEach(() => service.reset());
afterAll(() => service.close());

const read = (dossierId: string, correction = 0) =>
  service.office.readPayment({ params: { paymentMonthId: idOf(dossierId, { correction }) } });

/** A card of the month with so many days of work, ordered as this correction. */
const withCard = async (
  correction: number,
  work: number[],
  shares: Record<string, string> = {},
) => {
  service.around.putFacts('anne', '2026-10', {}, { version: correction + 1, work });
  return settle(service, 'anne', { correction, shares });
};
/** 27 allowances: 1675.35. A Monday worked: 26, 1613.30. A Monday and a Tuesday: 24.5, 1520.23. */
const monday = [5];
const mondayAndTuesday = [5, 6];

describe('a correction', () => {
  test('upwards has full figures and pays what the first order did not', async () => {
    await withCard(0, monday);
    const original = await read('anne');
    expect(original).toMatchObject({ gross: '1613.30', paid: '1613.30' });

    expect((await withCard(1, [])).paid).toBe('62.05');
    expect(await read('anne', 1)).toMatchObject({
      correction: 1,
      gross: '1675.35',
      net: '1675.35',
      paid: '62.05',
      transfers: [{ endToEndId: 'anne.202610.1.1', amount: '62.05' }],
    });
    expect(await read('anne')).toEqual(original);
    expect((await read('anne', 1)).journal[0]?.lines).toEqual([
      { account: 'benefits-due', amount: '62.05' },
      { account: 'claimant', amount: '-62.05' },
    ]);
    expect(await service.events('OverpaymentEstablished', 'anne')).toEqual([]);
  });

  test('downwards pays nothing and makes the difference in gross a debt', async () => {
    await withCard(0, []);
    expect((await withCard(1, monday)).paid).toBe('0.00');
    expect(await read('anne', 1)).toMatchObject({
      gross: '1613.30',
      paid: '0.00',
      overpayment: '62.05',
      transfers: [],
    });
    expect(await service.events('OverpaymentEstablished', 'anne')).toEqual([
      {
        dossierId: 'anne',
        paymentMonthId: 'anne.2026-10.correction-1',
        month: '2026-10',
        correction: 1,
        debtId: 'anne.2026-10.correction-1.overpayment',
        amount: '62.05',
        case: 0,
        fraud: false,
        communication: expect.stringMatching(/^\+{3}\d{3}\/\d{4}\/\d{5}\+{3}$/),
      },
    ]);
    expect((await read('anne', 1)).journal.at(-1)?.lines).toEqual([
      { account: 'overpayments', amount: '62.05' },
      { account: 'benefits-due', amount: '-62.05' },
    ]);
  });

  test('upwards after one downwards pays the difference again: the debt stands apart', async () => {
    await withCard(0, []);
    await withCard(1, mondayAndTuesday);
    expect((await withCard(2, monday)).paid).toBe('93.07');
    expect((await read('anne', 2)).paid).toBe('93.07');
  });

  test('down and up again leaves a creditor what it was paid, and the claimant the rest', async () => {
    await withCard(0, [], { s1: '100.00' });
    await withCard(1, mondayAndTuesday, { s1: '60.00' });
    // The claimant owes 155.12 and gets it back in two steps; the creditor keeps its 100.00 throughout.
    expect((await withCard(2, monday, { s1: '80.00' })).paid).toBe('93.07');
    expect((await withCard(3, [], { s1: '100.00' })).paid).toBe('62.05');
    expect((await read('anne', 3)).journal[0]?.lines).toEqual([
      { account: 'benefits-due', amount: '62.05' },
      { account: 'claimant', amount: '-62.05' },
    ]);
  });

  test('sends a creditor only what is more than before', async () => {
    await withCard(0, mondayAndTuesday, { s1: '40.00', s2: '10.00' });
    await withCard(1, [], { s1: '52.06', s2: '10.00' });
    expect((await read('anne', 1)).transfers).toEqual([
      { endToEndId: 'anne.202610.1.1', payee: 'claimant', amount: '143.06', status: 'ordered' },
      { endToEndId: 'anne.202610.1.1.t1', payee: 's1', amount: '12.06', status: 'ordered' },
    ]);
  });

  test('waits for the order before it', async () => {
    await withCard(0, []);
    await expect(withCard(2, monday)).rejects.toMatchObject({ code: 'payment-not-in-this-state' });
  });

  test('of a returned payment pays its difference; the first is paid again in full', async () => {
    await withCard(0, monday);
    await sentRun(service, 'run-1');
    await reportsOf(service).returned('anne.202610.0.1');
    expect((await withCard(1, [])).paid).toBe('62.05');
    await service.office.releaseReturned({ params: { paymentMonthId: 'anne.2026-10' } });
    await sentRun(service, 'run-2');
    expect(service.around.files[1]?.xml).toContain('>1613.30<');
    expect(service.around.files[1]?.xml).toContain('>62.05<');
  });

  test('all payments of a dossier are listed, oldest month first', async () => {
    await withCard(0, monday);
    await withCard(1, []);
    service.around.putFacts('anne', '2026-09');
    await settle(service, 'anne', { month: '2026-09' });
    const { payments } = await service.office.listPayments({ query: { dossierId: 'anne' } });
    expect(payments.map(({ paymentMonthId }) => paymentMonthId)).toEqual([
      'anne.2026-09',
      'anne.2026-10',
      'anne.2026-10.correction-1',
    ]);
  });
});

describe('a verification', () => {
  const executed = async () => {
    await withCard(0, []);
    await sentRun(service, 'run-1');
    await reportsOf(service).executed('anne.202610.0.1');
  };
  const verify = (verificationId: string, verification: object) =>
    service.office.recordVerification({
      params: { paymentMonthId: 'anne.2026-10', verificationId },
      body: { result: 'rejected', ...verification },
    });

  test('before the bank has executed has nothing to verify', async () => {
    await withCard(0, []);
    await expect(verify('v1', { amount: '120.00', case: 2 })).rejects.toMatchObject({
      status: 409,
      code: 'nothing-to-verify',
    });
  });

  test('that ONEM sent is recorded from its event, twice or late alike, and of an unpaid month it is poison', async () => {
    const received: Envelope = {
      specversion: '1.0',
      id: 'e1',
      source: '/agency',
      type: 'VerificationReceived',
      subject: 'anne',
      time: '2026-11-12T05:00:00.000Z',
      datacontenttype: 'application/json',
      version: 1,
      correlationid: 'c1',
      actor: 'onem',
      officeday: '2026-11-12',
      data: {
        paymentMonthId: 'anne.2026-10',
        verificationId: 'v9',
        verification: { result: 'rejected', amount: '120.00', case: 2, fraud: false },
      },
    };
    await withCard(0, []);
    await expect(service.verification.handle(received)).rejects.toMatchObject({
      code: 'nothing-to-verify',
    });
    await executed();
    await service.verification.handle(received);
    await service.verification.handle(received);
    expect(await service.events('OverpaymentEstablished', 'anne')).toMatchObject([
      { amount: '120.00', case: 2 },
    ]);
  });

  test('that rejects an amount makes it a debt, once', async () => {
    await executed();
    const first = await verify('v1', { amount: '120.00', case: 2, fraud: true });
    expect(first).toMatchObject({ overpayment: '120.00', loss: '0.00' });
    expect(await verify('v1', { amount: '120.00', case: 2, fraud: true })).toEqual(first);
    expect(await service.events('OverpaymentEstablished', 'anne')).toMatchObject([
      { debtId: 'anne.2026-10.overpayment-1', amount: '120.00', case: 2, fraud: true },
    ]);
    expect(await service.events('PaymentVerified', 'anne')).toHaveLength(1);
    expect(await read('anne')).toMatchObject({
      overpayment: '120.00',
      verification: { result: 'rejected', amount: '120.00', case: 2 },
    });
  });

  test.each([
    ['2.99', '0.00'],
    ['3.00', '3.00'],
  ])('of %s makes a debt of %s', async (amount, overpayment) => {
    await executed();
    expect(await verify('v1', { amount: money(amount), case: 2 })).toMatchObject({ overpayment });
  });

  test('of the office’s own fault is a loss in the journal and no debt', async () => {
    await executed();
    expect(await verify('v1', { result: 'eliminated', amount: '80.00', case: 4 })).toMatchObject({
      overpayment: '0.00',
      loss: '80.00',
    });
    expect(await service.events('OverpaymentEstablished', 'anne')).toEqual([]);
    expect((await read('anne')).journal.at(-1)).toMatchObject({
      cause: 'loss',
      lines: [
        { account: 'office-loss', amount: '80.00' },
        { account: 'benefits-due', amount: '-80.00' },
      ],
    });
  });

  test('that approves changes no money', async () => {
    await executed();
    const before = (await read('anne')).journal;
    expect(await verify('v1', { result: 'approved' })).toMatchObject({
      overpayment: '0.00',
      loss: '0.00',
    });
    expect((await read('anne')).journal).toEqual(before);
  });

  test('that rejects without an amount is of the whole month', async () => {
    await executed();
    expect(await verify('v1', { case: 3 })).toMatchObject({ overpayment: '1675.35' });
  });
});
