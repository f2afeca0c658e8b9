import { fromCents, toCents } from '@office/domain/money';
import { halfUp, writeMillionths, writeTenThousandths } from './exact.ts';
import { rulesOn, versionIn } from './rules-on.ts';
import type { Day } from '@office/domain/day';
import type { Money } from '@office/domain/money';
import type { TenThousandths } from './exact.ts';
import type { Income, SeizureBand, SeizureThresholds } from './table-values.ts';
import type { Rules } from './rules-on.ts';
import type { Origin, Trace } from './trace.ts';

export type SeizableInput = {
  readonly net: Money;
  readonly on: Day;
  readonly children: number;
  /** Allowances only, or work and allowances in the same month (art. 1411). */
  readonly income: Income;
};

export type SeizablePortion = { readonly seizable: Money; readonly protected: Money };

/** The part of a month's net that creditors may touch, and the part that only maintenance may (art. 1409, 1409 § 1bis). */
export const seizablePortion = (input: SeizableInput, trace?: Trace): SeizablePortion => {
  const net = toCents(input.net);
  const seizable = seizableCents(net, input, rulesOn(input.on), { trace });
  return { seizable: fromCents(seizable), protected: fromCents(net - seizable) };
};

export const seizableCents = (
  net: bigint,
  { children, income }: { readonly children: number; readonly income: Income },
  rules: Rules,
  { trace, netFrom = 'given' }: { readonly trace: Trace; readonly netFrom?: Origin },
): bigint => {
  const thresholds = versionIn(rules, 'seizure-thresholds');
  const rates = versionIn(rules, 'seizure-rates');
  const bands = bandsOf(net, thresholds.value, rates.value[income]);
  // The shares of all bands, summed exactly and rounded half up once.
  const beforeChildren = halfUp(
    bands.reduce((sum, { from, to, share }) => sum + (to - from) * share, 0n),
    10_000n,
  );
  // The amount for a child lowers what is seizable; it does not lift the thresholds.
  const lessChildren = beforeChildren - BigInt(children) * thresholds.value.child;
  const seizable = lessChildren > 0n ? lessChildren : 0n;
  trace?.push({
    rule: 'seizable-portion',
    inputs: {
      net: fromCents(net),
      on: rules.on,
      income,
      children,
      bands: bands.map(writeBand),
      beforeChildren: fromCents(beforeChildren),
      child: fromCents(thresholds.value.child),
    },
    output: fromCents(seizable),
    source: `${rates.source}; ${thresholds.source}`,
    origins: {
      net: netFrom,
      bands: rates.origin,
      beforeChildren: rates.origin,
      child: thresholds.origin,
    },
    rounding: 'the sum of the bands, half up to the cent',
  });
  return seizable;
};

/** A part of the net between two thresholds, in cents, and the share of it that can be taken. */
type Band = { readonly from: bigint; readonly to: bigint; readonly share: TenThousandths };

/** The bands that a net reaches into, lowest first. */
const bandsOf = (
  net: bigint,
  thresholds: SeizureThresholds,
  rates: readonly SeizureBand[],
): Band[] =>
  rates.flatMap(({ above, share }, index) => {
    const next = rates[index + 1];
    const end = next === undefined || net < thresholds[next.above] ? net : thresholds[next.above];
    return end > thresholds[above] ? [{ from: thresholds[above], to: end, share }] : [];
  });

const writeBand = ({ from, to, share }: Band) => ({
  from: fromCents(from),
  to: fromCents(to),
  share: writeTenThousandths(share),
  part: writeMillionths((to - from) * share),
});
