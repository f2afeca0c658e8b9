import { titleKinds } from '@office/domain/debt';
import { EntryPage } from '../components/entry-page.tsx';
import { Field, fresh, Radios, type FormState } from '../components/fields.tsx';
import { bandFactsOf } from '../dossier-facts.ts';
import { dossierCrumbs, entryAnswer } from '../entry-answer.tsx';
import { newId } from '../new-ids.ts';
import { createReading, writeDayField } from '../reading.ts';
import { errorsOf } from '../refusals.ts';
import { go, type Answer, type Pages } from '../router.tsx';
import { attempt } from '../services.ts';
import { textIn, type Typed } from '../typed.ts';
import type { Visit } from '../visit.ts';

const fields = ['kind', 'creditor', 'iban', 'claim', 'monthly', 'rank', 'filedOn', 'reference'];

/** Registering a third party's title on the payments of a dossier. */
export function titleRoutes({ show, act }: Pages): void {
  const address = '/dossiers/:dossierId/titles/new';
  show(address, (visit, { params }) => page(visit, params['dossierId'] ?? '', fresh(visit.kept)));

  act(address, async (visit, { params, typed }) => {
    const dossierId = params['dossierId'] ?? '';
    const { title, errors } = titleIn(visit, typed);
    if (title === undefined) return page(visit, dossierId, { typed, errors });
    const id = textIn(typed, 'title') || newId('title');
    const registered = await attempt(() =>
      visit.office.registerTitle({ params: { dossierId, title: id }, body: title }),
    );
    if (registered.kind === 'done')
      return go(`/dossiers/${dossierId}#titles`, { kind: 'title-registered' });
    return page(visit, dossierId, { typed, errors: errorsOf(visit, registered.problem, fields) });
  });
}

function titleIn(visit: Visit, typed: Typed) {
  const reading = createReading(visit, typed);
  const kind = reading.choice('kind', titleKinds);
  const creditor = reading.text('creditor');
  const iban = reading.account('iban');
  const filedOn = reading.day('filedOn');
  if (filedOn !== undefined && filedOn > visit.today)
    reading.wrong('filedOn', visit.texts.forms.stillToCome(visit.words.day(filedOn)));
  const isMaintenance = kind === 'maintenance';
  const monthly = isMaintenance ? reading.amount('monthly') : reading.optionalAmount('monthly');
  const claim =
    isMaintenance || kind === 'collective-settlement'
      ? reading.optionalAmount('claim')
      : reading.amount('claim');
  const rank = reading.optionalCount('rank');
  const reference = textIn(typed, 'reference');
  if (
    kind === undefined ||
    creditor === undefined ||
    iban === undefined ||
    filedOn === undefined ||
    reading.errors.length > 0
  )
    return { title: undefined, errors: reading.errors };
  return {
    errors: [],
    title: {
      kind,
      creditor,
      iban,
      filedOn,
      ...(claim === undefined ? {} : { claim }),
      ...(monthly === undefined ? {} : { monthly }),
      ...(rank === undefined ? {} : { rank }),
      ...(reference === '' ? {} : { reference }),
    },
  };
}

async function page(visit: Visit, dossierId: string, form: FormState): Promise<Answer> {
  const { texts } = visit;
  const title = texts.enter.titleTitle;
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
        action={`/dossiers/${dossierId}/titles/new`}
        button={texts.enter.registerTitle}
        back={`/dossiers/${dossierId}`}
        hidden={{ title: textIn(form.typed, 'title') || newId('title') }}
      >
        <TitleFields visit={visit} form={form} />
      </EntryPage>
    ),
  });
}

const TitleFields = ({ visit, form }: { readonly visit: Visit; readonly form: FormState }) => {
  const { texts } = visit;

  return (
    <>
      <Radios
        form={form}
        name="kind"
        label={texts.fields.titleKind}
        options={titleKinds.map((value) => ({ value, label: texts.titleKinds[value] }))}
      />
      <Field form={form} name="creditor" label={texts.fields.creditor} width="name" />
      <Field
        form={form}
        name="iban"
        label={texts.fields.creditorIban}
        hint={texts.forms.ibanHint}
        width="name"
      />
      <div class="fields">
        <Field
          form={form}
          name="claim"
          label={texts.fields.claim}
          hint={texts.forms.claimHint}
          width="amount"
          suffix={texts.euros}
          numeric
        />
        <Field
          form={form}
          name="monthly"
          label={texts.fields.monthly}
          hint={texts.forms.monthlyHint}
          width="amount"
          suffix={texts.euros}
          numeric
        />
      </div>
      <div class="fields">
        <Field
          form={form}
          name="filedOn"
          label={texts.fields.filedOn}
          hint={texts.forms.dayHint}
          initial={writeDayField(visit.today)}
          width="day"
        />
        <Field
          form={form}
          name="rank"
          label={texts.fields.rank}
          hint={texts.forms.optional}
          width="short"
          numeric
        />
        <Field
          form={form}
          name="reference"
          label={texts.fields.reference}
          hint={texts.forms.optional}
        />
      </div>
    </>
  );
};
