import { afterAll, describe, expect, test } from '@jest/globals';
import { money, sum, ZERO } from '@office/domain/money';
import { asking, newDossier, seizure, openDebtsOffice } from './debts-office.ts';

const { office, dirk, register, titleOf, eventsOf, executed, creditorPaid, overpaid, close } =
  await openDebtsOffice();
afterAll(close);

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

  test('says what it was made from: titles as they stand, what each may take, and who registered them', async () => {
    const dossierId = newDossier();
    await register(dossierId, 's1', seizure('1500.00', { filedOn: '2026-06-01' }));
    await overpaid(dossierId, '300.00');
    const { dividedFrom } = await office.allocate(asking(dossierId, '2026-10', '1990.30'));
    expect(dividedFrom).toEqual({
      children: 0,
      titles: [
        {
          ...{ id: 's1', kind: 'seizure', filedOn: '2026-06-01' },
          ...{ claim: '1500.00', owed: '1500.00' },
          registered: { by: 'dirk', on: '2026-10-06', at: expect.any(String) },
        },
      ],
      recovery: {
        ...{ owed: '300.00', fraud: false },
        debts: [{ debtId: expect.any(String), establishedOn: expect.any(String), owed: '300.00' }],
      },
    });
    const without = newDossier();
    const plain = await office.allocate(asking(without, '2026-09', '1990.30'));
    expect(plain.dividedFrom).toEqual({ children: 0, titles: [] });
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
