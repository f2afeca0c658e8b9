import { basename } from 'node:path';
import { titleKinds } from '@office/domain/debt';
import { decilesOf } from '../tally.ts';
import { simulationJson, totalsCsv } from '../written-files.ts';
import { writeCount } from '../written-figures.ts';
import { gainsByMonthChart, gainsHistogram } from './gains.ts';
import { paidTenthsChart } from './paid-tenths.ts';
import { deductionsChart, totalsChart } from './totals.ts';
import type { PartsOfMonth } from './totals.ts';
import type { Month } from '@office/domain/month';
import type { Wanted } from '../arguments.ts';
import type { Comparison } from '../comparison.ts';
import type { MonthTally } from '../tally.ts';
import type { NamedLaw } from '../written-files.ts';

/** Every file of a run by its name: the same run gives the same bytes. */
export function filesOf(
  wanted: Wanted,
  months: readonly Month[],
  laws: readonly NamedLaw[],
  comparison: Comparison | undefined,
): readonly (readonly [string, string])[] {
  const about = `${writeCount(wanted.population)} synthetic people, seed ${String(wanted.seed)}`;
  const change = wanted.change === undefined ? undefined : basename(wanted.change.file);
  const run = {
    population: wanted.population,
    seed: wanted.seed,
    from: wanted.from,
    to: wanted.to,
    ...(change === undefined ? {} : { changeFile: change }),
  };
  return [
    ['totals.csv', totalsCsv(months, laws)],
    ['simulation.json', simulationJson(run, months, laws, comparison)],
    ...laws.flatMap((law, index) => lawCharts(law, months, index === 0 ? '' : '-changed', about)),
    ...(comparison === undefined
      ? []
      : changeCharts(comparison, months, `${about}, ${change ?? ''}`)),
  ];
}

const lawCharts = (
  { name, months: tallies }: NamedLaw,
  months: readonly Month[],
  suffix: string,
  about: string,
): [string, string][] => {
  const words = `${about}, ${name}`;
  const tenths = tallies.map(({ amounts }, at) => ({
    month: months[at] ?? '',
    cents: decilesOf(amounts),
  }));
  return [
    [`paid-tenths${suffix}.svg`, paidTenthsChart(tenths, words)],
    [
      `totals${suffix}.svg`,
      totalsChart(
        tallies.map((tally, at) => totalsOf(months[at], tally)),
        words,
      ),
    ],
    [
      `creditors${suffix}.svg`,
      deductionsChart(
        tallies.map((tally, at) => deductionsOf(months[at], tally)),
        words,
      ),
    ],
  ];
};

const totalsOf = (
  month: Month | undefined,
  { paid, tax, setOff, shares }: MonthTally,
): PartsOfMonth => ({
  month: month ?? '',
  cents: [paid, tax, titleKinds.reduce((sum, kind) => sum + shares[kind], 0n), setOff],
});

/** In the order of `deductionParts`: the set-off, then the kinds of titles as the office lists them. */
const deductionsOf = (month: Month | undefined, { setOff, shares }: MonthTally): PartsOfMonth => ({
  month: month ?? '',
  cents: [setOff, ...titleKinds.map((kind) => shares[kind])],
});

const changeCharts = (
  comparison: Comparison,
  months: readonly Month[],
  about: string,
): [string, string][] => [
  [
    'change-by-month.svg',
    gainsByMonthChart(
      comparison.months.map(({ all }, at) => ({ month: months[at] ?? '', ...all })),
      about,
    ),
  ],
  ['change-histogram.svg', gainsHistogram(comparison.perPerson, about)],
];
