import { DomainError } from '@office/domain/domain-error';
import { fromCents, toCents } from '@office/domain/money';
import { secondPeriodFrom } from './daily-amount.ts';
import { shareOf } from './exact.ts';
import { rulesOn, versionIn } from './rules-on.ts';
import type { Day } from '@office/domain/day';
import type { FamilyCategory } from '@office/domain/household';
import type { Money } from '@office/domain/money';
import type { Rules } from './rules-on.ts';
import type { Origin, Trace } from './trace.ts';

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
): Withholding => {
  const gross = toCents(input.gross);
  const { rate, tax } = withhold(input, gross, rulesOn(input.on), { trace });
  return { rate, tax: fromCents(tax), net: fromCents(gross - tax) };
};

/** The tax on a gross, both in cents, and its rate; `grossFrom` says of which step the gross came. */
export const withhold = (
  taxed: Taxed,
  gross: bigint,
  rules: Rules,
  { trace, grossFrom = 'given' }: { readonly trace: Trace; readonly grossFrom?: Origin },
): { readonly rate: string; readonly tax: bigint } => {
  const { rate, written, source, origin } = rateOf(taxed, rules);
  const tax = rate === 0n ? 0n : shareOf(gross, rate);
  trace?.push({
    rule: 'withholding',
    inputs: { gross: fromCents(gross), on: rules.on, ...whoOf(taxed), rate: written },
    output: fromCents(tax),
    source,
    origins: { gross: grossFrom, ...(origin !== undefined && { rate: origin }) },
    rounding: 'half up to the cent',
  });
  return { rate: written, tax };
};

type DatedRate = {
  readonly rate: bigint;
  readonly written: string;
  readonly source: string;
  /** The table of the rate; an exemption stands in none. */
  readonly origin: Origin | undefined;
};

const exempt: DatedRate = {
  rate: 0n,
  written: '0',
  source: 'RD/ITC 92, annex III: exempt',
  origin: undefined,
};

const rateOf = (taxed: Taxed, rules: Rules): DatedRate => {
  if (taxed.kind === 'temporary') return inForce(rules, 'temporary');
  if (taxed.kind === 'insertion') return exempt;
  const isTaxed = taxed.category === 'B' && taxed.phaseMonth < secondPeriodFrom;
  return isTaxed ? inForce(rules, 'full') : exempt;
};

const inForce = (rules: Rules, kind: 'full' | 'temporary'): DatedRate => {
  const { value, source, origin } = versionIn(rules, 'withholding-tax');
  const found = value.get(kind);
  if (found === undefined) {
    throw new DomainError('no-version-in-force', {
      table: 'withholding-tax',
      figure: kind,
      day: rules.on,
    });
  }
  return { rate: found.value, written: found.written, source, origin };
};

const whoOf = (taxed: Taxed): Readonly<Record<string, unknown>> =>
  taxed.kind === 'full'
    ? { kind: taxed.kind, category: taxed.category, phaseMonth: taxed.phaseMonth }
    : { kind: taxed.kind };
