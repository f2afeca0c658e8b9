import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
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

describe('what a month is calculated from', () => {
  test('the card that counts, the facts of the last day, the right of the month', async () => {
    await people.granted('m-facts');
    await people.ann.changeFacts({
      params: { dossierId: 'm-facts', changeId: 'c1' },
      body: { from: day('2026-10-31'), category: 'A', children: 1 },
    });
    await people.handIn('m-facts', { work: [5] });
    await people.handIn('m-facts', { work: [5, 6] });
    const facts = await people.machine.readMonthFacts({
      params: { dossierId: 'm-facts', month: october },
    });
    expect(facts).toMatchObject({
      kind: 'full',
      category: 'A',
      children: 1,
      card: { version: 2, work: [5, 6] },
      entitlement: {
        entitlementId: 'm-facts.g1',
        version: 1,
        from: '2026-10-01',
        until: '2026-10-31',
        phaseMonth: 1,
        daily: [{ from: '2026-10-01', daily: '62.05' }],
        longCareer: false,
      },
      around: { work: [], unpayable: [] },
      confirmed: {
        category: { by: 'ann' },
        children: { by: 'ann' },
        grants: [{ entitlementId: 'm-facts.g1', version: 1 }],
        cardsAround: [],
      },
    });
  });

  test('before the decision there is no entitlement, and the kind is the claim’s', async () => {
    await people.claimed('m-pending');
    const facts = await people.machine.readMonthFacts({
      params: { dossierId: 'm-pending', month: october },
    });
    expect(facts.kind).toBe('full');
    expect(facts.entitlement).toBeUndefined();
    expect(facts.card).toBeUndefined();
  });

  test('the days on which something happens to a month that waits', async () => {
    await people.granted('m-terms');
    office.clock.set('2026-11-05');
    const params = { dossierId: 'm-terms', month: october };
    expect(await people.machine.readMonthTerms({ params })).toEqual({
      cardDueOn: '2026-11-15',
      abandonOn: '2029-10-31',
      completeCardDueOn: '2026-11-30',
      reviewDueOn: '2026-11-10',
      askAccountDueOn: '2026-11-13',
    });
    await people.handIn('m-terms');
    // The decision of 2 November is known on the 5th, the card came in that day too: one month from then.
    expect((await people.machine.readMonthTerms({ params })).payBy).toBe('2026-12-04');
    expect(office.errors()).toEqual([]);
  });
});

describe('who asks', () => {
  test.each(['expired', 'foreign', 'otherAudience', 'unsigned'] as const)(
    'a token that is %s is refused',
    async (what) => {
      const stranger = office.as(await office.identity.wrong[what]());
      await expect(
        stranger.readDossier({ params: { dossierId: 'm-facts' }, query: {} }),
      ).rejects.toMatchObject({ status: 401, code: 'no-token' });
    },
  );

  test('without a token nothing is told', async () => {
    const response = await fetch(`${office.url}/dossiers/m-facts`);
    expect(response.status).toBe(401);
    expect(await response.text()).not.toContain('Lambert');
  });

  test.each([
    ['auditor', 'k-role'],
    ['debts', 'k-role'],
  ] as const)('the role %s records no cards', async (role, dossierId) => {
    const person = office.as(await office.identity.token('dora', [role]));
    await expect(
      person.recordControlCard({ params: { dossierId, month: october }, body: aCard() }),
    ).rejects.toMatchObject({ status: 403, code: 'not-entitled' });
  });

  test('an auditor reads a dossier and changes nothing in it', async () => {
    const auditor = office.as(await office.identity.token('aude', ['auditor']));
    const read = await auditor.readDossier({ params: { dossierId: 'm-facts' }, query: {} });
    expect(read.familyName).toBe('Lambert');
    await expect(
      auditor.changeFacts({
        params: { dossierId: 'm-facts', changeId: 'c9' },
        body: { from: day('2026-10-01'), children: 3 },
      }),
    ).rejects.toMatchObject({ status: 403, code: 'not-entitled' });
  });
});
