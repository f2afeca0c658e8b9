import { daysBetween, earlierOf } from '@office/domain/day';
import { endMovedBy, lastsMonths } from './day-periods.ts';
import { endOfMonths } from './deadlines.ts';
import { dayIn, numberIn, rowOf } from './named-figures.ts';
import { newestVersion, tables, versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Period } from './day-periods.ts';
import type { Regime } from './regime.ts';
import type { Tables } from './tables.ts';
import type { TermRow } from './table-values.ts';
import type { Trace } from './trace.ts';

/** What suspends (AR 116 § 1) or prolongs (§ 2) the right. */
export const shiftingKinds = [
  'full-time-work',
  'part-time-maintained-rights',
  'voluntary-part-time',
  'other-paid-days',
  'maternity',
  'paternity',
  'adoption',
  'uncovered-job',
  'sickness',
] as const;
export type ShiftingKind = (typeof shiftingKinds)[number];

export type ShiftingPeriod = Period & {
  readonly kind: ShiftingKind;
  /** Whether an allowance was paid at the same time. */
  readonly allowancePaid: boolean;
};

export type EndFacts = {
  readonly from: Day;
  readonly months: number;
  readonly regime: Regime['regime'];
  readonly periods: readonly ShiftingPeriod[];
};

export type JudgedPeriod = Period & {
  readonly kind: ShiftingKind;
  readonly counted: boolean;
  readonly reason: 'counted' | 'allowance-paid' | 'too-short' | 'outside-the-right';
};

export type EntitlementEnd = {
  readonly until: Day;
  readonly addedDays: number;
  readonly periods: readonly JudgedPeriod[];
};

/**
 * The last day of a right once its suspensions and prolongations are counted: each calendar day of a period that
 * lies in the right moves the end by one, a day covered twice once (AR 116 §§ 1-2). A right of the transition never
 * ends after 30 June 2030.
 */
export const entitlementEnd = (
  facts: EndFacts,
  trace?: Trace,
  law: Tables = tables,
): EntitlementEnd => {
  const kinds = versionOn(law['right-suspensions'], facts.from);
  const first = endOfMonths(facts.from, facts.months);
  const judged = facts.periods.map((period) => ({
    period,
    reason: reasonOf(period, rowOf(kinds, period.kind)),
  }));
  const shifting = judged.filter(({ reason }) => reason === 'counted').map(({ period }) => period);
  const shifted = endMovedBy(facts.from, first, shifting);
  const latest = latestEnd(facts, law);
  const until = latest === undefined ? shifted : earlierOf(shifted, latest);
  const periods = judged.map(({ period: { from, until: last, kind }, reason }) => {
    const outside = from > shifted || last < facts.from;
    const told: JudgedPeriod['reason'] =
      reason === 'counted' && outside ? 'outside-the-right' : reason;
    return { from, until: last, kind, counted: told === 'counted', reason: told };
  });
  const result = { until, addedDays: Math.max(0, daysBetween(first, until)), periods };
  trace?.push({
    rule: 'entitlement-end',
    inputs: { ...facts, endWithoutPeriods: first, ...(latest === undefined ? {} : { latest }) },
    output: until,
    source: 'AR 114; AR 116 §§ 1-2',
    ...(latest === undefined
      ? {}
      : { origins: { latest: newestVersion(law['transition-rights']).origin } }),
  });
  return result;
};

const reasonOf = (
  period: ShiftingPeriod,
  row: TermRow,
): 'counted' | 'allowance-paid' | 'too-short' => {
  if (row['not-when-paid'] === true && period.allowancePaid) return 'allowance-paid';
  if (row['least-months'] !== undefined && !lastsMonths(period, numberIn(row, 'least-months'))) {
    return 'too-short';
  }
  return 'counted';
};

const latestEnd = ({ regime }: EndFacts, law: Tables): Day | undefined => {
  if (regime !== 'transition') return undefined;
  return dayIn(rowOf(newestVersion(law['transition-rights']), 'every-right'), 'ends');
};
