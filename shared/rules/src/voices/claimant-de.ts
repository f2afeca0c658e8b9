import { isZero } from '@office/domain/money';
import { many } from './many.ts';
import type { ClaimantTexts } from './claimant-texts.ts';

export const german: ClaimantTexts = {
  language: 'de',
  euros: () => 'Euro',
  dayNumber: (day) => `${String(day)}.`,
  onDay: (day) => `am ${day}`,
  onDays: (first, last) => `vom ${first} bis zum ${last}`,
  and: 'und',
  title: (month) => (month === undefined ? 'Ihre Berechnung' : `Ihre Zahlung für ${month}`),
  lead: (month, paid) =>
    `${month === undefined ? 'Sie bekommen' : `Für ${month} bekommen Sie`} ${paid}. So kommen wir auf diesen Betrag.`,
  headings: {
    days: 'Die Tage',
    daily: 'Der Betrag pro Tag',
    total: 'Die Summe',
    tax: 'Die Steuer',
    'set-off': 'Ihre Schuld bei uns',
    creditors: 'Was andere nehmen dürfen',
    other: 'Weitere Schritte',
    paid: 'Für Sie',
  },
  sentences: {
    days: ({ month, first, last, whole, ungranted, sundays }, { days, monthName }) => [
      whole
        ? `Der ${monthName(month)} hat ${String(last)} Tage.`
        : `Sie haben ${first === last ? days([first], month) : `vom ${String(first)}. bis zum ${String(last)}. ${monthName(month)}`} Anspruch auf Arbeitslosengeld.`,
      ...(ungranted.length === 0
        ? []
        : [`Diesen Anspruch haben Sie ${days(ungranted, month)} nicht.`]),
      ...(sundays === 0
        ? []
        : [
            many(
              sundays,
              'Der Sonntag wird nicht bezahlt.',
              `Die ${String(sundays)} Sonntage werden nicht bezahlt.`,
            ),
          ]),
    ],
    'days-not-paid': ({ month, because, days }, say) => {
      const count = `${String(days.length)} ${many(days.length, 'Tag', 'Tage')}`;
      const where = `(${say.days(days, month)})`;
      const unpaid = `${many(days.length, 'Diesen Tag', 'Diese Tage')} bezahlen wir nicht.`;
      return [
        {
          worked: `Sie haben ${count} gearbeitet ${where}. ${unpaid}`,
          sick: `Sie waren ${count} krank ${where}. ${unpaid}`,
          'holiday-pay': `Sie hatten ${count} Urlaub ${where}. Ihr Urlaub ist schon bezahlt. ${unpaid}`,
          'other-reason': `Sie haben ${count} mit einem anderen Grund eingetragen ${where}. ${unpaid}`,
        }[because],
      ];
    },
    'sundays-worked': ({ month, days }, say) => [
      `Sie haben an ${many(days.length, 'einem Sonntag', `${String(days.length)} Sonntagen`)} gearbeitet (${say.days(days, month)}). Für jeden Sonntag mit Arbeit zählen wir einen Tag weniger.`,
    ],
    saturdays: ({ month, because, days }, { dayNumbers, monthName }) => {
      const one = days.length === 1;
      const these = `${one ? 'Der Samstag,' : 'Die Samstage'} ${dayNumbers(days)} ${monthName(month)}${one ? ',' : ''}`;
      const unpaid = one ? 'wird nicht bezahlt' : 'werden nicht bezahlt';
      const week = one ? 'in dieser Woche' : 'in diesen Wochen';
      return [
        {
          'saturday-after-two-or-three-work-days': `${these} ${one ? 'zählt' : 'zählen'} als halber Tag, weil Sie ${week} zwei oder drei Tage gearbeitet haben.`,
          'saturday-after-four-work-days': `${these} ${unpaid}, weil Sie ${week} mindestens vier Tage gearbeitet haben.`,
          'saturday-after-five-days-not-payable': `${these} ${unpaid}, weil ${week} kein Tag von Montag bis Freitag bezahlt wird.`,
          'saturday-between-days-not-payable': `${these} ${unpaid}, weil der Freitag davor und der Montag danach nicht bezahlt werden.`,
        }[because],
      ];
    },
    'days-paid': ({ allowances }, { number }) => [
      `Das macht ${number(allowances)} ${many(allowances, 'bezahlten Tag', 'bezahlte Tage')}.`,
    ],
    'hours-lost': ({ hoursLost, weeklyHours }, { number }) => [
      `Sie haben ${number(hoursLost)} ${many(hoursLost, 'Stunde', 'Stunden')} Arbeit verloren. Ihre Arbeitswoche hat ${number(weeklyHours)} Stunden. Eine ganze Woche zählt 6 bezahlte Tage, und wir runden auf halbe Tage.`,
    ],
    'part-time': ({ weeklyHours, fullTimeHours, halfAllowances }, { number }) => [
      `Sie haben in Teilzeit gearbeitet: ${number(weeklyHours)} Stunden pro Woche, bei Vollzeit wären es ${number(fullTimeHours)}. Das ergibt ${halfAllowances} ${many(halfAllowances, 'bezahlten halben Tag', 'bezahlte halbe Tage')} pro Woche.`,
    ],
    minimum: ({ amount }, { euros }) => [
      `In Ihrer Lage sichert das Gesetz mindestens ${euros(amount)} pro Tag.`,
    ],
    wage: ({ monthlyWage }, { euros }) => [
      `Wir gehen von Ihrem letzten Lohn aus: ${euros(monthlyWage)} im Monat.`,
    ],
    rate: ({ percent, amount }, { euros, number }) => [
      `Sie haben Anspruch auf ${number(percent)} % des Lohns, den das Gesetz zählt. Das ergibt ${euros(amount)} pro Tag.`,
    ],
    'higher-of-both': ({ amount }, { euros }) => [
      `Der höhere der beiden Beträge gilt: ${euros(amount)} pro Tag.`,
    ],
    gross: ({ parts, total }, { euros, number }) => {
      const sums = parts.map(
        ({ allowances, daily, amount }) =>
          `${number(allowances)} ${many(allowances, 'Tag', 'Tage')} × ${euros(daily)} = ${euros(amount)}`,
      );
      return sums.length === 1
        ? sums.map((sum) => `${sum}.`)
        : [
            `Ihr Betrag pro Tag hat sich im Monat geändert: ${sums.join('; ')}.`,
            `Zusammen sind das ${euros(total)}.`,
          ];
    },
    'no-gross': ({ total }, { euros }) => [`Kein Tag wird bezahlt: Die Summe ist ${euros(total)}.`],
    tax: ({ percent, tax }, { euros, number }) => [
      `Wir behalten ${number(percent)} % für die Steuer ein: ${euros(tax)}. Das ist eine Vorauszahlung auf Ihre Steuer des Jahres.`,
    ],
    'no-tax': ({ because }) => [
      {
        insertion: 'Auf ein Eingliederungsgeld behalten wir keine Steuer ein.',
        family: 'Wir behalten keine Steuer ein, weil Sie für eine Familie sorgen.',
        alone: 'Wir behalten keine Steuer ein, weil Sie allein wohnen.',
        'second-period':
          'Wir behalten keine Steuer mehr ein, weil Ihr erstes Jahr ohne Arbeit vorbei ist.',
        nothing: 'Von dieser Summe ist keine Steuer einzubehalten.',
        other: 'Wir behalten keine Steuer ein.',
      }[because],
    ],
    'set-off': ({ amount, percent, fraud }, { euros, number }) => [
      `Sie müssen unserer Stelle noch Geld zurückzahlen. Für diese Schuld behalten wir ${euros(amount)} ein.`,
      fraud
        ? 'Ein Teil dieses Geldes wurde durch Betrug erlangt: Dann erlaubt das Gesetz, den ganzen Betrag einzubehalten.'
        : `Das Gesetz erlaubt, jeden Monat höchstens ${number(percent)} % des Betrags einzubehalten.`,
    ],
    seizable: ({ seizable, protectedPart, withoutChildren }, { euros }) => [
      isZero(seizable)
        ? `Das Gesetz schützt die ganze Summe von ${euros(protectedPart)}. Außer für Unterhalt darf niemand einen Teil davon nehmen.`
        : `Das Gesetz schützt ${euros(protectedPart)}. Außer für Unterhalt dürfen andere zusammen höchstens ${euros(seizable)} nehmen.`,
      ...(withoutChildren === seizable
        ? []
        : [`Ohne Kind zu Ihren Lasten wären es ${euros(withoutChildren)}.`]),
    ],
    shares: ({ shares }, { euros, list }) =>
      shares.length === 0
        ? ['In diesem Monat nehmen sie nichts.']
        : [
            `Wir überweisen an andere: ${list(shares.map(({ kind, amount }) => `${titles[kind]} ${euros(amount)}`))}.`,
          ],
    'collective-settlement': ({ amount }, { euros }) => [
      `Sie sind in einer kollektiven Schuldenregelung. Wir überweisen die ganze Summe an Ihren Schuldenvermittler: ${euros(amount)}.`,
    ],
    other: ({ rule }) => [
      `Noch ein Schritt gehört zu dieser Berechnung („${rule}“). Fragen Sie uns, wir erklären ihn.`,
    ],
    paid: ({ gross, taken, paid }, { amount, euros }) => [
      taken.length === 0
        ? `Nichts wird einbehalten: Sie bekommen ${euros(paid)}.`
        : `${[gross, ...taken].map(amount).join(' − ')} = ${euros(paid)}.`,
    ],
    'already-gone': ({ amount }, { euros }) => [
      `Für diesen Monat hatten wir schon ${euros(amount)} gezahlt, an Sie und an andere zusammen.`,
    ],
    'this-payment': ({ amount }, { euros }) => [
      `Mit dieser Zahlung bekommen Sie ${euros(amount)}.`,
    ],
  },
};

const titles = {
  seizure: 'Pfändung',
  'privileged-seizure': 'Pfändung mit Vorrang',
  assignment: 'Lohnabtretung',
  maintenance: 'Unterhalt',
  subrogation: 'von anderen vorgestreckter Betrag',
  'collective-settlement': 'kollektive Schuldenregelung',
  unknown: 'anderer Anteil',
} as const;
