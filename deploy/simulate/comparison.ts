import { toCents } from '@office/domain/money';
import type { Outcome } from './life.ts';
import type { Person } from './person.ts';

/** Who gains and who loses, in whole cents. */
export type Change = {
  people: number;
  gainers: number;
  losers: number;
  gained: bigint;
  lost: bigint;
};

/** A month of everybody under both laws. */
export type MonthComparison = {
  readonly all: Change;
  /** Waiting under one law or both: nothing can be compared. */
  waiting: number;
  readonly groups: Map<string, Change>;
  /** For each person compared, what the law in force pays and what the change adds; deciles are read from them. */
  readonly before: number[];
  readonly difference: number[];
};

export type Comparison = {
  readonly months: readonly MonthComparison[];
  /** By what people have in common: category, phase, children, titles, recovery. Counts months of people. */
  readonly archetypes: Map<string, Change>;
  /** What each person gains or loses over all months, in whole cents. */
  readonly perPerson: number[];
};

export const emptyChange = (): Change => ({
  people: 0,
  gainers: 0,
  losers: 0,
  gained: 0n,
  lost: 0n,
});

export const emptyComparison = (months: number): Comparison => ({
  months: Array.from({ length: months }, () => ({
    all: emptyChange(),
    waiting: 0,
    groups: new Map(),
    before: [],
    difference: [],
  })),
  archetypes: new Map(),
  perPerson: [],
});

/** Compares one month of a person; returns what the change adds. A right that has run out pays nothing. */
export function compareMonth(
  comparison: Comparison,
  month: MonthComparison,
  person: Person,
  [before, after]: readonly [Outcome, Outcome],
): bigint {
  if (before.kind === 'waiting' || after.kind === 'waiting') {
    month.waiting += 1;
    return 0n;
  }
  const group = groupOf(before) ?? groupOf(after);
  if (group === undefined) return 0n;
  const paid = paidOf(before);
  const difference = paidOf(after) - paid;
  addDifference(month.all, difference);
  addDifference(named(month.groups, group), difference);
  month.before.push(Number(paid));
  month.difference.push(Number(difference));
  addDifference(named(comparison.archetypes, archetypeOf(person, group)), difference);
  return difference;
}

const groupOf = (outcome: Outcome): string | undefined =>
  outcome.kind === 'settled' ? outcome.group : undefined;

const paidOf = (outcome: Outcome): bigint =>
  outcome.kind === 'settled' ? toCents(outcome.settled.paid) : 0n;

export function addDifference(change: Change, difference: bigint): void {
  change.people += 1;
  if (difference > 0n) {
    change.gainers += 1;
    change.gained += difference;
  } else if (difference < 0n) {
    change.losers += 1;
    change.lost -= difference;
  }
}

const archetypeOf = (person: Person, group: string): string => {
  if (person.titles.length === 0 && person.recovery === undefined) return group;
  const kinds = [...new Set(person.titles.map(({ kind }) => kind))].toSorted();
  const children = kinds.length === 0 ? [] : [childrenWords(person.children)];
  const recovery =
    person.recovery === undefined ? [] : [person.recovery.fraud ? 'recovery of fraud' : 'recovery'];
  return [group, ...children, ...kinds, ...recovery].join(', ');
};

const childrenWords = (children: number): string => {
  if (children === 0) return 'no child';
  return children === 1 ? '1 child' : `${String(children)} children`;
};

const named = (changes: Map<string, Change>, name: string): Change => {
  const known = changes.get(name);
  if (known !== undefined) return known;
  const fresh = emptyChange();
  changes.set(name, fresh);
  return fresh;
};

const addChange = (to: Change, other: Change): void => {
  to.people += other.people;
  to.gainers += other.gainers;
  to.losers += other.losers;
  to.gained += other.gained;
  to.lost += other.lost;
};

/** Adds what another worker compared; people of later numbers come after those of earlier ones. */
export function addComparison(to: Comparison, other: Comparison): void {
  for (const [index, month] of to.months.entries()) {
    const more = other.months[index];
    if (more === undefined) continue;
    addChange(month.all, more.all);
    month.waiting += more.waiting;
    for (const [group, change] of more.groups) addChange(named(month.groups, group), change);
    for (const amount of more.before) month.before.push(amount);
    for (const amount of more.difference) month.difference.push(amount);
  }
  for (const [name, change] of other.archetypes) addChange(named(to.archetypes, name), change);
  for (const difference of other.perPerson) to.perPerson.push(difference);
}

/** By tenths of what the law in force pays: the first tenth is paid least. Equal amounts keep the order of the people. */
export function changeByTenth({ before, difference }: MonthComparison): readonly Change[] {
  const order = before.map((_, index) => index);
  order.sort((a, b) => (before[a] ?? 0) - (before[b] ?? 0) || a - b);
  const tenths = Array.from({ length: 10 }, emptyChange);
  for (const [place, index] of order.entries()) {
    const tenth = tenths[Math.trunc((place * 10) / order.length)];
    if (tenth !== undefined) addDifference(tenth, BigInt(difference[index] ?? 0));
  }
  return tenths;
}
