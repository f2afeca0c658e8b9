import { describe, expect, test } from '@jest/globals';
import { languages, type Language } from '@office/domain/household';
import { letterTypes, type LetterType } from '@office/domain/letter';
import { day } from '@office/domain/day';
import { DomainError } from '@office/domain/domain-error';
import { writeLetter } from '../src/write-letter.ts';
import { readPdf } from './read-pdf.ts';

const claimant = (language: Language, familyName = 'Lambert') => ({
  dossierId: 'D-2026-000017',
  familyName,
  givenName: 'Anne',
  language,
  address: { street: 'Rue Haute 1', postcode: '1000', town: 'Bruxelles' },
});

const write = (type: LetterType, language: Language, data: unknown, familyName?: string) =>
  writeLetter({
    type,
    data,
    claimant: claimant(language, familyName),
    today: day('2026-11-06'),
  });

interface Case {
  readonly data: Record<string, unknown>;
  readonly says: Readonly<Record<Language, readonly string[]>>;
}
const everywhere = (...words: string[]) => ({ fr: words, nl: words, de: words });

const notice = {
  month: '2026-10',
  correction: 0,
  allowances: '20.5',
  daily: [{ from: '2026-10-01', daily: '62.05' }],
  gross: '1272.03',
  tax: '128.35',
  net: '1143.68',
  setOff: '120.00',
  creditors: [
    { title: 's1', creditor: 'Huissier Dupont', amount: '104.06' },
    { title: 's2', creditor: 'Étude Martin', amount: '1.00' },
  ],
  paid: '918.62',
};

const cases = {
  'decision-notice': {
    data: {
      outcome: 'granted',
      from: '2026-11-01',
      until: '2027-10-31',
      amounts: [
        { from: '2026-11-01', daily: '62.05' },
        { from: '2027-02-01', daily: '58.10' },
      ],
    },
    // Posted on Friday 6 November: received on Thursday 12th (the 11th is a holiday), three months later a Friday.
    says: {
      fr: ['1er novembre 2026', '31 octobre 2027', '62,05', '58,10', '12 février 2027', 'ONEM'],
      nl: ['1 november 2026', '31 oktober 2027', '62,05', '58,10', '12 februari 2027', 'RVA'],
      de: ['1. November 2026', '31. Oktober 2027', '62,05', '58,10', '12. Februar 2027', 'LfA'],
    },
  },
  'payment-notice': {
    data: notice,
    says: {
      fr: [
        'octobre 2026',
        '20,5',
        '1.272,03',
        '−128,35',
        '1.143,68',
        '−120,00',
        '918,62',
        'titre s1',
      ],
      nl: [
        'oktober 2026',
        '20,5',
        '1.272,03',
        '−128,35',
        '1.143,68',
        '−120,00',
        '918,62',
        'titel s2',
      ],
      de: ['Oktober 2026', '20,5', '1.272,03', '−104,06', '−1,00', 'Étude Martin', 'Titel s2'],
    },
  },
  'missing-document': {
    data: { missing: ['C4', 'C109/36', 'C99'], completeBy: '2026-12-01', returned: false },
    says: {
      fr: ['C4 – certificat de chômage', 'C109/36', 'C99', '1er décembre 2026'],
      nl: ['C4 – werkloosheidsbewijs', 'C109/36', '1 december 2026'],
      de: ['C4 – Arbeitslosigkeitsbescheinigung', 'C109/36', '1. Dezember 2026'],
    },
  },
  'card-to-complete': {
    data: { month: '2026-10', flaws: ['unsigned', 'altered'], completeBy: '2026-11-30' },
    says: {
      fr: ['octobre 2026', 'signature manque', 'rature', '30 novembre 2026'],
      nl: ['oktober 2026', 'handtekening ontbreekt', 'doorgehaald', '30 november 2026'],
      de: ['Oktober 2026', 'Unterschrift fehlt', 'gestrichen', '30. November 2026'],
    },
  },
  'card-reminder': {
    data: { month: '2026-10', abandonOn: '2029-10-31' },
    says: {
      fr: ['octobre 2026', '31 octobre 2029'],
      nl: ['oktober 2026', '31 oktober 2029'],
      de: ['Oktober 2026', '31. Oktober 2029'],
    },
  },
  'overpayment-notice': {
    data: { month: '2026-09', amount: '1120.00', case: 2, fraud: false },
    says: {
      fr: [
        'septembre 2026',
        '1.120,00',
        '10 % du montant brut',
        'tribunal du travail',
        'renonciation',
      ],
      nl: ['september 2026', '1.120,00', '10 % in van het brutobedrag', 'kwijtschelding'],
      de: ['September 2026', '1.120,00', '10 % des Bruttobetrags', 'Verzicht'],
    },
  },
  'overpayment-settled': {
    data: { month: '2026-09', amount: '120.00' },
    says: {
      fr: ['septembre 2026', '120,00', 'Tout est remboursé'],
      nl: ['september 2026', '120,00', 'Alles is terugbetaald'],
      de: ['September 2026', '120,00', 'Alles ist zurückgezahlt'],
    },
  },
  'third-party-declaration': {
    data: {
      title: {
        title: 's1',
        kind: 'seizure',
        creditor: 'Huissier Dupont',
        filedOn: '2026-10-06',
        claim: '1500.00',
      },
      others: [
        {
          title: 'm1',
          kind: 'maintenance',
          creditor: 'Greffe de Liège',
          filedOn: '2026-01-05',
          monthly: '300.00',
        },
        {
          title: 's2',
          kind: 'privileged-seizure',
          creditor: 'Receveur',
          filedOn: '2026-07-01',
          claim: '2800.00',
          balance: '2605.76',
          rank: 2,
        },
      ],
    },
    says: {
      fr: [
        'Huissier Dupont',
        'Anne Lambert',
        '1.500,00',
        '300,00',
        '2.605,76',
        'rang 2',
        '6 octobre 2026',
      ],
      nl: ['1.500,00', '300,00', 'per maand', '2.605,76', 'rang 2', '6 oktober 2026'],
      de: ['1.500,00', '300,00', 'monatlich', '2.605,76', 'Rang 2', '6. Oktober 2026'],
    },
  },
  'payment-attestation': {
    data: {
      months: [
        { month: '2026-09', allowances: '26', gross: '1552.72', paid: '1396.05' },
        { month: '2026-10', allowances: '20.5', gross: '1272.03', paid: '1272.03' },
      ],
    },
    says: everywhere('1.552,72', '1.396,05', '20,5', '2.824,75', '2.668,08', 'Anne Lambert'),
  },
} as const satisfies Record<LetterType, Case>;

describe.each(letterTypes)('letter %s', (type) => {
  test.each(languages)(
    'says all of it in %s, readable and without an empty box',
    async (language) => {
      const letter = await readPdf(await write(type, language, cases[type].data));

      for (const words of cases[type].says[language]) expect(letter.text).toContain(words);
      expect(letter.text).not.toMatch(/undefined|NaN|\[object|null/);
      expect(letter.lang).toBe({ fr: 'fr-BE', nl: 'nl-BE', de: 'de-BE' }[language]);
      expect(letter.title.length).toBeGreaterThan(10);
      expect(letter.tagged).toBe(true);
      expect(letter.roles).toEqual(expect.arrayContaining(['Document', 'H1', 'P']));
      expect(letter.missingGlyphs).toBe(0);
      expect(letter.pages).toBeLessThanOrEqual(2);
    },
  );
});

describe('particular letters', () => {
  test('a refusal gives the reason and three months for the labour tribunal', async () => {
    const data = { outcome: 'refused', reason: 'Nombre de jours de travail insuffisant.' };
    const { text } = await readPdf(await write('decision-notice', 'fr', data));
    expect(text).toContain('Nombre de jours de travail insuffisant.');
    expect(text).toContain('dans les trois mois');
    expect(text).not.toContain('Vous avez droit à des allocations');
  });

  test('a correction shows what an earlier payment already gave', async () => {
    const data = {
      ...notice,
      correction: 1,
      tax: '0.00',
      net: '1272.03',
      setOff: '0.00',
      creditors: [],
      paid: '62.05',
    };
    const { text } = await readPdf(await write('payment-notice', 'fr', data));
    expect(text).toContain('Déjà payé pour ce mois');
    expect(text).toContain('−1.209,98');
  });

  test('on fraud the notice speaks of the whole month', async () => {
    const data = { month: '2026-09', amount: '120.00', case: 1, fraud: true };
    const { text } = await readPdf(await write('overpayment-notice', 'de', data));
    expect(text).toContain('100 % des Bruttobetrags');
  });

  test('the loss of the office (case 4) is never told as a debt', async () => {
    const data = { month: '2026-09', amount: '120.00', case: 4 };
    await expect(async () => write('overpayment-notice', 'fr', data)).rejects.toThrow(DomainError);
  });

  test('a name outside the Latin alphabet is drawn whole', async () => {
    const data = cases['card-reminder'].data;
    const letter = await readPdf(await write('card-reminder', 'fr', data, 'Šimůnková-Παπαδάκη'));
    expect(letter.text).toContain('Šimůnková-Παπαδάκη');
    expect(letter.missingGlyphs).toBe(0);
  });

  test('a table that does not fit goes on over the page', async () => {
    const months = Array.from({ length: 60 }, (_, index) => ({
      month: `${String(2022 + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`,
      allowances: '26',
      gross: '1000.00',
      paid: '900.00',
    }));
    const letter = await readPdf(await write('payment-attestation', 'nl', { months }));
    expect(letter.pages).toBe(3);
    expect(letter.text).toContain('60.000,00');
    expect(letter.text).toContain('bladzijde 3 van 3');
    expect(letter.roles.filter((role) => role === 'TR')).toHaveLength(62);
  });

  test('the same letter written twice has the same text and title', async () => {
    const once = await readPdf(await write('payment-notice', 'fr', notice));
    const twice = await readPdf(await write('payment-notice', 'fr', notice));
    expect(twice).toEqual(once);
  });
});
