import { titleKinds } from '@office/domain/debt';
import { fromCents } from '@office/domain/money';
import { changeByTenth } from './comparison.ts';
import { archetypesByWeight, changeByGroup } from './report.ts';
import { decilesOf } from './tally.ts';
import { writeHalves } from '@office/rules/exact';
import type { Month } from '@office/domain/month';
import type { Change, Comparison } from './comparison.ts';
import type { MonthTally } from './tally.ts';

export type NamedLaw = { readonly name: string; readonly months: readonly MonthTally[] };

/** One line a month and law, amounts as the office writes them: for a spreadsheet. */
export const totalsCsv = (months: readonly Month[], laws: readonly NamedLaw[]): string => {
  const head = [
    'law',
    'month',
    'people',
    'ended',
    'waiting',
    'allowances',
    'gross',
    'tax',
    'net',
    'setOff',
    ...titleKinds,
    'paid',
    'paidPeople',
    ...tenthNames,
  ];
  const rows = laws.flatMap((law) =>
    law.months.map((tally, at) => [
      law.name,
      months[at] ?? '',
      tally.people,
      tally.ended,
      tally.waiting,
      writeHalves(tally.halves),
      ...[tally.gross, tally.tax, tally.net, tally.setOff].map(fromCents),
      ...titleKinds.map((kind) => fromCents(tally.shares[kind])),
      fromCents(tally.paid),
      tally.amounts.length,
      ...tenthsOf(tally),
    ]),
  );
  return `${[head, ...rows].map((cells) => cells.join(',')).join('\n')}\n`;
};

const tenthNames = ['least', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9', 'most'];

const tenthsOf = ({ amounts }: MonthTally): string[] =>
  decilesOf(amounts).map((cents) => fromCents(BigInt(cents)));

/** Everything that is printed, for other programs: amounts are strings, counts numbers. */
export const simulationJson = (
  about: Readonly<Record<string, unknown>>,
  months: readonly Month[],
  laws: readonly NamedLaw[],
  comparison: Comparison | undefined,
): string =>
  `${JSON.stringify(
    {
      ...about,
      laws: laws.map(({ name, months: tallies }) => ({
        name,
        months: tallies.map((tally, at) => monthRecord(months[at], tally)),
      })),
      ...(comparison === undefined ? {} : { change: changeRecord(months, comparison) }),
    },
    undefined,
    2,
  )}\n`;

const monthRecord = (month: Month | undefined, tally: MonthTally) => ({
  month,
  people: tally.people,
  ended: tally.ended,
  waiting: tally.waiting,
  allowances: writeHalves(tally.halves),
  gross: fromCents(tally.gross),
  tax: fromCents(tally.tax),
  net: fromCents(tally.net),
  setOff: fromCents(tally.setOff),
  shares: Object.fromEntries(titleKinds.map((kind) => [kind, fromCents(tally.shares[kind])])),
  paid: fromCents(tally.paid),
  tenths: tenthsOf(tally),
  groups: Object.fromEntries(
    [...tally.groups]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([group, { people, paid }]) => [group, { people, paid: fromCents(paid) }]),
  ),
});

const changeRecord = (months: readonly Month[], comparison: Comparison) => ({
  months: comparison.months.map((each, at) => ({
    month: months[at],
    waiting: each.waiting,
    ...written(each.all),
    tenths: changeByTenth(each).map(written),
  })),
  groups: Object.fromEntries(
    changeByGroup(comparison).map(([group, change]) => [group, written(change)]),
  ),
  archetypes: archetypesByWeight(comparison).map(([name, change]) => ({
    name,
    ...written(change),
  })),
});

const written = ({ gained, lost, ...counts }: Change) => ({
  ...counts,
  gained: fromCents(gained),
  lost: fromCents(lost),
});
