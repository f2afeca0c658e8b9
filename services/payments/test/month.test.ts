import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { money } from '@office/domain/money';
import {
  divided,
  idOf,
  openPaymentsService,
  settle,
  type PaymentsService,
} from './payments-service.ts';

let service: PaymentsService;
beforeAll(async () => {
  service = await openPaymentsService();
});
afterAll(() => service.close());

const calculate = (dossierId: string, approved = false) =>
  service.office.calculateMonth({
    params: { paymentMonthId: idOf(dossierId), calculationId: 'settlement' },
    body: { approved },
  });
const story1 = { work: [5, 6, 7], sick: [12, 13, 14] };

describe('a month', () => {
  test('is calculated from the file with its trace, receipt and counted days', async () => {
    service.around.putFacts('anne', '2026-10', {}, story1);

    expect(await calculate('anne')).toEqual({
      kind: 'calculated',
      dossierId: 'anne',
      month: '2026-10',
      correction: 0,
      on: '2026-10-31',
      gross: '1272.03',
      net: '1272.03',
      children: 0,
      cardVersion: 1,
      ordered: false,
    });
    const read = await service.office.readPayment({ params: { paymentMonthId: 'anne.2026-10' } });
    expect(read).toMatchObject({
      status: 'calculated',
      allowances: '20.5',
      tax: '0.00',
      paid: '0.00',
    });
    expect(read.days.find(({ day }) => day === '2026-10-05')?.counted).toBe('0');
    expect(read.days).toHaveLength(31);
    expect(read.steps.map(({ rule }) => rule)).toContain('withholding');
    expect(read.receipt?.['parameters']).toMatch(/^sha256:/);
    expect(read).toMatchObject({ cardVersion: 1, entitlementId: 'anne.c2', payBy: '2026-12-08' });
    expect(await service.events('MonthCalculated', 'anne')).toEqual([
      {
        dossierId: 'anne',
        paymentMonthId: 'anne.2026-10',
        month: '2026-10',
        correction: 0,
        gross: '1272.03',
        net: '1272.03',
      },
    ]);
  });

  test('with a gap between two grants counts the days of the grants alone', async () => {
    const amount = (from: string, daily: string) => ({ from: day(from), daily: money(daily) });
    service.around.putFacts('gap', '2026-10', {
      entitlement: {
        entitlementId: 'gap.c2',
        version: 1,
        from: day('2026-10-01'),
        until: day('2026-10-31'),
        phaseMonth: 1,
        daily: [
          amount('2026-10-01', '62.05'),
          amount('2026-10-21', '0.00'),
          amount('2026-10-26', '62.05'),
        ],
        longCareer: false,
      },
    });
    expect(await calculate('gap')).toMatchObject({ gross: '1427.15' });
    const read = await service.office.readPayment({ params: { paymentMonthId: 'gap.2026-10' } });
    expect(read.allowances).toBe('23');
    expect(read.days.map((counted) => counted.day)).not.toContain('2026-10-24');
  });

  test('calculated again from the same facts is no news; from another card it replaces the first', async () => {
    service.around.putFacts('again', '2026-10', {}, story1);
    await calculate('again');
    await calculate('again');
    expect(await service.events('MonthCalculated', 'again')).toHaveLength(1);

    service.around.putFacts('again', '2026-10', {}, { version: 2 });
    expect(await calculate('again')).toMatchObject({ gross: '1675.35', cardVersion: 2 });
    expect(await service.events('MonthCalculated', 'again')).toHaveLength(2);
  });

  test('says what it waits for: a card, a right, a correct card', async () => {
    service.around.putFacts('waits', '2026-10', { card: undefined, entitlement: undefined });
    expect(await calculate('waits')).toEqual({ kind: 'no-card' });

    service.around.putFacts('waits', '2026-10', { entitlement: undefined });
    expect(await calculate('waits')).toEqual({ kind: 'no-entitlement' });

    service.around.putFacts('waits', '2026-10', {}, { altered: true, flaws: ['altered'] });
    expect(await calculate('waits')).toEqual({
      kind: 'card-flawed',
      cardVersion: 1,
      flaws: ['altered'],
    });
    await expect(
      service.office.readPayment({ params: { paymentMonthId: 'waits.2026-10' } }),
    ).rejects.toMatchObject({ code: 'unknown-payment' });

    const excused = { altered: true, flaws: ['altered' as const], derogation: true };
    service.around.putFacts('waits', '2026-10', {}, excused);
    expect(await calculate('waits')).toMatchObject({ kind: 'calculated' });
  });

  test('with an issue waits for a review and is ordered once approved', async () => {
    service.around.putFacts('issue', '2026-10');
    const facts = service.around;
    facts.putFacts('issue', '2026-10', {
      entitlement: {
        entitlementId: 'issue.c2',
        version: 1,
        from: '2026-10-01',
        until: '2026-10-31',
        phaseMonth: 1,
        daily: [{ from: '2026-10-15', daily: '62.05' }],
        longCareer: false,
      } as never,
    });

    expect(await calculate('issue')).toMatchObject({
      kind: 'in-review',
      issues: [{ code: 'days-without-amount' }],
    });
    await expect(
      service.office.orderPayment({
        params: { paymentMonthId: 'issue.2026-10' },
        body: divided('930.75', {}),
      }),
    ).rejects.toMatchObject({ status: 409, code: 'payment-not-in-this-state' });
    expect(await calculate('issue', true)).toMatchObject({ kind: 'calculated', ordered: false });
  });

  test('is ordered once, with a balanced entry in the same write; a repeat changes nothing', async () => {
    service.around.putFacts('jan', '2026-10');
    const shares = { s1: '104.06', s2: '194.24' };
    const ordered = await settle(service, 'jan', { setOff: '100.00', shares });
    expect(ordered.paid).toBe('1277.05');
    expect(await settle(service, 'jan', { setOff: '100.00', shares })).toEqual(ordered);

    const read = await service.office.readPayment({ params: { paymentMonthId: 'jan.2026-10' } });
    expect(read).toMatchObject({
      status: 'ordered',
      orderedOn: '2026-11-05',
      setOff: '100.00',
      shares,
    });
    expect(read.transfers).toEqual([
      { endToEndId: 'jan.202610.0.1', payee: 'claimant', amount: '1277.05', status: 'ordered' },
      { endToEndId: 'jan.202610.0.1.t1', payee: 's1', amount: '104.06', status: 'ordered' },
      { endToEndId: 'jan.202610.0.1.t2', payee: 's2', amount: '194.24', status: 'ordered' },
    ]);
    expect(read.journal).toEqual([
      {
        entryId: 'jan.2026-10.order',
        dossierId: 'jan',
        paymentMonthId: 'jan.2026-10',
        cause: 'order',
        on: '2026-11-05',
        lines: [
          { account: 'benefits-due', amount: '1675.35' },
          { account: 'recovered', amount: '-100.00' },
          { account: 'creditors:s1', amount: '-104.06' },
          { account: 'creditors:s2', amount: '-194.24' },
          { account: 'claimant', amount: '-1277.05' },
        ],
      },
    ]);
    expect(await service.events('PaymentOrdered', 'jan')).toHaveLength(1);
    expect(await service.events('JournalEntryWritten', 'jan')).toHaveLength(1);
  });

  test('ordered at once by twenty requests is ordered once', async () => {
    service.around.putFacts('many', '2026-10');
    await calculate('many');
    await Promise.all(
      Array.from({ length: 20 }, () =>
        service.office.orderPayment({
          params: { paymentMonthId: 'many.2026-10' },
          body: divided('1675.35', {}),
        }),
      ),
    );
    expect(await service.events('PaymentOrdered', 'many')).toHaveLength(1);
  });

  test('ordered is not calculated again: a later card belongs to the next correction', async () => {
    service.around.putFacts('later', '2026-10');
    await settle(service, 'later');
    service.around.putFacts('later', '2026-10', {}, { version: 2, work: [5] });

    expect(await calculate('later')).toMatchObject({
      gross: '1675.35',
      cardVersion: 1,
      ordered: true,
    });
    const slot = (cardVersion: number) =>
      service.office.slotForCard({
        params: {
          dossierId: 'later',
          month: '2026-10' as never,
          cardVersion: String(cardVersion) as never,
        },
      });
    expect(await slot(1)).toEqual({ correction: 0, alreadyOrdered: true });
    expect(await slot(2)).toEqual({ correction: 1, alreadyOrdered: false });
  });

  test('a division of another net is refused and leaves the month as it was', async () => {
    service.around.putFacts('other', '2026-10');
    await calculate('other');
    await expect(
      service.office.orderPayment({
        params: { paymentMonthId: 'other.2026-10' },
        body: divided('1675.36', {}),
      }),
    ).rejects.toMatchObject({ code: 'payment-not-in-this-state' });
    const read = await service.office.readPayment({ params: { paymentMonthId: 'other.2026-10' } });
    expect(read).toMatchObject({ status: 'calculated', transfers: [] });
  });

  test('an unknown month, an unknown dossier and a silent neighbour are three different answers', async () => {
    await expect(
      service.office.orderPayment({
        params: { paymentMonthId: 'nobody.2026-10' },
        body: divided('1.00', {}),
      }),
    ).rejects.toMatchObject({ status: 404, code: 'unknown-payment' });
    await expect(calculate('nobody')).rejects.toMatchObject({
      status: 404,
      code: 'unknown-dossier',
    });
  });
});
