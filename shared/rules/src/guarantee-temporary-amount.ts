import { fromCents, toCents } from '@office/domain/money';
import { figureOn, toTheCent } from './dated-figure.ts';
import { halfUp } from './exact.ts';
import { tables } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Money } from '@office/domain/money';
import type { Tables } from './tables.ts';
import type { Trace } from './trace.ts';

/**
 * The daily amount in temporary unemployment of a part-timer who keeps rights and gets the guarantee allowance: the
 * reference allowance of AR 131bis § 2bis ÷ 26 (AR 114 § 6), to the cent, half up. The half allowance is half of it, half up.
 */
export const guaranteeTemporaryAmount = (
  { on, reference }: { readonly on: Day; readonly reference: Money },
  trace?: Trace,
  law: Tables = tables,
): { readonly daily: Money; readonly half: Money } => {
  const days = figureOn({ law, table: 'guarantee-allowance', name: 'days-in-month', on });
  const cents = halfUp(toCents(reference) * 10_000n, days.value);
  trace?.push({
    rule: 'guarantee-temporary-amount',
    inputs: { reference, days: Number(days.value) / 10_000 },
    output: fromCents(cents),
    source: 'AR 114 § 6, 131bis § 2bis',
    origins: { days: days.origin },
    rounding: toTheCent,
  });
  return { daily: fromCents(cents), half: fromCents(halfUp(cents, 2n)) };
};
