import { afterAll, describe, expect, test } from '@jest/globals';
import { asking, about, newDossier, seizure, told, openDebtsOffice } from './debts-office.ts';

const {
  office,
  dirk,
  register,
  read,
  titleOf,
  eventsOf,
  handle,
  executed,
  creditorPaid,
  overpaid,
  repaid,
  close,
} = await openDebtsOffice();
afterAll(close);

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

  test('what the claimant repays at the bank lowers the debt once, and the next set-off with it', async () => {
    const dossierId = newDossier();
    await overpaid(dossierId, '300.00');
    await repaid(dossierId, '250.00', 'credit-1');
    await repaid(dossierId, '250.00', 'credit-1');
    expect((await read(dossierId)).debts[0]).toMatchObject({
      balance: '50.00',
      repaid: '250.00',
      status: 'open',
    });
    expect((await office.allocate(asking(dossierId, '2026-11', '1600.00'))).setOff).toBe('50.00');
    await executed(dossierId, '2026-11');
    expect((await read(dossierId)).debts[0]).toMatchObject({ balance: '0.00', status: 'settled' });
    expect((await eventsOf(dossierId)).filter(({ type }) => type === 'DebtSettled')).toHaveLength(
      1,
    );
  });

  test('a repayment beside a set-off already ordered leaves an excess that shows', async () => {
    const dossierId = newDossier();
    await overpaid(dossierId, '300.00');
    await office.allocate(asking(dossierId, '2026-11', '1600.00'));
    await repaid(dossierId, '300.00', 'credit-1');
    expect((await read(dossierId)).debts[0]).toMatchObject({ balance: '0.00', status: 'settled' });
    await executed(dossierId, '2026-11');
    expect((await read(dossierId)).debts[0]).toMatchObject({ balance: '0.00', excess: '160.00' });
    expect((await office.allocate(asking(dossierId, '2026-12', '1600.00'))).setOff).toBe('0.00');
  });

  test('a repayment of a debt that nobody knows is refused', async () => {
    await expect(repaid(newDossier(), '1.00', 'credit-1')).rejects.toMatchObject({
      code: 'unknown-debt',
    });
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
