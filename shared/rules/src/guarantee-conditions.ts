import { addDays } from '@office/domain/day';
import { lastDayOf } from '@office/domain/month';
import { fromCents, toCents } from '@office/domain/money';
import { countOn, figureOn } from './dated-figure.ts';
import { endOfMonths } from './deadlines.ts';
import { fraction } from './exact.ts';
import { isLess, product, ratio } from './fractions.ts';
import { versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Month } from '@office/domain/month';
import type { Money } from '@office/domain/money';
import type { Tables } from './tables.ts';
import type { Trace } from './trace.ts';

export type GuaranteeConditions = {
  readonly month: Month;
  /** First day of the part-time work, and the day of registration for full-time work. */
  readonly startedOn: Day;
  readonly registeredOn: Day;
  readonly askedFullTime: boolean;
  readonly cardInOrder: boolean;
  readonly weeklyHours: string;
  readonly fullTimeHours: string;
  readonly grossWage: Money;
};

export type GuaranteeRefusal =
  | 'registered-late'
  | 'full-time-job-not-asked'
  | 'card-not-in-order'
  | 'too-many-hours'
  | 'wage-not-below-reference'
  | 'below-least-amount';

/**
 * What stands in the way of a guarantee allowance before anything is calculated (AR 131bis): registered within two months
 * from the day after the start, asked for a full-time job, card in order, at most four fifths of the full-time hours,
 * gross pay of the month below the reference wage of its last day.
 */
export const guaranteeRefusals = (
  facts: GuaranteeConditions,
  trace: Trace,
  law: Tables,
): readonly GuaranteeRefusal[] => {
  const on = facts.startedOn;
  const months = countOn({ law, table: 'guarantee-allowance', name: 'months-to-register', on });
  const registerBy = endOfMonths(addDays(on, 1), months);
  const share = figureOn({ law, table: 'guarantee-allowance', name: 'most-hours-share', on });
  const mostHours = product(fraction(facts.fullTimeHours), ratio(share.value, 10_000n));
  const reference = versionOn(law['reference-wage'], lastDayOf(facts.month));
  const found: readonly (GuaranteeRefusal | undefined)[] = [
    facts.registeredOn > registerBy ? 'registered-late' : undefined,
    facts.askedFullTime ? undefined : 'full-time-job-not-asked',
    facts.cardInOrder ? undefined : 'card-not-in-order',
    isLess(mostHours, fraction(facts.weeklyHours)) ? 'too-many-hours' : undefined,
    toCents(facts.grossWage) < reference.value ? undefined : 'wage-not-below-reference',
  ];
  const refusals = found.filter((each) => each !== undefined);
  trace?.push({
    rule: 'guarantee-conditions',
    inputs: {
      registeredOn: facts.registeredOn,
      registerBy,
      askedFullTime: facts.askedFullTime,
      cardInOrder: facts.cardInOrder,
      weeklyHours: facts.weeklyHours,
      fullTimeHours: facts.fullTimeHours,
      grossWage: facts.grossWage,
      referenceWage: fromCents(reference.value),
    },
    output: refusals.length === 0 ? 'met' : refusals,
    source: 'AR 131bis; AM 5 (reference wage)',
    origins: { registerBy: share.origin, referenceWage: reference.origin },
  });
  return refusals;
};
