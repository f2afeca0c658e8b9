import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { money } from '@office/domain/money';
import { month } from '@office/domain/month';
import { createClaimants, october, type Claimants } from './claimants.ts';
import { aCard, openDossiersService, type DossiersService } from './dossiers-service.ts';

let office: DossiersService;
let people: Claimants;
beforeAll(async () => {
  office = await openDossiersService('2026-10-01');
  people = await createClaimants(office);
});
beforeEach(() => {
  office.clock.set('2026-11-02');
});
afterAll(() => office.close());

describe('handing in a card', () => {
  test('a card is recorded before the decision, with who recorded it', async () => {
    await people.claimed('k-before');
    const { card } = await people.handIn('k-before', { work: [7, 5, 6], sick: [12] });
    expect(card).toMatchObject({
      month: '2026-10',
      version: 1,
      work: [5, 6, 7],
      sick: [12],
      flaws: [],
      derogation: false,
      recorded: { by: 'ann', on: '2026-11-02' },
    });
    expect((await office.eventsOf('k-before')).at(-1)).toMatchObject({
      type: 'ControlCardRecorded',
      actor: 'ann',
      data: { month: '2026-10', version: 1, flaws: [] },
    });
  });

  test('the same card again is no second one, every other card is the next version and all are kept', async () => {
    await people.claimed('k-second');
    await people.handIn('k-second', { signed: false, work: [5] });
    expect((await people.handIn('k-second', { signed: false, work: [5, 5] })).card.version).toBe(1);
    const { card } = await people.handIn('k-second', { work: [5, 6] });
    expect(card).toMatchObject({ version: 2, flaws: [] });
    // Going back to what the first card said is a third statement.
    expect((await people.handIn('k-second', { signed: false, work: [5] })).card.version).toBe(3);
    const { cards } = await people.ann.readDossier({
      params: { dossierId: 'k-second' },
      query: {},
    });
    expect(cards.map(({ version, work, flaws }) => [version, work, flaws])).toEqual([
      [1, [5], ['unsigned']],
      [2, [5, 6], []],
      [3, [5], ['unsigned']],
    ]);
    expect(await office.eventsOf('k-second')).toHaveLength(5);
  });

  test.each([
    ['paper', '2026-10-30', '2026-10-31'],
    ['electronic', '2026-10-28', '2026-10-29'],
  ] as const)('%s on %s comes too early, on %s it does not', async (via, early, inTime) => {
    const dossierId = `k-early-${via}`;
    await people.claimed(dossierId);
    office.clock.set(early);
    await expect(people.handIn(dossierId, { via })).rejects.toMatchObject({
      status: 409,
      code: 'too-early',
      details: { earliest: inTime },
    });
    office.clock.set(inTime);
    expect((await people.handIn(dossierId, { via })).card.version).toBe(1);
  });

  test('a day outside the month is malformed and its place is named', async () => {
    await people.claimed('k-days');
    office.clock.set('2026-12-01');
    await expect(
      people.handIn('k-days', { work: [2, 3, 31] }, month('2026-11')),
    ).rejects.toMatchObject({
      status: 400,
      code: 'malformed',
      details: { field: 'work[2]' },
    });
    await expect(people.handIn('k-days', { work: [2, 3, 32] })).rejects.toMatchObject({
      code: 'malformed',
      details: { field: 'work[2]' },
    });
  });

  test('a day in two lists is a contradiction and the second place is named', async () => {
    await people.claimed('k-lists');
    await expect(people.handIn('k-lists', { work: [5, 6], sick: [12, 6] })).rejects.toMatchObject({
      status: 400,
      code: 'contradiction',
      details: { field: 'sick[1]' },
    });
    expect((await office.dossiers.get('k-lists')).state.cards).toEqual([]);
  });

  test('a month before the claim, after the grant’s end, or of a refused claim is covered by none', async () => {
    await people.granted('k-cover', '2026-11-15');
    const refused = { status: 409, code: 'not-entitled-that-month' };
    await expect(people.handIn('k-cover', {}, month('2026-09'))).rejects.toMatchObject(refused);
    office.clock.set('2027-01-04');
    expect((await people.handIn('k-cover', {}, month('2026-11'))).card.version).toBe(1);
    await expect(people.handIn('k-cover', {}, month('2026-12'))).rejects.toMatchObject(refused);
    const params = await people.claimed('k-refused');
    await people.machine.submitClaim({ params: { ...params, submission: 1 } });
    await people.machine.recordRefusal({
      params: { ...params, decisionId: 'r1' },
      body: { reason: 'too few days' },
    });
    await expect(people.handIn('k-refused')).rejects.toMatchObject(refused);
  });

  test('a month that was claimed but granted only later is covered until the decision', async () => {
    const params = await people.claimed('k-late');
    office.clock.set('2026-12-01');
    expect((await people.handIn('k-late', {}, october)).card.version).toBe(1);
    await people.machine.submitClaim({ params: { ...params, submission: 1 } });
    await people.machine.recordEntitlement({
      params: { ...params, entitlementId: 'k-late.g1' },
      body: {
        from: day('2026-11-16'),
        phaseMonth: 1,
        amounts: [{ from: day('2026-11-16'), daily: money('62.05') }],
      },
    });
    await expect(people.handIn('k-late', { work: [5] }, october)).rejects.toMatchObject({
      status: 409,
      code: 'not-entitled-that-month',
    });
    const november = month('2026-11');
    expect((await people.handIn('k-late', {}, november)).card.version).toBe(1);
    // A later version leaves what the first one granted before it.
    await people.machine.recordEntitlement({
      params: { ...params, entitlementId: 'k-late.g2' },
      body: {
        from: day('2026-12-01'),
        phaseMonth: 1,
        amounts: [{ from: day('2026-12-01'), daily: money('56.40') }],
      },
    });
    expect((await people.handIn('k-late', { work: [17] }, november)).card.version).toBe(2);
  });

  test('a card of temporary unemployment states its hours', async () => {
    await people.claimed('k-hours', 'temporary');
    await expect(people.handIn('k-hours', { hoursLost: '40' })).rejects.toMatchObject({
      code: 'malformed',
      details: { field: 'weeklyHours' },
    });
    const { card } = await people.handIn('k-hours', { hoursLost: '40', weeklyHours: '38' });
    expect(card).toMatchObject({ hoursLost: '40', weeklyHours: '38' });
  });

  test('who saw an older file is refused with both versions, the same card again is not', async () => {
    await people.claimed('k-stale');
    const params = { dossierId: 'k-stale', month: october };
    await people.handIn('k-stale', { work: [5] });
    await expect(
      people.ann.recordControlCard({ params, body: aCard({ work: [6] }) }, { seenVersion: 2 }),
    ).rejects.toMatchObject({
      status: 412,
      code: 'version-conflict',
      details: { seen: 2, current: 3 },
    });
    const again = await people.ann.recordControlCard(
      { params, body: aCard({ work: [5] }) },
      { seenVersion: 2 },
    );
    expect(again.version).toBe(3);
  });
});

describe('a derogation', () => {
  const derogate = (dossierId: string, taskId: string, of = october) =>
    people.machine.grantDerogation(
      { params: { dossierId, month: of }, body: { taskId } },
      { onBehalfOf: 'ann' },
    );

  test('makes the card payable as it stands, once for its task, and names the person', async () => {
    await people.claimed('g-once');
    await expect(derogate('g-once', 't1')).rejects.toMatchObject({ status: 409, code: 'no-card' });
    await people.handIn('g-once', { altered: true });
    const { version } = await derogate('g-once', 't1');
    expect(await derogate('g-once', 't1')).toEqual({ version });
    expect(await derogate('g-once', 't2')).toEqual({ version });
    const { state } = await office.dossiers.get('g-once');
    expect(state.cards).toMatchObject([{ flaws: ['altered'], derogation: true }]);
    expect(state.derogations).toMatchObject([{ taskId: 't1', granted: { by: 'ann' } }]);
    expect((await office.eventsOf('g-once')).at(-1)).toMatchObject({
      type: 'DerogationGranted',
      actor: 'office',
      onbehalfof: 'ann',
      data: { month: '2026-10', version: 1 },
    });
  });

  test('is given once in twelve months: refused the day before, given on the day', async () => {
    await people.claimed('g-year');
    await people.handIn('g-year', { signed: false });
    await derogate('g-year', 't1');
    office.clock.set('2027-11-01');
    const next = month('2027-09');
    await people.handIn('g-year', { signed: false }, next);
    await expect(derogate('g-year', 't2', next)).rejects.toMatchObject({
      status: 409,
      code: 'derogation-used',
      details: { month: '2026-10', on: '2026-11-02' },
    });
    office.clock.set('2027-11-02');
    await derogate('g-year', 't2', next);
    const { cards } = await people.ann.readDossier({ params: { dossierId: 'g-year' }, query: {} });
    expect(cards.map(({ derogation }) => derogation)).toEqual([true, true]);
  });

  test('is not used up by a card without flaws', async () => {
    await people.claimed('g-clean');
    await people.handIn('g-clean');
    expect(await derogate('g-clean', 't1')).toEqual({ version: 3 });
    expect((await office.dossiers.get('g-clean')).state.derogations).toEqual([]);
  });
});
