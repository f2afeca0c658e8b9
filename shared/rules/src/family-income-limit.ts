import { addDays } from '@office/domain/day';
import { fromCents, toCents } from '@office/domain/money';
import { countOn, indexedOn } from './dated-figure.ts';
import { endOfMonths } from './deadlines.ts';
import { tables } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Money } from '@office/domain/money';
import type { Tables } from './tables.ts';
import type { Trace } from './trace.ts';

/** Whose income, or which kind, by the limit that the law sets for it. */
export const incomeLimits = [
  'spouse-wage',
  'child',
  'pension',
  'childminder',
  'ascendant-pension-cumulated',
  'ascendant-in-care',
] as const;

export type FamilyIncome = {
  readonly on: Day;
  readonly monthlyIncome: Money;
} & (
  | { readonly income: Exclude<(typeof incomeLimits)[number], 'spouse-wage' | 'child'> }
  | { readonly income: 'spouse-wage'; readonly declared: boolean }
  | { readonly income: 'child'; readonly studiesEndedOn?: Day }
);

export type FamilyIncomeVerdict = {
  /** Whether the person still counts as a charge, so that category A stays. */
  readonly keepsCategoryA: boolean;
  readonly limit: Money;
  readonly reason: 'within-limit' | 'above-limit' | 'not-declared' | 'first-year-after-studies';
};

/**
 * Whether an income of somebody in the household spoils category A (AR 110; AM 60, 61, 62). The limit is a monthly
 * amount, base × multiplier to the cent, half up; an income equal to it is within it. A spouse's wage must be declared;
 * a child may earn anything in the twelve months from the day after the end of the studies.
 */
export const familyIncomeLimit = (
  facts: FamilyIncome,
  trace?: Trace,
  law: Tables = tables,
): FamilyIncomeVerdict => {
  const { on, income, monthlyIncome } = facts;
  const limit = indexedOn({ law, table: 'income-limits', name: income, on }, 'income-limit', trace);
  const reason = reasonOf(facts, limit, law);
  const keepsCategoryA = reason === 'within-limit' || reason === 'first-year-after-studies';
  trace?.push({
    rule: 'family-income-limit',
    inputs: { ...facts, monthlyIncome, limit: fromCents(limit) },
    output: { keepsCategoryA, reason },
    source: 'AR 110; AM 60, 61, 62',
    origins: { limit: 'step:income-limit' },
  });
  return { keepsCategoryA, limit: fromCents(limit), reason };
};

const reasonOf = (
  facts: FamilyIncome,
  limit: bigint,
  law: Tables,
): FamilyIncomeVerdict['reason'] => {
  if (facts.income === 'spouse-wage' && !facts.declared) return 'not-declared';
  if (toCents(facts.monthlyIncome) <= limit) return 'within-limit';
  return isFirstYearAfterStudies(facts, law) ? 'first-year-after-studies' : 'above-limit';
};

const isFirstYearAfterStudies = (facts: FamilyIncome, law: Tables): boolean => {
  if (facts.income !== 'child' || facts.studiesEndedOn === undefined) return false;
  const { on, studiesEndedOn } = facts;
  const months = countOn({
    law,
    table: 'family-income-conditions',
    name: 'child-months-after-studies',
    on,
  });
  return studiesEndedOn < on && on <= endOfMonths(addDays(studiesEndedOn, 1), months);
};
