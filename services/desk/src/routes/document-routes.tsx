import { channels } from '@office/domain/household';
import { EntryPage } from '../components/entry-page.tsx';
import { Field, fresh, Select, type FormState } from '../components/fields.tsx';
import { bandFactsOf } from '../dossier-facts.ts';
import { dossierCrumbs, entryAnswer } from '../entry-answer.tsx';
import { newId } from '../new-ids.ts';
import { createReading } from '../reading.ts';
import { errorsOf } from '../refusals.ts';
import { go, type Answer, type Pages } from '../router.tsx';
import { attempt } from '../services.ts';
import { textIn } from '../typed.ts';
import type { Visit } from '../visit.ts';

/** Recording a form that came in. */
export function documentRoutes({ show, act }: Pages): void {
  const address = '/dossiers/:dossierId/documents/new';
  show(address, (visit, { params }) => page(visit, params['dossierId'] ?? '', fresh(visit.kept)));

  act(address, async (visit, { params, typed }) => {
    const dossierId = params['dossierId'] ?? '';
    const reading = createReading(visit, typed);
    const form = reading.text('form');
    const channel = reading.choice('channel', channels);
    if (form === undefined || channel === undefined)
      return page(visit, dossierId, { typed, errors: reading.errors });
    const documentId = textIn(typed, 'documentId') || newId('document');
    const received = await attempt(() =>
      visit.office.receiveDocument({
        params: { dossierId, documentId },
        body: { form: form.toUpperCase(), channel },
      }),
    );
    if (received.kind === 'done')
      return go(`/dossiers/${dossierId}`, { kind: 'document-received' });
    return page(visit, dossierId, {
      typed,
      errors: errorsOf(visit, received.problem, ['form', 'channel']),
    });
  });
}

async function page(visit: Visit, dossierId: string, form: FormState): Promise<Answer> {
  const { texts } = visit;
  const band = await bandFactsOf(visit, dossierId);
  const title = texts.enter.documentTitle;
  const missing = band.dossier.claims.at(-1)?.missing ?? [];
  return entryAnswer(visit, {
    band,
    form,
    title,
    body: (
      <EntryPage
        visit={visit}
        form={form}
        title={title}
        crumbs={dossierCrumbs(visit, dossierId, title)}
        action={`/dossiers/${dossierId}/documents/new`}
        button={texts.enter.recordDocument}
        back={`/dossiers/${dossierId}`}
        hidden={{ documentId: textIn(form.typed, 'documentId') || newId('document') }}
      >
        {missing.length === 0 ? null : (
          <p class="notice soon">{texts.enter.claimLacks(missing.join(', '))}</p>
        )}
        <Field
          form={form}
          name="form"
          label={texts.fields.form}
          hint={texts.forms.formHint}
          width="short"
        />
        <Select
          form={form}
          name="channel"
          label={texts.fields.channel}
          initial="counter"
          options={channels.map((value) => ({ value, label: texts.channels[value] }))}
        />
      </EntryPage>
    ),
  });
}
