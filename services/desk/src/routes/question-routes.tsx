import { channels } from '@office/domain/household';
import { EntryPage } from '../components/entry-page.tsx';
import { Area, fresh, Select, type FormState } from '../components/fields.tsx';
import { bandFactsOf } from '../dossier-facts.ts';
import { dossierCrumbs, entryAnswer } from '../entry-answer.tsx';
import { newId } from '../new-ids.ts';
import { createReading } from '../reading.ts';
import { errorsOf } from '../refusals.ts';
import { go, type Answer, type Pages } from '../router.tsx';
import { attempt } from '../services.ts';
import { textIn } from '../typed.ts';
import type { Visit } from '../visit.ts';

/** Recording a question that could not be answered at once. */
export function questionRoutes({ show, act }: Pages): void {
  const address = '/dossiers/:dossierId/questions/new';
  show(address, (visit, { params }) => page(visit, params['dossierId'] ?? '', fresh(visit.kept)));

  act(address, async (visit, { params, typed }) => {
    const dossierId = params['dossierId'] ?? '';
    const reading = createReading(visit, typed);
    const text = reading.text('question');
    const channel = reading.choice('channel', channels);
    if (text === undefined || channel === undefined)
      return page(visit, dossierId, { typed, errors: reading.errors });
    const contactId = textIn(typed, 'contactId') || newId('question');
    const asked = await attempt(() =>
      visit.office.askQuestion({ params: { dossierId, contactId }, body: { channel, text } }),
    );
    if (asked.kind === 'done') return go(`/dossiers/${dossierId}`, { kind: 'question-recorded' });
    return page(visit, dossierId, {
      typed,
      errors: errorsOf(visit, asked.problem, ['question', 'channel']),
    });
  });
}

async function page(visit: Visit, dossierId: string, form: FormState): Promise<Answer> {
  const { texts } = visit;
  const title = texts.enter.questionTitle;
  const band = await bandFactsOf(visit, dossierId);
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
        action={`/dossiers/${dossierId}/questions/new`}
        button={texts.enter.recordQuestion}
        back={`/dossiers/${dossierId}`}
        hidden={{ contactId: textIn(form.typed, 'contactId') || newId('question') }}
      >
        <Area form={form} name="question" label={texts.fields.question} rows={4} />
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
