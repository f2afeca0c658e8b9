import { fromCents, toCents } from '@office/domain/money';
import { figureOn, toTheCent } from './dated-figure.ts';
import { halfUp, writeTenThousandths } from './exact.ts';
import { rulesOn } from './rules-on.ts';
import { chosenIn } from './switches.ts';
import { tables, versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Money } from '@office/domain/money';
import type { TenThousandths } from './exact.ts';
import type { Tables } from './tables.ts';
import type { Trace } from './trace.ts';

export type SupplementFacts = {
  readonly on: Day;
  readonly grossMonthlyWage: Money;
  /** Days of temporary unemployment to be supplemented, and those counted before them. */
  readonly days: number;
  readonly daysBefore: number;
};

export type EmployerSupplement = {
  readonly perDay: Money;
  /** How many of the days bear the supplement. */
  readonly supplementedDays: number;
  readonly amount: Money;
};

/**
 * What the employer owes beside temporary unemployment since 1 January 2024: EUR 5 a day, from the first day up to
 * EUR 4,000 gross a month, from the 27th day above. Information for the claimant: the office neither pays nor withholds it.
 * Over which period days are counted was not found: the caller says how many came before.
 */
export const employerSupplement = (
  facts: SupplementFacts,
  trace?: Trace,
  law: Tables = tables,
): EmployerSupplement => {
  const { on, days, daysBefore, grossMonthlyWage } = facts;
  const of = (name: string) => figureOn({ law, table: 'employer-supplement', name, on });
  const limit = of('gross-limit');
  const isAbove = toCents(grossMonthlyWage) * 100n > limit.value;
  const firstDay = isAbove ? Number(of('first-day-above-limit').value) / 10_000 : 1;
  const unsupplemented = Math.max(0, firstDay - 1 - daysBefore);
  const supplementedDays = Math.max(0, days - unsupplemented);
  const perDay = perDayOn(on, of('per-day').value, law);
  const amount = fromCents(perDay * BigInt(supplementedDays));
  trace?.push({
    rule: 'employer-supplement',
    inputs: {
      ...facts,
      grossLimit: writeTenThousandths(limit.value),
      firstDay,
      perDay: fromCents(perDay),
    },
    output: { supplementedDays, amount },
    source: limit.source,
    origins: { grossLimit: limit.origin, firstDay: limit.origin, perDay: limit.origin },
    rounding: toTheCent,
    switches: {
      'employer-supplement-indexation': chosenIn(
        rulesOn(on, law),
        'employer-supplement-indexation',
      ),
    },
  });
  return { perDay: fromCents(perDay), supplementedDays, amount };
};

const perDayOn = (on: Day, enacted: TenThousandths, law: Tables): bigint => {
  if (chosenIn(rulesOn(on, law), 'employer-supplement-indexation') === 'as-enacted') {
    return halfUp(enacted, 100n);
  }
  const { from } = versionOn(law['employer-supplement'], on);
  const then = versionOn(law.indexation, from).value;
  const now = versionOn(law.indexation, on).value;
  return halfUp(enacted * now, then * 100n);
};
