import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { day } from '@office/domain/day';
import { DomainError } from '@office/domain/domain-error';
import { list, record, tableReaders, text } from './table-values.ts';
import type { Day } from '@office/domain/day';
import type { Origin } from './trace.ts';
import type { TableName, TableValue } from './table-values.ts';

/** Read in a source, computed from figures that were, from memory, or disputed. */
export const confidences = ['found', 'derived', 'knowledge', 'uncertain'] as const;
export type Confidence = (typeof confidences)[number];

/** A figure that was expected and that nobody has published: it is in force on no day. */
export type Unconfirmed = {
  readonly value: string;
  readonly expected: Day;
  readonly source: string;
  readonly remark: string;
};

/** One version of a table: the first day it applies, the last one where the law gives one, and where it was read. */
export type Version<T> = {
  readonly from: Day;
  readonly until: Day | undefined;
  readonly value: T;
  readonly source: string;
  readonly remarks: Readonly<Record<string, string>>;
  /** How certain the figures of the version are; a figure that differs from the others stands in `statuses`. */
  readonly status: Confidence;
  readonly statuses: Readonly<Record<string, Confidence>>;
  /** How a step names this version as the origin of a figure. */
  readonly origin: Origin;
};

export type Table<T> = {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly checked: Day;
  readonly unconfirmed: readonly Unconfirmed[];
  readonly versions: readonly Version<T>[];
};

/** The tables of the law. Those of the files are in force; others can be laid over them to see what a change would do. */
export type Tables = { readonly [Name in TableName]: Table<TableValue<Name>> };

const folder = resolve(import.meta.dirname, '../parameters');

const fileOf = (name: string): string => readFileSync(resolve(folder, `${name}.yaml`), 'utf8');

/** The file of a table as it is written, its figures still texts. */
export const writtenTable = (name: string): Readonly<Record<string, unknown>> =>
  record(parse(fileOf(name)));

/** Reads a table as a parameter file writes it. */
export function readTable<T>(
  name: string,
  file: Readonly<Record<string, unknown>>,
  read: (value: unknown) => T,
): Table<T> {
  if (file['id'] !== name) throw new Error(`parameters/${name}.yaml carries another id`);
  const versions = list(file['values']).map((entry) => version(record(entry), name, read));
  return Object.freeze({
    id: name,
    title: text(file['title']),
    unit: text(file['unit']),
    checked: day(text(file['checked'])),
    unconfirmed: Object.freeze(list(file['unconfirmed'] ?? []).map(unconfirmed)),
    versions: Object.freeze(versions),
  });
}

function version<T>(
  entry: Record<string, unknown>,
  table: string,
  read: (value: unknown) => T,
): Version<T> {
  const from = day(text(entry['from']));
  const remarks = ['status', 'remark', 'note'].flatMap((key): [string, string][] =>
    entry[key] === undefined ? [] : [[key, text(entry[key])]],
  );
  return Object.freeze({
    from,
    until: entry['until'] === undefined ? undefined : day(text(entry['until'])),
    value: read(entry['value']),
    source: text(record(entry['source'])['text']),
    remarks: Object.freeze(Object.fromEntries(remarks)),
    status: confidence(entry['status'] ?? 'found'),
    statuses: Object.freeze(
      Object.fromEntries(
        Object.entries(record(entry['statuses'] ?? {})).map(([figure, each]) => [
          figure,
          confidence(each),
        ]),
      ),
    ),
    origin: `table:${table}@${from}`,
  });
}

const confidence = (value: unknown): Confidence => {
  const found = confidences.find((each) => each === value);
  if (found === undefined)
    throw new Error(`a parameter file holds a status that is none of ${confidences.join(', ')}`);
  return found;
};

const unconfirmed = (value: unknown): Unconfirmed => {
  const { value: figure, expected, source, remark } = record(value);
  return Object.freeze({
    value: text(figure),
    expected: day(text(expected)),
    source: text(record(source)['text']),
    remark: text(remark),
  });
};

export type LoadTable = <T>(name: string, read: (value: unknown) => T) => Table<T>;

/** All tables of a law, each loaded as the caller says. */
export const lawOf = (loadTable: LoadTable): Tables =>
  Object.freeze({
    indexation: loadTable('indexation', tableReaders.indexation),
    'wage-ceilings': loadTable('wage-ceilings', tableReaders['wage-ceilings']),
    'minimum-allowances': loadTable('minimum-allowances', tableReaders['minimum-allowances']),
    'insertion-allowances': loadTable('insertion-allowances', tableReaders['insertion-allowances']),
    'replacement-rates': loadTable('replacement-rates', tableReaders['replacement-rates']),
    'wage-brackets': loadTable('wage-brackets', tableReaders['wage-brackets']),
    'withholding-tax': loadTable('withholding-tax', tableReaders['withholding-tax']),
    'seizure-thresholds': loadTable('seizure-thresholds', tableReaders['seizure-thresholds']),
    'seizure-rates': loadTable('seizure-rates', tableReaders['seizure-rates']),
    'career-years': loadTable('career-years', tableReaders['career-years']),
    'entitlement-terms': loadTable('entitlement-terms', tableReaders['entitlement-terms']),
    'assimilated-days': loadTable('assimilated-days', tableReaders['assimilated-days']),
    'work-not-counted': loadTable('work-not-counted', tableReaders['work-not-counted']),
    'insertion-rights': loadTable('insertion-rights', tableReaders['insertion-rights']),
    'day-counting': loadTable('day-counting', tableReaders['day-counting']),
    regimes: loadTable('regimes', tableReaders.regimes),
    'transition-rights': loadTable('transition-rights', tableReaders['transition-rights']),
    'unlimited-rights': loadTable('unlimited-rights', tableReaders['unlimited-rights']),
    'age-limit': loadTable('age-limit', tableReaders['age-limit']),
    'admission-terms': loadTable('admission-terms', tableReaders['admission-terms']),
    'reference-extensions': loadTable('reference-extensions', tableReaders['reference-extensions']),
    'right-suspensions': loadTable('right-suspensions', tableReaders['right-suspensions']),
    'special-rights': loadTable('special-rights', tableReaders['special-rights']),
    'transition-career-years': loadTable(
      'transition-career-years',
      tableReaders['transition-career-years'],
    ),
    'reference-wage': loadTable('reference-wage', tableReaders['reference-wage']),
    'income-limits': loadTable('income-limits', tableReaders['income-limits']),
    'living-wage': loadTable('living-wage', tableReaders['living-wage']),
    'insertion-conditions': loadTable('insertion-conditions', tableReaders['insertion-conditions']),
    'average-wage': loadTable('average-wage', tableReaders['average-wage']),
    'employer-supplement': loadTable('employer-supplement', tableReaders['employer-supplement']),
    'secondary-activity': loadTable('secondary-activity', tableReaders['secondary-activity']),
    'guarantee-allowance': loadTable('guarantee-allowance', tableReaders['guarantee-allowance']),
    'family-income-conditions': loadTable(
      'family-income-conditions',
      tableReaders['family-income-conditions'],
    ),
    'published-limits': loadTable('published-limits', tableReaders['published-limits']),
    'recovery-limits': loadTable('recovery-limits', tableReaders['recovery-limits']),
    'legal-holidays': loadTable('legal-holidays', tableReaders['legal-holidays']),
    'published-amounts': loadTable('published-amounts', tableReaders['published-amounts']),
    deadlines: loadTable('deadlines', tableReaders.deadlines),
    'office-deadlines': loadTable('office-deadlines', tableReaders['office-deadlines']),
    'liability-cases': loadTable('liability-cases', tableReaders['liability-cases']),
    'recovery-terms': loadTable('recovery-terms', tableReaders['recovery-terms']),
    'interest-rates': loadTable('interest-rates', tableReaders['interest-rates']),
    'interest-terms': loadTable('interest-terms', tableReaders['interest-terms']),
    sanctions: loadTable('sanctions', tableReaders.sanctions),
    'sanction-terms': loadTable('sanction-terms', tableReaders['sanction-terms']),
    'allowance-card-validity': loadTable(
      'allowance-card-validity',
      tableReaders['allowance-card-validity'],
    ),
    switches: loadTable('switches', tableReaders.switches),
  });

/** Every parameter of the law, read once when the process starts. */
export const tables: Tables = lawOf((name, read) => readTable(name, writtenTable(name), read));

export const tableNames: readonly string[] = Object.freeze(
  Object.values(tables).map(({ id }) => id),
);

/** The version in force on a day. An expired version stays expired: there is never an older one in its place. */
export const versionOn = <T>(table: Table<T>, on: Day): Version<T> => {
  const found = table.versions.findLast(({ from }) => from <= on);
  if (found === undefined || (found.until !== undefined && found.until < on)) {
    throw new DomainError('no-version-in-force', { table: table.id, day: on });
  }
  return found;
};

/** The version of a day, or nothing where the table has none. */
export const versionIfAny = <T>({ versions }: Table<T>, on: Day): Version<T> | undefined =>
  versions.findLast(({ from, until }) => from <= on && (until === undefined || on <= until));

/** The newest version, for rules that are asked without a day. */
export const newestVersion = <T>(table: Table<T>): Version<T> => {
  const found = table.versions.at(-1);
  if (found === undefined) throw new Error(`parameters/${table.id}.yaml has no values`);
  return found;
};

/** What the figures were made of: a stored calculation names this hash, so that a changed figure is seen. */
export const parametersHash: string = `sha256:${createHash('sha256')
  .update(tableNames.map((name) => `${name}\n${fileOf(name)}`).join('\n'))
  .digest('hex')}`;
