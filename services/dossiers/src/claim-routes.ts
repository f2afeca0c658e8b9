import { endpoints } from '@office/contracts/catalogue';
import type { Clock } from '@office/domain/clock';
import { causeOf, doing } from '@office/service-kit/facts';
import type { Mount } from '@office/service-kit/mount';
import {
  lapseClaim,
  recordEntitlement,
  recordRefusal,
  returnClaim,
  submitClaim,
} from './claim-advance.ts';
import {
  fileClaim,
  getClaim,
  hasFiling,
  missingAfter,
  receiveDocument,
} from './claim-of-dossier.ts';
import { viewOfClaim } from './dossier-view.ts';
import { claimTerms } from './legal-terms.ts';
import { keepUnmatched } from './unmatched-document.ts';
import type { DossierStore, UnmatchedStore } from './dossier-store.ts';

interface Stores {
  readonly dossiers: DossierStore;
  readonly unmatched: UnmatchedStore;
}

/** Claims and the forms they need, from the counter to ONEM's decision. */
export function mountClaims(mount: Mount, { dossiers, unmatched }: Stores, clock: Clock): void {
  mount(endpoints.fileClaim, async ({ params, body: filing, seenVersion, ...asked }) => {
    const { dossierId, claimId } = params;
    const cause = causeOf(asked);
    const filed = doing(cause, clock);
    const { version, state } = await dossiers.changeSeen(
      dossierId,
      cause,
      {
        isSo: (dossier) => hasFiling(dossier, claimId, filing),
        decide: (dossier) => fileClaim(dossier, { claimId, filing, filed }),
      },
      seenVersion,
    );
    return { version, claim: viewOfClaim(state, getClaim(state, claimId), clock.today()) };
  });

  mount(endpoints.readClaimTerms, async ({ params: { dossierId, claimId } }) => {
    const { state } = await dossiers.get(dossierId);
    return claimTerms(getClaim(state, claimId), clock.today());
  });

  mount(endpoints.receiveDocument, async ({ params, body, ...asked }) => {
    const { dossierId, documentId } = params;
    const cause = causeOf(asked);
    const incoming = { documentId, ...body, received: doing(cause, clock) };
    const { version, state } = await dossiers.change(dossierId, cause, (dossier) =>
      receiveDocument(dossier, incoming),
    );
    return { version, missing: missingAfter(state, documentId) };
  });

  mount(endpoints.receiveUnmatchedDocument, async ({ params: { documentId }, body, ...asked }) => {
    const cause = causeOf(asked);
    const incoming = { documentId, ...body, received: doing(cause, clock) };
    const { version } = await unmatched.change(documentId, cause, (known) =>
      keepUnmatched(known, incoming),
    );
    return { version };
  });

  mountAdvance(mount, dossiers, clock);
}

/** What the claim's workflow records: the way to ONEM and back. */
function mountAdvance(mount: Mount, store: DossierStore, clock: Clock): void {
  mount(endpoints.submitClaim, async ({ params, ...asked }) => {
    const { dossierId, claimId, submission } = params;
    const cause = causeOf(asked);
    const submitted = doing(cause, clock);
    const { version } = await store.change(dossierId, cause, (dossier) =>
      submitClaim(dossier, { claimId, submission, submitted }),
    );
    return { version };
  });

  mount(endpoints.returnClaim, async ({ params, body: { missing }, ...asked }) => {
    const { dossierId, claimId, submission } = params;
    const { version } = await store.change(dossierId, causeOf(asked), (dossier) =>
      returnClaim(dossier, { claimId, submission, missing }),
    );
    return { version };
  });

  mount(endpoints.lapseClaim, async ({ params: { dossierId, claimId }, ...asked }) => {
    const { version } = await store.change(dossierId, causeOf(asked), (dossier) =>
      lapseClaim(dossier, claimId),
    );
    return { version };
  });

  mount(endpoints.recordEntitlement, async ({ params, body: grant, ...asked }) => {
    const { dossierId, claimId, entitlementId } = params;
    const cause = causeOf(asked);
    const recorded = doing(cause, clock);
    const { version } = await store.change(dossierId, cause, (dossier) =>
      recordEntitlement(dossier, { claimId, entitlementId, grant, recorded }),
    );
    return { version };
  });

  mount(endpoints.recordRefusal, async ({ params, body: { reason }, ...asked }) => {
    const { dossierId, claimId, decisionId } = params;
    const { version } = await store.change(dossierId, causeOf(asked), (dossier) =>
      recordRefusal(dossier, { claimId, decisionId, reason }),
    );
    return { version };
  });
}
