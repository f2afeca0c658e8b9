import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { money } from '@office/domain/money';
import {
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

/** A paid month of which ONEM rejects 120.00: the debt has a communication. */
async function rejected(): Promise<string> {
  service.around.putFacts('anne', '2026-10');
  await settle(service, 'anne');
  await sentRun(service, 'run-1');
  await reportsOf(service).executed('anne.202610.0.1');
  await service.office.recordVerification({
    params: { paymentMonthId: 'anne.2026-10', verificationId: 'v1' },
    body: { result: 'rejected', amount: money('120.00'), case: 2 },
  });
  const [established] = await service.events('OverpaymentEstablished', 'anne');
  return String(established?.['communication']);
}

const credit = (creditId: string, communication: string, amount: string) =>
  service.bank.recordBankCredit({
    params: { creditId },
    body: { communication, amount: money(amount) },
  });
const read = () => service.office.readPayment({ params: { paymentMonthId: 'anne.2026-10' } });

describe('a repayment at the bank', () => {
  test('is known by its communication, booked once, and told to debts', async () => {
    const communication = await rejected();
    expect(communication).toMatch(/^\+{3}\d{3}\/\d{4}\/\d{5}\+{3}$/);
    const answer = await credit('credit-1', communication, '50.00');
    expect(answer).toMatchObject({
      paymentMonthId: 'anne.2026-10',
      debtId: 'anne.2026-10.overpayment-1',
    });
    // The bank tells it again, and writes the twelve digits alone.
    expect(await credit('credit-1', communication.replaceAll(/\D/g, ''), '50.00')).toEqual(answer);
    expect(await service.events('RepaymentReceived', 'anne')).toEqual([
      {
        dossierId: 'anne',
        paymentMonthId: 'anne.2026-10',
        month: '2026-10',
        correction: 0,
        debtId: 'anne.2026-10.overpayment-1',
        creditId: 'credit-1',
        amount: '50.00',
      },
    ]);
    expect((await read()).journal.at(-1)).toMatchObject({
      cause: 'repayment',
      lines: [
        { account: 'bank-credits', amount: '50.00' },
        { account: 'overpayments', amount: '-50.00' },
      ],
    });
    await service.publish();
    const { balanced, differences } = await service.office.readJournal({ query: {} });
    expect([balanced, differences]).toEqual([true, []]);
  });

  test('with another amount under the same number is refused', async () => {
    const communication = await rejected();
    await credit('credit-1', communication, '50.00');
    await expect(credit('credit-1', communication, '51.00')).rejects.toMatchObject({
      status: 409,
      code: 'already-exists',
    });
  });

  test.each([
    ['a communication of nobody', '+++090/9337/55493+++'],
    ['a communication whose check digits are wrong', '+++090/9337/55494+++'],
  ])('with %s finds no debt', async (_what, communication) => {
    await rejected();
    await expect(credit('credit-1', communication, '50.00')).rejects.toMatchObject({
      status: 404,
      code: 'unknown-debt',
    });
  });

  test('only the bank may tell of one', async () => {
    const communication = await rejected();
    await expect(
      service.office.recordBankCredit({
        params: { creditId: 'credit-1' },
        body: { communication, amount: money('50.00') },
      }),
    ).rejects.toMatchObject({ status: 403, code: 'not-entitled' });
  });
});
