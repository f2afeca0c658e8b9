import { fraction } from './exact.ts';
import { daysOfWork } from './admission-days.ts';
import { admissionTerms } from './admission-terms.ts';
import { figureOf, numberIn, writtenOf } from './named-figures.ts';
import { firstDayOfQuarter, lastDayOfQuarter } from './quarter.ts';
import { referencePeriod } from './reference-period.ts';
import { rulesOn } from './rules-on.ts';
import { chosenIn } from './switches.ts';
import { tables, versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Period } from './day-periods.ts';
import type { AdmissionStatus, CountedWork, WorkOfQuarter } from './admission-days.ts';
import type { AdmissionTerms } from './admission-terms.ts';
import type { Quarter } from './quarter.ts';
import type { ExtendingPeriod } from './reference-period.ts';
import type { Rules } from './rules-on.ts';
import type { Tables } from './tables.ts';
import type { TermRow } from './table-values.ts';
import type { Trace } from './trace.ts';

export type AdmissionFacts = {
  readonly claimOn: Day;
  readonly status: AdmissionStatus;
  /** Age on the day of the claim; needed until 28 February 2026. */
  readonly age?: number;
  readonly work: readonly WorkOfQuarter[];
  /** Periods that extend the reference period (AR 30). */
  readonly periods: readonly ExtendingPeriod[];
  /** An earlier admission: days before it do not count again. */
  readonly earlierAdmissionOn?: Day;
};

export type Admission = {
  readonly admitted: boolean;
  /** Days, or half-days of voluntary part-time. */
  readonly days: number;
  readonly needed: number;
  readonly missing: number;
  readonly reference: Period;
  readonly quarters: readonly (CountedWork & { readonly quarter: Quarter })[];
};

type Counting = {
  readonly facts: AdmissionFacts;
  readonly terms: AdmissionTerms;
  readonly reference: Period;
  readonly rules: Rules;
  readonly law: Tables;
};

/**
 * Whether the days worked and assimilated before a claim admit to allowances, quarter by quarter with the reason of
 * each, and how many lack (AR 30, 33, 37, 38; AM 7-8). Throws as `admissionTerms`, and `no-version-in-force` for
 * assimilated days of a claim before 1 March 2026.
 */
export const admission = (
  facts: AdmissionFacts,
  trace?: Trace,
  law: Tables = tables,
): Admission => {
  const { claimOn, status, age } = facts;
  const terms = admissionTerms({ claimOn, status, age }, trace, law);
  const reference = referencePeriod(
    { claimOn, months: terms.months, periods: facts.periods },
    trace,
    law,
  );
  const counting = { facts, terms, reference, rules: rulesOn(claimOn, law), law };
  const quarters = [...new Set(facts.work.map(({ quarter }) => quarter))]
    .toSorted()
    .map((quarter) => countQuarter(quarter, counting, trace));
  const days = quarters.reduce((total, each) => total + each.days, 0);
  const missing = Math.max(0, terms.needed - days);
  trace?.push({
    rule: 'admission',
    inputs: {
      quarters: Object.fromEntries(quarters.map((each) => [each.quarter, each.days])),
      needed: terms.needed,
    },
    output: { days, missing, admitted: missing === 0 },
    source: status === 'full-time' ? 'AR 30, 37, 38' : 'AR 33, 37, 38',
    origins: {
      ...(quarters.length > 0 && { quarters: 'step:admission-quarter' as const }),
      needed: 'step:admission-terms',
    },
  });
  return { admitted: missing === 0, days, needed: terms.needed, missing, reference, quarters };
};

const countQuarter = (
  quarter: Quarter,
  { facts, terms, reference, rules, law }: Counting,
  trace: Trace,
): CountedWork & { readonly quarter: Quarter } => {
  const counts = versionOn(law['day-counting'], facts.claimOn);
  const halfDays = facts.status === 'voluntary-part-time' ? figureOf(counts, 'half-days') : 1;
  const choices = {
    rounding: chosenIn(rules, 'quarter-days-rounding'),
    assimilated: chosenIn(rules, 'assimilated-days-conversion'),
    doubling: chosenIn(rules, 'half-days-rounding'),
  };
  const limit = chosenIn(rules, 'half-days-limit');
  const again = chosenIn(rules, 'quarter-of-earlier-admission');
  const jobs = facts.work
    .filter((work) => work.quarter === quarter)
    .map((work) => {
      const refused = refusal(work, { facts, terms, reference, rules, law });
      return refused === undefined
        ? daysOfWork(work, { terms: counts, factor: halfDays, choices })
        : { days: 0, reason: refused };
    });
  const most = figureOf(counts, 'quarter-days') * (limit === 'days' ? halfDays : 1);
  const counted = jobs.reduce((total, { days }) => total + days, 0);
  const days = Math.min(counted, most);
  const reasons = jobs.map(({ reason }) => reason).toSorted();
  const result = {
    quarter,
    days,
    reason: [...reasons, ...(counted > most ? [`at most ${most} in a quarter`] : [])].join('; '),
  };
  trace?.push({
    rule: 'admission-quarter',
    inputs: { quarter, work: facts.work.filter((work) => work.quarter === quarter), most },
    output: { days, reason: result.reason },
    source: 'AM 7-8; AR 37, 38',
    origins: { most: counts.origin },
    rounding: `A ÷ R × 6: ${choices.rounding}; part-time hours: up`,
    switches: {
      'quarter-days-rounding': choices.rounding,
      'assimilated-days-conversion': choices.assimilated,
      ...(facts.earlierAdmissionOn === undefined ? {} : { 'quarter-of-earlier-admission': again }),
      ...(facts.status === 'voluntary-part-time'
        ? { 'half-days-rounding': choices.doubling, 'half-days-limit': limit }
        : {}),
    },
  });
  return result;
};

/** Why a job of a quarter does not count at all, if so. */
const refusal = (
  work: WorkOfQuarter,
  { facts, terms, reference, rules, law }: Counting,
): string | undefined => {
  if (work.notCounted !== undefined) {
    return writtenOf(versionOn(law['work-not-counted'], facts.claimOn), work.notCounted);
  }
  const period = work.detail ?? {
    from: firstDayOfQuarter(work.quarter),
    until: lastDayOfQuarter(work.quarter),
  };
  if (!liesIn(reference, period, work.detail !== undefined)) return 'outside the reference period';
  if (isCountedBefore(period, work.detail !== undefined, facts, rules)) {
    return `before the admission of ${facts.earlierAdmissionOn ?? ''}`;
  }
  if (work.kind !== 'full-quarter' && work.assimilated.length > 0) {
    const kinds = versionOn(law['assimilated-days'], facts.claimOn);
    for (const { kind } of work.assimilated) writtenOf(kinds, kind);
  }
  return work.kind === 'part-time' && isTooSmall(work, terms.row)
    ? 'job of too few hours a week'
    : undefined;
};

/** Detailed days lie in the reference period as a whole; a quarter without detail counts when it starts or ends in it (AR 37). */
const liesIn = (reference: Period, { from, until }: Period, detailed: boolean): boolean => {
  const starts = reference.from <= from && from <= reference.until;
  const ends = reference.from <= until && until <= reference.until;
  return detailed ? starts && ends : starts || ends;
};

/** Days before an earlier admission were used by it. A quarter without detail that holds the admission is a question left open. */
const isCountedBefore = (
  { from, until }: Period,
  detailed: boolean,
  { earlierAdmissionOn }: AdmissionFacts,
  rules: Rules,
): boolean => {
  if (earlierAdmissionOn === undefined || from >= earlierAdmissionOn) return false;
  if (detailed || until < earlierAdmissionOn) return true;
  return chosenIn(rules, 'quarter-of-earlier-admission') === 'not-counted';
};

/** AR 33: twelve hours a week, or a third of full time. */
const isTooSmall = (work: Extract<WorkOfQuarter, { kind: 'part-time' }>, row: TermRow): boolean => {
  if (row['least-hours'] === undefined || work.weeklyHours === undefined) return false;
  const hours = fraction(work.weeklyHours);
  const full = fraction(work.fullTimeHours);
  const enough = hours.numerator >= BigInt(numberIn(row, 'least-hours')) * hours.denominator;
  const share = BigInt(numberIn(row, 'least-share-of-full-time'));
  return !enough && share * hours.numerator * full.denominator < full.numerator * hours.denominator;
};
