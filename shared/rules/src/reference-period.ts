import { addDays, addMonths, daysBetween, earlierOf, laterOf } from '@office/domain/day';
import { lastsMonths, lengthInDays, mergedPeriods } from './day-periods.ts';
import { numberIn, rowOf, textIn } from './named-figures.ts';
import { tables, versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Period } from './day-periods.ts';
import type { Tables, Version } from './tables.ts';
import type { Named, TermRow } from './table-values.ts';
import type { Trace } from './trace.ts';

/** What extends the reference period (AR 30). */
export const extendingKinds = ['sickness', 'uncovered-job', 'career-break', 'detention'] as const;
export type ExtendingPeriod = Period & { readonly kind: (typeof extendingKinds)[number] };

export type ReferenceFacts = {
  readonly claimOn: Day;
  readonly months: number;
  readonly periods: readonly ExtendingPeriod[];
};

/**
 * The months before a claim in which days of work are looked for. Each calendar day of a period of AR 30 that lies in
 * them moves their start back by one, a day covered twice once; jobs without insurance shorter than three months do
 * not, and no more than fifteen years of them.
 */
export const referencePeriod = (
  { claimOn, months, periods }: ReferenceFacts,
  trace?: Trace,
  law: Tables = tables,
): Period => {
  const kinds = versionOn(law['reference-extensions'], claimOn);
  const until = addDays(claimOn, -1);
  const plainStart = addMonths(claimOn, -months);
  const extending = periods.filter((period) => isLongEnough(period, kinds));
  const from = movedBack(plainStart, (start) =>
    addedDays({ from: start, until }, extending, claimOn, kinds),
  );
  trace?.push({
    rule: 'reference-period',
    inputs: { claimOn, months, periods, kinds: [...kinds.value.keys()] },
    output: { from, until },
    source: [...kinds.value.values()].map((row) => textIn(row, 'law'))[0] ?? kinds.source,
    origins: { months: 'step:admission-terms', kinds: kinds.origin },
  });
  return { from, until };
};

type Kinds = Version<Named<TermRow>>;

const isLongEnough = (period: ExtendingPeriod, kinds: Kinds): boolean => {
  const row = rowOf(kinds, period.kind);
  return row['least-months'] === undefined || lastsMonths(period, numberIn(row, 'least-months'));
};

/** A longer period may hold more of what extends it: repeated until nothing is added. */
const movedBack = (plain: Day, added: (start: Day) => number): Day => {
  let start = plain;
  for (;;) {
    const next = addDays(plain, -added(start));
    if (next >= start) return start;
    start = next;
  }
};

const addedDays = (
  within: Period,
  periods: readonly ExtendingPeriod[],
  claimOn: Day,
  kinds: Kinds,
): number => {
  const limited = periods.filter(({ kind }) => rowOf(kinds, kind)['most-months'] !== undefined);
  const unlimited = periods.filter((period) => !limited.includes(period));
  const all = daysWithin(within, periods);
  const others = daysWithin(within, unlimited);
  const most = limited
    .map(({ kind }) => numberIn(rowOf(kinds, kind), 'most-months'))
    .map((months) => daysBetween(addMonths(claimOn, -months), claimOn));
  return others + Math.min(all - others, ...most);
};

const daysWithin = (within: Period, periods: readonly Period[]): number =>
  mergedPeriods(periods).reduce(
    (total, { from, until }) =>
      total +
      lengthInDays({ from: laterOf(from, within.from), until: earlierOf(until, within.until) }),
    0,
  );
