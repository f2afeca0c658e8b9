import { addDays, type Day } from '@office/domain/day';
import { DomainError } from '@office/domain/domain-error';
import { ZERO } from '@office/domain/money';
import { daysOf, firstDayOf } from '@office/domain/month';
import { calculateMonth, type MonthCalculation } from '@office/rules/month-calculation';
import { receiptFor } from '@office/rules/receipt';
import type { MonthFacts } from '@office/rules/month-gross';
import type { Step } from '@office/rules/trace';
import type { MonthFactsView } from '@office/contracts/dossier-shapes';
import { confirmationsOfFacts } from './confirmations.ts';
import { monthQuestionOf } from './month-question.ts';
import type { Calculation } from './payment-month.ts';

/** What a month can be calculated from, or what it still waits for. */
export type Readiness =
  | { readonly kind: 'no-card' }
  | { readonly kind: 'no-entitlement' }
  | { readonly kind: 'card-flawed'; readonly cardVersion: number; readonly flaws: string[] }
  | { readonly kind: 'ready'; readonly facts: ReadyFacts };

type Present<Key extends keyof MonthFactsView> = {
  readonly [K in Key]: NonNullable<MonthFactsView[K]>;
};
type ReadyFacts = Omit<MonthFactsView, 'kind' | 'card' | 'entitlement'> &
  Present<'kind' | 'card' | 'entitlement'>;

/** A card, a right, and a card that may be paid: unsigned or altered only with a derogation (AR 71). */
export function readinessOf(facts: MonthFactsView): Readiness {
  if (facts.card === undefined) return { kind: 'no-card' };
  const { kind, card, entitlement } = facts;
  if (kind === undefined || entitlement === undefined) return { kind: 'no-entitlement' };
  if (card.flaws.length > 0 && !card.derogation) {
    return { kind: 'card-flawed', cardVersion: card.version, flaws: card.flaws };
  }
  return { kind: 'ready', facts: { ...facts, kind, card, entitlement } };
}

/** The month by the rules of its last day, with its trace and a receipt that proves the same euro later. */
export function calculationOf(
  facts: ReadyFacts,
  {
    calculationId,
    on,
    payBy,
  }: { readonly calculationId: string; readonly on: Day; readonly payBy: Day | undefined },
): Calculation {
  const input = ruleFactsOf(facts);
  const { allowances, gross, tax, net, days, steps, issues }: MonthCalculation =
    calculateMonth(input);
  return {
    calculationId,
    on,
    children: facts.children,
    allowances,
    daily: [...facts.entitlement.daily],
    gross,
    tax,
    net,
    days: days.map((counted) => ({
      ...counted,
      day: addDays(firstDayOf(facts.month), counted.day - 1),
    })),
    steps: steps.map(withoutUnstated),
    issues: [...issues],
    receipt: { ...receiptFor(input, { allowances, gross, tax, net }) },
    cardVersion: facts.card.version,
    entitlementId: facts.entitlement.entitlementId,
    entitlementVersion: facts.entitlement.version,
    ...(payBy === undefined ? {} : { payBy }),
    question: monthQuestionOf(input),
    confirmations: confirmationsOfFacts(facts),
  };
}

/** A document has no place for what nobody stated: stored as it is, the trace reads back as it was. */
const withoutUnstated = (step: Step): Step => ({
  ...step,
  inputs: Object.fromEntries(
    Object.entries(step.inputs).filter(([, value]) => value !== undefined),
  ),
});

function ruleFactsOf({ kind, month, category, card, entitlement, around }: ReadyFacts): MonthFacts {
  const { daily, from, until, phaseMonth } = entitlement;
  if (kind === 'temporary') {
    const { hoursLost, weeklyHours } = card;
    if (hoursLost === undefined || weeklyHours === undefined) {
      throw new DomainError('not-computable', { detail: 'The card states no hours lost.' });
    }
    return { kind, month, daily, hoursLost, weeklyHours };
  }
  const { work, sick, holidayPaid, other } = card;
  const gap = daysOf(month).filter((on) => from <= on && on <= until && isBetweenGrants(daily, on));
  const counted = {
    month,
    daily,
    from,
    until,
    ...(gap.length === 0 ? {} : { gap }),
    card: { work, sick, holidayPaid, other },
    around,
  };
  return kind === 'full' ? { kind, category, phaseMonth, ...counted } : { kind, ...counted };
}

/** The file gives a day between two grants an amount of zero: such a day is no allowance, not one of 0.00. */
const isBetweenGrants = (daily: ReadyFacts['entitlement']['daily'], on: Day): boolean =>
  daily.findLast(({ from }) => from <= on)?.daily === ZERO;
