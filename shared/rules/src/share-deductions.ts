import { fromCents, toCents } from '@office/domain/money';
import { rulesOn } from './rules-on.ts';
import { seizableCents } from './seizable-portion.ts';
import type { Day } from '@office/domain/day';
import type { Money } from '@office/domain/money';
import type { TitleKind } from '@office/domain/debt';
import type { Income } from './table-values.ts';
import type { Rules } from './rules-on.ts';
import type { Trace } from './trace.ts';

/** A third party's title on the payment. */
export type Title = {
  readonly id: string;
  readonly kind: TitleKind;
  readonly filedOn: Day;
  /** The initial claim: the weight in a proportional division. */
  readonly claim: Money;
  /** What may be taken this month. */
  readonly owed: Money;
  readonly rank?: number;
};

/** Where maintenance is taken from first: it decides what is left for the others (domain reference § 6.5). */
export type MaintenancePolicy = 'from-seizable-first' | 'from-protected-first';

export type ShareInput = {
  readonly net: Money;
  readonly on: Day;
  readonly children: number;
  readonly income: Income;
  readonly titles: readonly Title[];
  readonly maintenancePolicy: MaintenancePolicy;
};

export type Shares = {
  readonly shares: Readonly<Record<string, Money>>;
  readonly claimant: Money;
  readonly seizable: Money;
};

/** Who gets what of a month's net. Shares plus claimant equal the net to the cent. */
export const shareDeductions = (input: ShareInput, trace?: Trace): Shares => {
  const net = toCents(input.net);
  const seizable = seizableCents(net, input, rulesOn(input.on), trace);
  const shares = divide({ net, seizable, policy: input.maintenancePolicy }, input.titles, trace);
  return { ...withClaimant(net, shares), seizable: fromCents(seizable) };
};

/** The titles in the order in which a payment serves them; those of one group share in proportion. */
export const orderOfService = (titles: readonly Title[]): string[][] => {
  const idsOf = (group: readonly Title[]): string[] => group.map(({ id }) => id);
  const maintenance = titles.filter(({ kind }) => kind === 'maintenance');
  return [titles.filter(isCollective), maintenance, ...groupsOf(titles)]
    .filter((group) => group.length > 0)
    .map(idsOf);
};

export type ShareCents = ReadonlyMap<string, bigint>;

/** Divides a net among titles. The thresholds are asked for only when somebody may take something. */
export const divideNet = (
  net: bigint,
  facts: { readonly children: number; readonly income: Income; readonly titles: readonly Title[] },
  rules: Rules,
  trace: Trace,
): { readonly shares: ShareCents; readonly seizable: bigint | undefined } => {
  const owing = facts.titles.filter(isOwed);
  if (owing.length === 0) return { shares: new Map(), seizable: undefined };
  if (owing.some(isCollective)) {
    return {
      shares: divide({ net, seizable: 0n, policy: 'from-seizable-first' }, owing, trace),
      seizable: undefined,
    };
  }
  const seizable = seizableCents(net, facts, rules, trace);
  return {
    shares: divide({ net, seizable, policy: 'from-seizable-first' }, owing, trace),
    seizable,
  };
};

/** A title with nothing owed this month is as if absent. */
export const isOwed = ({ owed }: { readonly owed: Money }): boolean => toCents(owed) > 0n;

export const isCollective = ({ kind }: { readonly kind: TitleKind }): boolean =>
  kind === 'collective-settlement';

/** Shares as they are told: those of 0.00 left out, and what remains for the claimant. */
export const withClaimant = (
  net: bigint,
  shares: ShareCents,
): { readonly shares: Readonly<Record<string, Money>>; readonly claimant: Money } => {
  const given = [...shares].filter(([, share]) => share > 0n);
  const total = given.reduce((sum, [, share]) => sum + share, 0n);
  return {
    shares: Object.fromEntries(given.map(([id, share]) => [id, fromCents(share)])),
    claimant: fromCents(net - total),
  };
};

type Part = { readonly id: string; readonly weight: bigint; readonly owed: bigint };

/** What there is to divide, how much of it creditors may touch, and where maintenance is taken from first. */
type Pot = {
  readonly net: bigint;
  readonly seizable: bigint;
  readonly policy: MaintenancePolicy;
};

function divide(pot: Pot, titles: readonly Title[], trace: Trace): ShareCents {
  const { net, seizable, policy } = pot;
  const owing = titles.filter(isOwed);
  const collective = owing.find(isCollective);
  const shares = new Map<string, bigint>();
  if (collective !== undefined) {
    // Collective debt settlement: the mediator receives everything, whatever is owed (AR 173).
    shares.set(collective.id, net);
  } else {
    divideByRank(pot, owing, shares);
  }
  trace?.push({
    rule: 'share-deductions',
    inputs: {
      net: fromCents(net),
      seizable: fromCents(seizable),
      maintenancePolicy: policy,
      titles: owing,
    },
    output: withClaimant(net, shares),
    source: 'Judicial Code 1409-1412, 1627 ff.; Act of 12 April 1965, art. 27-34; AR 173',
  });
  return shares;
}

function divideByRank(
  { net, seizable, policy }: Pot,
  owing: readonly Title[],
  shares: Map<string, bigint>,
): void {
  const maintenance = give(
    net,
    owing.filter(({ kind }) => kind === 'maintenance'),
    shares,
  );
  let pool = seizable - fromSeizable(maintenance, net - seizable, policy);
  if (pool <= 0n) return;
  for (const group of groupsOf(owing)) pool -= give(pool, group, shares);
}

const fromSeizable = (
  maintenance: bigint,
  protectedPart: bigint,
  policy: MaintenancePolicy,
): bigint => {
  if (policy === 'from-seizable-first') return maintenance;
  return maintenance > protectedPart ? maintenance - protectedPart : 0n;
};

/**
 * The order within the seizable part: assignments filed before the first seizure, one after the other;
 * privileged seizures by rank; then everybody else together.
 */
const groupsOf = (owing: readonly Title[]): Title[][] => {
  const firstSeizure = owing
    .filter(({ kind }) => kind === 'seizure' || kind === 'privileged-seizure')
    .reduce<Day | undefined>(
      (first, { filedOn }) => (first === undefined || filedOn < first ? filedOn : first),
      undefined,
    );
  const isEarly = ({ kind, filedOn }: Title): boolean =>
    (kind === 'assignment' || kind === 'subrogation') &&
    (firstSeizure === undefined || filedOn < firstSeizure);
  const early = owing
    .filter(isEarly)
    .toSorted(byDayThenId)
    .map((title) => [title]);
  const privileged = owing.filter(({ kind }) => kind === 'privileged-seizure');
  const ranks = [...new Set(privileged.map(rankOf))].toSorted((a, b) => (a < b ? -1 : 1));
  const byRank = ranks.map((rank) => privileged.filter((title) => rankOf(title) === rank));
  const rest = owing.filter(
    (title) =>
      title.kind === 'seizure' ||
      ((title.kind === 'assignment' || title.kind === 'subrogation') && !isEarly(title)),
  );
  return [...early, ...byRank, rest];
};

const rankOf = ({ rank }: Title): number => rank ?? Number.POSITIVE_INFINITY;

const byDayThenId = (a: Title, b: Title): number => {
  if (a.filedOn !== b.filedOn) return a.filedOn < b.filedOn ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};

/** Gives a pool to titles in proportion to their claims; returns what was given. */
const give = (pool: bigint, titles: readonly Title[], shares: Map<string, bigint>): bigint => {
  const parts = titles.map(({ id, claim, owed }) => ({
    id,
    weight: toCents(claim),
    owed: toCents(owed),
  }));
  let given = 0n;
  for (const [id, share] of proportion(pool, parts)) {
    shares.set(id, share);
    given += share;
  }
  return given;
};

/**
 * Proportional to the claims, nobody more than is owed, the surplus shared again among the others.
 * Exact until the end: all fractions have the sum of the claims as denominator, so that cents go
 * to the largest remainders, ties to the smaller id.
 */
function proportion(pool: bigint, parts: readonly Part[]): [string, bigint][] {
  const shares: [string, bigint][] = [];
  let left = pool;
  let open = parts;
  for (;;) {
    const weights = open.reduce((sum, { weight }) => sum + weight, 0n);
    const full = open.filter(({ weight, owed }) => left * weight >= owed * weights);
    if (full.length === 0) return [...shares, ...byLargestRemainder(left, open, weights)];
    for (const { id, owed } of full) {
      shares.push([id, owed]);
      left -= owed;
    }
    open = open.filter((part) => !full.includes(part));
    if (open.length === 0) return shares;
  }
}

const byLargestRemainder = (
  pool: bigint,
  parts: readonly Part[],
  weights: bigint,
): [string, bigint][] => {
  if (parts.length === 0) return [];
  const exact = parts.map(({ id, weight }) => ({
    id,
    floor: (pool * weight) / weights,
    remainder: (pool * weight) % weights,
  }));
  let cents = pool - exact.reduce((sum, { floor }) => sum + floor, 0n);
  return exact
    .toSorted((a, b) => {
      if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
      return a.id < b.id ? -1 : 1;
    })
    .map(({ id, floor }) => {
      const extra = cents > 0n ? 1n : 0n;
      cents -= extra;
      return [id, floor + extra];
    });
};
