import { toCents } from '@office/domain/money';
import { titleKinds } from '@office/domain/debt';
import type { TitleKind } from '@office/domain/debt';
import type { Outcome } from './life.ts';
import type { Person } from './person.ts';

/** A month of everybody under one law, in whole cents. */
export type MonthTally = {
  /** With a right in this month, those waiting included. */
  people: number;
  waiting: number;
  ended: number;
  halves: bigint;
  gross: bigint;
  tax: bigint;
  net: bigint;
  setOff: bigint;
  shares: Record<TitleKind, bigint>;
  paid: bigint;
  /** By category and phase, or kind of unemployment. */
  groups: Map<string, { people: number; paid: bigint }>;
  /** What each person who was paid something was paid: whole cents, in no order. */
  amounts: number[];
};

export const emptyMonth = (): MonthTally => ({
  people: 0,
  waiting: 0,
  ended: 0,
  halves: 0n,
  gross: 0n,
  tax: 0n,
  net: 0n,
  setOff: 0n,
  shares: {
    seizure: 0n,
    'privileged-seizure': 0n,
    assignment: 0n,
    maintenance: 0n,
    subrogation: 0n,
    'collective-settlement': 0n,
  },
  paid: 0n,
  groups: new Map(),
  amounts: [],
});

/** Counts one person's month. */
export function count(tally: MonthTally, person: Person, outcome: Outcome): void {
  if (outcome.kind === 'ended') {
    tally.ended += 1;
    return;
  }
  tally.people += 1;
  if (outcome.kind === 'waiting') {
    tally.waiting += 1;
    return;
  }
  const { settled, group } = outcome;
  const paid = toCents(settled.paid);
  tally.halves += halvesOf(settled.allowances);
  tally.gross += toCents(settled.gross);
  tally.tax += toCents(settled.tax);
  tally.net += toCents(settled.net);
  if (person.recovery !== undefined) tally.setOff += toCents(settled.setOff);
  for (const { id, kind } of person.titles) {
    const share = settled.shares[id];
    if (share !== undefined) tally.shares[kind] += toCents(share);
  }
  tally.paid += paid;
  if (paid > 0n) tally.amounts.push(Number(paid));
  const known = tally.groups.get(group);
  if (known === undefined) tally.groups.set(group, { people: 1, paid });
  else {
    known.people += 1;
    known.paid += paid;
  }
}

/** '20.5' is 41 halves. */
const halvesOf = (allowances: string): bigint => {
  const [whole = '0', half] = allowances.split('.');
  return 2n * BigInt(whole) + (half === undefined ? 0n : 1n);
};

/** Adds what another worker counted for the same month. */
export function addMonth(to: MonthTally, other: MonthTally): void {
  to.people += other.people;
  to.waiting += other.waiting;
  to.ended += other.ended;
  to.halves += other.halves;
  to.gross += other.gross;
  to.tax += other.tax;
  to.net += other.net;
  to.setOff += other.setOff;
  to.paid += other.paid;
  for (const kind of titleKinds) to.shares[kind] += other.shares[kind];
  for (const [group, { people, paid }] of other.groups) {
    const known = to.groups.get(group) ?? { people: 0, paid: 0n };
    to.groups.set(group, { people: known.people + people, paid: known.paid + paid });
  }
  for (const amount of other.amounts) to.amounts.push(amount);
}

/** The nine amounts below which a tenth, two tenths … of the people lie, and the least and the most: eleven figures. */
export function decilesOf(amounts: readonly number[]): readonly number[] {
  const sorted = Int32Array.from(amounts).sort();
  return Array.from({ length: 11 }, (_, tenth) => {
    const at = Math.min(sorted.length - 1, Math.trunc((sorted.length * tenth) / 10));
    return sorted[at] ?? 0;
  });
}
