import { monthNames } from '@office/domain/calendar-words';
import { writeMonth } from '@office/domain/month';
import { writeAmount } from '@office/domain/money';
import type { Language } from '@office/domain/calendar-words';
import type { Money } from '@office/domain/money';
import type { Month } from '@office/domain/month';
import type { TellingKind, TellingOf, Topic } from './telling.ts';

/**
 * The sentences of one language: for every kind of telling its words. A sentence that is missing, or
 * that speaks of something the telling does not hold, fails the type check.
 */
export type ClaimantTexts = {
  readonly language: Language;
  readonly euros: (amount: Money) => string;
  /** One day, and a row of three or more: "le 5", "du 5 au 7". */
  readonly onDay: (day: string) => string;
  readonly onDays: (first: string, last: string) => string;
  /** A day as a bare number: "5", "5.". */
  readonly dayNumber: (day: number) => string;
  readonly and: string;
  readonly title: (month: string | undefined) => string;
  readonly lead: (month: string | undefined, paid: string) => string;
  readonly headings: Readonly<Record<Topic, string>>;
  readonly sentences: {
    readonly [Kind in TellingKind]: (told: TellingOf<Kind>, say: Say) => readonly string[];
  };
};

/** How amounts, numbers and days are written in one language. */
export type Say = {
  /** With the word for euros, on one line. */
  readonly euros: (amount: Money) => string;
  /** Without it, as in a sum. */
  readonly amount: (amount: Money) => string;
  readonly number: (count: string) => string;
  readonly month: (month: Month) => string;
  /** The month without its year. */
  readonly monthName: (month: Month) => string;
  /** Days of a month as a person says them: "le 3, le 4 et du 7 au 9 octobre". */
  readonly days: (days: readonly number[], month: Month) => string;
  /** The same without prepositions: "10 et 17". */
  readonly dayNumbers: (days: readonly number[]) => string;
  readonly list: (words: readonly string[]) => string;
};

export const sayIn = (texts: ClaimantTexts): Say => {
  const { language, onDay, onDays, dayNumber, and } = texts;
  const monthName = (of: Month): string => monthNames(language)[Number(of.slice(5)) - 1] ?? '';
  const list = (words: readonly string[]): string =>
    words.length < 2
      ? words.join('')
      : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1) ?? ''}`;
  // English turns point and comma round; the languages of the office's letters share one way.
  const turned = (written: string): string =>
    language === 'en' ? written.replaceAll(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')) : written;
  const amount = (of: Money): string => turned(writeAmount(of));
  return {
    // A no-break space keeps an amount and its currency on one line.
    euros: (of) => `${amount(of)}\u00a0${texts.euros(of)}`,
    amount,
    number: (count) => turned(count.replace('.', ',')),
    month: (of) => writeMonth(of, language),
    monthName,
    days: (days, of) =>
      `${list(
        rowsOf(days).flatMap((row) => {
          const [first = 0] = row;
          const last = row.at(-1) ?? first;
          return row.length > 2
            ? [onDays(dayNumber(first), dayNumber(last))]
            : row.map((day) => onDay(dayNumber(day)));
        }),
      )} ${monthName(of)}`,
    dayNumbers: (days) => list(days.map(dayNumber)),
    list,
  };
};

/** Days in rows of neighbours. */
const rowsOf = (days: readonly number[]): number[][] => {
  const rows: number[][] = [];
  for (const day of days.toSorted((a, b) => a - b)) {
    const row = rows.at(-1);
    if (row?.at(-1) === day - 1) row.push(day);
    else rows.push([day]);
  }
  return rows;
};
