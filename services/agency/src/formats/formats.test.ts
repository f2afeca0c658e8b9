import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { OnemOutbound } from '@office/contracts/agency';
import type { ClaimView, DossierView } from '@office/contracts/dossier-shapes';
import { day } from '@office/domain/day';
import { claimSubmissionOf } from './claim-submission.ts';
import { decisionOf } from './decision.ts';
import { verificationOf } from './verification.ts';

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, `../../fixtures/${name}.json`), 'utf8'));
const form = <T extends OnemOutbound['type']>(value: unknown, type: T) => {
  const read = OnemOutbound.parse(value);
  if (read.type !== type) throw new Error(`the fixture is a ${read.type}`);
  return read as Extract<OnemOutbound, { type: T }>;
};

describe('what ONEM decides', () => {
  test('a C2 is a grant with its amounts, day by day', () => {
    expect(decisionOf(form(fixture('decision-granted'), 'C2'))).toEqual({
      kind: 'granted',
      grant: {
        from: '2026-10-01',
        until: '2028-03-31',
        phaseMonth: 1,
        amounts: [
          { from: '2026-10-01', daily: '62.05' },
          { from: '2027-01-01', daily: '57.28' },
        ],
        longCareer: false,
        article: 'AR 114',
      },
    });
  });

  test('a C29 is a refusal with its reason', () => {
    expect(decisionOf(form(fixture('decision-refused'), 'C29'))).toEqual({
      kind: 'refused',
      reason: 'AR 30: fewer than 312 days of work in the reference period',
    });
  });

  test('a C51 is a file sent back for what it misses', () => {
    expect(decisionOf(form(fixture('decision-returned'), 'C51'))).toEqual({
      kind: 'returned',
      missing: ['C4', 'C1'],
    });
  });

  test('a C12 is what ONEM found: approved, rejected with its case, eliminated', () => {
    const found = fixture('verification-mixed');
    const forms = Array.isArray(found) ? found.map((each: unknown) => form(each, 'C12')) : [];
    expect(forms.map(verificationOf)).toEqual([
      { result: 'approved', fraud: false },
      { result: 'rejected', amount: '124.10', case: 2, fraud: true },
      { result: 'eliminated', amount: '62.05', case: 1, fraud: false },
    ]);
  });
});

describe('what the office claims', () => {
  const recorded = { by: 'ann', on: day('2026-10-01'), at: '2026-10-01T05:00:00.000Z' };
  const dated = <T>(from: string, value: T) => ({
    from: day(from),
    value,
    recorded,
    channel: 'counter' as const,
  });
  const claim: ClaimView = {
    claimId: 'anne.claim-2026-10-01',
    kind: 'full',
    from: day('2026-10-01'),
    channel: 'counter',
    careerDays: 700,
    status: 'submitted',
    missing: [],
    documents: ['C1', 'C4', 'C1'].map((name, index) => ({
      documentId: `doc-${String(index)}`,
      form: name,
      channel: 'counter',
      received: recorded,
    })),
    submissions: 1,
    filed: recorded,
    rightFrom: day('2026-10-01'),
  };
  const dossier: DossierView = {
    dossierId: 'anne',
    version: 1,
    number: '85073003328',
    familyName: 'Lambert',
    givenName: 'Anne',
    language: 'fr',
    opened: recorded,
    on: day('2026-12-01'),
    category: 'A',
    children: 2,
    iban: 'BE68539007547034',
    address: { street: 'Rue Haute 1', postcode: '1000', town: 'Bruxelles' },
    categories: [dated('2026-09-28', 'N' as const), dated('2026-11-15', 'A' as const)],
    childrens: [dated('2026-09-28', 0), dated('2026-11-15', 2)],
    accounts: [],
    addresses: [],
    claims: [claim],
    entitlements: [],
    cards: [],
  };
  const given = {
    messageId: 'anne.claim-2026-10-01.submission-1',
    sentOn: day('2026-12-01'),
    submission: 'claim' as const,
  };

  test('the household is that of the first day of the right, not of today', () => {
    expect(claimSubmissionOf(dossier, claim, given)).toEqual({
      type: 'C9',
      messageId: 'anne.claim-2026-10-01.submission-1',
      reference: 'anne.claim-2026-10-01',
      dossier: 'anne',
      sentOn: '2026-12-01',
      submission: 'claim',
      niss: '85073003328',
      kind: 'full',
      category: 'N',
      children: 0,
      claimedFrom: '2026-10-01',
      rightFrom: '2026-10-01',
      forms: ['C1', 'C4'],
      careerDays: 700,
    });
  });

  test('what was first declared after the first day of the right counts for that day too', () => {
    const earlier = { ...claim, rightFrom: day('2026-09-01') };
    expect(claimSubmissionOf(dossier, earlier, given)).toMatchObject({
      category: 'N',
      children: 0,
    });
  });

  test('neither name, address nor account leaves with a claim', () => {
    const sent = JSON.stringify(claimSubmissionOf(dossier, claim, given));
    expect(sent).not.toMatch(/Lambert|Anne"|Haute|BE68/);
  });
});
