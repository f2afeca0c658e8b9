import { Big } from 'big.js';
import { figureOn } from './naive-law.ts';
import type { NaiveTitle } from './naive-question.ts';

/** Who gets what, in euros, by the id of the title. */
export type NaiveShares = Map<string, Big>;

/** `share-deductions` of docs/calc.md under its defaults: allowances only, maintenance from the seizable part first. */
export function naiveShares(
  net: Big,
  day: string,
  children: number,
  titles: readonly NaiveTitle[],
): NaiveShares {
  const owing = titles.filter(({ owed }) => new Big(owed).gt(0));
  const shares: NaiveShares = new Map();
  if (owing.length === 0) return shares;
  const collective = owing.find(({ kind }) => kind === 'collective-settlement');
  if (collective !== undefined) return shares.set(collective.id, net);

  const seizable = naiveSeizable(net, day, children);
  const maintenance = owing.filter(({ kind }) => kind === 'maintenance');
  const taken = share(net, maintenance, shares);
  let pool = seizable.minus(taken);
  for (const group of inOrder(owing)) {
    if (pool.gt(0)) pool = pool.minus(share(pool, group, shares));
  }
  return shares;
}

/** 20 % between T1 and T2, 40 % between T2 and T4, all above; less an amount for each child (domain reference 6.4). */
function naiveSeizable(net: Big, day: string, children: number): Big {
  const figure = (name: string): Big => new Big(figureOn('seizure-thresholds', day, name));
  const between = (low: Big, high: Big): Big => {
    const reached = net.lt(high) ? net : high;
    return reached.gt(low) ? reached.minus(low) : new Big(0);
  };
  const [t1, t2, t4] = [figure('T1'), figure('T2'), figure('T4')];
  const bands = between(t1, t2)
    .times('0.2')
    .plus(between(t2, t4).times('0.4'))
    .plus(net.gt(t4) ? net.minus(t4) : 0);
  const seizable = bands.round(2, Big.roundHalfUp).minus(figure('child').times(children));
  return seizable.gt(0) ? seizable : new Big(0);
}

/** Assignments that came before every seizure, one by one; privileged seizures, rank by rank; everybody else at once. */
function inOrder(owing: readonly NaiveTitle[]): NaiveTitle[][] {
  const seizures = owing.filter(({ kind }) => kind.endsWith('seizure'));
  const comesFirst = ({ kind, filedOn }: NaiveTitle): boolean =>
    (kind === 'assignment' || kind === 'subrogation') &&
    seizures.every((seizure) => filedOn < seizure.filedOn);
  const early = owing
    .filter(comesFirst)
    .sort((a, b) => (`${a.filedOn} ${a.id}` < `${b.filedOn} ${b.id}` ? -1 : 1));
  const privileged = new Map<number, NaiveTitle[]>();
  for (const title of owing) {
    if (title.kind !== 'privileged-seizure') continue;
    const rank = title.rank ?? Infinity;
    privileged.set(rank, [...(privileged.get(rank) ?? []), title]);
  }
  const ranks = [...privileged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  const rest = owing.filter(
    (title) =>
      title.kind !== 'maintenance' && title.kind !== 'privileged-seizure' && !comesFirst(title),
  );
  return [...early.map((title) => [title]), ...ranks, rest];
}

/**
 * In proportion to the claims, nobody more than is owed: whoever is served most easily for his claim is asked first,
 * and either he is served in full, or nobody after him can be. Returns what was given.
 */
function share(pool: Big, titles: readonly NaiveTitle[], shares: NaiveShares): Big {
  const waiting = titles
    .map(({ id, claim, owed }) => ({ id, claim: new Big(claim), owed: new Big(owed) }))
    .sort((a, b) => a.owed.times(b.claim).cmp(b.owed.times(a.claim)));
  let left = pool;
  for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
    const claims = waiting.reduce((total, { claim }) => total.plus(claim), new Big(0));
    if (left.times(next.claim).lt(next.owed.times(claims))) break;
    shares.set(next.id, next.owed);
    left = left.minus(next.owed);
    waiting.shift();
  }
  if (waiting.length === 0) return pool.minus(left);
  inCents(left, waiting, shares);
  return pool;
}

type Waiting = { readonly id: string; readonly claim: Big };

/** Every exact share down to its cent, and the cents left over to the largest remainders, ties to the smaller id. */
function inCents(pool: Big, waiting: readonly Waiting[], shares: NaiveShares): void {
  const claims = waiting.reduce((total, { claim }) => total.plus(claim), new Big(0));
  const parts = waiting.map(({ id, claim }) => {
    // pool × claim in cents of cents, by whole claims: an integer division, its remainder exact.
    const dividend = pool.times(claim).times(10_000);
    const divisor = claims.times(100);
    const remainder = dividend.mod(divisor);
    return { id, cents: dividend.minus(remainder).div(divisor), remainder };
  });
  const given = parts.reduce((total, { cents }) => total.plus(cents), new Big(0));
  let over = pool.times(100).minus(given);
  parts.sort((a, b) => b.remainder.cmp(a.remainder) || (a.id < b.id ? -1 : 1));
  for (const { id, cents } of parts) {
    const extra = over.gt(0) ? 1 : 0;
    over = over.minus(extra);
    shares.set(id, cents.plus(extra).div(100));
  }
}
