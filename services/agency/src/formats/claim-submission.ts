import type { OnemInbound } from '@office/contracts/agency';
import type { ClaimView, DossierView } from '@office/contracts/dossier-shapes';
import type { Day } from '@office/domain/day';

type C9 = Extract<OnemInbound, { type: 'C9' }>;
type IncompleteNotice = Extract<OnemInbound, { type: 'AM92-5' }>;

interface Sending {
  readonly messageId: string;
  readonly sentOn: Day;
}

/** The file of a claim as ONEM wants to see it (C9): the person, the claim, the forms, the household of the first day. */
export function claimSubmissionOf(
  dossier: DossierView,
  claim: ClaimView,
  given: Sending & { readonly submission: 'claim' | 'reminder' },
): C9 {
  return {
    type: 'C9',
    messageId: given.messageId,
    reference: claim.claimId,
    dossier: dossier.dossierId,
    sentOn: given.sentOn,
    submission: given.submission,
    niss: dossier.number,
    kind: claim.kind,
    category: inForce(dossier.categories, claim.rightFrom) ?? dossier.category,
    children: inForce(dossier.childrens, claim.rightFrom) ?? dossier.children,
    claimedFrom: claim.from,
    rightFrom: claim.rightFrom,
    forms: [...new Set(claim.documents.map(({ form }) => form))],
    ...(claim.monthlyWage === undefined ? {} : { monthlyWage: claim.monthlyWage }),
    ...(claim.careerDays === undefined ? {} : { careerDays: claim.careerDays }),
  };
}

/** The notice that a file will come late (AM 92 § 5). */
export const incompleteNoticeOf = (
  claim: { readonly claimId: string; readonly missing: readonly string[]; readonly term: Day },
  given: Sending & { readonly dossier: string; readonly niss: string },
): IncompleteNotice => ({
  type: 'AM92-5',
  messageId: given.messageId,
  reference: claim.claimId,
  dossier: given.dossier,
  sentOn: given.sentOn,
  niss: given.niss,
  missing: [...claim.missing],
  term: claim.term,
});

/** The value in force on a day; a person's first declaration also tells what was so before it was made. */
const inForce = <T>(
  timeline: readonly { readonly from: Day; readonly value: T }[],
  day: Day,
): T | undefined => (timeline.findLast(({ from }) => from <= day) ?? timeline[0])?.value;
