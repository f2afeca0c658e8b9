import { entitlementTermsOn, extraMonths } from './career.ts';
import { withinYears } from './career-years.ts';
import { figureOf } from './named-figures.ts';
import { tables } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { DaysOfYear } from './career-years.ts';
import type { Month } from '@office/domain/month';
import type { Tables } from './tables.ts';
import type { Trace } from './trace.ts';

/** A month that days of the career added to an earlier right. */
export type GrantedSlice = {
  readonly month: Month;
  /** Whether at least one allowance was paid in it. */
  readonly allowancePaid: boolean;
  /** Whether an event that does not suspend the right happened in it. */
  readonly otherEvent: boolean;
};

export type ExtensionFacts = {
  readonly claimOn: Day;
  /** Days of AR 37 and 38 of the whole career, those of the admission included. */
  readonly careerDays: number;
  readonly halfDays: readonly DaysOfYear[];
  readonly slices: readonly GrantedSlice[];
  /** Days that already lengthened the second period of the old rules. */
  readonly secondPeriodDays: number;
  /** Days used by LP 212 § 1. */
  readonly transitionDays: number;
};

export type CareerExtension = {
  readonly countedDays: number;
  readonly usedDays: number;
  readonly extraDays: number;
  readonly extraMonths: number;
  /** Base and extension together; 0 below the days of an admission. */
  readonly months: number;
};

/** How far the career lengthens the right once what an earlier right used is taken off (AR 114 § 1, AM 70 § 1). */
export const careerExtension = (
  facts: ExtensionFacts,
  trace?: Trace,
  law: Tables = tables,
): CareerExtension => {
  const terms = entitlementTermsOn(facts.claimOn, law);
  const admissionDays = figureOf(terms, 'admission-days');
  const daysForAMonth = figureOf(terms, 'days-for-a-month');
  const mostHalfDays = figureOf(terms, 'most-half-days-a-year');
  const countedDays = facts.careerDays + withinYears(facts.halfDays, mostHalfDays);
  const usedDays =
    facts.slices.filter(isUsed).length * daysForAMonth +
    facts.secondPeriodDays +
    facts.transitionDays;
  const extraDays = Math.max(0, countedDays - admissionDays - usedDays);
  const more = extraMonths(extraDays, terms);
  const admitted = countedDays >= admissionDays;
  const result = {
    countedDays,
    usedDays,
    extraDays,
    extraMonths: more,
    months: admitted ? figureOf(terms, 'base-months') + more : 0,
  };
  trace?.push({
    rule: 'career-extension',
    inputs: { ...facts, admissionDays, daysForAMonth, mostHalfDays },
    output: result,
    source: 'AR 114 § 1; AM 70 § 1; LP 212 § 1',
    origins: {
      admissionDays: terms.origin,
      daysForAMonth: terms.origin,
      mostHalfDays: terms.origin,
    },
    rounding: 'a remainder of 52 days or more counts as a month',
  });
  return result;
};

/** A slice is used once an allowance was paid in it or an event that does not suspend happened. */
const isUsed = ({ allowancePaid, otherEvent }: GrantedSlice): boolean =>
  allowancePaid || otherEvent;
