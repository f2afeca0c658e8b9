import { isZero, toCents } from '@office/domain/money';
import type { ClaimantTexts } from './claimant-texts.ts';

const many = (count: string | number, one: string, more: string): string =>
  Number(count) < 2 ? one : more;
/** « d’octobre », « de mai ». */
const ofMonth = (month: string): string =>
  /^[aeiouyh]/.test(month) ? `d’${month}` : `de ${month}`;
const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

export const french: ClaimantTexts = {
  language: 'fr',
  euros: (amount) => (toCents(amount) < 200n ? 'euro' : 'euros'),
  dayNumber: (day) => (day === 1 ? '1er' : String(day)),
  onDay: (day) => `le ${day}`,
  onDays: (first, last) => `du ${first} au ${last}`,
  and: 'et',
  title: (month) => (month === undefined ? 'Votre calcul' : `Votre paiement ${ofMonth(month)}`),
  lead: (month, paid) =>
    `${month === undefined ? 'Vous' : `Pour ${month}, vous`} recevez ${paid}. Voici comment nous arrivons à ce montant.`,
  headings: {
    days: 'Les jours',
    daily: 'Le montant par jour',
    total: 'Le total',
    tax: 'L’impôt',
    'set-off': 'Votre dette chez nous',
    creditors: 'Ce que d’autres peuvent prendre',
    other: 'Autres étapes',
    paid: 'Pour vous',
  },
  sentences: {
    days: ({ month, first, last, whole, ungranted, sundays }, { days, monthName }) => [
      whole
        ? `${capital(monthName(month))} compte ${String(last)} jours.`
        : `Vous avez droit à une allocation ${first === last ? days([first], month) : `du ${first === 1 ? '1er' : String(first)} au ${String(last)} ${monthName(month)}`}.`,
      ...(ungranted.length === 0 ? [] : [`Vous n’avez pas ce droit ${days(ungranted, month)}.`]),
      ...(sundays === 0
        ? []
        : [
            many(
              sundays,
              'Le dimanche n’est pas payé.',
              `Les ${String(sundays)} dimanches ne sont pas payés.`,
            ),
          ]),
    ],
    'days-not-paid': ({ month, because, days }, say) => {
      const count = `${String(days.length)} ${many(days.length, 'jour', 'jours')}`;
      const where = `(${say.days(days, month)})`;
      const these = many(days.length, 'ce jour', 'ces jours');
      return [
        {
          worked: `Vous avez travaillé ${count} ${where}. Nous ne payons pas ${these}.`,
          sick: `Vous avez été malade ${count} ${where}. Nous ne payons pas ${these}.`,
          'holiday-pay': `Vous avez pris ${count} de vacances ${where}. Vos vacances sont déjà payées, donc nous ne payons pas ${these}.`,
          'other-reason': `Vous avez noté ${count} pour une autre raison ${where}. Nous ne payons pas ${these}.`,
        }[because],
      ];
    },
    'sundays-worked': ({ month, days }, say) => [
      `Vous avez travaillé ${many(days.length, 'un dimanche', `${String(days.length)} dimanches`)} (${say.days(days, month)}). Pour chaque dimanche de travail, nous comptons un jour de moins.`,
    ],
    saturdays: ({ month, because, days }, { dayNumbers, monthName }) => {
      const one = days.length === 1;
      const these = `${one ? 'Le samedi' : 'Les samedis'} ${dayNumbers(days)} ${monthName(month)}`;
      const unpaid = one ? 'n’est pas payé' : 'ne sont pas payés';
      const week = one ? 'cette semaine-là' : 'ces semaines-là';
      return [
        {
          'saturday-after-two-or-three-work-days': `${these} ${one ? 'compte' : 'comptent'} pour un demi-jour, parce que vous avez travaillé deux ou trois jours ${week}.`,
          'saturday-after-four-work-days': `${these} ${unpaid}, parce que vous avez travaillé au moins quatre jours ${week}.`,
          'saturday-after-five-days-not-payable': `${these} ${unpaid}, parce qu’aucun jour du lundi au vendredi n’est payé ${week}.`,
          'saturday-between-days-not-payable': `${these} ${unpaid}, parce que le vendredi avant et le lundi après ne sont pas payés.`,
        }[because],
      ];
    },
    'days-paid': ({ allowances }, { number }) => [
      `Cela fait ${number(allowances)} ${many(allowances, 'jour payé', 'jours payés')}.`,
    ],
    'hours-lost': ({ hoursLost, weeklyHours }, { number }) => [
      `Vous avez perdu ${number(hoursLost)} ${many(hoursLost, 'heure', 'heures')} de travail. Votre semaine de travail compte ${number(weeklyHours)} ${many(weeklyHours, 'heure', 'heures')}. Une semaine entière vaut 6 jours payés, et nous arrondissons au demi-jour.`,
    ],
    'part-time': ({ weeklyHours, fullTimeHours, halfAllowances }, { number }) => [
      `Vous travailliez à temps partiel : ${number(weeklyHours)} heures par semaine, sur ${number(fullTimeHours)} pour un temps plein. Cela donne ${halfAllowances} ${many(halfAllowances, 'demi-jour payé', 'demi-jours payés')} par semaine.`,
    ],
    minimum: ({ amount }, { euros }) => [
      `Dans votre situation, la loi garantit au moins ${euros(amount)} par jour.`,
    ],
    wage: ({ monthlyWage }, { euros }) => [
      `Nous partons de votre dernier salaire : ${euros(monthlyWage)} par mois.`,
    ],
    rate: ({ percent, amount }, { euros, number }) => [
      `Vous avez droit à ${number(percent)} % du salaire que la loi retient. Cela donne ${euros(amount)} par jour.`,
    ],
    'higher-of-both': ({ amount }, { euros }) => [
      `Le plus haut de ces deux montants compte : ${euros(amount)} par jour.`,
    ],
    gross: ({ parts, total }, { euros, number }) => {
      const sums = parts.map(
        ({ allowances, daily, amount }) =>
          `${number(allowances)} ${many(allowances, 'jour', 'jours')} × ${euros(daily)} = ${euros(amount)}`,
      );
      return sums.length === 1
        ? sums.map((sum) => `${sum}.`)
        : [
            `Votre montant par jour a changé pendant le mois : ${sums.join(' ; ')}.`,
            `Ensemble, cela fait ${euros(total)}.`,
          ];
    },
    'no-gross': ({ total }, { euros }) => [
      `Aucun jour n’est payé : le total est de ${euros(total)}.`,
    ],
    tax: ({ percent, tax }, { euros, number }) => [
      `Nous retenons ${number(percent)} % pour l’impôt : ${euros(tax)}. C’est une avance sur votre impôt de l’année.`,
    ],
    'no-tax': ({ because }) => [
      {
        insertion: 'Nous ne retenons pas d’impôt sur une allocation d’insertion.',
        family: 'Nous ne retenons pas d’impôt, parce que vous avez une famille à charge.',
        alone: 'Nous ne retenons pas d’impôt, parce que vous habitez sans autre personne.',
        'second-period':
          'Nous ne retenons plus d’impôt, parce que votre première année de chômage est passée.',
        nothing: 'Sur ce total, il n’y a pas d’impôt à retenir.',
        other: 'Nous ne retenons pas d’impôt.',
      }[because],
    ],
    'set-off': ({ amount, percent, fraud }, { euros, number }) => [
      `Vous devez encore de l’argent à notre office. Pour cette dette, nous retenons ${euros(amount)}.`,
      fraud
        ? 'Une partie de cet argent a été obtenue par fraude : la loi permet alors de retenir tout le montant.'
        : `La loi permet de retenir au plus ${number(percent)} % du montant de chaque mois.`,
    ],
    seizable: ({ seizable, protectedPart, withoutChildren }, { euros }) => [
      isZero(seizable)
        ? `La loi protège toute la somme de ${euros(protectedPart)}. Sauf pour une pension alimentaire, personne ne peut en prendre une partie.`
        : `La loi protège ${euros(protectedPart)}. Sauf pour une pension alimentaire, les autres peuvent prendre ensemble ${euros(seizable)} au plus.`,
      ...(withoutChildren === seizable
        ? []
        : [`Sans enfant à charge, ce serait ${euros(withoutChildren)}.`]),
    ],
    shares: ({ shares }, { euros, list }) =>
      shares.length === 0
        ? ['Ce mois-ci, ils ne prennent rien.']
        : [
            `Nous versons à d’autres : ${list(shares.map(({ kind, amount }) => `${titles[kind]} ${euros(amount)}`))}.`,
          ],
    'collective-settlement': ({ amount }, { euros }) => [
      `Vous êtes en règlement collectif de dettes. Nous versons toute la somme à votre médiateur de dettes : ${euros(amount)}.`,
    ],
    other: ({ rule }) => [
      `Une autre étape fait partie de ce calcul (« ${rule} »). Demandez-nous de vous l’expliquer.`,
    ],
    paid: ({ gross, taken, paid }, { amount, euros }) => [
      taken.length === 0
        ? `Rien n’est retenu : vous recevez ${euros(paid)}.`
        : `${[gross, ...taken].map(amount).join(' − ')} = ${euros(paid)}.`,
    ],
    'already-gone': ({ amount }, { euros }) => [
      `Pour ce mois, nous avions déjà payé ${euros(amount)} en tout, à vous et à d’autres.`,
    ],
    'this-payment': ({ amount }, { euros }) => [
      `Avec ce paiement-ci, vous recevez ${euros(amount)}.`,
    ],
  },
};

const titles = {
  seizure: 'saisie',
  'privileged-seizure': 'saisie prioritaire',
  assignment: 'cession',
  maintenance: 'pension alimentaire',
  subrogation: 'somme avancée par un tiers',
  'collective-settlement': 'règlement collectif de dettes',
  unknown: 'autre part',
} as const;
