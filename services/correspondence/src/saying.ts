import { writeDay, type Day } from '@office/domain/day';
import { writeMonth, type Month } from '@office/domain/month';
import { writeAmount, type Money } from '@office/domain/money';
import type { Language } from '@office/domain/household';
import type { TitleKind } from '@office/domain/debt';

/** How amounts, days and titles are written in one language. */
export interface Saying {
  readonly amount: (amount: Money) => string;
  readonly day: (day: Day) => string;
  readonly month: (month: Month) => string;
  readonly allowances: (count: string) => string;
  readonly titleKind: (kind: TitleKind) => string;
  readonly and: (words: readonly string[]) => string;
}

/** Binds the words of a language. A no-break space keeps an amount and its currency on one line. */
export const sayingIn = (language: Language): Saying => ({
  amount: (amount) => `${writeAmount(amount)}\u00a0${currency[language]}`,
  day: (day) => writeDay(day, language),
  month: (month) => writeMonth(month, language),
  allowances: (count) => count.replace('.', ','),
  titleKind: (kind) => titleKinds[language][kind],
  and: (words) => joined(words, conjunction[language]),
});

const currency = { fr: '€', nl: 'euro', de: '€' } as const satisfies Record<Language, string>;
const conjunction = { fr: 'et', nl: 'en', de: 'und' } as const satisfies Record<Language, string>;

const titleKinds = {
  fr: {
    seizure: 'saisie',
    'privileged-seizure': 'saisie privilégiée',
    assignment: 'cession',
    maintenance: 'pension alimentaire',
    subrogation: 'subrogation',
    'collective-settlement': 'règlement collectif de dettes',
  },
  nl: {
    seizure: 'beslag',
    'privileged-seizure': 'bevoorrecht beslag',
    assignment: 'overdracht',
    maintenance: 'onderhoudsgeld',
    subrogation: 'subrogatie',
    'collective-settlement': 'collectieve schuldenregeling',
  },
  de: {
    seizure: 'Pfändung',
    'privileged-seizure': 'bevorrechtigte Pfändung',
    assignment: 'Abtretung',
    maintenance: 'Unterhalt',
    subrogation: 'Subrogation',
    'collective-settlement': 'kollektive Schuldenregelung',
  },
} as const satisfies Record<Language, Record<TitleKind, string>>;

const joined = (words: readonly string[], and: string): string =>
  words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1) ?? ''}`;
