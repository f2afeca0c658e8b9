import { addDays, addMonths } from '@office/domain/day';
import { comparePublished } from './published-amounts.ts';
import { tables } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Table, Tables, Version } from './tables.ts';

/** How soon somebody must look: `now` stops or may falsify a calculation, `soon` will, `known` is told for completeness. */
export type Urgency = 'now' | 'soon' | 'known';

/** What somebody must know about a table of the law, in one sentence. */
export type ParameterFinding = {
  readonly kind: FindingKind;
  readonly urgency: Urgency;
  readonly table: string;
  /** The day that the finding is about: a last day, a day of comparison, the first day of a version. */
  readonly day: Day;
  readonly sentence: string;
};

/** Kinds in the order in which they are told. */
export const findingKinds = [
  'ended',
  'unchecked',
  'unlike-published',
  'ends-soon',
  'unconfirmed',
  'not-published',
  'unsure',
  'hole',
] as const;

export type FindingKind = (typeof findingKinds)[number];

const urgencyOf: Readonly<Record<FindingKind, Urgency>> = {
  ended: 'now',
  unchecked: 'now',
  'unlike-published': 'now',
  'ends-soon': 'soon',
  unconfirmed: 'soon',
  'not-published': 'soon',
  unsure: 'known',
  hole: 'known',
};

/** So many days before a table ends it is told: thresholds for the next year are printed in the weeks before. */
const daysAhead = 60;
const monthsBetweenChecks = 12;

/**
 * Everything about the parameters that a person must look at, on a day, the most urgent first: what ended or ends
 * within sixty days, what nobody compared with its source for a year, printed amounts that are not base × multiplier
 * and carry no note, figures expected but not confirmed, figures that are not certain, and days between two versions.
 */
export const checkParameters = (on: Day, law: Tables = tables): readonly ParameterFinding[] =>
  [...Object.values(law).flatMap((table) => checkTable(table, on)), ...checkPublished(law)]
    .map((each): ParameterFinding => ({ ...each, urgency: urgencyOf[each.kind] }))
    .toSorted((a, b) => order(a).localeCompare(order(b)));

/** Whether a finding must be settled before anybody relies on a calculation. */
export const isUrgent = ({ urgency }: ParameterFinding): boolean => urgency === 'now';

const order = ({ kind, table, day }: ParameterFinding): string =>
  `${findingKinds.indexOf(kind)} ${kind === 'unsure' ? table : `${day} ${table}`} ${day}`;

type Found = Omit<ParameterFinding, 'urgency'>;

const checkTable = (table: Table<unknown>, on: Day): readonly Found[] => [
  ...endOf(table, on),
  ...checkOf(table, on),
  ...table.unconfirmed.map(({ value, expected, remark }): Found => ({
    kind: 'unconfirmed',
    table: table.id,
    day: expected,
    sentence: `${value} was expected from ${expected} and is not in force: ${remark}`,
  })),
  ...table.versions.flatMap((version) => unsureIn(table.id, version)),
  ...holesIn(table),
];

const endOf = ({ id, versions }: Table<unknown>, on: Day): readonly Found[] => {
  const lastDay = versions.at(-1)?.until;
  if (lastDay === undefined || lastDay > addDays(on, daysAhead)) return [];
  return lastDay < on
    ? [
        {
          kind: 'ended',
          table: id,
          day: lastDay,
          sentence: `No figures since ${lastDay}: enter the published ones. What needs them is not calculated.`,
        },
      ]
    : [
        {
          kind: 'ends-soon',
          table: id,
          day: lastDay,
          sentence: `The last figures end on ${lastDay}: enter the new ones before.`,
        },
      ];
};

const checkOf = ({ id, checked }: Table<unknown>, on: Day): readonly Found[] =>
  addMonths(checked, monthsBetweenChecks) < on
    ? [
        {
          kind: 'unchecked',
          table: id,
          day: checked,
          sentence: `Not checked against its source since ${checked}.`,
        },
      ]
    : [];

const isUnsure = (status: string): boolean => status === 'uncertain' || status === 'knowledge';

const unsureIn = (table: string, version: Version<unknown>): readonly Found[] => {
  const { from, status, statuses, remarks } = version;
  const why = remarks['remark'] === undefined ? '' : `: ${remarks['remark'].replace(/\.$/, '')}`;
  const told = (what: string, which: string): Found => ({
    kind: 'unsure',
    table,
    day: from,
    sentence: `${what} from ${from} ${which}${why}.`,
  });
  const figures = Object.entries(statuses).filter(([, each]) => isUnsure(each));
  return [
    ...(isUnsure(status) ? [told('The figures', `are ${words[status] ?? status}`)] : []),
    ...figures.map(([figure, each]) => told(figure, `is ${words[each] ?? each}`)),
  ];
};

const words: Readonly<Record<string, string>> = {
  uncertain: 'uncertain',
  knowledge: 'from memory, not read in a source',
};

const holesIn = ({ id, versions }: Table<unknown>): readonly Found[] =>
  versions.flatMap(({ until }, index) => {
    const next = versions[index + 1];
    if (until === undefined || next === undefined || addDays(until, 1) === next.from) return [];
    const [first, last] = [addDays(until, 1), addDays(next.from, -1)];
    return [
      {
        kind: 'hole' as const,
        table: id,
        day: first,
        sentence: `No figures from ${first} to ${last}: a day between them is not calculated.`,
      },
    ];
  });

const checkPublished = (law: Tables): readonly Found[] => {
  const { unlike, unprinted } = comparePublished(law);
  return [
    ...unlike.map((each): Found => ({ kind: 'unlike-published', ...each })),
    ...unprinted.map((each): Found => ({ kind: 'not-published', ...each })),
  ];
};
