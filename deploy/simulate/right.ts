import { monthOf } from '@office/domain/day';
import { fromCents } from '@office/domain/money';
import { dailyAmount } from '@office/rules/daily-amount';
import { entitlementMonths } from '@office/rules/entitlement-months';
import { insertionAllowance } from '@office/rules/insertion-allowance';
import { versionOn } from '@office/rules/tables';
import { addMonthsPlainly, dayAt, monthsBetween, plainMonth } from './months.ts';
import type { Day } from '@office/domain/day';
import type { Money } from '@office/domain/money';
import type { Tables } from '@office/rules/tables';
import type { Stretch } from './law-calendar.ts';
import type { PlainMonth } from './months.ts';
import type { CardPerson, Person } from './person.ts';

/** The phases in which the daily amount differs, by their first phase month (AR 114). */
export type Phase = 1 | 4 | 7 | 13;

export const phaseOf = (phaseMonth: number): Phase => {
  if (phaseMonth >= 13) return 13;
  if (phaseMonth >= 7) return 7;
  return phaseMonth >= 4 ? 4 : 1;
};

export type DailyFrom = { readonly from: Day; readonly daily: Money };

/** How much a person is granted a day, remembered as long as neither the phase nor the law changes. */
export type Amounts = {
  readonly law: Tables;
  readonly wage: Money;
  readonly known: Map<number, Money>;
};

/** The wage that counts: the reference wage replaces a lower one (AM 5, 65). Asked on the day of the claim. */
export const amountsOf = (person: Person, law: Tables, claimOn: Day): Amounts => {
  const reference = versionOn(law['reference-wage'], claimOn).value;
  const own = BigInt(person.wageCents);
  return { law, wage: fromCents(own > reference ? own : reference), known: new Map() };
};

export const temporaryDaily = (
  cause: 'force-majeure' | 'other',
  { law, wage, known }: Amounts,
  { from, era }: Stretch,
): Money =>
  remembered(
    known,
    era,
    () =>
      dailyAmount({ kind: 'temporary', on: from, cause, monthlyWage: wage }, undefined, law).daily,
  );

/** The daily amount of a phase; of an insertion allowance its first months are the only phase there is. */
export const cardDaily = (
  person: CardPerson,
  amounts: Amounts,
  { from: on, era }: Stretch,
  phaseMonth: number,
): Money =>
  remembered(amounts.known, 100 * era + phaseOf(phaseMonth), () =>
    person.kind === 'insertion'
      ? insertionDaily(person, amounts.law, on)
      : dailyAmount(
          {
            kind: 'full',
            on,
            category: person.category,
            phaseMonth,
            monthlyWage: amounts.wage,
            longCareer: person.longCareer,
          },
          undefined,
          amounts.law,
        ).daily,
  );

const insertionDaily = ({ category, age }: CardPerson, law: Tables, on: Day): Money => {
  const facts =
    category === 'A'
      ? { category, grantMonth: 6, workDays: 0 }
      : category === 'N'
        ? { category, age }
        : { category, age, partnerReplacementIncome: false };
  return insertionAllowance({ on, dispensation: false, ...facts }, undefined, law).daily;
};

const remembered = (known: Map<number, Money>, key: number, ask: () => Money): Money => {
  const found = known.get(key);
  if (found !== undefined) return found;
  const asked = ask();
  known.set(key, asked);
  return asked;
};

/** What a person is granted from the first day to the day before `end`: without one, without limit in time. */
export type Right = {
  readonly granted: Day;
  readonly start: PlainMonth;
  readonly end: Day | undefined;
};

/** How long the right of a person lasts under a law (AR 114 of 1 March 2026; AR 63 for insertion allowances). */
export function rightOf(person: CardPerson, law: Tables, claimOn: Day): Right {
  const start = plainMonth(monthOf(person.granted));
  const months =
    person.kind === 'insertion'
      ? Number(versionOn(law['insertion-rights'], claimOn).value.get('months'))
      : entitlementMonths(
          { careerDays: person.careerDays, age: person.age, claimOn },
          undefined,
          law,
        ).months;
  const end =
    months === 'unlimited'
      ? undefined
      : dayAt(addMonthsPlainly(start, months), Number(person.granted.slice(8)));
  return { granted: person.granted, start, end };
}

/** The phase month before and from the day of the grant in a month: phases advance date to date, on that day. */
export const phaseMonthsIn = (
  { start }: Right,
  of: PlainMonth,
): { readonly before: number; readonly after: number } => {
  const months = monthsBetween(start, of);
  return { before: months, after: months + 1 };
};
