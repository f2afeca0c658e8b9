import { add, isPositive, min, subtract, sum, ZERO, type Money } from '@office/domain/money';
import { atLeastZero, isMore, type Committed } from './balances.ts';
import type { Allocation, Amounts } from './deductions.ts';

export type Division = Pick<
  Allocation,
  'setOffs' | 'shares' | 'claimant' | 'seizable' | 'lowered' | 'steps' | 'dividedFrom'
>;

/**
 * Brings the full new figures of a correction in line with what has left by earlier orders of the month.
 * More net: everybody keeps what they had, and only the supplement is divided, towards the new figures.
 * Less net: nothing more leaves, so nobody is shown more than before; the difference is an overpayment.
 */
export function afterEarlierOrders(
  target: Division,
  committed: Committed,
  net: Money,
  order: readonly string[],
): Division {
  const gone = sum([
    committed.claimant,
    ...Object.values(committed.setOffs),
    ...Object.values(committed.shares),
  ]);
  const divided = isMore(gone, net)
    ? lowered(target, committed, net)
    : raised(target, committed, subtract(net, gone), order);
  const { setOffs, shares, claimant } = divided;
  const step = {
    rule: 'correction',
    inputs: { net, alreadyGone: gone, ...committed },
    output: { setOffs, shares, claimant },
    source: 'AR 167 § 4, 169; what was ordered before is never altered',
  };
  return { ...divided, steps: [...target.steps, step] };
}

function lowered(target: Division, committed: Committed, net: Money): Division {
  const setOffs = smallerOfEach(target.setOffs, committed.setOffs);
  const shares = smallerOfEach(target.shares, committed.shares);
  const given = sum([...Object.values(setOffs), ...Object.values(shares)]);
  return { ...target, setOffs, shares, claimant: subtract(net, given), lowered: true };
}

function raised(
  target: Division,
  committed: Committed,
  supplement: Money,
  order: readonly string[],
): Division {
  const setOffs = grown(committed.setOffs, target.setOffs, Object.keys(target.setOffs), supplement);
  const shares = grown(committed.shares, target.shares, order, setOffs.left);
  return {
    ...target,
    setOffs: setOffs.amounts,
    shares: shares.amounts,
    claimant: add(committed.claimant, shares.left),
    lowered: false,
  };
}

/** Lets amounts grow towards their new figures, in an order, as far as there is something to give. */
function grown(
  from: Amounts,
  towards: Amounts,
  order: readonly string[],
  available: Money,
): { amounts: Amounts; left: Money } {
  const missing = order.map((id): readonly [string, Money] => [
    id,
    atLeastZero(subtract(towards[id] ?? ZERO, from[id] ?? ZERO)),
  ]);
  const more = spread(available, missing);
  const ids = new Set([...Object.keys(from), ...Object.keys(more)]);
  const amounts = [...ids].map((id) => [id, add(from[id] ?? ZERO, more[id] ?? ZERO)] as const);
  return {
    amounts: told(amounts),
    left: subtract(available, sum(Object.values(more))),
  };
}

/** Gives an amount away in order, to each no more than its own; those with nothing are left out. */
export function spread(amount: Money, wanting: readonly (readonly [string, Money])[]): Amounts {
  let left = amount;
  const given = wanting.map(([id, wanted]) => {
    const part = min(wanted, left);
    left = subtract(left, part);
    return [id, part] as const;
  });
  return told(given);
}

const smallerOfEach = (a: Amounts, b: Amounts): Amounts =>
  told(Object.entries(a).map(([id, amount]) => [id, min(amount, b[id] ?? ZERO)] as const));

const told = (amounts: readonly (readonly [string, Money])[]): Amounts =>
  Object.fromEntries(amounts.filter(([, amount]) => isPositive(amount)));
