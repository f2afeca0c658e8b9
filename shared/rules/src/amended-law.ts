import { parse } from 'yaml';
import { addDays, isDay } from '@office/domain/day';
import { DomainError } from '@office/domain/domain-error';
import { layOver } from './laid-over.ts';
import { lawOf, readTable, tableNames, writtenTable } from './tables.ts';
import { list, record, text } from './table-values.ts';
import type { Day } from '@office/domain/day';
import type { Table, Tables } from './tables.ts';

/** A version as a parameter file or a change file writes it. */
type WrittenVersion = {
  readonly from: Day;
  readonly until?: Day;
  readonly value: unknown;
  readonly written: Readonly<Record<string, unknown>>;
};

/**
 * The law with a change laid over it. The change is a YAML text: for each table by its id a list of versions
 * `{ from, until?, value, source?, note? }`. From its first day to its last one, or to the next one, a version replaces
 * the figures it names; those it does not name stay as the law has them on each day, also when the law itself moves on.
 * A switch is turned by its name alone: `set-off-base: net`.
 * A text that cannot be laid over the law is `malformed`: `table`, `field` and `detail` say where, what and the remedy.
 */
export const amendedLaw = (change: string): Tables => {
  const changes = readChange(change);
  return lawOf((name, read) => {
    const file = writtenTable(name);
    const laid = changes.get(name);
    return laid === undefined ? readTable(name, file, read) : amended(name, file, laid, read);
  });
};

function amended<T>(
  name: string,
  file: Readonly<Record<string, unknown>>,
  changes: readonly WrittenVersion[],
  read: (value: unknown) => T,
): Table<T> {
  const law = list(file['values']).map((entry) => writtenVersion(record(entry), name));
  const values = segmentsOf([...law, ...changes]).flatMap((segment) => {
    const base = inForce(law, segment.from);
    const change = inForce(changes, segment.from);
    if (change === undefined) return base === undefined ? [] : [{ ...base.written, ...segment }];
    const value = layOver(change.value, base?.value, law.at(-1)?.value, (field, detail) =>
      refuse(name, `${change.from}.${field}`, detail),
    );
    if (value === undefined && segment.from === change.from) {
      refuse(name, `${change.from}.value`, 'the law has no figures that day: name all of them');
    }
    return value === undefined ? [] : [{ ...about(change), ...segment, value }];
  });
  try {
    return readTable(name, { ...file, values }, read);
  } catch (failure) {
    if (!(failure instanceof Error)) throw failure;
    return refuse(name, 'value', `${failure.message}; write it as parameters/${name}.yaml does`);
  }
}

/** What a changed version says of itself; without a source it says that it is a change. */
const about = ({ written }: WrittenVersion): Readonly<Record<string, unknown>> => ({
  source: { text: sourceOf(written['source']) ?? 'a change laid over the law' },
  ...(written['note'] === undefined ? {} : { note: written['note'] }),
});

const sourceOf = (source: unknown): string | undefined => {
  if (typeof source === 'object' && source !== null && 'text' in source) return text(source.text);
  return typeof source === 'string' ? source : undefined;
};

type Segment = { readonly from: Day; readonly until?: Day };

/** The stretches of days in which nothing starts or ends: first days, and days after last days, cut the calendar. */
const segmentsOf = (versions: readonly WrittenVersion[]): readonly Segment[] => {
  const cuts = versions.flatMap(({ from, until }) =>
    until === undefined ? [from] : [from, addDays(until, 1)],
  );
  const days = [...new Set(cuts)].toSorted();
  return days.map((from, index) => {
    const next = days[index + 1];
    return next === undefined ? { from } : { from, until: addDays(next, -1) };
  });
};

const inForce = (versions: readonly WrittenVersion[], on: Day): WrittenVersion | undefined => {
  const found = versions.findLast(({ from }) => from <= on);
  return found?.until !== undefined && found.until < on ? undefined : found;
};

function readChange(change: string): ReadonlyMap<string, readonly WrittenVersion[]> {
  const written = parsed(change);
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    return refuse('change', 'table', 'a table id with a list of versions is expected');
  }
  const entries = Object.entries(written).map(([name, versions]) => {
    if (!tableNames.includes(name)) {
      return refuse(name, 'table', `no table has this id; known are ${tableNames.join(', ')}`);
    }
    return [name, readVersions(name, versions)] as const;
  });
  if (entries.length === 0) return refuse('change', 'table', 'the change names no table');
  return new Map(entries);
}

const parsed = (change: string): unknown => {
  try {
    return parse(change);
  } catch (failure) {
    return refuse('change', 'table', failure instanceof Error ? failure.message : 'no YAML');
  }
};

function readVersions(name: string, versions: unknown): readonly WrittenVersion[] {
  if (!Array.isArray(versions) || versions.length === 0) {
    return refuse(name, 'versions', 'a list of versions is expected, each with from and value');
  }
  const read = list(versions).map((entry, index) => {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
      return refuse(name, `[${index}]`, 'a version with from and value is expected');
    }
    return writtenVersion(record(entry), name);
  });
  for (const [index, { from }] of read.entries()) {
    const before = read[index - 1];
    if (before === undefined) continue;
    if (from <= before.from || (before.until !== undefined && from <= before.until)) {
      refuse(name, `${from}.from`, 'it starts within or before the version above it: sort them');
    }
  }
  return read;
}

const known = new Set(['from', 'until', 'value', 'source', 'note', 'status', 'statuses', 'remark']);

function writtenVersion(written: Record<string, unknown>, name: string): WrittenVersion {
  const { from, until, value } = written;
  const stray = Object.keys(written).find((key) => !known.has(key));
  if (stray !== undefined) {
    return refuse(name, stray, 'a version holds from, until, value, source and note only');
  }
  if (!isDay(from)) return refuse(name, 'from', 'the first day is expected, as 2026-03-01');
  if (value === undefined) return refuse(name, `${from}.value`, 'the changed figures are expected');
  if (until === undefined) return { from, value, written };
  if (!isDay(until) || until < from) {
    return refuse(name, `${from}.until`, `a last day on or after ${from} is expected`);
  }
  return { from, until, value, written };
}

const refuse = (table: string, field: string, detail: string): never => {
  throw new DomainError('malformed', { table, field, detail });
};
