import { wholeParts, yearsOfCareer, entitlementTermsOn } from './career.ts';
import { numberIn, rowOf, textIn } from './named-figures.ts';
import { chosenIn } from './switches.ts';
import { versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Rules } from './rules-on.ts';
import type { Tables, Version } from './tables.ts';
import type { Named, TermRow } from './table-values.ts';
import type { Origin } from './trace.ts';

export type TransitionRights = Version<Named<TermRow>>;

export type TransitionCareer = {
  readonly careerDays?: number;
  readonly careerYears?: number;
  /** Age on 30 June 2025. */
  readonly age?: number;
};

/** What decides the row of an ordinary right. */
export type PeriodFacts = TransitionCareer &
  (
    | { readonly situation: 'first-period' | 'second-period' | 'new-admission' }
    | { readonly situation: 'third-period'; readonly totalAllowances: number }
  );

/** A row of the programme law, its months, the figures read for it and the questions answered on the way. */
export type TransitionRow = {
  readonly name: string;
  readonly row: TermRow;
  readonly months: number;
  readonly figures: Readonly<Record<string, string>>;
  readonly switches: Readonly<Record<string, string>>;
};

const thirdPeriodRows = ['third-period-short', 'third-period-middle', 'third-period-long'];

/** The row of the programme law for what was read on 30 June 2025 (LP 212-214). */
export const transitionRow = (
  facts: PeriodFacts,
  rights: TransitionRights,
  rules: Rules,
): TransitionRow => {
  switch (facts.situation) {
    case 'second-period':
      return plainRow(rights, 'second-period');
    case 'third-period':
      return plainRow(rights, thirdPeriodRow(facts.totalAllowances, rights));
    case 'first-period':
    case 'new-admission':
      return careerRow(facts, facts.situation, rights, rules);
  }
};

const plainRow = (rights: TransitionRights, name: string): TransitionRow => {
  const row = rowOf(rights, name);
  const figures = {
    ...(row['below'] === undefined ? {} : { below: textIn(row, 'below') }),
    rowMonths: textIn(row, 'months'),
  };
  return { name, row, months: numberIn(row, 'months'), figures, switches: {} };
};

const thirdPeriodRow = (total: number, rights: TransitionRights): string => {
  const found = thirdPeriodRows.find((name) => {
    const row = rowOf(rights, name);
    return row['below'] === undefined || total < numberIn(row, 'below');
  });
  if (found === undefined) throw new Error(`${rights.origin} has no row for ${total} allowances`);
  return found;
};

/** Five years of career give the long right; fewer lengthen the short one by the days beyond the admission. */
const careerRow = (
  facts: TransitionCareer,
  situation: string,
  rights: TransitionRights,
  rules: Rules,
): TransitionRow => {
  const name = `${situation}-long-career`;
  const long = rowOf(rights, name);
  const counted = chosenIn(rules, 'transition-years');
  const years = yearsOfTransition(facts, counted, rights, rules);
  const figures = { yearsNeeded: textIn(long, 'career-years') };
  if (years >= numberIn(long, 'career-years')) {
    const { row, months } = plainRow(rights, name);
    const read = { ...figures, rowMonths: textIn(row, 'months') };
    return { name, row, months, figures: read, switches: { 'transition-years': counted } };
  }
  const short = rowOf(rights, `${situation}-short-career`);
  const remainder = chosenIn(rules, 'transition-remainder');
  const unit = numberIn(short, 'days-for-a-month');
  const extra = wholeParts(
    Math.max(0, (facts.careerDays ?? 0) - numberIn(short, 'admission-days')),
    unit,
    remainder === 'half-counts' ? numberIn(short, 'remainder-for-a-month') : unit,
  );
  return {
    name: `${situation}-short-career`,
    row: short,
    months: Math.min(numberIn(short, 'months') + extra, numberIn(short, 'most-months')),
    figures: {
      ...figures,
      admissionDays: textIn(short, 'admission-days'),
      daysForAMonth: textIn(short, 'days-for-a-month'),
      mostMonths: textIn(short, 'most-months'),
    },
    switches: { 'transition-years': counted, 'transition-remainder': remainder },
  };
};

const yearsOfTransition = (
  { careerDays = 0, careerYears }: TransitionCareer,
  counted: 'whole-years' | 'rounded-years',
  rights: TransitionRights,
  { on }: Rules,
): number => {
  if (careerYears !== undefined) return careerYears;
  if (counted === 'rounded-years') return yearsOfCareer(careerDays, entitlementTermsOn(on));
  return Math.trunc(careerDays / numberIn(rowOf(rights, 'career'), 'days-for-a-year'));
};

/** Whether 55 years of age and a long career lift the limit, by the year of the first new claim (LP 212 § 2). */
export const olderWithCareer = (
  { age, careerDays = 0, careerYears }: TransitionCareer,
  claimOn: Day,
  rights: TransitionRights,
  law: Tables,
): {
  readonly applies: boolean;
  readonly years: number;
  readonly needed: number;
  readonly origin: Origin;
} => {
  const { value: needed, origin } = versionOn(law['transition-career-years'], claimOn);
  const years = careerYears ?? yearsOfCareer(careerDays, entitlementTermsOn(claimOn, law));
  const oldEnough = age !== undefined && age >= numberIn(rowOf(rights, 'older-with-career'), 'age');
  return { applies: oldEnough && years >= needed, years, needed, origin };
};
