import { entitlementTermsOn, yearsOfCareer } from './career.ts';
import { figureOf } from './named-figures.ts';
import { rulesOn } from './rules-on.ts';
import { chosenIn } from './switches.ts';
import { tables, versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Tables } from './tables.ts';
import type { Trace } from './trace.ts';

/** Days that count for the career of who is 55 or older (AM 70 §§ 2-3). */
export const careerDayKinds = [
  'work',
  'assimilated',
  'sickness',
  'overseas',
  'training',
  'military',
] as const;
export type CareerDayKind = (typeof careerDayKinds)[number];

/** Days of one calendar year; several entries of a year are added before its limit applies. */
export type DaysOfYear = { readonly year: number; readonly days: number };

export type LongCareerFacts = {
  readonly claimOn: Day;
  readonly days: Readonly<Partial<Record<CareerDayKind, number>>>;
  /** Days of unpaid absence, ten a year at most. */
  readonly unpaid: readonly DaysOfYear[];
  /** Half-days of voluntary part-time work, which count as days, 312 a year at most. */
  readonly halfDays: readonly DaysOfYear[];
  /** Whether a full transition pension was received. */
  readonly transitionPension: boolean;
};

export type LongCareer = {
  readonly careerDays: number;
  readonly careerYears: number;
  readonly needed: number;
  readonly enough: boolean;
};

/** The years of career of who is 55 or older, and whether they lift the limit in the year of the claim (AR 114 § 2, AM 70 §§ 2-3). */
export const careerYears = (
  facts: LongCareerFacts,
  trace?: Trace,
  law: Tables = tables,
): LongCareer => {
  const terms = entitlementTermsOn(facts.claimOn, law);
  const table = versionOn(law['career-years'], facts.claimOn);
  const pension = chosenIn(rulesOn(facts.claimOn, law), 'transition-pension-years');
  const more = facts.transitionPension ? figureOf(terms, 'years-for-a-transition-pension') : 0;
  const mostUnpaid = figureOf(terms, 'most-unpaid-days-a-year');
  const mostHalfDays = figureOf(terms, 'most-half-days-a-year');
  const careerDays =
    careerDayKinds.reduce((total, kind) => total + (facts.days[kind] ?? 0), 0) +
    withinYears(facts.unpaid, mostUnpaid) +
    withinYears(facts.halfDays, mostHalfDays);
  const years = yearsOfCareer(careerDays, terms) + (pension === 'counted' ? more : 0);
  const needed = table.value + (pension === 'needed' ? more : 0);
  const result = { careerDays, careerYears: years, needed, enough: years >= needed };
  trace?.push({
    rule: 'career-years',
    inputs: { ...facts, mostUnpaid, mostHalfDays, yearsOfTable: table.value },
    output: result,
    source: 'AR 114 § 2; AM 70 §§ 2-3',
    origins: {
      mostUnpaid: terms.origin,
      mostHalfDays: terms.origin,
      yearsOfTable: table.origin,
    },
    rounding: 'a remainder of 156 days or more counts as a year',
    ...(facts.transitionPension ? { switches: { 'transition-pension-years': pension } } : {}),
  });
  return result;
};

/** The days of each year, no more of them than the limit of a year. */
export const withinYears = (entries: readonly DaysOfYear[], most: number): number => {
  const years = new Map<number, number>();
  for (const { year, days } of entries) years.set(year, (years.get(year) ?? 0) + days);
  return [...years.values()].reduce((total, days) => total + Math.min(days, most), 0);
};
