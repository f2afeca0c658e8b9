import type { FormState } from './components/fields.tsx';
import { PersonBand, type BandFacts } from './components/person-band.tsx';
import type { Answer } from './router.tsx';
import type { VNode } from 'preact';
import type { Visit } from './visit.ts';
import type { Crumb } from './components/sheet.tsx';

interface Entry {
  readonly band: BandFacts;
  readonly form: FormState;
  readonly title: string;
  readonly body: VNode;
}

/** A form about a dossier as an answer: the person on top, 400 when something must be corrected. */
export const entryAnswer = (visit: Visit, { band, form, title, body }: Entry): Answer => ({
  kind: 'page',
  title,
  place: 'dossiers',
  band: <PersonBand visit={visit} facts={band} />,
  body,
  status: form.errors.length === 0 ? 200 : 400,
});

export const dossierCrumbs = (visit: Visit, dossierId: string, title: string): readonly Crumb[] => [
  { name: visit.texts.places.dossiers, href: '/dossiers' },
  { name: visit.texts.dossier.named(dossierId), href: `/dossiers/${dossierId}` },
  { name: title },
];
