import { toCents } from '@office/domain/money';
import { fraction, halfUp } from './exact.ts';
import { figureOf } from './named-figures.ts';
import type { Day } from '@office/domain/day';
import type { Money } from '@office/domain/money';
import type { Month } from '@office/domain/month';
import type { Named } from './table-values.ts';
import type { Version } from './tables.ts';

/** An allowance that was not due, gross; `paidOn` is needed where ONEM's own error is pleaded. */
type Undue = { readonly amount: Money; readonly paidOn?: Day };
export type UndueDay = Undue & { readonly day: Day };
/** A day of a voluntary part-time worker, with its number of half allowances. */
export type UndueHalves = UndueDay & { readonly halves: number };
/** A month of the income guarantee: its full amount, and of how many days it was not due (absent: all of it). */
export type UndueMonth = Undue & {
  readonly month: Month;
  readonly days?: number;
  /** What the month divides by; the law's number of days of a full month when absent. */
  readonly payableDays?: number;
};

/** What was not due, by the kind of the allowance. */
export type UndueOf =
  | { readonly kind: 'full' | 'temporary'; readonly undue: readonly UndueDay[] }
  | {
      readonly kind: 'voluntary-part-time';
      readonly undue: readonly UndueHalves[];
      /** Half allowances a week, as a decimal. */
      readonly halvesPerWeek: string;
    }
  | { readonly kind: 'income-guarantee'; readonly undue: readonly UndueMonth[] };

/** What was not due of one day or month: its amount in cents, and what it counts in the smallest unit of its kind. */
export type Entry = {
  readonly at: string;
  readonly cents: bigint;
  readonly units: bigint;
  readonly paidOn: Day | undefined;
};
export type RecoveryTerms = Version<Named<string>>;

/**
 * The entries from the earliest to the last, the most that good faith leaves, and how many units make one that is
 * told. In voluntary part-time 150 × n / 6 half allowances are rounded to the nearest half: a unit is half of one.
 */
export const countedOf = (
  input: UndueOf,
  terms: RecoveryTerms,
): { readonly entries: readonly Entry[]; readonly most: bigint; readonly scale: bigint } => {
  const days = BigInt(figureOf(terms, 'good-faith-days'));
  switch (input.kind) {
    case 'full':
    case 'temporary':
      return {
        entries: sorted(input.undue.map((each) => ({ ...entryOf(each, each.day), units: 1n }))),
        most: days,
        scale: 1n,
      };
    case 'voluntary-part-time': {
      const { numerator, denominator } = fraction(input.halvesPerWeek);
      const week = BigInt(figureOf(terms, 'week-days'));
      const units = ({ halves }: UndueHalves): bigint => 2n * BigInt(halves);
      return {
        entries: sorted(
          input.undue.map((each) => ({ ...entryOf(each, each.day), units: units(each) })),
        ),
        most: halfUp(2n * days * numerator, week * denominator),
        scale: 2n,
      };
    }
    case 'income-guarantee': {
      const full = figureOf(terms, 'income-guarantee-days');
      return {
        entries: sorted(input.undue.map((each) => monthOf(each, full))),
        most: days,
        scale: 1n,
      };
    }
  }
};

const entryOf = ({ amount, paidOn }: Undue, at: string) => ({ at, cents: toCents(amount), paidOn });

/** A full month counts the law's 25 days; of a part, so many days of 25 (or of the days really payable). */
const monthOf = (undue: UndueMonth, full: number): Entry => {
  const entry = entryOf(undue, undue.month);
  const { days, payableDays = full } = undue;
  if (days === undefined || days >= payableDays) return { ...entry, units: BigInt(full) };
  const cents = halfUp(entry.cents * BigInt(days), BigInt(payableDays));
  return { ...entry, cents, units: BigInt(days) };
};

const sorted = (entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((a, b) => (a.at < b.at ? -1 : 1));

/** The last entries up to a number of units; of the entry that the limit cuts, its part, half up to the cent. */
export const lastOf = (entries: readonly Entry[], most: bigint): readonly Entry[] => {
  let room = most;
  return entries
    .toReversed()
    .flatMap((entry) => {
      const units = entry.units < room ? entry.units : room;
      room -= units;
      if (units === 0n) return [];
      return [{ ...entry, units, cents: halfUp(entry.cents * units, entry.units) }];
    })
    .toReversed();
};

export const total = (entries: readonly Entry[]): bigint =>
  entries.reduce((sum, { cents }) => sum + cents, 0n);

/** Units as a number of days or half allowances: '150', '87.5'. */
export const writeUnits = (units: bigint, scale: bigint): string =>
  `${units / scale}${units % scale === 0n ? '' : '.5'}`;
