import { addDays } from '@office/domain/day';
import { firstDayOf, lastDayOf } from '@office/domain/month';
import { fromCents, toCents } from '@office/domain/money';
import { deadline, endOfMonths } from './deadlines.ts';
import { tenThousandths } from './exact.ts';
import { simpleInterest } from './interest-days.ts';
import { figureOf, writtenOf } from './named-figures.ts';
import { rulesOn } from './rules-on.ts';
import { chosenIn } from './switches.ts';
import { tables, versionOn } from './tables.ts';
import { firstDayAfter } from './working-days.ts';
import type { Day } from '@office/domain/day';
import type { Money } from '@office/domain/money';
import type { Month } from '@office/domain/month';
import type { Tables } from './tables.ts';
import type { Origin, Trace } from './trace.ts';

/** A month paid late: what was due, what had been advanced, and when the rest was paid. */
export type LateMonth = {
  readonly month: Month;
  readonly amount: Money;
  readonly advance: Money;
  readonly paidOn: Day;
  /** Sickness benefit covers days of the same period. */
  readonly sick: boolean;
  /** Card and vouchers were in: for the term of the payment body. */
  readonly complete: Day;
};

export type InterestInput =
  | {
      /** ONEM decided late (AR 163bis § 1). */
      readonly debtor: 'agency';
      /** The file was complete at ONEM. */
      readonly completeOn: Day;
      readonly hearing: boolean;
      readonly decidedOn: Day;
      readonly months: readonly Omit<LateMonth, 'complete'>[];
    }
  | {
      /** The payment body paid late (AR 163bis § 2). */
      readonly debtor: 'payment-body';
      /** The decision reached the payment body. */
      readonly decisionOn: Day;
      /** When the claimant asked in writing; absent when not. */
      readonly requestedOn?: Day;
      /** ONEM verified the months. */
      readonly verified: boolean;
      readonly months: readonly LateMonth[];
    };

export type InterestReason =
  'in-time' | 'not-requested' | 'not-verified' | 'short-period' | 'sickness-benefit' | 'advance';

export type MonthInterest = {
  readonly month: Month;
  /** First and last day that bear interest; null when none does. */
  readonly from: Day | null;
  readonly until: Day | null;
  readonly days: number;
  readonly interest: Money;
  /** Why there is none; null when there is. */
  readonly reason: InterestReason | null;
};

export type Interest = { readonly interest: Money; readonly months: readonly MonthInterest[] };

/**
 * Interest on allowances paid late, month by month (AR 163bis): simple interest day by day at the legal rate in
 * social matters. None when the debtor was in time, the period is short, sickness benefit overlaps or nearly all
 * was advanced; from the payment body only on written request, after the verification.
 */
export const interest = (input: InterestInput, trace?: Trace, law: Tables = tables): Interest => {
  const months =
    input.debtor === 'agency'
      ? input.months.map((each) =>
          monthInterest(each, byAgency(input, each, trace, law), trace, law),
        )
      : input.months.map((each) =>
          monthInterest(each, byPaymentBody(input, each, trace, law), trace, law),
        );
  const total = months.reduce((sum, each) => sum + toCents(each.interest), 0n);
  trace?.push({
    rule: 'interest',
    inputs: { months: months.map((each) => each.interest) },
    output: fromCents(total),
    source: 'AR 163bis',
    ...(months.some(({ reason }) => reason === null) && {
      origins: { months: 'step:interest-month' },
    }),
  });
  return { interest: fromCents(total), months };
};

/** From when to when a month would bear interest, and the reason why it does not, if the debtor has one. */
type Term = {
  readonly from: Day;
  readonly fromOrigin: Origin;
  readonly until: Day;
  readonly excused: 'in-time' | 'not-requested' | 'not-verified' | undefined;
  readonly isShort: boolean;
  readonly switches: Readonly<Record<string, string>>;
};

const byAgency = (
  input: Extract<InterestInput, { debtor: 'agency' }>,
  late: Omit<LateMonth, 'complete'>,
  trace: Trace,
  law: Tables,
): Term => {
  const terms = versionOn(law['interest-terms'], input.decidedOn);
  const { completeOn, hearing } = input;
  const decideBy = deadline({ code: 'D-DECIDE', start: completeOn, hearing }, trace, law).on;
  const excusedUntil = endOfMonths(addDays(decideBy, 1), figureOf(terms, 'late-months'));
  const end = chosenIn(rulesOn(input.decidedOn, law), 'interest-agency-end');
  const from = firstDayAfter(late.month);
  const until = end === 'decision-day' ? input.decidedOn : addDays(late.paidOn, -1);
  const excused = input.decidedOn <= excusedUntil || until < from ? 'in-time' : undefined;
  const short = shortness({ from, until, months: input.months }, law);
  return {
    from,
    fromOrigin: 'given',
    until,
    excused,
    ...short,
    switches: { ...short.switches, 'interest-agency-end': end },
  };
};

const byPaymentBody = (
  input: Extract<InterestInput, { debtor: 'payment-body' }>,
  { month, complete, paidOn }: LateMonth,
  trace: Trace,
  law: Tables,
): Term => {
  const term = deadline({ code: 'D-PAY', start: input.decisionOn, month, complete }, trace, law);
  const until = addDays(paidOn, -1);
  const { from } = term;
  const short = shortness({ from, until, months: input.months }, law);
  const excused = excuseOf(paidOn <= term.on, input);
  return { from, fromOrigin: 'step:deadline', until, excused, ...short };
};

const excuseOf = (
  isInTime: boolean,
  { requestedOn, verified }: Extract<InterestInput, { debtor: 'payment-body' }>,
): Term['excused'] => {
  if (isInTime) return 'in-time';
  if (requestedOn === undefined) return 'not-requested';
  return verified ? undefined : 'not-verified';
};

/** Less than two months date to date: of the interest, or of the months that were paid late (a switch). */
const shortness = (
  of: {
    readonly from: Day;
    readonly until: Day;
    readonly months: readonly { readonly month: Month }[];
  },
  law: Tables,
): Pick<Term, 'isShort' | 'switches'> => {
  const choice = chosenIn(rulesOn(of.from, law), 'interest-short-period');
  const least = figureOf(versionOn(law['interest-terms'], of.from), 'least-months');
  const months = of.months.map(({ month }) => month).toSorted();
  const first = months.at(0);
  const last = months.at(-1);
  const isOfAllowances = choice === 'allowance-period' && first !== undefined && last !== undefined;
  const [from, until] = isOfAllowances ? [firstDayOf(first), lastDayOf(last)] : [of.from, of.until];
  return {
    isShort: until < endOfMonths(from, least),
    switches: { 'interest-short-period': choice },
  };
};

const monthInterest = (
  late: Omit<LateMonth, 'complete'>,
  term: Term,
  trace: Trace,
  law: Tables,
): MonthInterest => {
  const reason = reasonOf(late, term, law);
  if (reason !== undefined) return { ...nothing, month: late.month, reason };
  const { from, until } = term;
  const base = toCents(late.amount) - toCents(late.advance);
  const { cents, days, parts, basis } = simpleInterest(base, { from, until }, law);
  trace?.push({
    rule: 'interest-month',
    inputs: { month: late.month, base: fromCents(base), from, until, parts },
    output: fromCents(cents),
    source: 'AR 163bis; legal rate in social matters',
    origins: { from: term.fromOrigin, parts: versionOn(law['interest-rates'], from).origin },
    rounding: 'the sum of the days, half up to the cent',
    switches: { ...term.switches, 'interest-day-count': basis },
  });
  return { month: late.month, from, until, days, interest: fromCents(cents), reason: null };
};

const nothing = { from: null, until: null, days: 0, interest: fromCents(0n) };

const reasonOf = (
  { amount, advance, sick, paidOn }: Omit<LateMonth, 'complete'>,
  { excused, isShort }: Term,
  law: Tables,
): InterestReason | undefined => {
  if (excused !== undefined) return excused;
  if (sick) return 'sickness-benefit';
  const share = tenThousandths(
    writtenOf(versionOn(law['interest-terms'], paidOn), 'advance-share'),
  );
  if (toCents(advance) * 10_000n >= toCents(amount) * share) return 'advance';
  return isShort ? 'short-period' : undefined;
};
