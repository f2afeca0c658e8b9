import { addDays, daysBetween } from '@office/domain/day';
import { entitlementTermsOn } from './career.ts';
import { endOfMonths } from './deadlines.ts';
import { figureOf } from './named-figures.ts';
import { tables } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Tables } from './tables.ts';
import type { Trace } from './trace.ts';

export type ReAdmissionFacts = {
  readonly claimOn: Day;
  /** The last day before the claim for which an allowance was paid. */
  readonly lastPaidOn: Day;
  /** Whether the work condition of AR 30 or 33 is met again (`admission`). */
  readonly admitted: boolean;
  /** A return to part-time work in the company or group that was left. */
  readonly sameGroup?: { readonly leftOn: Day; readonly returnedOn: Day };
};

export type ReAdmission = {
  readonly restarts: boolean;
  readonly reason: 'restarts' | 'no-interruption' | 'not-admitted' | 'same-group';
  /** Consecutive days without allowance before the claim. */
  readonly unpaidDays: number;
};

/**
 * Whether a new claim starts the right anew: after an interruption of 28 days, with the work condition met again,
 * unless the worker came back within twelve months to part-time work in the same company or group (AR 116 § 4, AM 91).
 */
export const reAdmission = (
  facts: ReAdmissionFacts,
  trace?: Trace,
  law: Tables = tables,
): ReAdmission => {
  const terms = entitlementTermsOn(facts.claimOn, law);
  const interruptionDays = figureOf(terms, 'interruption-days');
  const months = figureOf(terms, 're-entry-months');
  const unpaidDays = Math.max(0, daysBetween(facts.lastPaidOn, facts.claimOn) - 1);
  const reason = reasonOf(facts, unpaidDays >= interruptionDays, months);
  trace?.push({
    rule: 're-admission',
    inputs: { ...facts, unpaidDays, interruptionDays, months },
    output: reason,
    source: 'AR 116 § 4; AM 91',
    origins: { interruptionDays: terms.origin, months: terms.origin },
  });
  return { restarts: reason === 'restarts', reason, unpaidDays };
};

const reasonOf = (
  { admitted, sameGroup }: ReAdmissionFacts,
  interrupted: boolean,
  months: number,
): ReAdmission['reason'] => {
  if (!interrupted) return 'no-interruption';
  if (!admitted) return 'not-admitted';
  if (sameGroup === undefined) return 'restarts';
  const term = endOfMonths(addDays(sameGroup.leftOn, 1), months);
  return sameGroup.returnedOn <= term ? 'same-group' : 'restarts';
};
