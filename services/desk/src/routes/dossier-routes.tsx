import { PersonBand } from '../components/person-band.tsx';
import { bandFactsOf } from '../dossier-facts.ts';
import { eventKinds, historyOf, type File } from '../history.ts';
import { DossierPage } from '../pages/dossier.tsx';
import { findDay } from '../reading.ts';
import { personName } from '../task-words.ts';
import { go, type Pages } from '../router.tsx';
import { ifThere } from '../services.ts';
import { waitsOf } from '../waits.ts';
import { newDossierRoutes } from './new-dossier-routes.tsx';

/** A person's file, its letters, and releasing a title from it. */
export function dossierRoutes(pages: Pages): void {
  const { show, act } = pages;
  newDossierRoutes(pages);

  show('/dossiers/:dossierId', async (visit, { params, query }) => {
    const dossierId = params['dossierId'] ?? '';
    const { office, today } = visit;
    const asked = findDay(query.get('on') ?? '');
    const on = asked === undefined || asked >= today ? undefined : asked;
    const [band, listed, sent, tasks] = await Promise.all([
      bandFactsOf(visit, dossierId),
      ifThere(office.listPayments({ query: { dossierId } })),
      ifThere(office.listLetters({ query: { dossierId } })),
      ifThere(office.listTasks({ query: { dossierId, limit: '500' } })),
    ]);
    const dossier =
      on === undefined
        ? band.dossier
        : await office.readDossier({ params: { dossierId }, query: { on } });
    const file: File = {
      dossier,
      deductions: band.deductions,
      payments: listed?.payments ?? [],
      letters: sent?.letters ?? [],
      tasks: tasks?.tasks ?? [],
    };
    const kind = eventKinds.find((name) => name === query.get('kind'));
    const events = historyOf(visit, file).filter((event) => on === undefined || event.on <= on);
    return {
      kind: 'page',
      title: personName(dossier),
      place: 'dossiers',
      band: <PersonBand visit={visit} facts={band} main />,
      body: (
        <DossierPage
          visit={visit}
          view={{
            file,
            band,
            waits: waitsOf(visit, file),
            events,
            kind,
            on,
            whole: query.get('all') === 'yes',
          }}
        />
      ),
    };
  });

  show('/letters/:letterId', async (visit, { params }) => {
    const letterId = params['letterId'] ?? '';
    const content = await visit.office.readLetter({ params: { letterId } });
    return { kind: 'file', type: 'application/pdf', name: `${letterId}.pdf`, content };
  });

  act('/dossiers/:dossierId/titles/:title/release', async (visit, { params }) => {
    const dossierId = params['dossierId'] ?? '';
    await visit.office.releaseTitle({ params: { dossierId, title: params['title'] ?? '' } });
    return go(`/dossiers/${dossierId}#titles`, { kind: 'title-released' });
  });
  show('/dossiers/:dossierId/titles/:title/release', (_visit, { params }) =>
    go(`/dossiers/${params['dossierId'] ?? ''}`),
  );
}
