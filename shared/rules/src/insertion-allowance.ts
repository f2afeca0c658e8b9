import { fromCents } from '@office/domain/money';
import { countOn, figureOn, indexedOn } from './dated-figure.ts';
import { halfUp, writeTenThousandths } from './exact.ts';
import { rulesOn } from './rules-on.ts';
import { chosenIn } from './switches.ts';
import { tables, versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Money } from '@office/domain/money';
import type { Figure } from './dated-figure.ts';
import type { Tables } from './tables.ts';
import type { Trace } from './trace.ts';

export type InsertionFacts = {
  readonly on: Day;
  /** Dispensed as a carer of a relative (AR 90, 125). */
  readonly dispensation: boolean;
} & (
  | {
      readonly category: 'A';
      /** 1 is the first month from the first grant. */
      readonly grantMonth: number;
      /** Days of work within the waiting period. */
      readonly workDays: number;
    }
  | { readonly category: 'N'; readonly age: number }
  | { readonly category: 'B'; readonly age: number; readonly partnerReplacementIncome: boolean }
);

export type InsertionAllowance = {
  readonly daily: Money;
  readonly half: Money;
  /** The row of the table of base amounts. */
  readonly figure: string;
  /** The base-index amount of that row, four decimals. */
  readonly base: string;
  readonly limitedBy: 'base' | 'living-wage';
};

/**
 * The daily insertion allowance (AR 124): base × multiplier to the cent, half up; the half allowance is half of it, half up.
 * An isolated person of 21 or more gets at least the living wage ÷ 312. Where the tables do not hold the living wage of the
 * day, the answer is no-version-in-force (or the plain base amount: switch insertion-living-wage-unknown).
 */
export const insertionAllowance = (
  facts: InsertionFacts,
  trace?: Trace,
  law: Tables = tables,
): InsertionAllowance => {
  const { on } = facts;
  const name = figureOf(facts, law);
  const conditions = versionOn(law['insertion-conditions'], on);
  trace?.push({
    rule: 'insertion-row',
    inputs: { ...facts, conditions: conditions.from },
    output: name,
    source: conditions.source,
    origins: { conditions: conditions.origin },
  });
  const asked = { law, table: 'insertion-allowances', name, on } as const;
  const base = figureOn(asked);
  const amount = indexedOn(asked, 'insertion-base', trace);
  const floor = name === 'N-from-21' ? livingWage(on, law) : undefined;
  if (floor === undefined) return written(amount, name, base, 'base');
  const raised = floor.cents > amount;
  trace?.push({
    rule: 'insertion-living-wage',
    inputs: { amount: fromCents(amount), livingWage: fromCents(floor.cents) },
    output: fromCents(raised ? floor.cents : amount),
    source: floor.source,
    origins: { amount: 'step:insertion-base', livingWage: floor.origin },
    rounding: 'living wage ÷ 312, rounded up to the cent (as the table holds it)',
  });
  return raised
    ? written(floor.cents, name, base, 'living-wage')
    : written(amount, name, base, 'base');
};

/** The living wage a day; undefined only where the switch takes the base amount for a day that has none. */
const livingWage = (on: Day, law: Tables): (Figure & { readonly cents: bigint }) | undefined => {
  const known = law['living-wage'].versions.some(({ from }) => from <= on);
  const choice = chosenIn(rulesOn(on, law), 'insertion-living-wage-unknown');
  if (!known && choice === 'base-amount') return undefined;
  const found = figureOn({ law, table: 'living-wage', name: 'isolated-per-day', on });
  return { ...found, cents: found.value / 100n };
};

const figureOf = (facts: InsertionFacts, law: Tables): string => {
  if (facts.dispensation) return 'dispensation';
  const isMinor = (age: number) => age < conditionOn(facts.on, law, 'adult-age');
  switch (facts.category) {
    case 'A':
      return hasStartSupplement(facts, law) ? 'A-first-five-months-52-days' : 'A';
    case 'N':
      if (isMinor(facts.age)) return 'N-under-18';
      return facts.age < conditionOn(facts.on, law, 'full-age') ? 'N-18-to-20' : 'N-from-21';
    case 'B': {
      const row = isMinor(facts.age) ? 'B-under-18' : 'B-from-18';
      return facts.partnerReplacementIncome ? `${row}-partner-replacement-income` : row;
    }
  }
};

/** From 1 March 2026: the first months with enough days of work in the waiting period; before, there was no such row. */
const hasStartSupplement = (
  { on, grantMonth, workDays }: Extract<InsertionFacts, { category: 'A' }>,
  law: Tables,
): boolean => {
  if (!versionOn(law['insertion-conditions'], on).value.has('first-months')) return false;
  return (
    grantMonth <= conditionOn(on, law, 'first-months') &&
    workDays >= conditionOn(on, law, 'work-days')
  );
};

const conditionOn = (on: Day, law: Tables, name: string): number =>
  countOn({ law, table: 'insertion-conditions', name, on });

const written = (
  cents: bigint,
  figure: string,
  { value }: Figure,
  limitedBy: InsertionAllowance['limitedBy'],
): InsertionAllowance => ({
  daily: fromCents(cents),
  half: fromCents(halfUp(cents, 2n)),
  figure,
  base: writeTenThousandths(value),
  limitedBy,
});
