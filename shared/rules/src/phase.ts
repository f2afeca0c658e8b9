import { addDays } from '@office/domain/day';
import { dailyAmount, secondPeriodFrom } from './daily-amount.ts';
import { endOfMonths } from './deadlines.ts';
import { entitlementMonths } from './entitlement-months.ts';
import type { Day } from '@office/domain/day';
import type { FamilyCategory } from '@office/domain/household';
import type { Money } from '@office/domain/money';

export type PhaseStart = { readonly from: Day; readonly phaseMonth: number };

/** The phase month on a day: it advances date to date from the day of the grant (AR 114). */
export const phaseMonthOn = ({ from, phaseMonth }: PhaseStart, on: Day): number => {
  const months = monthsBetween(from, on);
  return phaseMonth + (startAfter(from, months) <= on ? months : months - 1);
};

/** The day on which so many months from a day are over, counted as every term in months is. */
const startAfter = (from: Day, months: number): Day => addDays(endOfMonths(from, months), 1);

export type EntitlementFacts = {
  readonly from: Day;
  readonly category: FamilyCategory;
  readonly monthlyWage: Money;
  readonly careerDays: number;
  readonly age?: number;
  readonly careerYears?: number;
  readonly longCareer?: boolean;
};

export type EntitlementAmounts = {
  readonly amounts: readonly { readonly from: Day; readonly daily: Money }[];
  /** The last day of the right; absent when it has no limit in time. */
  readonly until?: Day;
};

const phaseChanges = [1, 4, 7, secondPeriodFrom];

/**
 * What ONEM grants by the law alone: phase month 1 on the first day, an amount for each change of phase,
 * until the months of the right have run out.
 */
export const entitlementAmounts = (facts: EntitlementFacts): EntitlementAmounts => {
  const { months } = entitlementMonths({ ...facts, claimOn: facts.from });
  const until = months === 'unlimited' ? undefined : addDays(startAfter(facts.from, months), -1);
  const amounts = phaseChanges
    .filter((phaseMonth) => months === 'unlimited' || phaseMonth <= months)
    .map((phaseMonth) => ({
      from: startAfter(facts.from, phaseMonth - 1),
      daily: amountIn(facts, phaseMonth),
    }));
  return until === undefined ? { amounts } : { amounts, until };
};

const amountIn = (facts: EntitlementFacts, phaseMonth: number): Money =>
  dailyAmount({
    kind: 'full',
    on: startAfter(facts.from, phaseMonth - 1),
    category: facts.category,
    phaseMonth,
    monthlyWage: facts.monthlyWage,
    longCareer: facts.longCareer ?? false,
  }).daily;

const monthsBetween = (from: Day, on: Day): number =>
  12 * (Number(on.slice(0, 4)) - Number(from.slice(0, 4))) +
  Number(on.slice(5, 7)) -
  Number(from.slice(5, 7));
