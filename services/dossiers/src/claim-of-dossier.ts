import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { claimAfter } from '@office/domain/claim';
import { DomainError } from '@office/domain/domain-error';
import { firstDayOf, lastDayOf } from '@office/domain/month';
import { missingForms, requiredForms } from '@office/rules/card-check';
import { happened, unchanged, type Decided } from '@office/service-kit/facts';
import type { ClaimKind } from '@office/domain/claim';
import type { FileClaim } from '@office/contracts/dossier-shapes';
import type { Month } from '@office/domain/month';
import type { Claim, Dossier, ReceivedDocument } from './dossier.ts';
import type { Channel, Doing } from './fact-timeline.ts';

export type Filing = z.infer<typeof FileClaim>;

export function getClaim(dossier: Dossier, claimId: string): Claim {
  const claim = dossier.claims.find((candidate) => candidate.claimId === claimId);
  if (claim === undefined) throw new DomainError('unknown-claim', { claimId });
  return claim;
}

/** Puts the next state of a claim in its place; the order of filing stays. */
export const withClaim = (dossier: Dossier, next: Claim): Dossier => ({
  ...dossier,
  claims: dossier.claims.map((claim) => (claim.claimId === next.claimId ? next : claim)),
});

/** Whether this very claim was filed; anything else for its first day, or under its id, is refused. */
export function hasFiling(dossier: Dossier, claimId: string, filing: Filing): boolean {
  const known = dossier.claims.find((claim) => claim.claimId === claimId);
  if (known !== undefined && isDeepStrictEqual(filingOf(known), keptFiling(filing))) return true;
  const rival = dossier.claims.find((claim) => claim.from === filing.from);
  if (rival !== undefined) {
    throw new DomainError('claim-already-filed', { claimId: rival.claimId, from: rival.from });
  }
  if (known !== undefined) throw new DomainError('already-exists', { claimId });
  return false;
}

const keptFiling = ({ documents, ...filing }: Filing) => ({
  ...filing,
  filedWith: [...new Set(documents)],
});

const filingOf = (claim: Claim) => ({
  kind: claim.kind,
  from: claim.from,
  channel: claim.channel,
  ...(claim.monthlyWage === undefined ? {} : { monthlyWage: claim.monthlyWage }),
  ...(claim.careerDays === undefined ? {} : { careerDays: claim.careerDays }),
  filedWith: claim.filedWith,
});

/** Files a claim: complete when no form of its kind is missing, incomplete otherwise (AM 87, AR 133). */
export function fileClaim(
  dossier: Dossier,
  { claimId, filing, filed }: { claimId: string; filing: Filing; filed: Doing },
): Decided<Dossier> {
  if (hasFiling(dossier, claimId, filing)) return unchanged(dossier);
  const kept = keptFiling(filing);
  const missing = missingForms(kept.kind, kept.filedWith);
  const claim: Claim = {
    ...kept,
    claimId,
    status: claimAfter('filed', missing.length === 0 ? 'complete' : 'lack'),
    missing,
    submissions: 0,
    filed,
    rightFrom: kept.from,
    decisions: [],
    lastReturned: 0,
  };
  const documents = kept.filedWith.map((form) => ({
    documentId: `${claimId}.${form.replaceAll('/', '-')}`,
    form,
    channel: kept.channel,
    received: filed,
    claimId,
  }));
  const { dossierId } = dossier;
  return {
    next: {
      ...dossier,
      claims: [...dossier.claims, claim],
      documents: [...dossier.documents, ...documents],
    },
    events: [
      happened('ClaimFiled', {
        dossierId,
        claimId,
        kind: kept.kind,
        from: kept.from,
        missing,
        ordinal: dossier.claims.length + 1,
      }),
    ],
  };
}

/** Whether a form fills a lack: it is the form named, or the law takes it in its place. */
const serves = (kind: ClaimKind, lacked: string, form: string): boolean =>
  lacked === form ||
  requiredForms(kind).some((group) => group.includes(lacked) && group.includes(form));

export interface Incoming {
  readonly documentId: string;
  readonly form: string;
  readonly channel: Channel;
  readonly received: Doing;
}

/** What is still missing of the claim that a document served; nothing when it served none. */
export const missingAfter = (dossier: Dossier, documentId: string): string[] => {
  const served = dossier.documents.find((document) => document.documentId === documentId)?.claimId;
  return served === undefined ? [] : [...getClaim(dossier, served).missing];
};

/** Records a form that came in. It serves the latest claim that lacks it; otherwise it just lies in the file. */
export function receiveDocument(dossier: Dossier, incoming: Incoming): Decided<Dossier> {
  const { documentId, form } = incoming;
  const known = dossier.documents.find((document) => document.documentId === documentId);
  if (known !== undefined) {
    if (known.form !== form || known.channel !== incoming.channel) {
      throw new DomainError('already-exists', { documentId });
    }
    return unchanged(dossier);
  }
  const claim = dossier.claims.findLast(({ kind, missing }) =>
    missing.some((lacked) => serves(kind, lacked, form)),
  );
  const { dossierId } = dossier;
  if (claim === undefined) {
    return {
      next: withDocument(dossier, incoming),
      events: [happened('DocumentRegistered', { dossierId, documentId, form, missing: [] })],
    };
  }
  const { claimId, kind } = claim;
  const missing = claim.missing.filter((lacked) => !serves(kind, lacked, form));
  const status = claimAfter(claim.status, missing.length === 0 ? 'complete' : 'lack');
  return {
    next: withDocument(withClaim(dossier, { ...claim, missing, status }), { ...incoming, claimId }),
    events: [happened('DocumentRegistered', { dossierId, documentId, form, claimId, missing })],
  };
}

const withDocument = (dossier: Dossier, document: ReceivedDocument): Dossier => ({
  ...dossier,
  documents: [...dossier.documents, document],
});

/**
 * Whether a claim reaches into a month: from its first day, unless it was refused; once granted, from the
 * first to the last day that was granted (a late claim is granted later than it was claimed, AM 95). The
 * decision may be pending: a card is recorded before it.
 */
export const claimCovers = (dossier: Dossier, claim: Claim, month: Month): boolean => {
  if (claim.status === 'refused') return false;
  if (claim.status !== 'granted') return claim.from <= lastDayOf(month);
  const grants = dossier.entitlements.filter(({ claimId }) => claimId === claim.claimId);
  return grants.some(({ from, until }, index) => {
    // A later version counts from its own first day on: what comes before it stays as it was.
    const replaced = grants.slice(index + 1).some((later) => later.from <= firstDayOf(month));
    const ended = until !== undefined && until < firstDayOf(month);
    return from <= lastDayOf(month) && !ended && !replaced;
  });
};

/** The latest claim that covers a month, if any does. */
export const findClaimFor = (dossier: Dossier, month: Month): Claim | undefined =>
  dossier.claims.findLast((claim) => claimCovers(dossier, claim, month));
