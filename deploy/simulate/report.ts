import { titleKinds } from '@office/domain/debt';
import { changeByTenth } from './comparison.ts';
import { decilesOf } from './tally.ts';
import {
  meanOf,
  table,
  writeAllowances,
  writeCount,
  writeDifference,
  writeEuros,
} from './written-figures.ts';
import type { Change, Comparison } from './comparison.ts';
import type { Month } from '@office/domain/month';
import type { MonthTally } from './tally.ts';

const sharesOf = ({ shares }: MonthTally): bigint =>
  titleKinds.reduce((sum, kind) => sum + shares[kind], 0n);

/** What everybody comes to under one law, month by month, with how it is spread. */
export function reportLaw(
  name: string,
  months: readonly Month[],
  tallies: readonly MonthTally[],
): string[] {
  return [
    '',
    `Totals under ${name}, in euros`,
    ...table(
      [
        'month',
        'people',
        'ended',
        'waiting',
        'allowances',
        'gross',
        'tax',
        'net',
        'set-off',
        'third parties',
        'paid',
      ],
      tallies.map((tally, at) => [
        months[at] ?? '',
        writeCount(tally.people),
        writeCount(tally.ended),
        writeCount(tally.waiting),
        writeAllowances(tally.halves),
        ...[tally.gross, tally.tax, tally.net, tally.setOff, sharesOf(tally), tally.paid].map(
          writeEuros,
        ),
      ]),
    ),
    '',
    `Shares of third parties under ${name}, in euros`,
    ...table(
      ['month', ...titleKinds],
      tallies.map(({ shares }, at) => [
        months[at] ?? '',
        ...titleKinds.map((kind) => writeEuros(shares[kind])),
      ]),
    ),
    '',
    `What people are paid under ${name}: tenths of those who are paid something, in euros`,
    ...table(
      [
        'month',
        'paid',
        'least',
        ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((tenth) => `D${String(tenth)}`),
        'most',
      ],
      tallies.map(({ amounts }, at) => [
        months[at] ?? '',
        writeCount(amounts.length),
        ...decilesOf(amounts).map((cents) => writeEuros(BigInt(cents))),
      ]),
    ),
    '',
    `Mean paid under ${name} by category and phase, in euros, people in brackets`,
    ...groupTable(months, tallies),
  ];
}

const groupNames = (maps: readonly ReadonlyMap<string, unknown>[]): string[] =>
  [...new Set(maps.flatMap((map) => [...map.keys()]))].toSorted();

/** The first and the last month side by side: what the passing of months does to each group. */
const groupTable = (months: readonly Month[], tallies: readonly MonthTally[]): string[] => {
  const shown = [...new Set([0, tallies.length - 1])];
  return table(
    ['group', ...shown.map((at) => months[at] ?? '')],
    groupNames(tallies.map(({ groups }) => groups)).map((group) => [
      group,
      ...shown.map((at) => {
        const found = tallies[at]?.groups.get(group);
        if (found === undefined) return '-';
        return `${writeEuros(meanOf(found.paid, found.people))} (${writeCount(found.people)})`;
      }),
    ]),
  );
};

/** Who gains and who loses by a change: by month, by group, by tenth, and the ten archetypes it matters most to. */
export function reportChange(months: readonly Month[], comparison: Comparison): string[] {
  const first = comparison.months.findIndex(({ all }) => all.gainers + all.losers > 0);
  if (first < 0) return ['', 'The change changes nothing: nobody gains and nobody loses.'];
  return [
    '',
    'Who gains and who loses by the change, in euros a month',
    ...table(
      changeHead('month', true),
      comparison.months.map(({ all, waiting }, at) => [
        ...changeRow(months[at] ?? '', all),
        writeCount(waiting),
      ]),
    ),
    '',
    'By category and phase, all months together (one person is counted once a month)',
    ...table(changeHead('group'), byGroup(comparison)),
    '',
    `By tenths of what the law in force pays, in ${months[first] ?? ''}, the first month that differs`,
    ...table(changeHead('tenth'), byTenth(comparison, first)),
    '',
    'The ten archetypes the change moves most, all months together',
    ...table(changeHead('archetype'), largestArchetypes(comparison)),
  ];
}

const changeHead = (first: string, waiting = false): string[] => [
  first,
  'people',
  'gain',
  'lose',
  'gained',
  'mean gain',
  'lost',
  'mean loss',
  'together',
  ...(waiting ? ['waiting'] : []),
];

const changeRow = (name: string, change: Change): string[] => [
  name,
  writeCount(change.people),
  writeCount(change.gainers),
  writeCount(change.losers),
  writeDifference(change.gained),
  writeDifference(meanOf(change.gained, change.gainers)),
  writeDifference(-change.lost),
  writeDifference(-meanOf(change.lost, change.losers)),
  writeDifference(change.gained - change.lost),
];

export const changeByGroup = ({ months }: Comparison): readonly (readonly [string, Change])[] =>
  groupNames(months.map(({ groups }) => groups)).map((group) => {
    const all = { people: 0, gainers: 0, losers: 0, gained: 0n, lost: 0n };
    for (const { groups } of months) {
      const found = groups.get(group);
      if (found === undefined) continue;
      all.people += found.people;
      all.gainers += found.gainers;
      all.losers += found.losers;
      all.gained += found.gained;
      all.lost += found.lost;
    }
    return [group, all];
  });

const byGroup = (comparison: Comparison): string[][] =>
  changeByGroup(comparison).map(([group, change]) => changeRow(group, change));

const byTenth = ({ months }: Comparison, at: number): string[][] => {
  const month = months[at];
  if (month === undefined) return [];
  return changeByTenth(month).map((change, tenth) => changeRow(String(tenth + 1), change));
};

const moved = ({ gained, lost }: Change): bigint => gained + lost;

export const archetypesByWeight = ({ archetypes }: Comparison): [string, Change][] =>
  [...archetypes]
    .filter(([, change]) => moved(change) > 0n)
    .toSorted(([a, first], [b, second]) => {
      const difference = moved(second) - moved(first);
      if (difference !== 0n) return difference > 0n ? 1 : -1;
      return a < b ? -1 : 1;
    });

const largestArchetypes = (comparison: Comparison): string[][] =>
  archetypesByWeight(comparison)
    .slice(0, 10)
    .map(([name, change]) => changeRow(name, change));
