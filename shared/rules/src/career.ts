import { figureOf, versionSinceStart } from './named-figures.ts';
import { tables, versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Tables, Version } from './tables.ts';
import type { Named } from './table-values.ts';

/** The figures that turn a career into months and years (AR 114, AM 70), as in force on a day. */
export type EntitlementTerms = Version<Named<string>>;

export const entitlementTermsOn = (on: Day, law: Tables = tables): EntitlementTerms =>
  versionSinceStart(law['entitlement-terms'], on);

/** Years of a career in days: 312 days a year, a remainder of 156 or more counts as one (AM 70 § 2). */
export const yearsOfCareer = (careerDays: number, terms: EntitlementTerms): number =>
  wholeParts(
    careerDays,
    figureOf(terms, 'days-for-a-year'),
    figureOf(terms, 'remainder-for-a-year'),
  );

/** Months that days beyond the admission add: one for 104 days, a remainder of 52 or more counts as one, twelve at most (AR 114 § 1). */
export const extraMonths = (extraDays: number, terms: EntitlementTerms): number =>
  Math.min(
    figureOf(terms, 'most-extra-months'),
    wholeParts(
      extraDays,
      figureOf(terms, 'days-for-a-month'),
      figureOf(terms, 'remainder-for-a-month'),
    ),
  );

/** How often a unit goes into a count; a remainder from `least` on counts as one more. */
export const wholeParts = (count: number, unit: number, least: number): number =>
  Math.trunc(count / unit) + (count % unit >= least ? 1 : 0);

/** What is told of a career: its days, or its years where they are known otherwise. */
export type CareerTold = {
  readonly claimOn: Day;
  readonly age?: number;
  readonly careerDays?: number;
  readonly careerYears?: number;
};

export type LiftedLimit = {
  readonly lifted: boolean;
  readonly years: number;
  /** The years of the table; asked for from age 55 only. */
  readonly needed?: Version<number>;
};

/** Whether age and career lift the limit in time: from 55, with the years of the year of the claim (AR 114 § 2). */
export const limitLiftedBy = (
  { claimOn, age, careerDays = 0, careerYears }: CareerTold,
  law: Tables = tables,
): LiftedLimit => {
  const terms = entitlementTermsOn(claimOn, law);
  const years = careerYears ?? yearsOfCareer(careerDays, terms);
  if (age === undefined || age < figureOf(terms, 'age-without-limit')) {
    return { lifted: false, years };
  }
  const needed = versionOn(law['career-years'], claimOn);
  return { lifted: years >= needed.value, years, needed };
};
