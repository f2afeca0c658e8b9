import type { z } from 'zod';
import { addDays } from '@office/domain/day';
import { deadline } from '@office/rules/deadlines';
import {
  cardAwaitedUntil,
  cardCompletionDueOn,
  claimNoticeOn,
  claimTermEndsOn,
  monthAbandonedAfter,
  taskDueOn,
} from '@office/rules/office-deadlines';
import type {
  ClaimTermsView as ClaimTermsSchema,
  MonthTermsView as MonthTermsSchema,
} from '@office/contracts/dossier-shapes';
import { lastDayOf } from '@office/domain/month';
import type { Day } from '@office/domain/day';
import type { Month } from '@office/domain/month';
import { findCard } from './card-of-dossier.ts';
import { findEntitlementOn } from './month-facts.ts';
import type { Claim, Dossier } from './dossier.ts';

type ClaimTerms = z.infer<typeof ClaimTermsSchema>;
type MonthTerms = z.infer<typeof MonthTermsSchema>;

/**
 * The days on which something happens to a claim that waits. The notice lengthens the claim's own term only,
 * never D-C51; a claim filed after its term cannot be announced any more (AM 92 § 5).
 */
export function claimTerms(claim: Claim, today: Day): ClaimTerms {
  const completeBy = claimTermEndsOn(claim, false);
  const notice =
    claim.filed.on > completeBy
      ? { completeByAfterNotice: completeBy }
      : { noticeOn: claimNoticeOn(claim), completeByAfterNotice: claimTermEndsOn(claim, true) };
  return {
    completeBy,
    ...notice,
    returnedCompleteBy: deadline({ code: 'D-C51', start: today, claimedFrom: claim.from }).on,
    abandonOn: deadline({ code: 'D-LIMIT-PAY', start: claim.from }).on,
  };
}

/** The days on which something happens to a month that waits. */
export function monthTerms(dossier: Dossier, month: Month, today: Day): MonthTerms {
  const payBy = findPayBy(dossier, month);
  return {
    cardDueOn: cardAwaitedUntil(month),
    abandonOn: monthAbandonedAfter(month),
    completeCardDueOn: cardCompletionDueOn(month),
    reviewDueOn: taskDueOn('review-month', today),
    askAccountDueOn: taskDueOn('ask-account', today),
    ...(payBy === undefined ? {} : { payBy }),
  };
}

/** D-PAY, once the decision and the card are there (AR 161). */
function findPayBy(dossier: Dossier, month: Month): Day | undefined {
  const card = findCard(dossier, month);
  const granted = findGrantIn(dossier, month);
  if (card === undefined || granted === undefined) return undefined;
  const complete = card.recorded.on;
  return deadline({ code: 'D-PAY', start: granted.recorded.on, month, complete }).on;
}

const findGrantIn = (dossier: Dossier, month: Month) => {
  for (let on = lastDayOf(month); on.startsWith(month); on = addDays(on, -1)) {
    const found = findEntitlementOn(dossier.entitlements, on);
    if (found !== undefined) return found;
  }
  return undefined;
};
