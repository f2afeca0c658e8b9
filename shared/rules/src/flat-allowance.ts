import { fromCents } from '@office/domain/money';
import { figureOn, indexedOn } from './dated-figure.ts';
import { halfUp, writeTenThousandths } from './exact.ts';
import { tables } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Money } from '@office/domain/money';
import type { Tables } from './tables.ts';
import type { Trace } from './trace.ts';

/** The groups whose amount is a figure of its own, by the table and the row that hold it. */
const rows = {
  'company-supplement-A': { table: 'minimum-allowances', name: 'company-supplement-A' },
  'company-supplement-N': { table: 'minimum-allowances', name: 'company-supplement-N' },
  'company-supplement-B': { table: 'minimum-allowances', name: 'company-supplement-B' },
  'relative-carer': { table: 'minimum-allowances', name: 'relative-carer' },
  'both-spouses-extra': {
    table: 'minimum-allowances',
    name: 'B-second-period-both-spouses-extra',
  },
  'insertion-dispensation': { table: 'insertion-allowances', name: 'dispensation' },
} as const;

export type FlatGroup = keyof typeof rows;

export const flatGroups = [
  'company-supplement-A',
  'company-supplement-N',
  'company-supplement-B',
  'relative-carer',
  'both-spouses-extra',
  'insertion-dispensation',
] as const satisfies readonly FlatGroup[];

export type FlatAllowance = { readonly daily: Money; readonly half: Money; readonly base: string };

/**
 * The daily amount of a group that does not follow the wage: the minimum with a company supplement (RCC/SWT), a carer of a
 * relative (AR 90, 125), and what two cohabiting spouses get on top of the last minimum when both have nothing else in
 * the calendar month (AR 115 § 1). Base × multiplier to the cent, half up.
 */
export const flatAllowance = (
  { on, group }: { readonly on: Day; readonly group: FlatGroup },
  trace?: Trace,
  law: Tables = tables,
): FlatAllowance => {
  const asked = { law, ...rows[group], on };
  const cents = indexedOn(asked, 'flat-allowance', trace);
  return {
    daily: fromCents(cents),
    half: fromCents(halfUp(cents, 2n)),
    base: writeTenThousandths(figureOn(asked).value),
  };
};
