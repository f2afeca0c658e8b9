import { claimKinds } from '@office/domain/claim';
import { channels } from '@office/domain/household';
import { EntryPage } from '../components/entry-page.tsx';
import { Checkboxes, Field, fresh, Radios, Select, type FormState } from '../components/fields.tsx';
import { bandFactsOf } from '../dossier-facts.ts';
import { dossierCrumbs, entryAnswer } from '../entry-answer.tsx';
import { createReading } from '../reading.ts';
import { errorsOf } from '../refusals.ts';
import { go, type Answer, type Pages } from '../router.tsx';
import { attempt } from '../services.ts';
import { allIn } from '../typed.ts';
import type { Visit } from '../visit.ts';

const fields = ['kind', 'from', 'channel', 'monthlyWage', 'careerDays', 'documents'];
const forms = ['C1', 'C4', 'C109', 'C3.2', 'C109/36'] as const;

/** Filing a claim, with the forms that came with it. */
export function claimRoutes({ show, act }: Pages): void {
  const address = '/dossiers/:dossierId/claims/new';
  show(address, (visit, { params }) => page(visit, params['dossierId'] ?? '', fresh(visit.kept)));

  act(address, async (visit, { params, typed }) => {
    const dossierId = params['dossierId'] ?? '';
    const reading = createReading(visit, typed);
    const kind = reading.choice('kind', claimKinds);
    const from = reading.day('from');
    const channel = reading.choice('channel', channels);
    const monthlyWage = reading.optionalAmount('monthlyWage');
    const careerDays = reading.optionalCount('careerDays');
    if (
      kind === undefined ||
      from === undefined ||
      channel === undefined ||
      reading.errors.length > 0
    )
      return page(visit, dossierId, { typed, errors: reading.errors });
    const filed = await attempt(() =>
      visit.office.fileClaim({
        params: { dossierId, claimId: `${dossierId}.claim-${from}` },
        body: {
          kind,
          from,
          channel,
          ...(monthlyWage === undefined ? {} : { monthlyWage }),
          ...(careerDays === undefined ? {} : { careerDays }),
          documents: [...allIn(typed, 'documents')],
        },
      }),
    );
    if (filed.kind === 'done') return go(`/dossiers/${dossierId}`, { kind: 'claim-filed' });
    return page(visit, dossierId, { typed, errors: errorsOf(visit, filed.problem, fields) });
  });
}

async function page(visit: Visit, dossierId: string, form: FormState): Promise<Answer> {
  const { texts } = visit;
  const band = await bandFactsOf(visit, dossierId);
  const title = texts.enter.claimTitle;
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
        action={`/dossiers/${dossierId}/claims/new`}
        button={texts.enter.fileClaim}
        back={`/dossiers/${dossierId}`}
      >
        <Radios
          form={form}
          name="kind"
          label={texts.fields.kind}
          options={claimKinds.map((value) => ({ value, label: texts.claimKinds[value] }))}
        />
        <Field
          form={form}
          name="from"
          label={texts.fields.firstDay}
          hint={texts.forms.dayHint}
          width="day"
        />
        <Checkboxes
          form={form}
          name="documents"
          label={texts.fields.documents}
          hint={texts.forms.documentsHint}
          options={forms.map((value) => ({ value, label: `${value} – ${texts.formNames[value]}` }))}
        />
        <div class="fields">
          <Field
            form={form}
            name="monthlyWage"
            label={texts.fields.monthlyWage}
            hint={texts.forms.optional}
            width="amount"
            suffix={texts.euros}
            numeric
          />
          <Field
            form={form}
            name="careerDays"
            label={texts.fields.careerDays}
            hint={texts.forms.optional}
            width="short"
            numeric
          />
        </div>
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
