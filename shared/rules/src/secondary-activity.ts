import { addDays } from '@office/domain/day';
import { fromCents, toCents } from '@office/domain/money';
import { countOn, figureOn, indexedOn } from './dated-figure.ts';
import { endOfMonths } from './deadlines.ts';
import { halfUp } from './exact.ts';
import { minus, nearest, notNegative, ratio, whole } from './fractions.ts';
import { rulesOn } from './rules-on.ts';
import { chosenIn } from './switches.ts';
import { tables } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Money } from '@office/domain/money';
import type { Tables } from './tables.ts';
import type { Trace } from './trace.ts';

export type SecondaryActivity = {
  readonly on: Day;
  /** The daily amount without the activity. */
  readonly daily: Money;
  /** Net income of the year; for the self-employed the net taxable income. */
  readonly netAnnualIncome: Money;
  /** Months of the year in which the activity was exercised: 12 for a whole year. */
  readonly monthsInYear: number;
  readonly declared: boolean;
  /** Whole months of the activity beside work, before the claim. */
  readonly monthsBefore: number;
  /** Exercised mainly between 18h and 7h. */
  readonly mainlyOutsideDaytime: boolean;
  readonly excludedTrade: boolean;
  readonly saturdaysWorked: number;
  readonly sundaysWorked: number;
  /** "Tremplin-indépendants": its first day, and the last day of an earlier one. */
  readonly springboard?: { readonly from: Day; readonly previousUntil?: Day };
};

export type SecondaryActivityRefusal =
  'not-declared' | 'not-exercised-before' | 'during-daytime' | 'excluded-trade';

export type SecondaryActivityResult = {
  readonly allowed: boolean;
  readonly refusals: readonly SecondaryActivityRefusal[];
  readonly springboard: boolean;
  /** 0.00 where the activity may not be combined with allowances. */
  readonly daily: Money;
  readonly half: Money;
  readonly reduction: Money;
  /** Whole allowances less in the month, for the Saturdays and Sundays worked. */
  readonly allowancesLess: number;
};

/**
 * Allowances beside a secondary activity (AR 48, 130). The wording "reduced by (net annual income ÷ 312) less 10.18 base"
 * is read so: what the income gives a day above the indexed exemption, when there is such an excess, is taken off the
 * daily amount; the result is rounded once, and never falls below 0.12 (nor rises above the daily amount). An activity
 * of part of the year divides its income by as many twelfths of 312. A Saturday worked is not paid, a Sunday worked costs
 * one allowance. The springboard lifts these deductions for twelve months, once in the six years after an earlier one ended.
 */
export const secondaryActivity = (
  facts: SecondaryActivity,
  trace?: Trace,
  law: Tables = tables,
): SecondaryActivityResult => {
  const springboard = hasSpringboard(facts, law);
  const refusals = refusalsOf(facts, springboard, law);
  const allowed = refusals.length === 0;
  const { on } = facts;
  traceConditions(facts, { springboard, refusals, law }, trace);
  if (!allowed) {
    const none = fromCents(0n);
    const counts = { allowancesLess: 0, reduction: none, daily: none, half: none };
    return { allowed, refusals, springboard, ...counts };
  }
  const scope = chosenIn(rulesOn(on, law), 'springboard-scope');
  const freeDays = springboard && scope === 'amount-and-days';
  const daily = springboard ? toCents(facts.daily) : reduced(facts, trace, law);
  return {
    allowed,
    refusals,
    springboard,
    daily: fromCents(daily),
    half: fromCents(halfUp(daily, 2n)),
    reduction: fromCents(toCents(facts.daily) - daily),
    allowancesLess: freeDays ? 0 : facts.saturdaysWorked + facts.sundaysWorked,
  };
};

/** The daily amount in cents, after what the income a day exceeds the exemption. */
const reduced = (facts: SecondaryActivity, trace: Trace, law: Tables): bigint => {
  const { on, netAnnualIncome, monthsInYear } = facts;
  const asked = {
    law,
    table: 'income-limits',
    name: 'secondary-activity-exemption-per-day',
    on,
  } as const;
  const exemption = indexedOn(asked, 'secondary-activity-exemption', trace);
  const days = figureIn(facts, law, 'days-in-year');
  const least = figureOn({ law, table: 'secondary-activity', name: 'least-amount', on });
  // Income ÷ (312 × months ÷ 12), in cents and exact: days carry four decimals.
  const aDay = ratio(
    toCents(netAnnualIncome) * 12n * 10_000n,
    BigInt(days * 10_000) * BigInt(monthsInYear),
  );
  const excess = notNegative(minus(aDay, whole(exemption)));
  const daily = toCents(facts.daily);
  const left = nearest(notNegative(minus(whole(daily), excess)));
  const choice = chosenIn(rulesOn(on, law), 'secondary-activity-floor');
  const amount = floored({ left, daily, least: least.value / 100n }, choice);
  trace?.push({
    rule: 'secondary-activity-reduction',
    inputs: {
      daily: facts.daily,
      netAnnualIncome,
      monthsInYear,
      daysInYear: days,
      exemption: fromCents(exemption),
      least: fromCents(least.value / 100n),
    },
    output: fromCents(amount),
    source: 'AR 130',
    origins: {
      daysInYear: least.origin,
      least: least.origin,
      exemption: 'step:secondary-activity-exemption',
    },
    rounding: 'the reduced amount to the cent, half up, once',
    switches: { 'secondary-activity-floor': choice },
  });
  return amount;
};

const floored = (
  { left, daily, least }: { readonly left: bigint; readonly daily: bigint; readonly least: bigint },
  choice: 'at-least' | 'nothing-below',
): bigint => {
  if (left >= least || left === daily) return left;
  if (choice === 'nothing-below') return 0n;
  return least < daily ? least : daily;
};

const refusalsOf = (
  facts: SecondaryActivity,
  springboard: boolean,
  law: Tables,
): readonly SecondaryActivityRefusal[] => {
  const lifts =
    springboard &&
    chosenIn(rulesOn(facts.on, law), 'springboard-conditions') === 'declaration-and-trade';
  const isNew = !lifts && facts.monthsBefore < figureIn(facts, law, 'months-before');
  const found: readonly (SecondaryActivityRefusal | undefined)[] = [
    facts.declared ? undefined : 'not-declared',
    isNew ? 'not-exercised-before' : undefined,
    lifts || facts.mainlyOutsideDaytime ? undefined : 'during-daytime',
    facts.excludedTrade ? 'excluded-trade' : undefined,
  ];
  return found.filter((each) => each !== undefined);
};

const hasSpringboard = (facts: SecondaryActivity, law: Tables): boolean => {
  const { on, springboard } = facts;
  if (springboard === undefined) return false;
  const { from, previousUntil } = springboard;
  const last = endOfMonths(from, figureIn(facts, law, 'springboard-months'));
  if (on < from || on > last) return false;
  const years = figureIn(facts, law, 'springboard-years');
  return previousUntil === undefined || from > endOfMonths(addDays(previousUntil, 1), 12 * years);
};

const figureIn = ({ on }: SecondaryActivity, law: Tables, name: string): number =>
  countOn({ law, table: 'secondary-activity', name, on });

const traceConditions = (
  facts: SecondaryActivity,
  found: {
    readonly springboard: boolean;
    readonly refusals: readonly SecondaryActivityRefusal[];
    readonly law: Tables;
  },
  trace: Trace,
): void => {
  const { springboard, refusals, law } = found;
  const rules = rulesOn(facts.on, law);
  trace?.push({
    rule: 'secondary-activity-conditions',
    inputs: {
      declared: facts.declared,
      monthsBefore: facts.monthsBefore,
      mainlyOutsideDaytime: facts.mainlyOutsideDaytime,
      excludedTrade: facts.excludedTrade,
      springboard,
    },
    output: refusals.length === 0 ? 'allowed' : refusals,
    source: 'AR 48 §§ 1, 1bis',
    ...(springboard
      ? {
          switches: {
            'springboard-scope': chosenIn(rules, 'springboard-scope'),
            'springboard-conditions': chosenIn(rules, 'springboard-conditions'),
          },
        }
      : {}),
  });
};
