import { entitlementTermsOn, yearsOfCareer } from './career.ts';
import { dayIn, numberIn, rowOf, textIn } from './named-figures.ts';
import { newestVersion, tables } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Tables } from './tables.ts';
import type { Trace } from './trace.ts';

export type SeniorityFacts = {
  readonly on: Day;
  readonly careerDays?: number;
  readonly careerYears?: number;
};

export type SeniorityComplement = {
  readonly kept: boolean;
  /** The last day with the complement; null with a career long enough to keep it. */
  readonly until: Day | null;
};

/** Whether the seniority complement of the old rules is still due on a day: until 30 June 2026, or with 30 years of career after it. */
export const seniorityComplement = (
  facts: SeniorityFacts,
  trace?: Trace,
  law: Tables = tables,
): SeniorityComplement => {
  const rights = newestVersion(law['transition-rights']);
  const row = rowOf(rights, 'seniority-complement');
  const years =
    facts.careerYears ?? yearsOfCareer(facts.careerDays ?? 0, entitlementTermsOn(facts.on, law));
  const ends = dayIn(row, 'ends');
  const yearsNeeded = numberIn(row, 'career-years');
  const until = years >= yearsNeeded ? null : ends;
  const result = { kept: until === null || facts.on <= until, until };
  trace?.push({
    rule: 'seniority-complement',
    inputs: { ...facts, careerYears: years, yearsNeeded, ends },
    output: result.kept,
    source: textIn(row, 'law'),
    origins: { yearsNeeded: rights.origin, ends: rights.origin },
  });
  return result;
};
