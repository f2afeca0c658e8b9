import { fromCents } from '@office/domain/money';
import { DomainError } from '@office/domain/domain-error';
import { halfUp, writeTenThousandths } from './exact.ts';
import { versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { TenThousandths } from './exact.ts';
import type { Tables } from './tables.ts';
import type { TableName, TableValue } from './table-values.ts';
import type { Origin, Trace } from './trace.ts';

/** The tables whose figures are asked for by a name. */
type FigureTable = {
  [Name in TableName]: TableValue<Name> extends ReadonlyMap<string, TenThousandths> ? Name : never;
}[TableName];

/** A figure of the law with the ground and the version it comes from. */
export type Figure = {
  readonly value: TenThousandths;
  readonly source: string;
  readonly origin: Origin;
};

/** Where a figure stands, and the day and the law it is asked for. */
export type FigureAsked = {
  readonly law: Tables;
  readonly table: FigureTable;
  readonly name: string;
  readonly on: Day;
};

/** A figure as it stands on a day; one that its version lacks is not in force: never an older one in its place. */
export const figureOn = ({ law, table, name, on }: FigureAsked): Figure => {
  const { value, source, origin } = versionOn<ReadonlyMap<string, TenThousandths>>(law[table], on);
  const found = value.get(name);
  if (found === undefined) {
    throw new DomainError('no-version-in-force', { table, figure: name, day: on });
  }
  return { value: found, source, origin };
};

/** A whole number of days, months or hours of the law. */
export const countOn = (asked: FigureAsked): number => Number(figureOn(asked).value) / 10_000;

/** How the trace names the rounding of AR 113 § 2. */
export const toTheCent = 'to the cent, half up, once (AR 113 § 2)';

/** A base amount × the multiplier of the day, in cents, half up (AR 113 § 2); `rule` names the step. */
export const indexedOn = (asked: FigureAsked, rule: string, trace: Trace): bigint => {
  const base = figureOn(asked);
  const multiplier = versionOn(asked.law.indexation, asked.on);
  const cents = halfUp(base.value * multiplier.value, 1_000_000n);
  trace?.push({
    rule,
    inputs: {
      figure: asked.name,
      base: writeTenThousandths(base.value),
      multiplier: writeTenThousandths(multiplier.value),
    },
    output: fromCents(cents),
    source: `${base.source}; AR 113`,
    origins: { base: base.origin, multiplier: multiplier.origin },
    rounding: toTheCent,
  });
  return cents;
};
