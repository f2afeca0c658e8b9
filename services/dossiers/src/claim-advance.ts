import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { claimAfter } from '@office/domain/claim';
import { DomainError } from '@office/domain/domain-error';
import { happened, unchanged, type Decided } from '@office/service-kit/facts';
import type { EntitlementView, Grant as GrantSchema } from '@office/contracts/dossier-shapes';
import { getClaim, withClaim } from './claim-of-dossier.ts';
import type { Claim, Dossier } from './dossier.ts';
import type { Doing } from './fact-timeline.ts';

export type Grant = z.infer<typeof GrantSchema>;

/**
 * The claim went to ONEM for the n-th time; only a complete one goes. A late claim is submitted all the
 * same, and its right starts that day (AM 95).
 */
export function submitClaim(
  dossier: Dossier,
  { claimId, submission, submitted }: { claimId: string; submission: number; submitted: Doing },
): Decided<Dossier> {
  const claim = getClaim(dossier, claimId);
  if (submission <= claim.submissions) return unchanged(dossier);
  const { status, missing, from } = claim;
  if (missing.length > 0)
    throw new DomainError('claim-not-in-this-state', { claimStatus: status, missing });
  const next: Claim = {
    ...claim,
    status: claimAfter(status, 'submit'),
    submissions: submission,
    rightFrom: status === 'late' ? submitted.on : claim.rightFrom,
  };
  const { dossierId } = dossier;
  return {
    next: withClaim(dossier, next),
    events: [happened('ClaimSubmitted', { dossierId, claimId, from, submission })],
  };
}

/** ONEM sent the claim back (C51): from now on it lacks what ONEM named. */
export function returnClaim(
  dossier: Dossier,
  { claimId, submission, missing }: { claimId: string; submission: number; missing: string[] },
): Decided<Dossier> {
  const claim = getClaim(dossier, claimId);
  if (submission <= claim.lastReturned) return unchanged(dossier);
  const status = claimAfter(claim.status, 'return');
  const named = [...new Set(missing)];
  return {
    next: withClaim(dossier, { ...claim, status, missing: named, lastReturned: submission }),
    events: [
      happened('ClaimReturned', { dossierId: dossier.dossierId, claimId, missing: [...named] }),
    ],
  };
}

/** The term ended without the forms: the claim stays alive, but its right will start later (AM 95). */
export function lapseClaim(dossier: Dossier, claimId: string): Decided<Dossier> {
  const claim = getClaim(dossier, claimId);
  const status = claimAfter(claim.status, 'lapse');
  if (status === claim.status) return unchanged(dossier);
  return {
    next: withClaim(dossier, { ...claim, status }),
    events: [happened('ClaimLapsed', { dossierId: dossier.dossierId, claimId })],
  };
}

/** What ONEM granted (C2). A second grant of the same claim is a later version; one delivered twice counts once. */
export function recordEntitlement(
  dossier: Dossier,
  given: { claimId: string; entitlementId: string; grant: Grant; recorded: Doing },
): Decided<Dossier> {
  const { claimId, entitlementId, grant, recorded } = given;
  const claim = getClaim(dossier, claimId);
  const known = dossier.entitlements.find((one) => one.entitlementId === entitlementId);
  if (known !== undefined) {
    if (known.claimId !== claimId || !isDeepStrictEqual(grantOf(known), grant)) {
      throw new DomainError('already-exists', { entitlementId });
    }
    return unchanged(dossier);
  }
  if (claim.decisions.includes(entitlementId)) return unchanged(dossier);
  const status = claimAfter(claim.status, 'grant');
  const version = dossier.entitlements.filter((one) => one.claimId === claimId).length + 1;
  const entitlement: EntitlementView = {
    ...grant,
    entitlementId,
    claimId,
    kind: claim.kind,
    version,
    recorded,
  };
  const decided = withClaim(dossier, {
    ...claim,
    status,
    decisions: [...claim.decisions, entitlementId],
  });
  const { from, until } = grant;
  return {
    next: { ...decided, entitlements: [...dossier.entitlements, entitlement] },
    events: [
      happened('EntitlementGranted', {
        dossierId: dossier.dossierId,
        claimId,
        entitlementId,
        from,
        ...(until === undefined ? {} : { until }),
      }),
    ],
  };
}

const grantOf = ({
  entitlementId: _id,
  claimId: _claim,
  kind: _kind,
  version: _version,
  recorded: _recorded,
  ...grant
}: EntitlementView): Grant => grant;

/** ONEM refused (C29). A refusal delivered twice, or after a later grant, changes nothing. */
export function recordRefusal(
  dossier: Dossier,
  { claimId, decisionId, reason }: { claimId: string; decisionId: string; reason: string },
): Decided<Dossier> {
  const claim = getClaim(dossier, claimId);
  if (claim.decisions.includes(decisionId)) return unchanged(dossier);
  const status = claimAfter(claim.status, 'refuse');
  return {
    next: withClaim(dossier, {
      ...claim,
      status,
      refusal: reason,
      decisions: [...claim.decisions, decisionId],
    }),
    events: [happened('EntitlementRefused', { dossierId: dossier.dossierId, claimId, reason })],
  };
}
