import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { money } from '@office/domain/money';
import { play } from '../../stories/test/story-stage.ts';
import { differencesBetween } from '../differences.ts';
import { readOfficeBooks, type OfficeBooks } from '../office-books.ts';

/** The books of an office that has just lived through one of the project's stories. */
async function booksAfter(story: string): Promise<OfficeBooks> {
  const file = new URL(`../../stories/stories/${story}.yaml`, import.meta.url);
  const read: OfficeBooks[] = [];
  const played = await play(readFileSync(file, 'utf8'), {
    during: async ({ scene, office }) => {
      read.push(await readOfficeBooks(scene.as('ann'), office.urls.bank));
    },
  });
  expect(played.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
  const [books] = read;
  if (books === undefined) throw new Error('the story ended before its books were read');
  return books;
}

describe('the books of an office', () => {
  test.each(['40-correction-down-after-a-seizure-was-paid', '43-returned-with-creditors-paid'])(
    'that lived through %s agree to the cent',
    async (story) => {
      expect(differencesBetween(await booksAfter(story))).toEqual([]);
    },
    120_000,
  );
});

describe('a cent or a paper that differs is found', () => {
  let books: OfficeBooks;
  beforeAll(async () => {
    books = await booksAfter('44-repaid-at-the-bank');
  }, 120_000);

  /** The same books with something changed in the one dossier that they hold. */
  const withDossier = (
    change: (dossier: OfficeBooks['dossiers'][number]) => OfficeBooks['dossiers'][number],
  ): OfficeBooks => ({ ...books, dossiers: books.dossiers.map(change) });
  const id = (): string => books.dossiers[0]?.dossierId ?? '';

  test('as they stand they agree', () => {
    expect(books.dossiers).toHaveLength(1);
    expect(differencesBetween(books)).toEqual([]);
  });

  test('at the bank', () => {
    const [first, ...rest] = books.transfers;
    if (first === undefined) throw new Error('no transfer');
    const changed = { ...first, amount: money('1.00'), status: 'returned' as const };
    expect(differencesBetween({ ...books, transfers: [changed, ...rest] })).toEqual([
      `transfer ${id()}.202609.0.1 is 1.00 at the bank and 1990.30 in its payment`,
      `transfer ${id()}.202609.0.1 is returned at the bank and executed in its payment`,
    ]);
    expect(differencesBetween({ ...books, transfers: rest })).toEqual([
      `transfer ${id()}.202609.0.1 is executed and not at the bank`,
    ]);
  });

  test('in what debts divided', () => {
    const wrong = withDossier((dossier) => ({
      ...dossier,
      deductions: {
        ...dossier.deductions,
        allocations: dossier.deductions.allocations.map((each) =>
          each.paymentMonthId.endsWith('2026-10') ? { ...each, setOff: money('206.68') } : each,
        ),
      },
    }));
    expect(differencesBetween(wrong)).toEqual([
      `set-off of payment ${id()}.2026-10 is 206.69 in payments and 206.68 in debts`,
    ]);
  });

  test('in what is owed and was repaid', () => {
    const wrong = withDossier((dossier) => ({
      ...dossier,
      deductions: {
        ...dossier.deductions,
        debts: dossier.deductions.debts.map((debt) => ({ ...debt, repaid: money('293.30') })),
      },
    }));
    expect(differencesBetween(wrong)).toEqual([
      `repayments of ${id()} is 293.31 in payments and 293.30 in debts`,
      `recovery of ${id()} is 499.99 in payments and 500.00 in debts`,
    ]);
  });

  test('in the notices', () => {
    const unsaid = withDossier((dossier) => ({
      ...dossier,
      notices: dossier.notices
        .filter(({ type }) => type !== 'overpayment-notice')
        .map((notice) => ({ ...notice, text: notice.text.replaceAll('1.860,16', '1.860,17') })),
    }));
    expect(differencesBetween(unsaid)).toEqual([
      `the payment-notice of payment ${id()}.2026-10 does not say 1.860,16`,
      `debt ${id()}.2026-09.overpayment-1 has no overpayment-notice`,
    ]);
  });
});
