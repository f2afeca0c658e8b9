import { lastDayOf } from '@office/domain/month';
import { compare, fromCents, ZERO } from '@office/domain/money';
import { rulesOn, versionIn } from './rules-on.ts';
import { tables } from './tables.ts';
import type { Money } from '@office/domain/money';
import type { Month } from '@office/domain/month';
import type { Tables } from './tables.ts';
import type { Trace } from './trace.ts';

/**
 * Below this difference ONEM neither rejects nor completes a month (AR 22 February 2015). Months before
 * September 2015 had no such limit: every cent of them counts.
 */
export const verificationTolerance = (month: Month, law: Tables = tables): Money => {
  const { value } = versionIn(rulesOn(lastDayOf(month), law), 'recovery-limits');
  const tenThousandths = value.get('verification-difference');
  return tenThousandths === undefined ? ZERO : fromCents(tenThousandths / 100n);
};

/** Whether ONEM lets a difference of a verified month be: it is smaller than the tolerance of that month. */
export const verificationDifference = (
  { month, difference }: { readonly month: Month; readonly difference: Money },
  trace?: Trace,
  law: Tables = tables,
): { readonly tolerance: Money; readonly disregarded: boolean } => {
  const tolerance = verificationTolerance(month, law);
  const disregarded = compare(difference, tolerance) < 0;
  trace?.push({
    rule: 'verification-difference',
    inputs: { month, difference, tolerance },
    output: disregarded,
    source: 'AR 22 February 2015: differences below EUR 3',
    origins: { tolerance: versionIn(rulesOn(lastDayOf(month), law), 'recovery-limits').origin },
  });
  return { tolerance, disregarded };
};
