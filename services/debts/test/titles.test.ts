import { afterAll, describe, expect, test } from '@jest/globals';
import { money } from '@office/domain/money';
import { asking, newDossier, seizure, openDebtsOffice } from './debts-office.ts';

const { office, dirk, served, identity, recorded, register, read, titleOf, eventsOf, close } =
  await openDebtsOffice();
afterAll(close);

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
        data: {
          dossierId,
          title: 's1',
          kind: 'seizure',
          declareBy: '2026-10-21',
          remindOn: '2026-10-16',
        },
      },
    ]);
  });

  test('active titles say their place in the order of service; a settled or released one has none', async () => {
    const dossierId = newDossier();
    await register(dossierId, 's1', seizure('1500.00', { filedOn: '2026-06-01' }));
    await register(dossierId, 's2', seizure('2800.00', { filedOn: '2026-07-01' }));
    const early = seizure('400.00', { filedOn: '2026-05-01' });
    await register(dossierId, 'a1', { ...early, kind: 'assignment' });
    const places = async () => (await read(dossierId)).titles.map(({ place }) => place);
    expect(await places()).toEqual([2, 2, 1]);
    await dirk.releaseTitle({ params: { dossierId, title: 'a1' } });
    expect(await places()).toEqual([1, 1, undefined]);
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
    [
      'maintenance without any amount',
      { kind: 'maintenance' as const, claim: undefined },
      'monthly',
    ],
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

test('nothing personal stands in the log', () => {
  const log = recorded.lines.join('\n');
  expect(log).toContain('request answered');
  expect(log).not.toMatch(/BE71|Dupont|Lambert/);
});
