import { fromCents, toCents } from '@office/domain/money';
import { lastDayOf } from '@office/domain/month';
import { secondPeriodFrom } from './daily-amount.ts';
import { figureOn, indexedOn } from './dated-figure.ts';
import { fraction, writeTenThousandths } from './exact.ts';
import { minus, nearest, notNegative, plus } from './fractions.ts';
import { product, quotient, ratio, whole } from './fractions.ts';
import { rulesOn } from './rules-on.ts';
import { chosenIn } from './switches.ts';
import { versionOn } from './tables.ts';
import type { FamilyCategory } from '@office/domain/household';
import type { Money } from '@office/domain/money';
import type { Fraction } from './exact.ts';
import type { Figure } from './dated-figure.ts';
import type { GuaranteeConditions } from './guarantee-conditions.ts';
import type { Tables } from './tables.ts';
import type { Origin, Trace } from './trace.ts';

/** What the month does not count for (AM 75quater); each day, whole or in hours, is one 26th less. */
export type Excluded = {
  readonly outsideDays: number;
  readonly guaranteedPayDays: number;
  readonly daysWithoutRight: number;
  /** Hours of temporary unemployment, turned into days by × 6 ÷ full-time hours. */
  readonly temporaryHours: string;
  /** Hours of unpaid absence, turned into days by × 6 ÷ own hours. */
  readonly unpaidHours: string;
};

export type GuaranteeParts = GuaranteeConditions & {
  readonly category: FamilyCategory;
  readonly phaseMonth: number;
  /** The daily allowance if fully unemployed on the first payable day of the month. */
  readonly daily: Money;
  /** Hours of the month. */
  readonly hours: string;
  readonly excluded: Excluded;
};

/** A figure of the formula that holds for work that began on the day it did. */
export const formulaFigure = (facts: GuaranteeParts, law: Tables, name: string): Figure =>
  figureOn({ law, table: 'guarantee-allowance', name, on: facts.startedOn });

/** Whether the fixed supplement of before 1 July 2005 still holds. */
export const isOldFormula = ({ startedOn }: GuaranteeParts, law: Tables): boolean =>
  versionOn(law['guarantee-allowance'], startedOn).value.has('most-of-reference');

export type Withheld = {
  readonly rate: Fraction;
  readonly written: string;
  readonly origin: Origin;
};

/** The withholding that reference and gross take account of: that of a cohabitant in the first twelve months, else none. */
export const withheldOn = (facts: GuaranteeParts, law: Tables): Withheld => {
  if (facts.category !== 'B' || facts.phaseMonth >= secondPeriodFrom) {
    return { rate: whole(0n), written: '0', origin: 'given' };
  }
  const { value, origin } = versionOn(law['withholding-tax'], lastDayOf(facts.month));
  const rate = value.get('full');
  if (rate === undefined) throw new Error('parameters/withholding-tax.yaml lacks "full"');
  return { rate: ratio(rate.value, 10_000n), written: rate.written, origin };
};

/** The part of the month that counts: (26 - excluded days) ÷ 26, not below zero. */
const countedShare = (facts: GuaranteeParts, law: Tables): Fraction => {
  const { excluded } = facts;
  const days = figure(formulaFigure(facts, law, 'days-in-month'));
  const week = figure(formulaFigure(facts, law, 'days-in-week'));
  const inDays = (hours: string, perWeek: string) =>
    quotient(product(fraction(hours), week), fraction(perWeek));
  const whole26ths = excluded.outsideDays + excluded.guaranteedPayDays + excluded.daysWithoutRight;
  const all = [
    inDays(excluded.temporaryHours, facts.fullTimeHours),
    inDays(excluded.unpaidHours, facts.weeklyHours),
  ].reduce(plus, whole(whole26ths));
  return quotient(notNegative(minus(days, all)), days);
};

/**
 * The reference allowance of the month in cents: 26 daily allowances, for a cohabitant in the first twelve months less
 * their withholding, less one 26th for each excluded day (AR 131bis § 2bis, AM 75quater).
 */
export const guaranteeReference = (facts: GuaranteeParts, trace: Trace, law: Tables): Fraction => {
  const days = formulaFigure(facts, law, 'days-in-month');
  const withheld = withheldOn(facts, law);
  const share = countedShare(facts, law);
  const untaxed = product(whole(toCents(facts.daily)), figure(days));
  const net = product(untaxed, minus(whole(1n), withheld.rate));
  const reference = roundedPart(facts, product(net, share), law);
  trace?.push({
    rule: 'guarantee-reference',
    inputs: {
      daily: facts.daily,
      days: writeTenThousandths(days.value),
      withholding: withheld.written,
      excluded: facts.excluded,
      countedDays: shown(product(share, figure(days))),
    },
    output: fromCents(nearest(reference)),
    source: 'AR 131bis § 2bis; AM 75quater',
    origins: { days: days.origin, withholding: withheld.origin },
    rounding: roundingOf(facts, law),
    switches: { 'guarantee-rounding': roundingChoice(facts, law) },
  });
  return reference;
};

/** The supplement of the month in cents: by the hour above 55, or the fixed one of before 1 July 2005. */
export const guaranteeSupplement = (facts: GuaranteeParts, trace: Trace, law: Tables): Fraction =>
  isOldFormula(facts, law)
    ? fixedSupplement(facts, trace, law)
    : hourlySupplement(facts, trace, law);

const fixedSupplement = (facts: GuaranteeParts, trace: Trace, law: Tables): Fraction => {
  const base = formulaFigure(facts, law, `fixed-supplement-${facts.category}`);
  const multiplier = versionOn(law.indexation, lastDayOf(facts.month));
  const indexed = nearest(ratio(base.value * multiplier.value, 1_000_000n));
  const supplement = roundedPart(facts, product(whole(indexed), countedShare(facts, law)), law);
  trace?.push({
    rule: 'guarantee-supplement',
    inputs: {
      base: writeTenThousandths(base.value),
      multiplier: writeTenThousandths(multiplier.value),
      indexed: fromCents(indexed),
      excluded: facts.excluded,
    },
    output: fromCents(nearest(supplement)),
    source: base.source,
    origins: { base: base.origin, multiplier: multiplier.origin },
    rounding: `base × multiplier to the cent, half up; ${roundingOf(facts, law)}`,
    switches: { 'guarantee-rounding': roundingChoice(facts, law) },
  });
  return supplement;
};

/** Hours × 38 ÷ full-time hours, above 55 hours less one 26th for each excluded day, at the indexed amount an hour. */
const hourlySupplement = (facts: GuaranteeParts, trace: Trace, law: Tables): Fraction => {
  const on = lastDayOf(facts.month);
  const name = 'part-time-hourly-supplement';
  const anHour = indexedOn({ law, table: 'income-limits', name, on }, 'guarantee-hour', trace);
  const fullTime = formulaFigure(facts, law, 'full-time-hours');
  const free = formulaFigure(facts, law, 'hours-without-supplement');
  const share = countedShare(facts, law);
  const hours = quotient(
    product(fraction(facts.hours), figure(fullTime)),
    fraction(facts.fullTimeHours),
  );
  const paidHours = notNegative(minus(hours, product(figure(free), share)));
  const choice = chosenIn(rulesOn(on, law), 'guarantee-supplement-reduction');
  const full = product(paidHours, whole(anHour));
  const left = choice === 'threshold' ? full : product(full, share);
  const supplement = roundedPart(facts, left, law);
  trace?.push({
    rule: 'guarantee-supplement',
    inputs: {
      hours: shown(fraction(facts.hours)),
      convertedHours: shown(hours),
      hoursWithoutSupplement: shown(product(figure(free), share)),
      anHour: fromCents(anHour),
    },
    output: fromCents(nearest(supplement)),
    source: 'AR 131bis § 2; AM 75quater',
    origins: { anHour: 'step:guarantee-hour', hoursWithoutSupplement: free.origin },
    rounding: roundingOf(facts, law),
    switches: {
      'guarantee-supplement-reduction': choice,
      'guarantee-rounding': roundingChoice(facts, law),
    },
  });
  return supplement;
};

/** A figure with four decimals as a fraction; amounts among them are euros. */
const figure = ({ value }: Figure): Fraction => ratio(value, 10_000n);

const shown = (value: Fraction): string =>
  writeTenThousandths(nearest(product(value, whole(10_000n))));

export const roundingChoice = ({ month }: GuaranteeParts, law: Tables): 'once' | 'each-part' =>
  chosenIn(rulesOn(lastDayOf(month), law), 'guarantee-rounding');

const roundedPart = (facts: GuaranteeParts, cents: Fraction, law: Tables): Fraction =>
  roundingChoice(facts, law) === 'once' ? cents : whole(nearest(cents));

const roundingOf = (facts: GuaranteeParts, law: Tables): string =>
  roundingChoice(facts, law) === 'once'
    ? 'kept exact, shown to the cent, half up'
    : 'to the cent, half up';
