import { isDeepStrictEqual } from 'node:util';
import type { Difference } from './story.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Compares the fields that are named, a named object exactly; answers what differs. */
export const differencesOf = (expected: Fields, found: Fields): Difference[] =>
  Object.entries(expected)
    .filter(([, value]) => value !== undefined)
    .filter(([name, value]) => !isDeepStrictEqual(value, found[name]))
    .map(([name, value]) => ({ what: name, expected: value, found: found[name] }));

/** One at least must agree. When none does, all that was found is shown. */
export function oneOfThem(what: string, expected: Fields, found: readonly Fields[]): Difference[] {
  if (found.some((each) => differencesOf(expected, each).length === 0)) return [];
  const only = found[0];
  if (found.length === 1 && only !== undefined) return differencesOf(expected, only);
  return [
    {
      what,
      expected: named(expected, expected),
      found: found.map((each) => named(expected, each)),
    },
  ];
}

/** `none: true`: there must be nothing of the kind. */
export const noneOfThem = (
  what: string,
  expected: Fields,
  found: readonly Fields[],
): Difference[] => {
  const present = found.filter((each) => differencesOf(expected, each).length === 0);
  return present.length === 0 ? [] : [{ what, expected: 'none', found: present }];
};

const named = (expected: Fields, found: Fields): Fields =>
  Object.fromEntries(
    Object.keys(expected)
      .filter((name) => expected[name] !== undefined)
      .map((name) => [name, found[name]]),
  );
