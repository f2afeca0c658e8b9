import { DomainError } from '@office/domain/domain-error';
import { fromCents, toCents } from '@office/domain/money';
import { shareOf, writeTenThousandths } from './exact.ts';
import { newestVersion, tables } from './tables.ts';
import type { Money } from '@office/domain/money';
import type { ChoiceOf } from './switches.ts';
import type { Named } from './table-values.ts';
import type { Version } from './tables.ts';
import type { Origin, Trace } from './trace.ts';

export type SetOffInput = { readonly gross: Money; readonly owed: Money; readonly fraud: boolean };

/** What the office keeps back of an allowance: 10 % of gross, all of it on fraud, never more than is owed (art. 1410 § 4). */
export const setOff = (
  { gross, owed, fraud }: SetOffInput,
  trace?: Trace,
): { readonly amount: Money } => {
  const of = { base: toCents(gross), basis: 'gross' as const, owed: toCents(owed), fraud };
  return {
    amount: fromCents(setOffCents(of, newestVersion(tables['recovery-limits']), { trace })),
  };
};

export type SetOffCents = {
  /** The amount of which the share is taken, and whether that is the gross or the net (a switch). */
  readonly base: bigint;
  readonly basis: ChoiceOf<'set-off-base'>;
  readonly owed: bigint;
  readonly fraud: boolean;
};

/** The set-off in cents, by one version of the recovery limits; `baseFrom` says of which step the base came. */
export const setOffCents = (
  { base, basis, owed, fraud }: SetOffCents,
  limits: Version<Named<bigint>>,
  { trace, baseFrom = 'given' }: { readonly trace: Trace; readonly baseFrom?: Origin },
): bigint => {
  const figure = fraud ? 'share-on-fraud' : 'share-of-gross';
  const rate = limits.value.get(figure);
  if (rate === undefined) {
    throw new DomainError('no-version-in-force', {
      table: 'recovery-limits',
      figure,
      day: limits.from,
    });
  }
  const share = shareOf(base, rate);
  const amount = share < owed ? share : owed;
  trace?.push({
    rule: 'set-off',
    inputs: {
      [basis]: fromCents(base),
      owed: fromCents(owed),
      fraud,
      rate: writeTenThousandths(rate),
    },
    output: fromCents(amount),
    source: limits.source,
    origins: { [basis]: baseFrom, rate: limits.origin },
    rounding: 'half up to the cent',
    switches: { 'set-off-base': basis },
  });
  return amount;
};
