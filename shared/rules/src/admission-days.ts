import { fraction } from './exact.ts';
import { figureOf } from './named-figures.ts';
import type { Fraction } from './exact.ts';
import type { Day } from '@office/domain/day';
import type { Quarter } from './quarter.ts';
import type { ChoiceOf } from './switches.ts';
import type { Version } from './tables.ts';
import type { Named } from './table-values.ts';

export const admissionStatuses = ['full-time', 'voluntary-part-time'] as const;
export type AdmissionStatus = (typeof admissionStatuses)[number];

/** Days that count as work without being worked (AR 38). */
export const assimilatedKinds = [
  'paid-holiday',
  'public-holiday',
  'guaranteed-pay-sickness',
  'compensatory-rest',
  'other-paid',
  'maternity',
  'paternity',
  'adoption',
  'strike',
  'strike-unemployment',
  'social-judge',
  'foster-care',
  'temporary-unemployment',
] as const;
export type AssimilatedKind = (typeof assimilatedKinds)[number];

/** Why work does not count (AR 37). */
export const uncountedReasons = [
  'not-covered',
  'below-minimum-wage',
  'no-contributions',
  'rested-overtime',
  'abroad-without-treaty',
  'abroad-without-belgian-work',
] as const;
export type UncountedReason = (typeof uncountedReasons)[number];

/** One job in one quarter. Days that are known in detail carry the days they lie between. */
export type WorkOfQuarter = {
  readonly quarter: Quarter;
  readonly notCounted?: UncountedReason;
  readonly detail?: { readonly from: Day; readonly until: Day };
} & (
  | { readonly kind: 'full-quarter' }
  | {
      readonly kind: 'full-time';
      /** A: days with work. */
      readonly days: number;
      /** R: average days of a week of this job; absent when unknown. */
      readonly weekDays?: string;
      readonly assimilated: readonly { readonly kind: AssimilatedKind; readonly days: number }[];
    }
  | {
      readonly kind: 'part-time';
      readonly hours: string;
      readonly fullTimeHours: string;
      /** Hours a week of the contract, asked for in the voluntary part-time regime. */
      readonly weeklyHours?: string;
      readonly assimilated: readonly { readonly kind: AssimilatedKind; readonly hours: string }[];
    }
);

export type CountedWork = { readonly days: number; readonly reason: string };

export type CountingChoices = {
  readonly rounding: ChoiceOf<'quarter-days-rounding'>;
  readonly assimilated: ChoiceOf<'assimilated-days-conversion'>;
  readonly doubling: ChoiceOf<'half-days-rounding'>;
};

type Rounding = ChoiceOf<'quarter-days-rounding'>;
type Counting = {
  readonly terms: Version<Named<string>>;
  /** Half-days a day makes; 1 where days are counted. */
  readonly factor: number;
  readonly choices: CountingChoices;
};

/**
 * Days of one job in a quarter, or half-days in the voluntary part-time regime, before the limit of the quarter:
 * 78 for an uninterrupted full-time quarter, A ÷ R × 6 for another full-time one, hours ÷ a sixth of the full-time
 * week rounded up for part-time (AM 7-8).
 */
export const daysOfWork = (work: WorkOfQuarter, counting: Counting): CountedWork => {
  switch (work.kind) {
    case 'full-quarter':
      return fullQuarter(counting);
    case 'full-time':
      return fullTime(work, counting);
    case 'part-time':
      return partTime(work, counting);
  }
};

const fullQuarter = ({ terms, factor }: Counting): CountedWork => {
  const days = figureOf(terms, 'quarter-days') * factor;
  return { days, reason: `uninterrupted full-time quarter: ${days}` };
};

const fullTime = (
  work: Extract<WorkOfQuarter, { kind: 'full-time' }>,
  counting: Counting,
): CountedWork => {
  const { terms, choices, factor } = counting;
  const assimilated = work.assimilated.reduce((total, { days }) => total + days, 0);
  const asGiven = choices.assimilated === 'as-given';
  const converted = work.days + (asGiven ? 0 : assimilated);
  const weekDays = work.weekDays ?? String(figureOf(terms, 'week-days-when-unknown'));
  const week = fraction(weekDays);
  const exact = {
    numerator: BigInt(converted * figureOf(terms, 'week-days')) * week.denominator,
    denominator: week.numerator,
  };
  const added = asGiven ? assimilated * factor : 0;
  const days = rounded(exact, choices.rounding, counting) + added;
  const unknown = work.weekDays === undefined ? ' (R unknown)' : '';
  const more = added > 0 ? ` + ${added} assimilated` : '';
  return { days, reason: `${converted} ÷ ${weekDays}${unknown} × 6${more}: ${days}` };
};

const partTime = (
  work: Extract<WorkOfQuarter, { kind: 'part-time' }>,
  counting: Counting,
): CountedWork => {
  const hours = [work.hours, ...work.assimilated.map((each) => each.hours)]
    .map(fraction)
    .reduce(sum);
  const week = fraction(work.fullTimeHours);
  const exact = {
    numerator: hours.numerator * BigInt(figureOf(counting.terms, 'sixths')) * week.denominator,
    denominator: hours.denominator * week.numerator,
  };
  const days = rounded(exact, 'up', counting);
  const written = [work.hours, ...work.assimilated.map((each) => each.hours)].join(' + ');
  return { days, reason: `${written} hours ÷ (${work.fullTimeHours} ÷ 6), rounded up: ${days}` };
};

const rounded = (
  { numerator, denominator }: Fraction,
  how: Rounding,
  { factor, choices }: Counting,
): number =>
  choices.doubling === 'round-then-double'
    ? factor * Number(roundedTo(numerator, denominator, how))
    : Number(roundedTo(numerator * BigInt(factor), denominator, how));

const roundedTo = (numerator: bigint, denominator: bigint, how: Rounding): bigint => {
  switch (how) {
    case 'up':
      return (numerator + denominator - 1n) / denominator;
    case 'half-up':
      return (2n * numerator + denominator) / (2n * denominator);
    case 'down':
      return numerator / denominator;
  }
};

const sum = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});
