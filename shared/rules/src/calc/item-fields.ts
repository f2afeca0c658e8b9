import { report } from './findings.ts';
import { at, has, open, readCount, readDay, readList } from './reader.ts';
import type { Day } from '@office/domain/day';
import type { Reader } from './reader.ts';

type Fields = { readonly needs: readonly string[]; readonly may: readonly string[] };

/** Reads a list of objects, each with its own fields; a fault names its place, as `undue[1].day`. */
export const readItems = <Item>(
  reader: Reader,
  name: string,
  fields: Fields | ((item: unknown) => Fields),
  read: (item: Reader) => Item,
): readonly Item[] =>
  readList(reader, name).map((value, index) =>
    read(
      open(
        value,
        `${at(reader, name)}[${index}]`,
        reader.findings,
        typeof fields === 'function' ? fields(value) : fields,
      ),
    ),
  );

/** A whole number between two bounds. */
export const readCountWithin = (
  reader: Reader,
  name: string,
  { least, most }: { readonly least: number; readonly most: number },
): number => {
  const count = readCount(reader, name, least);
  if (count <= most) return count;
  report(reader.findings, 'malformed', at(reader, name), `${least} to ${most} is expected`);
  return least;
};

/** A day that may be left out. */
export const readDayIfAny = (reader: Reader, name: string): Day | undefined =>
  has(reader, name) ? readDay(reader, name) : undefined;

/** Two items that claim the same place contradict each other; the second is named. */
export const reportRepeats = (
  reader: Reader,
  list: string,
  field: string,
  values: readonly string[],
): void => {
  const second = values.findIndex((value, index) => values.indexOf(value) < index);
  if (second < 0) return;
  report(
    reader.findings,
    'contradiction',
    `${at(reader, list)}[${second}].${field}`,
    `${String(values[second])} stands in an earlier item too`,
  );
};

/** Of two days the second may not come before the first. */
export const reportOrder = (
  reader: Reader,
  days: { readonly first: string; readonly second: string },
): void => {
  if (!has(reader, days.first) || !has(reader, days.second)) return;
  if (readDay(reader, days.first) <= readDay(reader, days.second)) return;
  report(
    reader.findings,
    'malformed',
    at(reader, days.second),
    `a day before ${days.first} is not possible`,
  );
};
