import { DomainError } from '@office/domain/domain-error';
import { fromCents, toCents, ZERO } from '@office/domain/money';
import { tables, versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Money } from '@office/domain/money';
import type { Named } from './table-values.ts';
import type { Tables, Version } from './tables.ts';
import type { Trace } from './trace.ts';

/** An heir and the parts of the estate that fall to them: 1 and 1 are two halves. */
export type Heir = { readonly id: string; readonly parts: number };

export type Death = {
  readonly diedOn: Day;
  /** When the decision to recover was notified; absent when it was not. */
  readonly notifiedOn?: Day;
  /** What may still be decided after a death. */
  readonly exception?: 'period-after-death' | 'provisional-allowances';
  readonly heirs: readonly Heir[];
};

export type RecoveryPursuitInput = {
  readonly on: Day;
  readonly owed: Money;
  readonly death?: Death;
};

export type RecoveryPursuit = {
  /** What is pursued in all. */
  readonly pursued: Money;
  /** Of each heir, those below the minimum left out; empty without a death. */
  readonly shares: Readonly<Record<string, Money>>;
  readonly reason: 'below-minimum' | 'no-decision-after-death' | null;
};

/**
 * Whether a debt is pursued (AR 169 and commentary): from EUR 25, of each heir too. After a death only what was
 * notified before it, unless the sums are provisional or of a period after it; every heir owes their own share.
 */
export const recoveryPursuit = (
  input: RecoveryPursuitInput,
  trace?: Trace,
  law: Tables = tables,
): RecoveryPursuit => {
  const limits = versionOn(law['recovery-limits'], input.on);
  const least = amountIn(limits, 'pursuit-minimum', input.on);
  const { death } = input;
  const found =
    death === undefined ? ofDebtor(input.owed, least) : ofHeirs(input.owed, death, least);
  trace?.push({
    rule: 'recovery-pursuit',
    inputs: { ...input, minimum: fromCents(least) },
    output: found,
    source: 'AR 169 and commentary',
    origins: { minimum: limits.origin },
    ...(death === undefined
      ? {}
      : { rounding: 'cents by largest remainder, ties to the smaller id' }),
  });
  return found;
};

/** Whether a debt is large enough to stand against the change to another payment body (AM 77, 79). */
export const transferDebt = (
  { on, owed }: { readonly on: Day; readonly owed: Money },
  trace?: Trace,
  law: Tables = tables,
): { readonly counts: boolean; readonly minimum: Money } => {
  const limits = versionOn(law['recovery-limits'], on);
  const least = amountIn(limits, 'transfer-debt-minimum', on);
  const found = { counts: toCents(owed) >= least, minimum: fromCents(least) };
  trace?.push({
    rule: 'transfer-debt',
    inputs: { on, owed, minimum: found.minimum },
    output: found.counts,
    source: 'AM 77, 79',
    origins: { minimum: limits.origin },
  });
  return found;
};

const ofDebtor = (owed: Money, least: bigint): RecoveryPursuit =>
  toCents(owed) < least
    ? { pursued: ZERO, shares: {}, reason: 'below-minimum' }
    : { pursued: owed, shares: {}, reason: null };

const ofHeirs = (owed: Money, death: Death, least: bigint): RecoveryPursuit => {
  const wasNotified = death.notifiedOn !== undefined && death.notifiedOn < death.diedOn;
  if (!wasNotified && death.exception === undefined) {
    return { pursued: ZERO, shares: {}, reason: 'no-decision-after-death' };
  }
  const pursued = sharesOf(toCents(owed), death.heirs).filter(({ cents }) => cents >= least);
  return {
    pursued: fromCents(pursued.reduce((sum, { cents }) => sum + cents, 0n)),
    shares: Object.fromEntries(pursued.map(({ id, cents }) => [id, fromCents(cents)])),
    reason: pursued.length === 0 ? 'below-minimum' : null,
  };
};

/** Shares that add up to the debt: whole cents first, then one more each by largest remainder, ties to the smaller id. */
const sharesOf = (
  cents: bigint,
  heirs: readonly Heir[],
): readonly { readonly id: string; readonly cents: bigint }[] => {
  const parts = heirs.reduce((sum, heir) => sum + BigInt(heir.parts), 0n);
  const exact = heirs.map((heir) => ({ id: heir.id, of: cents * BigInt(heir.parts) }));
  const given = exact.reduce((sum, { of }) => sum + of / parts, 0n);
  const first = exact.toSorted(
    (a, b) => Number((b.of % parts) - (a.of % parts)) || (a.id < b.id ? -1 : 1),
  );
  const lucky = new Set(first.slice(0, Number(cents - given)).map(({ id }) => id));
  return exact.map(({ id, of }) => ({ id, cents: of / parts + (lucky.has(id) ? 1n : 0n) }));
};

const amountIn = (limits: Version<Named<bigint>>, figure: string, on: Day): bigint => {
  const found = limits.value.get(figure);
  if (found === undefined) {
    throw new DomainError('no-version-in-force', { table: 'recovery-limits', figure, day: on });
  }
  return found / 100n;
};
