import { lastDayOf } from '@office/domain/month';
import { fromCents, ZERO } from '@office/domain/money';
import { rulesOn, versionIn } from './rules-on.ts';
import type { Money } from '@office/domain/money';
import type { Month } from '@office/domain/month';

/**
 * Below this difference ONEM neither rejects nor completes a month (AR 22 February 2015). Months before
 * September 2015 had no such limit: every cent of them counts.
 */
export const verificationTolerance = (month: Month): Money => {
  const { value } = versionIn(rulesOn(lastDayOf(month)), 'recovery-limits');
  const tenThousandths = value.get('verification-difference');
  return tenThousandths === undefined ? ZERO : fromCents(tenThousandths / 100n);
};
