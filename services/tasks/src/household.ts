import type { Day } from '@office/domain/day';
import type { Income } from '@office/domain/need';
import {
  lastPaidIn,
  withBankWord,
  type BankWord,
  type PaidMonth,
} from '@office/domain/paid-months';
import { unchanged, type Decided } from '@office/service-kit/facts';

/** What the inbox knows of a household: its latest claim, and the months that the bank paid. */
export interface Household {
  /** Which claim of the dossier is the latest we heard of (its `ordinal`), and its first day. */
  readonly claim?: { readonly ordinal: number; readonly from: Day };
  readonly paid: readonly PaidMonth[];
}
export const unknownHousehold: Household = { paid: [] };

/** A claim takes the place of an earlier one; heard twice or too late it changes nothing. */
export function withClaim(household: Household, claim: NonNullable<Household['claim']>): Household {
  if (household.claim !== undefined && household.claim.ordinal >= claim.ordinal) return household;
  return { ...household, claim };
}

export function withPayment(household: Household, word: BankWord): Household {
  const paid = withBankWord(household.paid, word);
  return paid === household.paid ? household : { ...household, paid };
}

/** What is known of its income: the facts of `needOf`. */
export function incomeOf({ claim, paid }: Household): Income {
  const lastPaid = lastPaidIn(paid);
  return {
    ...(lastPaid === undefined ? {} : { lastPaid }),
    ...(claim === undefined ? {} : { claimedFrom: claim.from }),
  };
}

export const decided = (before: Household, after: Household): Decided<Household> =>
  after === before ? unchanged(before) : { next: after, events: [] };
