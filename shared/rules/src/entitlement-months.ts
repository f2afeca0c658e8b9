import { entitlementTermsOn, extraMonths, limitLiftedBy, yearsOfCareer } from './career.ts';
import { figureOf } from './named-figures.ts';
import { tables } from './tables.ts';
import type { Day } from '@office/domain/day';
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
  const extraDays = Math.max(0, facts.careerDays - admissionDays);
  const limit = facts.careerDays < admissionDays ? undefined : limitLiftedBy(facts, law);
  const limited = figureOf(terms, 'base-months') + extraMonths(extraDays, terms);
  const months = limit === undefined ? 0 : limit.lifted ? 'unlimited' : limited;
  trace?.push({
    rule: 'entitlement-months',
    inputs: {
      ...facts,
      careerYears: facts.careerYears ?? yearsOfCareer(facts.careerDays, terms),
      admissionDays,
      ...(limit?.needed === undefined ? {} : { yearsNeeded: limit.needed.value }),
    },
    output: months,
    source: 'AR 30, 114 §§ 1-2; AM 70',
    origins: {
      admissionDays: terms.origin,
      ...(limit?.needed === undefined ? {} : { yearsNeeded: limit.needed.origin }),
    },
    rounding: 'a remainder of 52 days counts as a month, one of 156 days as a year',
  });
  return { months, extraDays };
};
