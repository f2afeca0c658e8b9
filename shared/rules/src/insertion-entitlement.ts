import { endMovedBy } from './day-periods.ts';
import { endOfMonths } from './deadlines.ts';
import { figureOf } from './named-figures.ts';
import { tables, versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Period } from './day-periods.ts';
import type { Tables } from './tables.ts';
import type { Trace } from './trace.ts';

export type InsertionFacts = {
  /** The first day for which insertion allowances are granted. */
  readonly firstGrantOn: Day;
  /** Age on the day of the claim. */
  readonly age: number;
  readonly waitingDays: number;
  readonly positiveEvaluations: number;
  /** Whether a work-based admission came before. */
  readonly admittedByWork: boolean;
  /** Events of AR 63 § 3 that prolong the right. */
  readonly periods: readonly Period[];
};

export type InsertionObstacle = 'age' | 'waiting-days' | 'evaluations' | 'admitted-by-work';

export type InsertionEntitlement = {
  readonly admitted: boolean;
  readonly obstacles: readonly InsertionObstacle[];
  readonly missingDays: number;
  readonly months: number;
  readonly until: Day | null;
};

/**
 * Who enters the right to insertion allowances (AR 36) and until when: twelve months from the first grant, moved by
 * each day of an event of AR 63 § 3 that lies in it (AR 63 § 2). From 1 March 2026; older rights: `transition-entitlement`.
 */
export const insertionEntitlement = (
  facts: InsertionFacts,
  trace?: Trace,
  law: Tables = tables,
): InsertionEntitlement => {
  const { firstGrantOn } = facts;
  const terms = versionOn(law['insertion-rights'], firstGrantOn);
  const belowAge = figureOf(terms, 'below-age');
  const waitingDaysNeeded = figureOf(terms, 'waiting-days');
  const evaluationsNeeded = figureOf(terms, 'positive-evaluations');
  const monthsOfRight = figureOf(terms, 'months');
  const missingDays = Math.max(0, waitingDaysNeeded - facts.waitingDays);
  const obstacles: InsertionObstacle[] = [];
  if (facts.age >= belowAge) obstacles.push('age');
  if (missingDays > 0) obstacles.push('waiting-days');
  if (facts.positiveEvaluations < evaluationsNeeded) obstacles.push('evaluations');
  if (facts.admittedByWork) obstacles.push('admitted-by-work');
  const admitted = obstacles.length === 0;
  const result = {
    admitted,
    obstacles,
    missingDays,
    months: admitted ? monthsOfRight : 0,
    until: admitted
      ? endMovedBy(firstGrantOn, endOfMonths(firstGrantOn, monthsOfRight), facts.periods)
      : null,
  };
  trace?.push({
    rule: 'insertion-entitlement',
    inputs: { ...facts, belowAge, waitingDaysNeeded, evaluationsNeeded, monthsOfRight },
    output: { admitted, obstacles, until: result.until },
    source: terms.source,
    origins: {
      belowAge: terms.origin,
      waitingDaysNeeded: terms.origin,
      evaluationsNeeded: terms.origin,
      monthsOfRight: terms.origin,
    },
  });
  return result;
};
