import { tables, versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
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

const admissionDays = 312;
const daysForAMonth = 104;
const baseMonths = 12;
const mostExtraMonths = 12;
const ageWithoutLimit = 55;

/** How long the right lasts in the regime of 1 March 2026 (AR 114, AM 70). */
export const entitlementMonths = (facts: CareerFacts, trace?: Trace): EntitlementMonths => {
  const result = {
    months: monthsOf(facts),
    extraDays: Math.max(0, facts.careerDays - admissionDays),
  };
  trace?.push({
    rule: 'entitlement-months',
    inputs: { ...facts, careerYears: facts.careerYears ?? yearsOf(facts.careerDays) },
    output: result.months,
    source: 'AR 30, 114 §§ 1-2; AM 70',
  });
  return result;
};

const monthsOf = (facts: CareerFacts): number | 'unlimited' => {
  if (facts.careerDays < admissionDays) return 0;
  if (isWithoutLimit(facts)) return 'unlimited';
  const extra = nearestWhole(facts.careerDays - admissionDays, daysForAMonth);
  return baseMonths + Math.min(mostExtraMonths, extra);
};

const isWithoutLimit = ({ age, careerDays, careerYears, claimOn }: CareerFacts): boolean => {
  if (age === undefined || age < ageWithoutLimit) return false;
  return (careerYears ?? yearsOf(careerDays)) >= versionOn(tables['career-years'], claimOn).value;
};

/** A year of career is 312 days; a remainder of 156 or more counts as one. */
const yearsOf = (careerDays: number): number => nearestWhole(careerDays, admissionDays);

const nearestWhole = (count: number, unit: number): number =>
  Math.trunc(count / unit) + (count % unit >= unit / 2 ? 1 : 0);
