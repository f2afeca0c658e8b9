import type { z } from 'zod';
import type { AddresseeView, ClaimView, DossierView } from '@office/contracts/dossier-shapes';
import type { Day } from '@office/domain/day';
import { factOn, type FactTimeline } from './fact-timeline.ts';
import type { Claim, Dossier } from './dossier.ts';

/**
 * A claim as others read it. The right of a late claim that was not submitted yet starts today at the
 * earliest: the day it would be submitted.
 */
export const viewOfClaim = (dossier: Dossier, claim: Claim, today: Day): ClaimView => ({
  claimId: claim.claimId,
  kind: claim.kind,
  from: claim.from,
  channel: claim.channel,
  ...(claim.monthlyWage === undefined ? {} : { monthlyWage: claim.monthlyWage }),
  ...(claim.careerDays === undefined ? {} : { careerDays: claim.careerDays }),
  status: claim.status,
  missing: [...claim.missing],
  documents: dossier.documents
    .filter(({ claimId }) => claimId === claim.claimId)
    .map(({ documentId, form, channel, received }) => ({ documentId, form, channel, received })),
  submissions: claim.submissions,
  filed: claim.filed,
  rightFrom: claim.status === 'late' ? today : claim.rightFrom,
  ...(claim.refusal === undefined ? {} : { refusal: claim.refusal }),
});

const history = <T>(timeline: FactTimeline<T>) =>
  timeline.map(({ from, value, recorded, channel }) => ({ from, value, recorded, channel }));

/** The file with the facts of a day and the history of all. */
export const viewOfDossier = (
  dossier: Dossier,
  { version, on, today }: { version: number; on: Day; today: Day },
): DossierView => ({
  dossierId: dossier.dossierId,
  version,
  number: dossier.number,
  familyName: dossier.familyName,
  givenName: dossier.givenName,
  language: dossier.language,
  opened: dossier.opened,
  on,
  category: factOn(dossier.categories, on),
  children: factOn(dossier.childrens, on),
  iban: factOn(dossier.accounts, on),
  address: factOn(dossier.addresses, on),
  categories: history(dossier.categories),
  childrens: history(dossier.childrens),
  accounts: history(dossier.accounts),
  addresses: history(dossier.addresses),
  claims: dossier.claims.map((claim) => viewOfClaim(dossier, claim, today)),
  entitlements: [...dossier.entitlements],
  cards: [...dossier.cards],
});

/** Who a letter of today goes to. */
export const addresseeOf = (dossier: Dossier, today: Day): z.infer<typeof AddresseeView> => ({
  dossierId: dossier.dossierId,
  familyName: dossier.familyName,
  givenName: dossier.givenName,
  language: dossier.language,
  address: factOn(dossier.addresses, today),
});

/** The short line of a dossier in a list of people found. */
export const lineOf = ({ dossierId, familyName, givenName, language, claims }: Dossier) => {
  const status = claims.at(-1)?.status;
  return {
    dossierId,
    familyName,
    givenName,
    language,
    ...(status === undefined ? {} : { claimStatus: status }),
  };
};

/** The short line of a dossier in lists of tasks and payments. */
export const descriptionOf = ({ dossierId, familyName, givenName, language, claims }: Dossier) => {
  const claimedFrom = claims.at(-1)?.from;
  return {
    dossierId,
    familyName,
    givenName,
    language,
    ...(claimedFrom === undefined ? {} : { claimedFrom }),
  };
};
