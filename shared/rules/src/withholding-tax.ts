import { fromCents, toCents } from '@office/domain/money';
import { secondPeriodFrom } from './daily-amount.ts';
import { shareOf, writeRate } from './exact.ts';
import { figureIn, rulesOn } from './rules-on.ts';
import type { Day } from '@office/domain/day';
import type { FamilyCategory } from '@office/domain/household';
import type { Money } from '@office/domain/money';
import type { Rules } from './rules-on.ts';
import type { Trace } from './trace.ts';

/** Who is taxed: in full unemployment the category and the phase decide. */
export type Taxed =
  | { readonly kind: 'full'; readonly category: FamilyCategory; readonly phaseMonth: number }
  | { readonly kind: 'temporary' }
  | { readonly kind: 'insertion' };

export type Withholding = { readonly rate: string; readonly tax: Money; readonly net: Money };

/** Withholding tax: gross × rate, half up to the cent (RD/ITC 92, annex III). */
export const withholding = (
  input: Taxed & { readonly gross: Money; readonly on: Day },
  trace?: Trace,
): Withholding => withhold(input, toCents(input.gross), rulesOn(input.on), trace);

export const withhold = (taxed: Taxed, gross: bigint, rules: Rules, trace: Trace): Withholding => {
  const { rate, source } = rateOf(taxed, rules);
  const tax = shareOf(gross, rate);
  const result = { rate: writeRate(rate), tax: fromCents(tax), net: fromCents(gross - tax) };
  trace?.push({
    rule: 'withholding',
    inputs: { gross: fromCents(gross), on: rules.on, ...whoOf(taxed), rate: result.rate },
    output: result.tax,
    source,
  });
  return result;
};

const rateOf = (taxed: Taxed, rules: Rules): { readonly rate: bigint; readonly source: string } => {
  if (taxed.kind === 'temporary') return dated(rules, 'temporary');
  if (
    taxed.kind === 'insertion' ||
    taxed.category !== 'B' ||
    taxed.phaseMonth >= secondPeriodFrom
  ) {
    return { rate: 0n, source: 'RD/ITC 92, annex III: exempt' };
  }
  return dated(rules, 'full');
};

const dated = (rules: Rules, kind: 'full' | 'temporary') => {
  const { value, source } = figureIn(rules, 'withholding-tax', kind);
  return { rate: value, source };
};

const whoOf = (taxed: Taxed): Readonly<Record<string, unknown>> =>
  taxed.kind === 'full'
    ? { kind: taxed.kind, category: taxed.category, phaseMonth: taxed.phaseMonth }
    : { kind: taxed.kind };
