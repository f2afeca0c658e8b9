import { fromCents, toCents } from '@office/domain/money';
import { shareOf, writeTenThousandths } from './exact.ts';
import { newestVersion, tables } from './tables.ts';
import type { Money } from '@office/domain/money';
import type { Trace } from './trace.ts';

export type SetOffInput = { readonly gross: Money; readonly owed: Money; readonly fraud: boolean };

/** What the office keeps back of an allowance: 10 % of gross, all of it on fraud, never more than is owed (art. 1410 § 4). */
export const setOff = (input: SetOffInput, trace?: Trace): { readonly amount: Money } => {
  const { value, source } = newestVersion(tables['recovery-limits']);
  const rate = value.get(input.fraud ? 'share-on-fraud' : 'share-of-gross') ?? 0n;
  const share = shareOf(toCents(input.gross), rate);
  const owed = toCents(input.owed);
  const amount = fromCents(share < owed ? share : owed);
  trace?.push({
    rule: 'set-off',
    inputs: { ...input, rate: writeTenThousandths(rate) },
    output: amount,
    source,
  });
  return { amount };
};
