import { entitlementTermsOn, extraMonths, yearsOfCareer } from './career.ts';
import { figureOf } from './named-figures.ts';
import { tables, versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { EntitlementTerms } from './career.ts';
import type { Tables } from './tables.ts';
import type { Trace } from './trace.ts';

export type CareerFacts = {
  readonly careerDays: number;
  readonly claimOn: Day;
  readonly age?: number;
  readonly careerYears?: number;
};

export type EntitlementMonths = {
  readonly months: number | 'unlimited';
  /** Career days beyond the 312 of the admission. */
  readonly extraDays: number;
};

/** How long the right lasts in the regime of 1 March 2026 (AR 114, AM 70). */
export const entitlementMonths = (
  facts: CareerFacts,
  trace?: Trace,
  law: Tables = tables,
): EntitlementMonths => {
  const terms = entitlementTermsOn(facts.claimOn, law);
  const admissionDays = figureOf(terms, 'admission-days');
  const result = {
    months: monthsOf(facts, terms, law),
    extraDays: Math.max(0, facts.careerDays - admissionDays),
  };
  trace?.push({
    rule: 'entitlement-months',
    inputs: {
      ...facts,
      careerYears: facts.careerYears ?? yearsOfCareer(facts.careerDays, terms),
      admissionDays,
    },
    output: result.months,
    source: 'AR 30, 114 §§ 1-2; AM 70',
    origins: { admissionDays: terms.origin },
    rounding: 'a remainder of 52 days counts as a month, one of 156 days as a year',
  });
  return result;
};

const monthsOf = (
  facts: CareerFacts,
  terms: EntitlementTerms,
  law: Tables,
): number | 'unlimited' => {
  const admissionDays = figureOf(terms, 'admission-days');
  if (facts.careerDays < admissionDays) return 0;
  if (isWithoutLimit(facts, terms, law)) return 'unlimited';
  return figureOf(terms, 'base-months') + extraMonths(facts.careerDays - admissionDays, terms);
};

const isWithoutLimit = (
  { age, careerDays, careerYears, claimOn }: CareerFacts,
  terms: EntitlementTerms,
  law: Tables,
): boolean => {
  if (age === undefined || age < figureOf(terms, 'age-without-limit')) return false;
  return (
    (careerYears ?? yearsOfCareer(careerDays, terms)) >=
    versionOn(law['career-years'], claimOn).value
  );
};
