import { describe, expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { money } from '@office/domain/money';
import { month } from '@office/domain/month';
import { recordControlCard, type HandedIn } from './card-of-dossier.ts';
import { recordEntitlement, submitClaim } from './claim-advance.ts';
import { fileClaim } from './claim-of-dossier.ts';
import { openDossier, type Dossier } from './dossier.ts';
import { readMonthFacts } from './month-facts.ts';

const doing = (on: string) => ({ by: 'ann', on: day(on), at: `${on}T05:00:00.000Z` });

/** Anne's file with a full claim from 1 January 2026 that ONEM has. */
function submitted(): Dossier {
  const opening = {
    number: '85073003328',
    familyName: 'Lambert',
    givenName: 'Anne',
    language: 'fr' as const,
    iban: 'BE68539007547034',
    category: 'N' as const,
    children: 0,
    address: { street: 'Rue Haute 1', postcode: '1000', town: 'Bruxelles' },
  };
  const opened = openDossier(undefined, {
    dossierId: 'd-anne',
    opening,
    opened: doing('2026-01-01'),
  }).next;
  const filing = {
    kind: 'full' as const,
    from: day('2026-01-01'),
    channel: 'counter' as const,
    documents: ['C1', 'C4'],
  };
  const filed = fileClaim(opened, { claimId: 'c1', filing, filed: doing('2026-01-01') }).next;
  return submitClaim(filed, { claimId: 'c1', submission: 1, submitted: doing('2026-01-01') }).next;
}

type Amount = readonly [string, string];

const granted = (
  dossier: Dossier,
  entitlementId: string,
  { from, until, amounts }: { from: string; until?: string; amounts: readonly Amount[] },
): Dossier =>
  recordEntitlement(dossier, {
    claimId: 'c1',
    entitlementId,
    grant: {
      from: day(from),
      ...(until === undefined ? {} : { until: day(until) }),
      phaseMonth: 1,
      amounts: amounts.map(([start, daily]) => ({ from: day(start), daily: money(daily) })),
      longCareer: false,
      article: 'AR 114',
    },
    recorded: doing('2026-01-10'),
  }).next;

const card = (change: Partial<HandedIn>): HandedIn => ({
  via: 'paper',
  signed: true,
  altered: false,
  work: [],
  sick: [],
  holidayPaid: [],
  other: [],
  ...change,
});

const withCard = (dossier: Dossier, of: string, change: Partial<HandedIn>): Dossier =>
  recordControlCard(dossier, {
    month: month(of),
    handedIn: card(change),
    recorded: doing('2026-12-31'),
  }).next;

const entitlementIn = (dossier: Dossier, of: string) =>
  readMonthFacts(dossier, month(of)).entitlement;

describe('the right in a month', () => {
  test('is cut to the days that the grant covers', () => {
    const dossier = granted(submitted(), 'g1', {
      from: '2026-01-12',
      until: '2026-03-20',
      amounts: [['2026-01-12', '62.05']],
    });
    expect(entitlementIn(dossier, '2026-01')).toMatchObject({
      from: '2026-01-12',
      until: '2026-01-31',
    });
    expect(entitlementIn(dossier, '2026-02')).toMatchObject({
      from: '2026-02-01',
      until: '2026-02-28',
    });
    expect(entitlementIn(dossier, '2026-03')).toMatchObject({
      from: '2026-03-01',
      until: '2026-03-20',
    });
    expect(entitlementIn(dossier, '2026-04')).toBeUndefined();
  });

  test('advances its phase date to date, read on the last payable day', () => {
    const dossier = granted(submitted(), 'g1', {
      from: '2026-01-12',
      until: '2026-04-11',
      amounts: [['2026-01-12', '62.05']],
    });
    expect(entitlementIn(dossier, '2026-01')?.phaseMonth).toBe(1);
    expect(entitlementIn(dossier, '2026-02')?.phaseMonth).toBe(2);
    // The fourth month would begin on 12 April, the day after the last payable one.
    expect(entitlementIn(dossier, '2026-04')?.phaseMonth).toBe(3);
  });

  test('changes its amount on the day that ONEM named', () => {
    const dossier = granted(submitted(), 'g1', {
      from: '2026-01-01',
      amounts: [
        ['2026-04-16', '58.00'],
        ['2026-01-01', '62.05'],
      ],
    });
    expect(entitlementIn(dossier, '2026-04')?.daily).toEqual([
      { from: '2026-04-01', daily: '62.05' },
      { from: '2026-04-16', daily: '58.00' },
    ]);
  });

  test('of two grants the later one wins from its first day, also where it ends sooner', () => {
    const first = granted(submitted(), 'g1', {
      from: '2026-01-01',
      until: '2026-12-31',
      amounts: [['2026-01-01', '62.05']],
    });
    const dossier = granted(first, 'g2', {
      from: '2026-03-10',
      until: '2026-03-25',
      amounts: [['2026-03-10', '40.00']],
    });
    expect(entitlementIn(dossier, '2026-03')).toMatchObject({
      entitlementId: 'g2',
      version: 2,
      from: '2026-03-01',
      until: '2026-03-25',
      daily: [
        { from: '2026-03-01', daily: '62.05' },
        { from: '2026-03-10', daily: '40.00' },
      ],
    });
    expect(entitlementIn(dossier, '2026-02')).toMatchObject({ entitlementId: 'g1', version: 1 });
    expect(entitlementIn(dossier, '2026-04')).toBeUndefined();
  });

  test('days between two grants are worth nothing', () => {
    const first = granted(submitted(), 'g1', {
      from: '2026-01-01',
      until: '2026-03-09',
      amounts: [['2026-01-01', '62.05']],
    });
    const dossier = granted(first, 'g2', {
      from: '2026-03-20',
      amounts: [['2026-03-20', '62.05']],
    });
    expect(entitlementIn(dossier, '2026-03')).toMatchObject({
      from: '2026-03-01',
      until: '2026-03-31',
      daily: [
        { from: '2026-03-01', daily: '62.05' },
        { from: '2026-03-10', daily: '0.00' },
        { from: '2026-03-20', daily: '62.05' },
      ],
    });
  });

  test('an amount that starts after the grant leaves the days before it without one', () => {
    const dossier = granted(submitted(), 'g1', {
      from: '2026-03-01',
      amounts: [['2026-03-05', '62.05']],
    });
    expect(entitlementIn(dossier, '2026-03')).toMatchObject({
      from: '2026-03-01',
      daily: [{ from: '2026-03-05', daily: '62.05' }],
    });
  });
});

describe('the days around a month', () => {
  test('are those of the week before and the week after, as the cards that count name them', () => {
    const cards: readonly (readonly [string, Partial<HandedIn>])[] = [
      ['2026-09', { work: [1], sick: [30] }],
      ['2026-09', { work: [1, 24, 28, 29], sick: [30], holidayPaid: [25] }],
      ['2026-10', { work: [5] }],
      ['2026-11', { work: [2], other: [3, 9] }],
    ];
    const dossier = cards.reduce((file, [of, change]) => withCard(file, of, change), submitted());
    expect(readMonthFacts(dossier, month('2026-10')).around).toEqual({
      work: ['2026-09-24', '2026-09-28', '2026-09-29', '2026-11-02'],
      unpayable: ['2026-09-30', '2026-11-03'],
    });
  });
});
