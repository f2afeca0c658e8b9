import { Temporal } from 'temporal-polyfill';
import type { Language } from '@office/domain/calendar-words';
import { dayOfMonth, daysBetween, monthOf, weekday, writeDay, type Day } from '@office/domain/day';
import { isMoney, writeAmount, type Money } from '@office/domain/money';
import { writeMonth, type Month } from '@office/domain/month';

export const interfaceLanguages = ['fr', 'nl', 'de', 'en'] as const satisfies readonly Language[];

const shortMonths: Record<Language, readonly string[]> = {
  fr: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' '),
  nl: 'jan. feb. mrt. apr. mei juni juli aug. sep. okt. nov. dec.'.split(' '),
  de: 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
};
const weekdays: Record<Language, readonly string[]> = {
  fr: 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' '),
  nl: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(' '),
  de: 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
};
const weekdayLength: Record<Language, number> = { fr: 3, nl: 2, de: 2, en: 3 };

const dot = (language: Language): string => (language === 'de' ? '.' : '');

/** Writes days, months, times and amounts as the reader's language does. */
export const createWords = (language: Language) => {
  const weekdayName = (of: Day): string => weekdays[language][weekday(of) - 1] ?? '';
  const shortDay = (of: Day): string =>
    `${String(dayOfMonth(of))}${dot(language)} ${shortMonths[language][Number(of.slice(5, 7)) - 1] ?? ''}`;
  const amount = (value: Money): string => {
    const written = writeAmount(value);
    return language === 'en'
      ? written.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'))
      : written;
  };
  return {
    language,
    amount,
    /** Amounts inside free data: what is money is written, the rest stays. */
    value: (value: unknown): string =>
      isMoney(value) ? amount(value) : language === 'en' ? String(value) : decimals(String(value)),
    /** A rate such as "0.1009" as per cent; nothing is rounded. */
    percent: (rate: string): string => {
      const perCent = String(Math.round(Number(rate) * 1_000_000) / 10_000);
      return `${language === 'en' ? perCent : decimals(perCent)}\u00a0%`;
    },
    allowances: (value: string): string => (language === 'en' ? value : value.replace('.', ',')),
    day: (of: Day): string => writeDay(of, language),
    dayWithWeekday: (of: Day): string => `${weekdayName(of)} ${writeDay(of, language)}`,
    shortDay,
    /** Short, with the year where it is not this one. */
    listDay: (of: Day, today: Day): string =>
      of.slice(0, 4) === today.slice(0, 4) ? shortDay(of) : `${shortDay(of)} ${of.slice(0, 4)}`,
    barDay: (of: Day): string =>
      `${weekdayName(of).slice(0, weekdayLength[language])} ${shortDay(of)} ${of.slice(0, 4)}`,
    month: (of: Month): string => writeMonth(of, language),
    monthName: (of: Month): string => writeMonth(of, language).split(' ')[0] ?? '',
    monthOf: (of: Day): string => writeMonth(monthOf(of), language),
    weekdays: weekdays[language],
    shortWeekdays: weekdays[language].map((name) => name.slice(0, weekdayLength[language])),
    time,
    count: (value: number): string =>
      String(value).replace(/\B(?=(?:\d{3})+$)/g, language === 'en' ? ',' : '.'),
  };
};
export type Words = ReturnType<typeof createWords>;

const decimals = (text: string): string =>
  /^-?\d+\.\d+$/.test(text) ? text.replace('.', ',') : text;

/** The hour of an instant on the office's wall: 9:12. */
const time = (at: string): string => {
  const { hour, minute } = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/Brussels');
  return `${String(hour)}:${String(minute).padStart(2, '0')}`;
};

export const daysUntil = (today: Day, of: Day): number => daysBetween(today, of);

/** 85.07.30-033.28 */
export const writeNationalNumber = (number: string): string =>
  number.replace(/^(\d{2})(\d{2})(\d{2})(\d{3})(\d{2})$/, '$1.$2.$3-$4.$5');
