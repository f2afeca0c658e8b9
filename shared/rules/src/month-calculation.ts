import { fromCents, min, toCents } from '@office/domain/money';
import { firstDayOf, lastDayOf } from '@office/domain/month';
import { writeDayCount } from './allowance-count.ts';
import { writeHalves } from './exact.ts';
import { grossOf } from './month-gross.ts';
import { rulesOn } from './rules-on.ts';
import { setOff as setOffOf } from './set-off.ts';
import { divideNet, isCollective, isOwed, withClaimant } from './share-deductions.ts';
import { withhold } from './withholding-tax.ts';
import type { Day } from '@office/domain/day';
import type { Money } from '@office/domain/money';
import type { CountedDay } from './allowance-count.ts';
import type { MonthFacts } from './month-gross.ts';
import type { Income } from './table-values.ts';
import type { Rules } from './rules-on.ts';
import type { Tables } from './tables.ts';
import type { Step, Trace } from './trace.ts';
import type { Title } from './share-deductions.ts';

/** Something missing or contradictory in the facts: it does not stop the calculation, a person must look at it. */
export type Issue = {
  readonly code: 'days-without-amount' | 'no-daily-amount';
  readonly detail: string;
};

export type MonthCalculation = {
  readonly allowances: string;
  readonly gross: Money;
  readonly rate: string;
  readonly tax: Money;
  readonly net: Money;
  readonly days: readonly CountedDay[];
  readonly steps: readonly Step[];
  readonly issues: readonly Issue[];
};

/** A month from its card and ONEM's amounts to its net, by the rules of the month's last day (AR 100-109, 161). */
export const calculateMonth = (facts: MonthFacts): MonthCalculation => {
  const steps: Step[] = [];
  const { halves, gross, days } = grossOf(facts, steps);
  const { rate, tax, net } = withhold(
    taxedOf(facts),
    gross,
    rulesOn(lastDayOf(facts.month)),
    steps,
  );
  return {
    allowances: writeHalves(halves),
    gross: fromCents(gross),
    rate,
    tax,
    net,
    days: days.map(writeDayCount),
    steps,
    issues: issuesOf(facts),
  };
};

export type Recovery = { readonly owed: Money; readonly fraud: boolean };

export type AllocationInput = {
  readonly net: Money;
  readonly gross: Money;
  /** The last day of the month paid: its thresholds apply. */
  readonly on: Day;
  readonly children: number;
  readonly income?: Income;
  readonly titles: readonly Title[];
  readonly recovery?: Recovery;
};

export type Allocation = {
  readonly setOff: Money;
  readonly shares: Readonly<Record<string, Money>>;
  /** What the claimant is paid. */
  readonly claimant: Money;
  /** Of what remains after the set-off; absent when no title takes anything, for then nobody asked. */
  readonly seizable?: Money;
  readonly protected?: Money;
  readonly steps: readonly Step[];
};

/** Who gets what of a month's net: the office's set-off first, then third parties, then the claimant. */
export const allocate = (input: AllocationInput): Allocation => {
  const steps: Step[] = [];
  const { setOff, left, shares, seizable } = allocateCents(input, rulesOn(input.on), steps);
  return {
    setOff: fromCents(setOff),
    ...withClaimant(left, shares),
    ...(seizable === undefined
      ? {}
      : { seizable: fromCents(seizable), protected: fromCents(left - seizable) }),
    steps,
  };
};

export type SettledMonth = {
  readonly allowances: string;
  readonly gross: Money;
  readonly tax: Money;
  readonly net: Money;
  readonly setOff: Money;
  readonly shares: Readonly<Record<string, Money>>;
  readonly paid: Money;
};

/** A whole month in one go, as `calc` answers it: calculation and allocation with the same rules. */
export const settleMonth = (
  facts: MonthFacts,
  deductions: {
    readonly children: number;
    readonly titles: readonly Title[];
    readonly recovery?: Recovery;
  },
  trace?: Trace,
  law?: Tables,
): SettledMonth => {
  const rules = rulesOn(lastDayOf(facts.month), law);
  const { halves, gross } = grossOf(facts, trace);
  const { tax, net } = withhold(taxedOf(facts), gross, rules, trace);
  const grossAmount = fromCents(gross);
  const { setOff, left, shares } = allocateCents(
    { net, gross: grossAmount, ...deductions },
    rules,
    trace,
  );
  const { shares: told, claimant } = withClaimant(left, shares);
  return {
    allowances: writeHalves(halves),
    gross: grossAmount,
    tax,
    net,
    setOff: fromCents(setOff),
    shares: told,
    paid: claimant,
  };
};

type Allocated = Omit<AllocationInput, 'on'>;

const allocateCents = (input: Allocated, rules: Rules, trace: Trace) => {
  const net = toCents(input.net);
  const setOff = setOffCents(input, trace);
  const left = net - setOff;
  const facts = {
    children: input.children,
    income: input.income ?? 'replacement',
    titles: input.titles,
  };
  return { setOff, left, ...divideNet(left, facts, rules, trace) };
};

/** Never more than is owed, nor than the net; none at all beside a collective settlement (AR 173). */
const setOffCents = ({ net, gross, titles, recovery }: Allocated, trace: Trace): bigint => {
  if (recovery === undefined) return 0n;
  if (titles.some((title) => isCollective(title) && isOwed(title))) return 0n;
  const { amount } = setOffOf(
    { gross, owed: min(recovery.owed, net), fraud: recovery.fraud },
    trace,
  );
  return toCents(amount);
};

const taxedOf = (facts: MonthFacts) =>
  facts.kind === 'full'
    ? { kind: facts.kind, category: facts.category, phaseMonth: facts.phaseMonth }
    : { kind: facts.kind };

/** An amount that starts inside the payable part leaves days unpaid: somebody must say whether that is right. */
const issuesOf = (facts: MonthFacts): Issue[] => {
  const first = facts.daily.reduce<Day | undefined>(
    (earliest, { from }) => (earliest === undefined || from < earliest ? from : earliest),
    undefined,
  );
  if (first === undefined || first > lastDayOf(facts.month)) {
    return [{ code: 'no-daily-amount', detail: `no daily amount is in force in ${facts.month}` }];
  }
  if (facts.kind === 'temporary' || first <= (facts.from ?? firstDayOf(facts.month))) return [];
  return [{ code: 'days-without-amount', detail: `no daily amount is in force before ${first}` }];
};
