import { expect } from 'expect';

/**
 * What stands in for @jest/globals while Stryker tests the rules: the same words and the same `expect`,
 * but a test is only collected here; the runner decides when it is run.
 */
export { expect };

export type CollectedTest = { readonly name: string; readonly run: () => unknown };

type Body = (...row: readonly unknown[]) => unknown;

let titles: readonly string[] = [];
let collected: CollectedTest[] = [];

/** The tests that loading some files has collected since the last call. */
export const takeCollected = (): readonly CollectedTest[] => {
  const taken = collected;
  collected = [];
  return taken;
};

const enter = (title: string, body: () => unknown): void => {
  const before = titles;
  titles = [...before, title];
  body();
  titles = before;
};

const collect = (title: string, run: () => unknown): void => {
  collected.push({ name: [...titles, title].join(' › '), run });
};

const each =
  (add: (title: string, run: () => unknown) => void) =>
  (rows: readonly unknown[]) =>
  (title: string, body: Body): void => {
    for (const row of rows) {
      const values: readonly unknown[] = Array.isArray(row) ? row : [row];
      add(titleOf(title, row), () => body(...values));
    }
  };

/** A row of named facts is told by its name, another by its first value. */
const titleOf = (title: string, row: unknown): string =>
  typeof row === 'object' && row !== null && 'name' in row
    ? title.replace('$name', String(row.name))
    : title.replace('%s', String(Array.isArray(row) ? row[0] : row));

export const describe = Object.assign(enter, { each: each(enter) });
export const test = Object.assign(collect, { each: each(collect) });
