import { describe, expect, test } from '@jest/globals';
import { answer } from '../src/calc/answer.ts';
import { claimantVoice, writeClaimantVoice } from '../src/voices/claimant-voice.ts';
import { money } from '@office/domain/money';
import type { Language } from '@office/domain/calendar-words';
import type { Step } from '../src/trace.ts';
import type { ToldStep } from '../src/voices/told-step.ts';

const stepsOf = (rule: string, input: Record<string, unknown>): readonly Step[] => {
  const answered = answer({ rule, input }, true);
  if ('error' in answered) throw new Error(JSON.stringify(answered.error));
  return answered.steps ?? [];
};

/** As a person reads it: a no-break space is a space. */
const readAs = (steps: readonly ToldStep[], language: Language): string =>
  writeClaimantVoice(claimantVoice(steps, language)).replaceAll('\u00a0', ' ');

// 31 days, 4 Sundays, 3 days of work, Saturday 10 a half: 23.5 × 62.05 = 1,458.175; 10.09 % of it 147.13.
const october = { month: '2026-10', kind: 'full', category: 'B', phaseMonth: 3, daily: '62.05' };
const taxed = stepsOf('month', { ...october, work: [5, 6, 7] });

// 27 × 76.55 = 2,066.85; a tenth 206.69; of 1,860.16: 105 × 20 % + 315 × 40 % + 21.16 = 168.16, less 88.00.
const seizure = { id: 's1', kind: 'seizure', filedOn: '2026-01-01', claim: '1500', owed: '1500' };
const divided = stepsOf('month', {
  ...{ ...october, category: 'A', daily: '76.55', children: 1 },
  ...{ titles: [seizure], recovery: { owed: '500' } },
});

// 45 × 6 ÷ 38 = 7.105: 7 allowances; 7 × 61.20 = 428.40; 26.75 % of it 114.597.
const temporary = stepsOf('month', {
  ...{ month: '2026-10', kind: 'temporary', daily: '61.20' },
  ...{ hoursLost: '45', weeklyHours: '38' },
});

describe('a full month with a half Saturday and tax, as its claimant reads it', () => {
  test('in French', () => {
    expect(readAs(taxed, 'fr')).toBe(`Votre paiement d’octobre 2026

Pour octobre 2026, vous recevez 1.311,05 euros. Voici comment nous arrivons à ce montant.

Les jours. Octobre compte 31 jours. Les 4 dimanches ne sont pas payés. Vous avez travaillé 3 jours (du 5 au 7 octobre). Nous ne payons pas ces jours. Le samedi 10 octobre compte pour un demi-jour, parce que vous avez travaillé deux ou trois jours cette semaine-là. Cela fait 23,5 jours payés.

Le total. 23,5 jours × 62,05 euros = 1.458,18 euros.

L’impôt. Nous retenons 10,09 % pour l’impôt : 147,13 euros. C’est une avance sur votre impôt de l’année.

Pour vous. 1.458,18 − 147,13 = 1.311,05 euros.
`);
  });

  test('in Dutch', () => {
    expect(readAs(taxed, 'nl')).toBe(`Uw betaling van oktober 2026

Voor oktober 2026 krijgt u 1.311,05 euro. Zo komen wij aan dat bedrag.

De dagen. Oktober telt 31 dagen. De 4 zondagen worden niet betaald. U hebt 3 dagen gewerkt (van 5 tot en met 7 oktober). Die dagen betalen wij niet. Zaterdag 10 oktober telt voor een halve dag, omdat u in die week twee of drie dagen hebt gewerkt. Dat maakt 23,5 betaalde dagen.

Het totaal. 23,5 dagen × 62,05 euro = 1.458,18 euro.

De belasting. Wij houden 10,09 % in voor de belasting: 147,13 euro. Dat is een voorschot op uw belasting van het jaar.

Voor u. 1.458,18 − 147,13 = 1.311,05 euro.
`);
  });

  test('in German', () => {
    expect(readAs(taxed, 'de')).toBe(`Ihre Zahlung für Oktober 2026

Für Oktober 2026 bekommen Sie 1.311,05 Euro. So kommen wir auf diesen Betrag.

Die Tage. Der Oktober hat 31 Tage. Die 4 Sonntage werden nicht bezahlt. Sie haben 3 Tage gearbeitet (vom 5. bis zum 7. Oktober). Diese Tage bezahlen wir nicht. Der Samstag, 10. Oktober, zählt als halber Tag, weil Sie in dieser Woche zwei oder drei Tage gearbeitet haben. Das macht 23,5 bezahlte Tage.

Die Summe. 23,5 Tage × 62,05 Euro = 1.458,18 Euro.

Die Steuer. Wir behalten 10,09 % für die Steuer ein: 147,13 Euro. Das ist eine Vorauszahlung auf Ihre Steuer des Jahres.

Für Sie. 1.458,18 − 147,13 = 1.311,05 Euro.
`);
  });

  test('in English, for staff', () => {
    expect(readAs(taxed, 'en')).toContain(
      'The total. 23.5 days × 62.05 euros = 1,458.18 euros.\n\nThe tax. We keep 10.09 % for the tax: 147.13 euros.',
    );
  });
});

describe('a month with a set-off and a seizure, as its claimant reads it', () => {
  test('in French', () => {
    expect(readAs(divided, 'fr')).toBe(`Votre paiement d’octobre 2026

Pour octobre 2026, vous recevez 1.780,00 euros. Voici comment nous arrivons à ce montant.

Les jours. Octobre compte 31 jours. Les 4 dimanches ne sont pas payés. Cela fait 27 jours payés.

Le total. 27 jours × 76,55 euros = 2.066,85 euros.

L’impôt. Nous ne retenons pas d’impôt, parce que vous avez une famille à charge.

Votre dette chez nous. Vous devez encore de l’argent à notre office. Pour cette dette, nous retenons 206,69 euros. La loi permet de retenir au plus 10 % du montant de chaque mois.

Ce que d’autres peuvent prendre. La loi protège 1.780,00 euros. Sauf pour une pension alimentaire, les autres peuvent prendre ensemble 80,16 euros au plus. Sans enfant à charge, ce serait 168,16 euros. Nous versons à d’autres : saisie 80,16 euros.

Pour vous. 2.066,85 − 206,69 − 80,16 = 1.780,00 euros.
`);
  });

  test('in Dutch', () => {
    expect(readAs(divided, 'nl')).toBe(`Uw betaling van oktober 2026

Voor oktober 2026 krijgt u 1.780,00 euro. Zo komen wij aan dat bedrag.

De dagen. Oktober telt 31 dagen. De 4 zondagen worden niet betaald. Dat maakt 27 betaalde dagen.

Het totaal. 27 dagen × 76,55 euro = 2.066,85 euro.

De belasting. Wij houden geen belasting in, omdat u een gezin ten laste hebt.

Uw schuld bij ons. U moet ons kantoor nog geld terugbetalen. Voor die schuld houden wij 206,69 euro in. Van de wet mogen wij elke maand hoogstens 10 % van het bedrag inhouden.

Wat anderen mogen nemen. De wet beschermt 1.780,00 euro. Behalve voor onderhoudsgeld mogen anderen samen hoogstens 80,16 euro nemen. Zonder kind ten laste zou dat 168,16 euro zijn. Wij storten aan anderen: beslag 80,16 euro.

Voor u. 2.066,85 − 206,69 − 80,16 = 1.780,00 euro.
`);
  });

  test('in German', () => {
    expect(readAs(divided, 'de')).toBe(`Ihre Zahlung für Oktober 2026

Für Oktober 2026 bekommen Sie 1.780,00 Euro. So kommen wir auf diesen Betrag.

Die Tage. Der Oktober hat 31 Tage. Die 4 Sonntage werden nicht bezahlt. Das macht 27 bezahlte Tage.

Die Summe. 27 Tage × 76,55 Euro = 2.066,85 Euro.

Die Steuer. Wir behalten keine Steuer ein, weil Sie für eine Familie sorgen.

Ihre Schuld bei uns. Sie müssen unserer Stelle noch Geld zurückzahlen. Für diese Schuld behalten wir 206,69 Euro ein. Das Gesetz erlaubt, jeden Monat höchstens 10 % des Betrags einzubehalten.

Was andere nehmen dürfen. Das Gesetz schützt 1.780,00 Euro. Außer für Unterhalt dürfen andere zusammen höchstens 80,16 Euro nehmen. Ohne Kind zu Ihren Lasten wären es 168,16 Euro. Wir überweisen an andere: Pfändung 80,16 Euro.

Für Sie. 2.066,85 − 206,69 − 80,16 = 1.780,00 Euro.
`);
  });
});

describe('a month of temporary unemployment, as its claimant reads it', () => {
  test('in French', () => {
    expect(readAs(temporary, 'fr')).toBe(`Votre paiement d’octobre 2026

Pour octobre 2026, vous recevez 313,80 euros. Voici comment nous arrivons à ce montant.

Les jours. Vous avez perdu 45 heures de travail. Votre semaine de travail compte 38 heures. Une semaine entière vaut 6 jours payés, et nous arrondissons au demi-jour. Cela fait 7 jours payés.

Le total. 7 jours × 61,20 euros = 428,40 euros.

L’impôt. Nous retenons 26,75 % pour l’impôt : 114,60 euros. C’est une avance sur votre impôt de l’année.

Pour vous. 428,40 − 114,60 = 313,80 euros.
`);
  });

  test('in Dutch', () => {
    expect(readAs(temporary, 'nl')).toBe(`Uw betaling van oktober 2026

Voor oktober 2026 krijgt u 313,80 euro. Zo komen wij aan dat bedrag.

De dagen. U hebt 45 uur werk verloren. Uw werkweek telt 38 uur. Een hele week is 6 betaalde dagen waard, en wij ronden af op een halve dag. Dat maakt 7 betaalde dagen.

Het totaal. 7 dagen × 61,20 euro = 428,40 euro.

De belasting. Wij houden 26,75 % in voor de belasting: 114,60 euro. Dat is een voorschot op uw belasting van het jaar.

Voor u. 428,40 − 114,60 = 313,80 euro.
`);
  });

  test('in German', () => {
    expect(readAs(temporary, 'de')).toBe(`Ihre Zahlung für Oktober 2026

Für Oktober 2026 bekommen Sie 313,80 Euro. So kommen wir auf diesen Betrag.

Die Tage. Sie haben 45 Stunden Arbeit verloren. Ihre Arbeitswoche hat 38 Stunden. Eine ganze Woche zählt 6 bezahlte Tage, und wir runden auf halbe Tage. Das macht 7 bezahlte Tage.

Die Summe. 7 Tage × 61,20 Euro = 428,40 Euro.

Die Steuer. Wir behalten 26,75 % für die Steuer ein: 114,60 Euro. Das ist eine Vorauszahlung auf Ihre Steuer des Jahres.

Für Sie. 428,40 − 114,60 = 313,80 Euro.
`);
  });
});

describe('the claimant is told', () => {
  const sentencesOf = (input: Record<string, unknown>): string =>
    readAs(stepsOf('month', { ...october, ...input }), 'fr');

  test('why each Saturday is not paid, and of a Sunday worked', () => {
    expect(sentencesOf({ work: [5, 6, 7, 8] })).toContain(
      'Le samedi 10 octobre n’est pas payé, parce que vous avez travaillé au moins quatre jours cette semaine-là.',
    );
    expect(sentencesOf({ sick: [5, 6, 7, 8, 9] })).toContain(
      'Vous avez été malade 5 jours (du 5 au 9 octobre). Nous ne payons pas ces jours. Le samedi 10 octobre n’est pas payé, parce qu’aucun jour du lundi au vendredi n’est payé cette semaine-là.',
    );
    expect(sentencesOf({ other: [9, 12] })).toContain(
      'Vous avez noté 2 jours pour une autre raison (le 9 et le 12 octobre). Nous ne payons pas ces jours. Le samedi 10 octobre n’est pas payé, parce que le vendredi avant et le lundi après ne sont pas payés.',
    );
    expect(sentencesOf({ work: [4], holidayPaid: [1] })).toContain(
      'Vous avez pris 1 jour de vacances (le 1er octobre). Vos vacances sont déjà payées, donc nous ne payons pas ce jour. Vous avez travaillé un dimanche (le 4 octobre). Pour chaque dimanche de travail, nous comptons un jour de moins.',
    );
    expect(sentencesOf({ work: [5, 6, 12, 13] })).toContain(
      'Les samedis 10 et 17 octobre comptent pour un demi-jour, parce que vous avez travaillé deux ou trois jours ces semaines-là.',
    );
  });

  test('on which days there is a right, and that the daily amount changed', () => {
    const daily = [
      { from: '2026-10-12', daily: '60.00' },
      { from: '2026-10-26', daily: '62.05' },
    ];
    expect(sentencesOf({ from: '2026-10-12', daily })).toContain(
      'Vous avez droit à une allocation du 12 au 31 octobre. Les 2 dimanches ne sont pas payés. Cela fait 18 jours payés.',
    );
    expect(sentencesOf({ from: '2026-10-12', daily })).toContain(
      'Votre montant par jour a changé pendant le mois : 12 jours × 60,00 euros = 720,00 euros ; 6 jours × 62,05 euros = 372,30 euros. Ensemble, cela fait 1.092,30 euros.',
    );
  });

  test.each([
    [{ category: 'N' }, 'parce que vous habitez sans autre personne'],
    [{ phaseMonth: 13 }, 'Nous ne retenons plus d’impôt, parce que votre première année'],
    [
      { from: '2026-10-04', until: '2026-10-04' },
      'Aucun jour n’est payé : le total est de 0,00 euro.',
    ],
  ])('why there is no tax: %j', (input, sentence) => {
    expect(sentencesOf(input)).toContain(sentence);
  });

  test('that insertion allowances are not taxed', () => {
    const steps = stepsOf('month', { month: '2026-10', kind: 'insertion', daily: '30.00' });
    expect(readAs(steps, 'fr')).toContain('pas d’impôt sur une allocation d’insertion');
  });

  test('that all goes to the mediator of a collective settlement', () => {
    const steps = stepsOf('month', {
      ...october,
      titles: [{ ...seizure, id: 'c', kind: 'collective-settlement' }],
    });
    expect(readAs(steps, 'fr')).toContain(
      'Nous versons toute la somme à votre médiateur de dettes : 1.506,31 euros.',
    );
    expect(readAs(steps, 'fr')).toContain('vous recevez 0,00 euro.');
  });

  test('nothing of who the creditors are but the kind of their title', () => {
    const alimony = { ...seizure, id: 'Lenaerts', kind: 'maintenance', owed: '150.00' };
    const told = sentencesOf({ category: 'A', titles: [alimony] });
    expect(told).toContain('Nous versons à d’autres : pension alimentaire 150,00 euros.');
    expect(told).not.toContain('Lenaerts');
  });

  test('how the daily amount came about, and what part-time gives', () => {
    const facts = { on: '2026-10-01', category: 'A', phaseMonth: 2, monthlyWage: '2500' };
    expect(readAs(stepsOf('daily-amount', facts), 'fr')).toBe(`Votre calcul

Le montant par jour. Dans votre situation, la loi garantit au moins 76,55 euros par jour. Nous partons de votre dernier salaire : 2.500,00 euros par mois. Vous avez droit à 65 % du salaire que la loi retient. Cela donne 62,77 euros par jour. Le plus haut de ces deux montants compte : 76,55 euros par jour.
`);
    const hours = { weeklyHours: '19', fullTimeHours: '38' };
    expect(readAs(stepsOf('voluntary-part-time', hours), 'nl')).toContain(
      'U werkte deeltijds: 19 uur per week, tegenover 38 uur voor een volle week. Dat geeft 6 betaalde halve dagen per week.',
    );
  });

  test('what is left of a corrected month, and what this payment brings', () => {
    const correction = {
      rule: 'correction',
      inputs: { net: '1860.16', alreadyGone: '1000.00' },
      output: { setOffs: { d1: '206.69' }, shares: { s1: '80.16' }, claimant: '1780.00' },
      source: 'AR 167',
    };
    const letter = claimantVoice([...divided, correction], 'de', money('780.00'));
    expect(letter.paragraphs.at(-1)?.sentences.join(' ').replaceAll('\u00a0', ' ')).toBe(
      '2.066,85 − 206,69 − 80,16 = 1.780,00 Euro. Für diesen Monat hatten wir schon 1.000,00 Euro gezahlt, an Sie und an andere zusammen. Mit dieser Zahlung bekommen Sie 780,00 Euro.',
    );
  });

  test.each(['fr', 'nl', 'de', 'en'] as const)(
    'of a step that nobody wrote a sentence for, and of a broken one, without a fault: %s',
    (language) => {
      const strange: ToldStep = { rule: 'constructor', inputs: {}, output: 1, source: 'x' };
      expect(readAs([strange], language)).toContain('constructor');
      for (const { rule } of [...taxed, ...divided, ...temporary]) {
        const emptied: ToldStep = { rule, inputs: {}, output: null, source: '' };
        expect(() => readAs([...taxed, emptied], language)).not.toThrow();
      }
    },
  );

  test('amounts that stay on one line with their currency', () => {
    expect(claimantVoice(taxed, 'fr').lead).toContain('1.311,05\u00a0euros');
  });
});
