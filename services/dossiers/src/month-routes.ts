import { endpoints } from '@office/contracts/catalogue';
import type { Clock } from '@office/domain/clock';
import { causeOf, doing } from '@office/service-kit/facts';
import type { Mount } from '@office/service-kit/mount';
import { getCard, grantDerogation, hasCard, recordControlCard } from './card-of-dossier.ts';
import { monthTerms } from './legal-terms.ts';
import { readMonthFacts } from './month-facts.ts';
import type { DossierStore } from './dossier-store.ts';

/** Control cards, and what a month is calculated from. */
export function mountMonths(mount: Mount, store: DossierStore, clock: Clock): void {
  mount(endpoints.recordControlCard, async ({ params, body: handedIn, seenVersion, ...asked }) => {
    const { dossierId, month } = params;
    const cause = causeOf(asked);
    const recorded = doing(cause, clock);
    const { version, state } = await store.changeSeen(
      dossierId,
      cause,
      {
        isSo: (dossier) => hasCard(dossier, month, handedIn),
        decide: (dossier) => recordControlCard(dossier, { month, handedIn, recorded }),
      },
      seenVersion,
    );
    return { version, card: getCard(state, month) };
  });

  mount(endpoints.grantDerogation, async ({ params, body: { taskId }, ...asked }) => {
    const { dossierId, month } = params;
    const cause = causeOf(asked);
    const granted = doing(cause, clock);
    const { version } = await store.change(dossierId, cause, (dossier) =>
      grantDerogation(dossier, { month, taskId, granted }),
    );
    return { version };
  });

  mount(endpoints.readMonthFacts, async ({ params: { dossierId, month } }) =>
    readMonthFacts((await store.get(dossierId)).state, month),
  );

  mount(endpoints.readMonthTerms, async ({ params: { dossierId, month } }) =>
    monthTerms((await store.get(dossierId)).state, month, clock.today()),
  );
}
