import { day } from '@office/domain/day';
import { versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Table, Version } from './tables.ts';
import type { Named, TermRow } from './table-values.ts';

/** A whole number of a table of named figures. A version that lacks it is a mistake in the file, never a missing fact. */
export const figureOf = (version: Version<Named<string>>, name: string): number =>
  Number(writtenOf(version, name));

/** A text of a table of named figures. */
export const writtenOf = ({ value, origin }: Version<Named<string>>, name: string): string => {
  const written = value.get(name);
  if (written === undefined) throw new Error(`${origin} lacks "${name}"`);
  return written;
};

/** A row of a table of named rows. */
export const rowOf = ({ value, origin }: Version<Named<TermRow>>, name: string): TermRow => {
  const row = value.get(name);
  if (row === undefined) throw new Error(`${origin} lacks "${name}"`);
  return row;
};

export const textIn = (row: TermRow, name: string): string => {
  const written = row[name];
  if (typeof written !== 'string') throw new Error(`a row of the parameters lacks "${name}"`);
  return written;
};

export const numberIn = (row: TermRow, name: string): number => Number(textIn(row, name));

export const dayIn = (row: TermRow, name: string): Day => day(textIn(row, name));

/** The version in force on a day; for a day before the first version, the first: the regime asked for as if it already stood. */
export const versionSinceStart = <T>(table: Table<T>, on: Day): Version<T> => {
  const first = table.versions[0];
  return first !== undefined && on < first.from ? first : versionOn(table, on);
};
