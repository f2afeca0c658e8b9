import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { money } from '@office/domain/money';
import type { ServiceClient } from '@office/service-kit/service-client';
import {
  anOpening,
  freshNumber,
  openDossiersService,
  type DossiersService,
} from './dossiers-service.ts';

let office: DossiersService;
let ann: ServiceClient;
let machine: ServiceClient;
beforeAll(async () => {
  office = await openDossiersService('2026-10-01');
  ann = await office.person('ann');
  machine = await office.office();
});
beforeEach(() => {
  office.clock.set('2026-10-01');
});
afterAll(() => office.close());

/** A fresh dossier with a claim of its own. */
async function claimed(
  dossierId: string,
  documents: string[],
  kind: 'full' | 'temporary' = 'full',
) {
  await ann.openDossier({ params: { dossierId }, body: anOpening(freshNumber()) });
  const params = { dossierId, claimId: `${dossierId}.claim-1` };
  const body = { kind, from: day('2026-10-01'), channel: 'counter' as const, documents };
  return { params, body, filed: await ann.fileClaim({ params, body }) };
}

const claimOf = async (dossierId: string) =>
  (await ann.readDossier({ params: { dossierId }, query: {} })).claims.at(-1);
const eventTypes = async (dossierId: string) =>
  (await office.eventsOf(dossierId)).map(({ type }) => type);

const grant = (from = '2026-10-01', daily = '62.05') => ({
  from: day(from),
  phaseMonth: 1,
  amounts: [{ from: day(from), daily: money(daily) }],
});

describe('filing a claim', () => {
  test('a claim with all its forms is filed, and its event tells who filed it', async () => {
    const { filed } = await claimed('c-whole', ['C1', 'C4']);
    expect(filed.claim).toMatchObject({
      status: 'filed',
      missing: [],
      rightFrom: '2026-10-01',
      filed: { by: 'ann' },
      documents: [{ form: 'C1' }, { form: 'C4' }],
    });
    expect((await office.eventsOf('c-whole')).at(-1)).toMatchObject({
      type: 'ClaimFiled',
      actor: 'ann',
      data: { kind: 'full', from: '2026-10-01', missing: [] },
    });
  });

  test('a C109 stands in for the C4; without either the claim is incomplete', async () => {
    expect((await claimed('c-alternative', ['C1', 'C109'])).filed.claim.status).toBe('filed');
    const { filed } = await claimed('c-lacking', ['C1']);
    expect(filed.claim).toMatchObject({ status: 'incomplete', missing: ['C4'] });
    await ann.receiveDocument({
      params: { dossierId: 'c-lacking', documentId: 'c-lacking.doc-1' },
      body: { form: 'C109', channel: 'web' },
    });
    expect(await claimOf('c-lacking')).toMatchObject({ status: 'filed', missing: [] });
  });

  test('the same filing again is harmless, a second claim for that day is refused and the first named', async () => {
    const { params, body } = await claimed('c-twice', ['C1', 'C4']);
    expect((await ann.fileClaim({ params, body })).version).toBe(2);
    expect(await eventTypes('c-twice')).toEqual(['DossierOpened', 'ClaimFiled']);
    await expect(
      ann.fileClaim({ params: { ...params, claimId: 'c-twice.claim-2' }, body }),
    ).rejects.toMatchObject({
      status: 409,
      code: 'claim-already-filed',
      details: { claimId: 'c-twice.claim-1' },
    });
  });

  test('who saw an older file may not file on it', async () => {
    const { params, body } = await claimed('c-stale', ['C1', 'C4']);
    const later = {
      params: { ...params, claimId: 'c-later' },
      body: { ...body, from: day('2027-02-01') },
    };
    await expect(ann.fileClaim(later, { seenVersion: 1 })).rejects.toMatchObject({
      status: 412,
      code: 'version-conflict',
      details: { seen: 1, current: 2 },
    });
    expect((await ann.fileClaim(later, { seenVersion: 2 })).version).toBe(3);
  });
});

describe('forms that come in', () => {
  test('the last form completes the claim; the same form again changes nothing', async () => {
    await claimed('c-forms', []);
    const receive = (documentId: string, form: string) =>
      ann.receiveDocument({
        params: { dossierId: 'c-forms', documentId },
        body: { form, channel: 'post' },
      });
    expect(await receive('d1', 'C4')).toMatchObject({ missing: ['C1'] });
    expect(await receive('d1', 'C4')).toEqual({ version: 3, missing: ['C1'] });
    await expect(receive('d1', 'C1')).rejects.toMatchObject({ code: 'already-exists' });
    expect(await receive('d2', 'C1')).toMatchObject({ missing: [] });
    expect(await claimOf('c-forms')).toMatchObject({ status: 'filed', missing: [] });
    expect((await office.eventsOf('c-forms')).slice(2)).toMatchObject([
      { type: 'DocumentRegistered', data: { claimId: 'c-forms.claim-1', missing: ['C1'] } },
      { type: 'DocumentRegistered', data: { form: 'C1', missing: [] } },
    ]);
  });

  test('a form that no claim lacks just lies in the file', async () => {
    await claimed('c-spare', ['C1', 'C4']);
    const answer = await ann.receiveDocument({
      params: { dossierId: 'c-spare', documentId: 'd1' },
      body: { form: 'C1', channel: 'counter' },
    });
    expect(answer.missing).toEqual([]);
    expect((await claimOf('c-spare'))?.documents).toHaveLength(2);
    const event = (await office.eventsOf('c-spare')).at(-1);
    expect(event?.data).toEqual({
      dossierId: 'c-spare',
      documentId: 'd1',
      form: 'C1',
      missing: [],
    });
  });

  test('a form without a dossier is kept with its sender', async () => {
    const call = {
      params: { documentId: 'unmatched-1' },
      body: { form: 'C4', channel: 'post' as const, sender: 'Bakkerij Janssens' },
    };
    expect(await ann.receiveUnmatchedDocument(call)).toEqual({ version: 1 });
    expect(await ann.receiveUnmatchedDocument(call)).toEqual({ version: 1 });
    expect((await office.unmatched.load('unmatched-1'))?.state).toMatchObject({
      form: 'C4',
      sender: 'Bakkerij Janssens',
      received: { by: 'ann', on: '2026-10-01' },
    });
  });
});

describe('the way to ONEM and back', () => {
  test('submitted, returned, completed, submitted again, granted', async () => {
    const { params } = await claimed('c-return', ['C1', 'C4']);
    await machine.submitClaim({ params: { ...params, submission: 1 } });
    const back = { params: { ...params, submission: 1 }, body: { missing: ['C4'] } };
    await machine.returnClaim(back);
    await machine.returnClaim(back);
    expect(await claimOf('c-return')).toMatchObject({ status: 'returned', missing: ['C4'] });
    await expect(
      machine.submitClaim({ params: { ...params, submission: 2 } }),
    ).rejects.toMatchObject({ code: 'claim-not-in-this-state', details: { missing: ['C4'] } });
    await ann.receiveDocument({
      params: { dossierId: 'c-return', documentId: 'd1' },
      body: { form: 'C109', channel: 'counter' },
    });
    await machine.submitClaim({ params: { ...params, submission: 2 } });
    await machine.submitClaim({ params: { ...params, submission: 1 } });
    expect(await claimOf('c-return')).toMatchObject({ status: 'submitted', submissions: 2 });
    const granted = { params: { ...params, entitlementId: 'g-1' }, body: grant() };
    const { version } = await machine.recordEntitlement(granted);
    expect(await machine.recordEntitlement(granted)).toEqual({ version });
    // ONEM's first answer is delivered once more, after the grant.
    expect(await machine.returnClaim(back)).toEqual({ version });
    expect(await claimOf('c-return')).toMatchObject({ status: 'granted' });
    expect(await eventTypes('c-return')).toEqual([
      'DossierOpened',
      'ClaimFiled',
      'ClaimSubmitted',
      'ClaimReturned',
      'DocumentRegistered',
      'ClaimSubmitted',
      'EntitlementGranted',
    ]);
    expect((await office.eventsOf('c-return')).at(-1)).toMatchObject({
      actor: 'office',
      data: { entitlementId: 'g-1', from: '2026-10-01' },
    });
  });

  test('a late claim is submitted all the same, and its right starts that day', async () => {
    const { params } = await claimed('c-late', ['C1']);
    office.clock.set('2027-01-02');
    await machine.lapseClaim({ params });
    const { version } = await machine.lapseClaim({ params });
    expect(version).toBe(3);
    office.clock.set('2027-01-20');
    await ann.receiveDocument({
      params: { dossierId: 'c-late', documentId: 'd1' },
      body: { form: 'C4', channel: 'counter' },
    });
    expect(await claimOf('c-late')).toMatchObject({ status: 'late', rightFrom: '2027-01-20' });
    await machine.submitClaim({ params: { ...params, submission: 1 } });
    office.clock.set('2027-02-15');
    expect(await claimOf('c-late')).toMatchObject({
      status: 'submitted',
      from: '2026-10-01',
      rightFrom: '2027-01-20',
    });
  });

  test('a refusal ends the claim; delivered again it changes nothing, also after a later grant', async () => {
    const { params } = await claimed('c-refused', ['C1', 'C4']);
    await machine.submitClaim({ params: { ...params, submission: 1 } });
    const refusal = { params: { ...params, decisionId: 'r-1' }, body: { reason: 'too few days' } };
    await machine.recordRefusal(refusal);
    expect(await claimOf('c-refused')).toMatchObject({
      status: 'refused',
      refusal: 'too few days',
    });
    await machine.recordEntitlement({ params: { ...params, entitlementId: 'g-1' }, body: grant() });
    await machine.recordRefusal(refusal);
    expect(await claimOf('c-refused')).toMatchObject({ status: 'granted' });
    expect(await eventTypes('c-refused')).toEqual([
      'DossierOpened',
      'ClaimFiled',
      'ClaimSubmitted',
      'EntitlementRefused',
      'EntitlementGranted',
    ]);
  });

  test('ONEM decides on nothing that was not submitted, and people record no decisions', async () => {
    const { params } = await claimed('c-early', ['C1', 'C4']);
    const granted = { params: { ...params, entitlementId: 'g-1' }, body: grant() };
    await expect(machine.recordEntitlement(granted)).rejects.toMatchObject({
      status: 409,
      code: 'claim-not-in-this-state',
      details: { step: 'grant' },
    });
    await expect(ann.recordEntitlement(granted)).rejects.toMatchObject({
      status: 403,
      code: 'not-entitled',
    });
    await expect(
      machine.submitClaim({ params: { ...params, claimId: 'c-none', submission: 1 } }),
    ).rejects.toMatchObject({ status: 404, code: 'unknown-claim' });
    expect(office.errors()).toEqual([]);
  });
});

describe('the terms of a claim', () => {
  test('full: two months, the notice on the last working day, one month more with it', async () => {
    const { params } = await claimed('c-terms', ['C1']);
    office.clock.set('2026-10-20');
    expect(await machine.readClaimTerms({ params })).toEqual({
      completeBy: '2026-12-01',
      noticeOn: '2026-12-01',
      completeByAfterNotice: '2027-01-01',
      returnedCompleteBy: '2026-12-01',
      abandonOn: '2029-10-01',
    });
  });

  test('filed after its term: no notice, and no longer term', async () => {
    office.clock.set('2026-12-02');
    const { params } = await claimed('c-after', ['C1']);
    expect(await machine.readClaimTerms({ params })).toEqual({
      completeBy: '2026-12-01',
      completeByAfterNotice: '2026-12-01',
      returnedCompleteBy: '2027-01-02',
      abandonOn: '2029-10-01',
    });
  });

  test('temporary: the months are counted from the month of the first day', async () => {
    const { params } = await claimed('c-hours', [], 'temporary');
    office.clock.set('2026-12-10');
    expect(await machine.readClaimTerms({ params })).toEqual({
      completeBy: '2026-12-31',
      noticeOn: '2026-12-31',
      completeByAfterNotice: '2027-01-31',
      returnedCompleteBy: '2027-01-10',
      abandonOn: '2029-10-01',
    });
  });
});
