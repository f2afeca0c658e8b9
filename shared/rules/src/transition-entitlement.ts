import { addDays, earlierOf, laterOf } from '@office/domain/day';
import { DomainError } from '@office/domain/domain-error';
import { endOfMonths } from './deadlines.ts';
import { dayIn, numberIn, rowOf, textIn } from './named-figures.ts';
import { rulesOn } from './rules-on.ts';
import { chosenIn } from './switches.ts';
import { newestVersion, tables } from './tables.ts';
import { olderWithCareer, transitionRow } from './transition-rows.ts';
import type { Day } from '@office/domain/day';
import type { Tables } from './tables.ts';
import type { Trace } from './trace.ts';
import type { TransitionCareer, TransitionRights } from './transition-rows.ts';

/** A training for a shortage profession (LP 216). */
export type ShortageTraining = { readonly startedOn: Day; readonly endsOn: Day };

/** Read on 30 June 2025; counted from 1 July 2025 or from the first new claim after it. */
type OrdinaryFacts = TransitionCareer &
  (
    | { readonly situation: 'first-period' | 'second-period'; readonly firstClaimOn?: Day }
    | {
        readonly situation: 'third-period';
        /** Allowances received in all until 31 December 2024. */
        readonly totalAllowances: number;
        readonly firstClaimOn?: Day;
      }
    | { readonly situation: 'new-admission'; readonly admittedOn: Day }
  );

type InsertionFacts = {
  readonly situation: 'insertion';
  readonly firstAdmittedOn: Day;
  /** The last day of the right by the rules before the reform. */
  readonly endsOn: Day;
  readonly incomeGuarantee: boolean;
};

export type TransitionFacts = (OrdinaryFacts | InsertionFacts) & {
  readonly training?: ShortageTraining;
};

export type TransitionRight = {
  /** Null where the law names a day and no length. */
  readonly months: number | 'unlimited' | null;
  readonly from: Day;
  /** The last day of the right; null without a limit. */
  readonly until: Day | null;
  readonly row: string;
  readonly law: string;
};

/**
 * The right of a claim admitted before 1 March 2026: its row of the programme law, its months, the day they are
 * counted from and the last day. A right that would end before it starts is one of 0 months.
 * Throws `malformed` or `not-computable`, naming the field, for a day that the transition does not cover.
 */
export const transitionEntitlement = (
  facts: TransitionFacts,
  trace?: Trace,
  law: Tables = tables,
): TransitionRight => {
  const rights = newestVersion(law['transition-rights']);
  const right =
    facts.situation === 'insertion'
      ? insertionRight(facts, rights, trace)
      : ordinaryRight(facts, rights, trace, law);
  return facts.training === undefined ? right : afterTraining(right, facts.training, rights, trace);
};

const ordinaryRight = (
  facts: OrdinaryFacts,
  rights: TransitionRights,
  trace: Trace,
  law: Tables,
): TransitionRight => {
  const from = countedFrom(facts, rights);
  const older = olderWithCareer(facts, from, rights, law);
  if (!older.applies) return limitedRight({ facts, from, rights, law }, trace);
  const row = 'older-with-career';
  const right = {
    months: 'unlimited',
    from,
    until: null,
    row,
    law: textIn(rowOf(rights, row), 'law'),
  } as const;
  trace?.push({
    rule: 'transition-entitlement',
    inputs: { ...facts, careerYears: older.years, yearsNeeded: older.needed },
    output: { row, months: right.months, from, until: null },
    source: right.law,
    origins: { yearsNeeded: older.origin },
  });
  return right;
};

type Counted = {
  readonly facts: OrdinaryFacts;
  readonly from: Day;
  readonly rights: TransitionRights;
  readonly law: Tables;
};

const limitedRight = ({ facts, from, rights, law }: Counted, trace: Trace): TransitionRight => {
  const rules = rulesOn(from, law);
  const { name, row, months, figures, switches } = transitionRow(facts, rights, rules);
  const latest = chosenIn(rules, 'transition-latest-end');
  const last = dayIn(rowOf(rights, 'every-right'), 'ends');
  const printed = row['ends'] === undefined ? last : dayIn(row, 'ends');
  const latestEnd = latest === 'printed-end' ? earlierOf(printed, last) : last;
  const until = earlierOf(endOfMonths(from, months), latestEnd);
  const right = {
    ...(until < from ? { months: 0, until: addDays(from, -1) } : { months, until }),
    from,
    row: name,
    law: textIn(row, 'law'),
  };
  trace?.push({
    rule: 'transition-entitlement',
    inputs: { ...facts, ...figures, latestEnd },
    output: { row: name, months: right.months, from, until: right.until },
    source: right.law,
    origins: Object.fromEntries(
      [...Object.keys(figures), 'latestEnd'].map((figure) => [figure, rights.origin]),
    ),
    switches: { ...switches, 'transition-latest-end': latest },
  });
  return right;
};

const countedFrom = (facts: OrdinaryFacts, rights: TransitionRights): Day => {
  if (facts.situation === 'new-admission') return admissionInWindow(facts.admittedOn, rights);
  const start = dayIn(rowOf(rights, 'every-right'), 'counted-from');
  const claim = facts.firstClaimOn ?? start;
  if (claim < start) {
    throw new DomainError('malformed', { field: 'firstClaimOn', expected: `${start} or later` });
  }
  return claim;
};

const admissionInWindow = (admittedOn: Day, rights: TransitionRights): Day => {
  const window = rowOf(rights, 'new-admission');
  const from = dayIn(window, 'from');
  const until = dayIn(window, 'until');
  if (admittedOn < from || admittedOn > until) {
    const expected = `a day from ${from} to ${until}`;
    throw new DomainError('not-computable', { field: 'admittedOn', expected });
  }
  return admittedOn;
};

/** LP 209: until the old end, yet not beyond 31 December 2025 or twelve months after the first admission. */
const insertionRight = (
  facts: InsertionFacts,
  rights: TransitionRights,
  trace: Trace,
): TransitionRight => {
  const row = rowOf(rights, 'insertion');
  const ends = dayIn(row, facts.incomeGuarantee ? 'ends-with-income-guarantee' : 'ends');
  const months = numberIn(row, 'months');
  const latestEnd = laterOf(ends, endOfMonths(facts.firstAdmittedOn, months));
  const until = earlierOf(facts.endsOn, latestEnd);
  const law = textIn(row, 'law');
  trace?.push({
    rule: 'transition-entitlement',
    inputs: { ...facts, ends, monthsAfterAdmission: months },
    output: { row: 'insertion', months: null, from: facts.firstAdmittedOn, until },
    source: law,
    origins: { ends: rights.origin, monthsAfterAdmission: rights.origin },
  });
  return { months: null, from: facts.firstAdmittedOn, until, row: 'insertion', law };
};

/** LP 216: a training started before 1 January 2026, and while the right ran, keeps it to the end of the training. */
const afterTraining = (
  right: TransitionRight,
  training: ShortageTraining,
  rights: TransitionRights,
  trace: Trace,
): TransitionRight => {
  const row = rowOf(rights, 'shortage-training');
  const startedUntil = dayIn(row, 'started-until');
  const law = textIn(row, 'law');
  const keeps =
    right.until !== null &&
    training.startedOn <= startedUntil &&
    training.startedOn <= right.until &&
    training.endsOn > right.until;
  const kept = keeps ? { ...right, until: training.endsOn, row: 'shortage-training', law } : right;
  trace?.push({
    rule: 'transition-training',
    inputs: { ...training, until: right.until, startedUntil },
    output: { row: kept.row, until: kept.until },
    source: law,
    origins: { until: 'step:transition-entitlement', startedUntil: rights.origin },
  });
  return kept;
};
