import { isZero } from '@office/domain/money';
import { many } from './many.ts';
import type { ClaimantTexts } from './claimant-texts.ts';

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

export const dutch: ClaimantTexts = {
  language: 'nl',
  euros: () => 'euro',
  dayNumber: String,
  onDay: (day) => `op ${day}`,
  onDays: (first, last) => `van ${first} tot en met ${last}`,
  and: 'en',
  title: (month) => (month === undefined ? 'Uw berekening' : `Uw betaling van ${month}`),
  lead: (month, paid) =>
    `${month === undefined ? 'U krijgt' : `Voor ${month} krijgt u`} ${paid}. Zo komen wij aan dat bedrag.`,
  headings: {
    days: 'De dagen',
    daily: 'Het bedrag per dag',
    total: 'Het totaal',
    tax: 'De belasting',
    'set-off': 'Uw schuld bij ons',
    creditors: 'Wat anderen mogen nemen',
    other: 'Andere stappen',
    paid: 'Voor u',
  },
  sentences: {
    days: ({ month, first, last, whole, ungranted, sundays }, { days, monthName }) => [
      whole
        ? `${capital(monthName(month))} telt ${String(last)} dagen.`
        : `U hebt recht op een uitkering ${first === last ? days([first], month) : `van ${String(first)} tot en met ${String(last)} ${monthName(month)}`}.`,
      ...(ungranted.length === 0 ? [] : [`U hebt dat recht niet ${days(ungranted, month)}.`]),
      ...(sundays === 0
        ? []
        : [
            many(
              sundays,
              'De zondag wordt niet betaald.',
              `De ${String(sundays)} zondagen worden niet betaald.`,
            ),
          ]),
    ],
    'days-not-paid': ({ month, because, days }, say) => {
      const count = `${String(days.length)} ${many(days.length, 'dag', 'dagen')}`;
      const where = `(${say.days(days, month)})`;
      const these = many(days.length, 'Die dag', 'Die dagen');
      const unpaid = `${these} betalen wij niet.`;
      return [
        {
          worked: `U hebt ${count} gewerkt ${where}. ${unpaid}`,
          sick: `U was ${count} ziek ${where}. ${unpaid}`,
          'holiday-pay': `U nam ${count} vakantie ${where}. Uw vakantie is al betaald. ${unpaid}`,
          'other-reason': `U hebt ${count} met een andere reden genoteerd ${where}. ${unpaid}`,
        }[because],
      ];
    },
    'sundays-worked': ({ month, days }, say) => [
      `U hebt op ${many(days.length, 'een zondag', `${String(days.length)} zondagen`)} gewerkt (${say.days(days, month)}). Voor elke zondag werk tellen wij een dag minder.`,
    ],
    saturdays: ({ month, because, days }, { dayNumbers, monthName }) => {
      const one = days.length === 1;
      const these = `${one ? 'Zaterdag' : 'De zaterdagen'} ${dayNumbers(days)} ${monthName(month)}`;
      const unpaid = one ? 'wordt niet betaald' : 'worden niet betaald';
      const week = one ? 'in die week' : 'in die weken';
      return [
        {
          'saturday-after-two-or-three-work-days': `${these} ${one ? 'telt' : 'tellen'} voor een halve dag, omdat u ${week} twee of drie dagen hebt gewerkt.`,
          'saturday-after-four-work-days': `${these} ${unpaid}, omdat u ${week} minstens vier dagen hebt gewerkt.`,
          'saturday-after-five-days-not-payable': `${these} ${unpaid}, omdat ${week} geen enkele dag van maandag tot vrijdag wordt betaald.`,
          'saturday-between-days-not-payable': `${these} ${unpaid}, omdat de vrijdag ervoor en de maandag erna niet worden betaald.`,
        }[because],
      ];
    },
    'days-paid': ({ allowances }, { number }) => [
      `Dat maakt ${number(allowances)} ${many(allowances, 'betaalde dag', 'betaalde dagen')}.`,
    ],
    'hours-lost': ({ hoursLost, weeklyHours }, { number }) => [
      `U hebt ${number(hoursLost)} uur werk verloren. Uw werkweek telt ${number(weeklyHours)} uur. Een hele week is 6 betaalde dagen waard, en wij ronden af op een halve dag.`,
    ],
    'part-time': ({ weeklyHours, fullTimeHours, halfAllowances }, { number }) => [
      `U werkte deeltijds: ${number(weeklyHours)} uur per week, tegenover ${number(fullTimeHours)} uur voor een volle week. Dat geeft ${halfAllowances} ${many(halfAllowances, 'betaalde halve dag', 'betaalde halve dagen')} per week.`,
    ],
    minimum: ({ amount }, { euros }) => [
      `In uw situatie waarborgt de wet minstens ${euros(amount)} per dag.`,
    ],
    wage: ({ monthlyWage }, { euros }) => [
      `Wij vertrekken van uw laatste loon: ${euros(monthlyWage)} per maand.`,
    ],
    rate: ({ percent, amount }, { euros, number }) => [
      `U hebt recht op ${number(percent)} % van het loon dat de wet meetelt. Dat geeft ${euros(amount)} per dag.`,
    ],
    'higher-of-both': ({ amount }, { euros }) => [
      `Het hoogste van die twee bedragen telt: ${euros(amount)} per dag.`,
    ],
    gross: ({ parts, total }, { euros, number }) => {
      const sums = parts.map(
        ({ allowances, daily, amount }) =>
          `${number(allowances)} ${many(allowances, 'dag', 'dagen')} × ${euros(daily)} = ${euros(amount)}`,
      );
      return sums.length === 1
        ? sums.map((sum) => `${sum}.`)
        : [
            `Uw bedrag per dag is tijdens de maand veranderd: ${sums.join('; ')}.`,
            `Samen is dat ${euros(total)}.`,
          ];
    },
    'no-gross': ({ total }, { euros }) => [
      `Er wordt geen enkele dag betaald: het totaal is ${euros(total)}.`,
    ],
    tax: ({ percent, tax }, { euros, number }) => [
      `Wij houden ${number(percent)} % in voor de belasting: ${euros(tax)}. Dat is een voorschot op uw belasting van het jaar.`,
    ],
    'no-tax': ({ because }) => [
      {
        insertion: 'Op een inschakelingsuitkering houden wij geen belasting in.',
        family: 'Wij houden geen belasting in, omdat u een gezin ten laste hebt.',
        alone: 'Wij houden geen belasting in, omdat u alleen woont.',
        'second-period':
          'Wij houden geen belasting meer in, omdat uw eerste jaar werkloosheid voorbij is.',
        nothing: 'Op dit totaal is er geen belasting in te houden.',
        other: 'Wij houden geen belasting in.',
      }[because],
    ],
    'set-off': ({ amount, percent, fraud }, { euros, number }) => [
      `U moet ons kantoor nog geld terugbetalen. Voor die schuld houden wij ${euros(amount)} in.`,
      fraud
        ? 'Een deel van dat geld is door bedrog verkregen: dan mogen wij van de wet het hele bedrag inhouden.'
        : `Van de wet mogen wij elke maand hoogstens ${number(percent)} % van het bedrag inhouden.`,
    ],
    seizable: ({ seizable, protectedPart, withoutChildren }, { euros }) => [
      isZero(seizable)
        ? `De wet beschermt het hele bedrag van ${euros(protectedPart)}. Behalve voor onderhoudsgeld mag niemand er een deel van nemen.`
        : `De wet beschermt ${euros(protectedPart)}. Behalve voor onderhoudsgeld mogen anderen samen hoogstens ${euros(seizable)} nemen.`,
      ...(withoutChildren === seizable
        ? []
        : [`Zonder kind ten laste zou dat ${euros(withoutChildren)} zijn.`]),
    ],
    shares: ({ shares }, { euros, list }) =>
      shares.length === 0
        ? ['Deze maand nemen zij niets.']
        : [
            `Wij storten aan anderen: ${list(shares.map(({ kind, amount }) => `${titles[kind]} ${euros(amount)}`))}.`,
          ],
    'collective-settlement': ({ amount }, { euros }) => [
      `U zit in een collectieve schuldenregeling. Wij storten het hele bedrag aan uw schuldbemiddelaar: ${euros(amount)}.`,
    ],
    other: ({ rule }) => [
      `Nog een stap hoort bij deze berekening (“${rule}”). Vraag ons om ze uit te leggen.`,
    ],
    paid: ({ gross, taken, paid }, { amount, euros }) => [
      taken.length === 0
        ? `Er wordt niets ingehouden: u krijgt ${euros(paid)}.`
        : `${[gross, ...taken].map(amount).join(' − ')} = ${euros(paid)}.`,
    ],
    'already-gone': ({ amount }, { euros }) => [
      `Voor deze maand hadden wij al ${euros(amount)} betaald, aan u en aan anderen samen.`,
    ],
    'this-payment': ({ amount }, { euros }) => [`Met deze betaling krijgt u ${euros(amount)}.`],
  },
};

const titles = {
  seizure: 'beslag',
  'privileged-seizure': 'beslag met voorrang',
  assignment: 'loonoverdracht',
  maintenance: 'onderhoudsgeld',
  subrogation: 'door een derde voorgeschoten bedrag',
  'collective-settlement': 'collectieve schuldenregeling',
  unknown: 'ander deel',
} as const;
