import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { anOpening, openDossiersService, type DossiersService } from './dossiers-service.ts';

let office: DossiersService;
beforeAll(async () => {
  office = await openDossiersService('2026-09-28');
});
afterAll(() => office.close());

describe('opening a dossier', () => {
  test('a person gets a dossier, and its event names who opened it and nothing personal', async () => {
    const ann = await office.person('ann');
    const opened = await ann.openDossier(
      { params: { dossierId: 'd-anne' }, body: anOpening() },
      { correlationId: 'at-the-counter' },
    );
    expect(opened).toEqual({ version: 1 });
    const read = await ann.readDossier({ params: { dossierId: 'd-anne' }, query: {} });
    expect(read).toMatchObject({
      number: '85073003328',
      familyName: 'Lambert',
      iban: 'BE68539007547034',
      category: 'N',
      on: '2026-09-28',
      opened: { by: 'ann', on: '2026-09-28' },
      claims: [],
      cards: [],
    });
    const events = await office.eventsOf('d-anne');
    expect(events).toMatchObject([
      {
        type: 'DossierOpened',
        subject: 'd-anne',
        actor: 'ann',
        correlationid: 'at-the-counter',
        officeday: '2026-09-28',
        data: { dossierId: 'd-anne' },
      },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/85073003328|Lambert|7034/);
    expect(office.errors()).toEqual([]);
    const written = office.lines.join('\n');
    expect(written).toContain('/dossiers/:dossierId');
    expect(written).not.toMatch(/85073003328|Lambert|BE68/);
  });

  test('the same opening again is harmless, another person under that id is refused', async () => {
    const ann = await office.person('ann');
    const call = { params: { dossierId: 'd-again' }, body: anOpening('77030301776') };
    await ann.openDossier(call);
    expect(await ann.openDossier(call)).toEqual({ version: 1 });
    expect(await office.eventsOf('d-again')).toHaveLength(1);
    await expect(
      ann.openDossier({ ...call, body: { ...call.body, familyName: 'Peeters' } }),
    ).rejects.toMatchObject({ status: 409, code: 'already-exists' });
  });

  test('a person has one dossier: a second one is refused and names the first', async () => {
    const ann = await office.person('ann');
    await ann.openDossier({ params: { dossierId: 'd-first' }, body: anOpening('90010100123') });
    await expect(
      ann.openDossier({ params: { dossierId: 'd-second' }, body: anOpening('90.01.01-001.23') }),
    ).rejects.toMatchObject({ code: 'dossier-exists', details: { dossierId: 'd-first' } });
    expect(await office.dossiers.load('d-second')).toBeUndefined();
  });

  test('of ten desks that open a dossier for one person at once, one does', async () => {
    const ann = await office.person('ann');
    const answers = await Promise.allSettled(
      Array.from({ length: 10 }, (_, desk) =>
        ann.openDossier({
          params: { dossierId: `d-race-${String(desk)}` },
          body: anOpening('93051822361'),
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 'rejected')).toEqual(
      Array(9).fill({
        status: 'rejected',
        reason: expect.objectContaining({ code: 'dossier-exists' }),
      }),
    );
    expect(await office.dossiers.count({ 'state.number': '93051822361' })).toBe(1);
  });

  test('of ten repeats of one opening at once, all get the same answer', async () => {
    const ann = await office.person('ann');
    const call = { params: { dossierId: 'd-repeat' }, body: anOpening('71022014779') };
    const answers = await Promise.all(Array.from({ length: 10 }, () => ann.openDossier(call)));
    expect(answers).toEqual(Array(10).fill({ version: 1 }));
    expect(await office.eventsOf('d-repeat')).toHaveLength(1);
  });

  test.each([
    ['number', { number: '85073003329' }],
    ['iban', { iban: 'BE68539007547035' }],
    ['address.town', { address: { street: 'Rue Haute 1', postcode: '1000' } }],
    ['category', { category: 'Z' }],
  ])('a wrong %s is malformed and named', async (field, wrong) => {
    const token = await office.identity.token('ann');
    const response = await fetch(`${office.url}/dossiers/d-wrong`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...anOpening('66041217803'), ...wrong }),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'malformed', field });
    expect(await office.dossiers.load('d-wrong')).toBeUndefined();
  });
});

describe('finding a dossier', () => {
  test.each([
    ['the family name without accents', 'andre'],
    ['the beginning of two names', 'zo and'],
    ['the national number with its dots', '66.04.12-178.03'],
    ['the end of the account', '6769'],
    ['the whole account', 'BE71 0961 2345 6769'],
    ['the dossier id', 'D-Zoe-1'],
  ])('%s finds it', async (_what, text) => {
    const ann = await office.person('ann');
    await ann.openDossier({
      params: { dossierId: 'd-zoe-1' },
      body: {
        ...anOpening('66041217803'),
        familyName: 'D’André',
        givenName: 'Zoë',
        iban: 'BE71096123456769',
      },
    });
    const { dossiers } = await ann.findDossiers({ body: { text } });
    expect(dossiers).toEqual([
      { dossierId: 'd-zoe-1', familyName: 'D’André', givenName: 'Zoë', language: 'fr' },
    ]);
  });

  test('a name that nobody has finds nothing', async () => {
    const ann = await office.person('ann');
    expect(await ann.findDossiers({ body: { text: 'zoe lambert' } })).toEqual({ dossiers: [] });
  });

  test('lists get the short lines of many dossiers, and nothing for an unknown one', async () => {
    const ann = await office.person('ann');
    await ann.openDossier({ params: { dossierId: 'd-list' }, body: anOpening('58030412326') });
    const { dossiers } = await ann.describeDossiers({
      body: { dossierIds: ['d-list', 'd-nobody'] },
    });
    expect(dossiers).toEqual([
      { dossierId: 'd-list', familyName: 'Lambert', givenName: 'Anne-Sophie', language: 'fr' },
    ]);
  });
});

describe('changing facts', () => {
  const opened = async (dossierId: string, number: string) => {
    const ann = await office.person('ann');
    await ann.openDossier({ params: { dossierId }, body: anOpening(number) });
    return ann;
  };

  test('a change holds from its day, the earlier value stays for the days before', async () => {
    const ann = await opened('d-move', '62110503926');
    await ann.changeFacts({
      params: { dossierId: 'd-move', changeId: 'c1' },
      body: {
        from: day('2026-11-01'),
        category: 'A',
        children: 2,
        iban: 'BE71096123456769',
        channel: 'web',
      },
    });
    const before = await ann.readDossier({
      params: { dossierId: 'd-move' },
      query: { on: day('2026-10-31') },
    });
    expect(before).toMatchObject({ category: 'N', children: 0, iban: 'BE68539007547034' });
    const after = await ann.readDossier({
      params: { dossierId: 'd-move' },
      query: { on: day('2026-11-01') },
    });
    expect(after).toMatchObject({ category: 'A', children: 2, iban: 'BE71096123456769' });
    expect(after.categories).toMatchObject([
      { from: '2026-09-28', value: 'N', channel: 'counter' },
      { from: '2026-11-01', value: 'A', channel: 'web', recorded: { by: 'ann', on: '2026-09-28' } },
    ]);
    expect((await office.eventsOf('d-move')).at(-1)).toMatchObject({
      type: 'FactsChanged',
      actor: 'ann',
      data: {
        changeId: 'c1',
        from: '2026-11-01',
        what: ['category', 'children', 'iban'],
        channel: 'web',
      },
    });
  });

  test('the same change again gets the same answer, another content under its id is refused', async () => {
    const ann = await opened('d-same', '79081433290');
    const call = {
      params: { dossierId: 'd-same', changeId: 'c1' },
      body: { from: day('2026-10-01'), category: 'B' as const },
    };
    expect(await ann.changeFacts(call)).toEqual({ version: 2 });
    expect(await ann.changeFacts(call)).toEqual({ version: 2 });
    expect(await office.eventsOf('d-same')).toHaveLength(2);
    await expect(
      ann.changeFacts({ ...call, body: { ...call.body, category: 'A' } }),
    ).rejects.toMatchObject({ code: 'already-exists' });
  });

  test('who saw an older file is told both versions and loses nothing', async () => {
    const ann = await opened('d-two', '88092700529');
    await ann.changeFacts({
      params: { dossierId: 'd-two', changeId: 'c1' },
      body: { from: day('2026-10-01'), children: 1 },
    });
    const late = {
      params: { dossierId: 'd-two', changeId: 'c2' },
      body: { from: day('2026-10-01'), children: 2 },
    };
    await expect(ann.changeFacts(late, { seenVersion: 1 })).rejects.toMatchObject({
      status: 412,
      code: 'version-conflict',
      details: { seen: 1, current: 2 },
    });
    expect(await ann.changeFacts(late, { seenVersion: 2 })).toEqual({ version: 3 });
    // The answer got lost and the desk sends it again with the version it saw then.
    expect(await ann.changeFacts(late, { seenVersion: 2 })).toEqual({ version: 3 });
  });

  test('an account that does not check is malformed, an unknown dossier is unknown', async () => {
    const ann = await opened('d-check', '95033040136');
    const body = { from: day('2026-10-01'), iban: 'BE00000000000000' };
    await expect(
      ann.changeFacts({ params: { dossierId: 'd-check', changeId: 'c1' }, body }),
    ).rejects.toMatchObject({ code: 'malformed', details: { field: 'iban' } });
    await expect(
      ann.changeFacts({
        params: { dossierId: 'd-nobody', changeId: 'c1' },
        body: { from: day('2026-10-01'), children: 1 },
      }),
    ).rejects.toMatchObject({ status: 404, code: 'unknown-dossier' });
  });

  test('a letter goes to the address of the day', async () => {
    const ann = await opened('d-letter', '60061512350');
    await ann.changeFacts({
      params: { dossierId: 'd-letter', changeId: 'c1' },
      body: {
        from: day('2026-09-28'),
        address: { street: 'Rue Basse 2', postcode: '4000', town: 'Liège' },
      },
    });
    const office_ = await office.office();
    expect(await office_.readAddressee({ params: { dossierId: 'd-letter' } })).toEqual({
      dossierId: 'd-letter',
      familyName: 'Lambert',
      givenName: 'Anne-Sophie',
      language: 'fr',
      address: { street: 'Rue Basse 2', postcode: '4000', town: 'Liège' },
    });
  });
});
