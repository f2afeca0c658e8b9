import { halfUp } from './exact.ts';
import { versionIfAny } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { TenThousandths } from './exact.ts';
import type { Tables } from './tables.ts';

type Reckoning = (law: Tables, on: Day, figure: string) => TenThousandths | undefined;

const daysInMonth = 26n;

/**
 * What the tables give for a printed figure on a day, or nothing when they do not reach it.
 * Allowances and limits are base × multiplier to the cent, ceilings to four decimals (AR 113); a maximum is the
 * share of its ceiling; an amount a month is 26 times that of the day.
 */
export const reckon = (
  law: Tables,
  on: Day,
  group: string,
  figure: string,
): TenThousandths | undefined => reckonings.get(group)?.(law, on, figure);

const toCent = (value: bigint, unit: bigint): TenThousandths => halfUp(value, unit) * 100n;

const indexed =
  (table: 'minimum-allowances' | 'insertion-allowances' | 'income-limits'): Reckoning =>
  (law, on, figure) => {
    const base = versionIfAny(law[table], on)?.value.get(figure);
    const multiplier = versionIfAny(law.indexation, on)?.value;
    if (base === undefined || multiplier === undefined) return undefined;
    return toCent(base * multiplier, 1_000_000n);
  };

const dailyCeiling: Reckoning = (law, on, figure) => {
  const base = versionIfAny(law['wage-ceilings'], on)?.value.get(figure);
  const multiplier = versionIfAny(law.indexation, on)?.value;
  if (base === undefined || multiplier === undefined) return undefined;
  return halfUp(base * multiplier, 10_000n);
};

const maximum: Reckoning = (law, on, figure) => {
  const replacement = versionIfAny(law['replacement-rates'], on)?.value.get(figure);
  const ceiling = replacement && dailyCeiling(law, on, replacement.ceiling);
  return ceiling && toCent(ceiling * replacement.rate, 1_000_000n);
};

const monthly =
  (daily: Reckoning): Reckoning =>
  (law, on, figure) => {
    const each = daily(law, on, figure);
    return each && toCent(each * daysInMonth, 100n);
  };

const reckonings: ReadonlyMap<string, Reckoning> = new Map<string, Reckoning>([
  ['minimum-allowances', indexed('minimum-allowances')],
  ['insertion-allowances', indexed('insertion-allowances')],
  ['income-limits', indexed('income-limits')],
  ['daily-ceilings', dailyCeiling],
  ['monthly-ceilings', monthly(dailyCeiling)],
  ['maximum-allowances', maximum],
  ['monthly-maximum-allowances', monthly(maximum)],
  ['monthly-minimum-allowances', monthly(indexed('minimum-allowances'))],
]);
