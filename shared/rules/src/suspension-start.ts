import { addDays, monthOf } from '@office/domain/day';
import { firstDayOf } from '@office/domain/month';
import { figureOf } from './named-figures.ts';
import { tables, versionOn } from './tables.ts';
import { firstDayAfter, isWorkingDay } from './working-days.ts';
import type { Day } from '@office/domain/day';
import type { Tables } from './tables.ts';
import type { Trace } from './trace.ts';

export type SuspensionStartInput = {
  /** The director learned the fact. */
  readonly knownOn: Day;
  /** The director told the payment body. */
  readonly toldOn: Day;
  /** The day of an authorised early payment of that month (AR 161 al. 4). */
  readonly earlyPaymentOn?: Day;
  /** Replacement days of public holidays: no working days here (AR 53). */
  readonly replacementDays: readonly Day[];
};

export type SuspensionStart = {
  /** The first day whose payment is suspended. */
  readonly on: Day;
  /** The theoretical payment date, and the first day on which a notice comes too late for it. */
  readonly paymentDate: Day;
  readonly lateFrom: Day;
};

/**
 * From when a payment is suspended before ONEM decides (AR 53): from the day the director learned the fact, if the
 * payment body is told in the same month and before the third working day preceding the theoretical payment date;
 * told from that day on, from the 1st of the next month; told in a later month, from the 1st of that month.
 */
export const suspensionStart = (
  input: SuspensionStartInput,
  trace?: Trace,
  law: Tables = tables,
): SuspensionStart => {
  const { knownOn, toldOn } = input;
  const terms = versionOn(law['sanction-terms'], toldOn);
  const month = monthOf(toldOn);
  const paymentDate = input.earlyPaymentOn ?? firstDayAfter(month);
  const replacementDays = new Set<string>(input.replacementDays);
  let lateFrom = paymentDate;
  for (let left = figureOf(terms, 'suspension-working-days'); left > 0;) {
    lateFrom = addDays(lateFrom, -1);
    if (isWorkingDay(lateFrom) && !replacementDays.has(lateFrom)) left -= 1;
  }
  const found = { on: startOf(knownOn, toldOn, lateFrom), paymentDate, lateFrom };
  trace?.push({
    rule: 'suspension-start',
    inputs: { ...input, lateFrom },
    output: found.on,
    source: 'AR 53; working days without the replacement days of public holidays',
    origins: { lateFrom: terms.origin },
  });
  return found;
};

const startOf = (knownOn: Day, toldOn: Day, lateFrom: Day): Day => {
  if (toldOn >= lateFrom) return firstDayAfter(monthOf(toldOn));
  return monthOf(knownOn) === monthOf(toldOn) ? knownOn : firstDayOf(monthOf(toldOn));
};
