import { endpoints } from '@office/contracts/catalogue';
import type { Clock } from '@office/domain/clock';
import { causeOf, doing } from '@office/service-kit/facts';
import type { Mount } from '@office/service-kit/mount';
import { changeFacts, hasChange, numberIn, openDossier } from './dossier.ts';
import { addresseeOf, descriptionOf, lineOf, viewOfDossier } from './dossier-view.ts';
import type { DossierStore } from './dossier-store.ts';

/** The file itself: opening, reading, finding, changing facts. */
export function mountFile(mount: Mount, store: DossierStore, clock: Clock): void {
  mount(endpoints.openDossier, async ({ params: { dossierId }, body: opening, ...asked }) => {
    const cause = causeOf(asked);
    const opened = doing(cause, clock);
    const { version } = await store.open(
      { dossierId, number: numberIn(opening), cause },
      (dossier) => openDossier(dossier, { dossierId, opening, opened }),
    );
    return { version };
  });

  mount(endpoints.readDossier, async ({ params, query }) => {
    const { version, state } = await store.get(params.dossierId);
    const today = clock.today();
    return viewOfDossier(state, { version, on: query.on ?? today, today });
  });

  mount(endpoints.findDossiers, async ({ body: { text, limit } }) => ({
    dossiers: (await store.find(text, limit)).map(lineOf),
  }));

  mount(endpoints.describeDossiers, async ({ body: { dossierIds } }) => ({
    dossiers: (await store.describe(dossierIds)).map(descriptionOf),
  }));

  mount(endpoints.readAddressee, async ({ params }) =>
    addresseeOf((await store.get(params.dossierId)).state, clock.today()),
  );

  mount(endpoints.changeFacts, async ({ params, body: given, seenVersion, ...asked }) => {
    const { dossierId, changeId } = params;
    const cause = causeOf(asked);
    const recorded = doing(cause, clock);
    const { version } = await store.changeSeen(
      dossierId,
      cause,
      {
        isSo: (dossier) => hasChange(dossier, changeId, given),
        decide: (dossier) => changeFacts(dossier, { changeId, given, recorded }),
      },
      seenVersion,
    );
    return { version };
  });
}
