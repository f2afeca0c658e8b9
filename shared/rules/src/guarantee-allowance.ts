import { DomainError } from '@office/domain/domain-error';
import { fromCents, toCents } from '@office/domain/money';
import { lastDayOf } from '@office/domain/month';
import { indexedOn } from './dated-figure.ts';
import { halfUp, writeTenThousandths } from './exact.ts';
import { isLess, minus, nearest, notNegative, plus } from './fractions.ts';
import { lesser, product, quotient, ratio, whole } from './fractions.ts';
import { guaranteeRefusals } from './guarantee-conditions.ts';
import { guaranteeReference, guaranteeSupplement } from './guarantee-parts.ts';
import { formulaFigure, isOldFormula, roundingChoice, withheldOn } from './guarantee-parts.ts';
import { rulesOn } from './rules-on.ts';
import { chosenIn } from './switches.ts';
import { tables } from './tables.ts';
import type { Money } from '@office/domain/money';
import type { Fraction } from './exact.ts';
import type { GuaranteeRefusal } from './guarantee-conditions.ts';
import type { GuaranteeParts } from './guarantee-parts.ts';
import type { Tables } from './tables.ts';
import type { Trace } from './trace.ts';

export type GuaranteeFacts = GuaranteeParts & {
  readonly netWage: Money;
  /** Net wage of a full-time job in the same function; the formula of before 1 July 2005 does not need it. */
  readonly fullTimeNetWage?: Money;
  /** The daily amount that months 7 to 12 would give; needed by one answer of a switch only. */
  readonly thirdPhaseDaily?: Money;
};

export type GuaranteeAllowance = {
  readonly allowed: boolean;
  readonly refusals: readonly GuaranteeRefusal[];
  readonly reference: Money;
  readonly supplement: Money;
  /** 0.00 where it is refused, as the gross. */
  readonly netAllowance: Money;
  readonly grossAllowance: Money;
  readonly limitedBy: 'formula' | 'full-time-net' | 'share-of-reference' | 'refused';
};

/**
 * The guarantee allowance of a month beside part-time work (AR 131bis, AM 75bis-75quater); the net wage is given.
 * Net: reference + supplement - net wage, at most the full-time net wage in the same function - net wage. Gross: that
 * net ÷ (1 - withholding) for a cohabitant in the first twelve months, else the same. For work that began before
 * 1 July 2005: a fixed supplement by category, and a net of at most nine tenths of the reference.
 * Refused where a condition fails, or where the net is below half of the amount of AR 114 § 3, 3° (a switch says which).
 */
export const guaranteeAllowance = (
  facts: GuaranteeFacts,
  trace?: Trace,
  law: Tables = tables,
): GuaranteeAllowance => {
  const unmet = guaranteeRefusals(facts, trace, law);
  const reference = guaranteeReference(facts, trace, law);
  const supplement = guaranteeSupplement(facts, trace, law);
  const wanted = minus(plus(reference, supplement), whole(toCents(facts.netWage)));
  const most = mostOf(facts, reference, law);
  const net = nearest(notNegative(lesser(wanted, most)));
  const least = leastOf(facts, trace, law);
  const refusals: readonly GuaranteeRefusal[] = isLess(whole(net), least)
    ? [...unmet, 'below-least-amount']
    : unmet;
  const withheld = withheldOn(facts, law);
  const paid = refusals.length === 0 ? net : 0n;
  const gross = nearest(quotient(whole(paid), minus(whole(1n), withheld.rate)));
  trace?.push({
    rule: 'guarantee-allowance',
    inputs: {
      reference: fromCents(nearest(reference)),
      supplement: fromCents(nearest(supplement)),
      netWage: facts.netWage,
      fullTimeNetWage: facts.fullTimeNetWage,
      most: fromCents(nearest(notNegative(most))),
      least: fromCents(nearest(least)),
      withholding: withheld.written,
    },
    output: { net: fromCents(paid), gross: fromCents(gross), refusals },
    source: 'AR 131bis; AM 75bis-75quater',
    origins: {
      reference: 'step:guarantee-reference',
      supplement: 'step:guarantee-supplement',
      least: 'step:guarantee-least-amount',
      withholding: withheld.origin,
    },
    rounding: 'net to the cent, half up; gross from it to the cent, half up',
    switches: { 'guarantee-rounding': roundingChoice(facts, law) },
  });
  return {
    allowed: refusals.length === 0,
    refusals,
    reference: fromCents(nearest(reference)),
    supplement: fromCents(nearest(supplement)),
    netAllowance: fromCents(paid),
    grossAllowance: fromCents(gross),
    limitedBy: limitOf(facts, { refused: refusals.length > 0, capped: isLess(most, wanted) }, law),
  };
};

/** The most that the net may be, in cents: below zero where the part-time net exceeds the full-time net. */
const mostOf = (facts: GuaranteeFacts, reference: Fraction, law: Tables): Fraction => {
  if (isOldFormula(facts, law)) {
    return product(reference, ratio(formulaFigure(facts, law, 'most-of-reference').value, 10_000n));
  }
  if (facts.fullTimeNetWage === undefined) {
    throw new DomainError('not-computable', {
      field: 'fullTimeNetWage',
      why: 'the allowance is limited by the net wage of a full-time job in the same function',
    });
  }
  return whole(toCents(facts.fullTimeNetWage) - toCents(facts.netWage));
};

/** Half of the amount of AR 114 § 3, 3°, exact: the flat amount of a cohabitant, or the claimant's own third phase. */
const leastOf = (facts: GuaranteeFacts, trace: Trace, law: Tables): Fraction => {
  const on = lastDayOf(facts.month);
  const choice = chosenIn(rulesOn(on, law), 'guarantee-least-amount');
  const share = formulaFigure(facts, law, 'least-share');
  const of =
    choice === 'last-minimum-of-B'
      ? indexedOn(
          { law, table: 'minimum-allowances', name: 'B-second-period', on },
          'guarantee-flat-amount',
          trace,
        )
      : thirdPhase(facts);
  const least = ratio(of * share.value, 10_000n);
  trace?.push({
    rule: 'guarantee-least-amount',
    inputs: { dailyAmount: fromCents(of), share: writeTenThousandths(share.value) },
    output: fromCents(halfUp(of * share.value, 10_000n)),
    source: 'AR 131bis; AR 114 § 3, 3°',
    origins: {
      share: share.origin,
      ...(choice === 'last-minimum-of-B' ? { dailyAmount: 'step:guarantee-flat-amount' } : {}),
    },
    rounding: 'compared exact, shown to the cent',
    switches: { 'guarantee-least-amount': choice },
  });
  return least;
};

const thirdPhase = ({ thirdPhaseDaily }: GuaranteeFacts): bigint => {
  if (thirdPhaseDaily === undefined) {
    throw new DomainError('not-computable', {
      field: 'thirdPhaseDaily',
      why: 'the least amount is half of the daily amount of months 7 to 12',
    });
  }
  return toCents(thirdPhaseDaily);
};

const limitOf = (
  facts: GuaranteeFacts,
  found: { readonly refused: boolean; readonly capped: boolean },
  law: Tables,
): GuaranteeAllowance['limitedBy'] => {
  if (found.refused) return 'refused';
  if (!found.capped) return 'formula';
  return isOldFormula(facts, law) ? 'share-of-reference' : 'full-time-net';
};
