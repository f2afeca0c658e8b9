import { fromCents, toCents } from '@office/domain/money';
import { firstDayOf, lastDayOf } from '@office/domain/month';
import { writeDays } from './allowance-count.ts';
import { writeHalves } from './exact.ts';
import { grossOf } from './month-gross.ts';
import { isCollective, isOwed } from './order-of-service.ts';
import { calendarOf } from './calendar.ts';
import { remember } from './remember.ts';
import { rulesOn, versionIn } from './rules-on.ts';
import { setOffCents } from './set-off.ts';
import { divideNet, withClaimant } from './share-deductions.ts';
import { chosenIn } from './switches.ts';
import { withhold } from './withholding-tax.ts';
import type { Day } from '@office/domain/day';
import type { Money } from '@office/domain/money';
import type { CountedDay } from './allowance-count.ts';
import type { MonthFacts } from './month-gross.ts';
import type { Income } from './table-values.ts';
import type { Rules } from './rules-on.ts';
import type { Tables } from './tables.ts';
import type { Step, Trace } from './trace.ts';
import type { Title } from './order-of-service.ts';

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
  const { rate, tax } = withhold(facts, gross, rulesOn(calendarOf(facts.month).last), {
    trace: steps,
    grossFrom: 'step:gross',
  });
  return {
    allowances: writeHalves(halves),
    gross: fromCents(gross),
    rate,
    tax: fromCents(tax),
    net: fromCents(gross - tax),
    days: writeDays(days),
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
  const of = { net: toCents(input.net), gross: toCents(input.gross) };
  const allocated = allocateCents(of, input, rulesOn(input.on), steps);
  const { setOff, left, shares, seizable, protectedPart } = allocated;
  return {
    setOff: fromCents(setOff),
    ...withClaimant(left, shares),
    ...(seizable === undefined
      ? {}
      : { seizable: fromCents(seizable), protected: fromCents(protectedPart) }),
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
  const rules = rulesOn(calendarOf(facts.month).last, law);
  const { halves, gross } = grossOf(facts, trace);
  const { tax } = withhold(facts, gross, rules, { trace, grossFrom: 'step:gross' });
  const net = gross - tax;
  const { setOff, left, shares } = allocateCents({ net, gross }, deductions, rules, trace);
  const { shares: told, claimant } = withClaimant(left, shares);
  return {
    allowances: writeHalves(halves),
    gross: fromCents(gross),
    tax: fromCents(tax),
    net: fromCents(net),
    setOff: fromCents(setOff),
    shares: told,
    paid: claimant,
  };
};

/** A month's amounts in cents. */
type MonthCents = { readonly net: bigint; readonly gross: bigint };
type Deductions = Pick<AllocationInput, 'children' | 'income' | 'titles' | 'recovery'>;

/**
 * The set-off and the shares of a net. By default the set-off comes first and creditors divide what it leaves;
 * the other way round it is taken of what they leave to the claimant (switch `set-off-order`).
 */
const allocateCents = (of: MonthCents, deductions: Deductions, rules: Rules, trace: Trace) => {
  const { children, income = 'replacement', titles } = deductions;
  const facts = { children, income, titles };
  const { net } = of;
  if (setOffOrder(rules) === 'before-titles') {
    const setOff = setOffWithin(net, of, deductions, { rules, trace });
    const left = net - setOff;
    if (setOff > 0n) traceRemainder(trace, { net, setOff, left });
    const netFrom = setOff > 0n ? afterSetOff : afterTax;
    const { shares, seizable } = divideNet(left, facts, rules, { trace, netFrom });
    return { setOff, left, shares, seizable, protectedPart: left - (seizable ?? 0n) };
  }
  const { shares, seizable } = divideNet(net, facts, rules, { trace, netFrom: afterTax });
  const given = [...shares.values()].reduce((sum, share) => sum + share, 0n);
  const setOff = setOffWithin(net - given, of, deductions, { rules, trace });
  const left = net - setOff;
  return { setOff, left, shares, seizable, protectedPart: net - (seizable ?? 0n) };
};

/** Every month asks, also one that owes nothing. */
const setOffOrder = remember(2_000, (rules: Rules) => chosenIn(rules, 'set-off-order'));

const afterTax = 'step:withholding';
const afterSetOff = 'step:net-after-set-off';

/** Never more than is owed, nor than what there is; none at all beside a collective settlement (AR 173). */
const setOffWithin = (
  most: bigint,
  of: MonthCents,
  { recovery, titles }: Deductions,
  { rules, trace }: { readonly rules: Rules; readonly trace: Trace },
): bigint => {
  if (recovery === undefined) return 0n;
  if (titles.some((title) => isCollective(title) && isOwed(title))) return 0n;
  const owed = toCents(recovery.owed);
  const basis = chosenIn(rules, 'set-off-base');
  return setOffCents(
    { base: of[basis], basis, owed: owed < most ? owed : most, fraud: recovery.fraud },
    versionIn(rules, 'recovery-limits'),
    { trace, baseFrom: basis === 'gross' ? 'step:gross' : afterTax },
  );
};

const traceRemainder = (
  trace: Trace,
  { net, setOff, left }: { readonly net: bigint; readonly setOff: bigint; readonly left: bigint },
): void => {
  trace?.push({
    rule: 'net-after-set-off',
    inputs: { net: fromCents(net), setOff: fromCents(setOff) },
    output: fromCents(left),
    source: 'Judicial Code 1410 § 4: creditors divide what the set-off leaves',
    origins: { net: afterTax, setOff: 'step:set-off' },
    switches: { 'set-off-order': 'before-titles' },
  });
};

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
