import { randomUUID } from 'node:crypto';
import { Dossiers } from '../pages/dossiers.tsx';
import { go, type Pages } from '../router.tsx';
import { textIn } from '../typed.ts';

/** A search is sent, never put in an address: its words stay in the session under an opaque id. */
export function searchRoutes({ show, act }: Pages): void {
  act('/searches', async (visit, { typed, session }) => {
    const text = textIn(typed, 'text').slice(0, 60);
    if (text === '') return go('/dossiers');
    const { dossiers } = await visit.office.findDossiers({ body: { text } });
    const [only, another] = dossiers;
    if (only !== undefined && another === undefined) return go(`/dossiers/${only.dossierId}`);
    const id = randomUUID().slice(0, 12);
    session.searches = [{ id, text }, ...(session.searches ?? [])].slice(0, 20);
    return go(`/searches/${id}`);
  });

  show('/searches', () => go('/dossiers'));

  show('/searches/:searchId', async (visit, { params, session }) => {
    const search = session.searches?.find(({ id }) => id === params['searchId']);
    if (search === undefined) return go('/dossiers');
    const { dossiers } = await visit.office.findDossiers({ body: { text: search.text } });
    return {
      kind: 'page',
      title: visit.texts.places.dossiers,
      place: 'dossiers',
      body: <Dossiers visit={visit} dossiers={dossiers} searched={search.text} />,
    };
  });

  show('/dossiers', async (visit) => {
    const { dossiers } = await visit.office.findDossiers({ body: { text: '' } });
    return {
      kind: 'page',
      title: visit.texts.places.dossiers,
      place: 'dossiers',
      body: <Dossiers visit={visit} dossiers={dossiers} searched={undefined} />,
    };
  });
}
