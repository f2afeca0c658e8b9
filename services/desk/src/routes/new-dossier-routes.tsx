import { familyCategories, languages } from '@office/domain/household';
import { EntryPage } from '../components/entry-page.tsx';
import { Field, fresh, Radios, Select, type FormState } from '../components/fields.tsx';
import { newDossierId } from '../new-ids.ts';
import { createReading, writeDayField } from '../reading.ts';
import { errorsOf } from '../refusals.ts';
import { go, type Answer, type Pages } from '../router.tsx';
import { attempt } from '../services.ts';
import { textIn } from '../typed.ts';
import type { Visit } from '../visit.ts';

const fields = [
  'number',
  'familyName',
  'givenName',
  'language',
  'iban',
  'category',
  'children',
  'street',
  'postcode',
  'town',
  'from',
];

/** Opening a dossier for a person who has none. */
export function newDossierRoutes({ show, act }: Pages): void {
  show('/dossiers/new', (visit) => page(visit, fresh(visit.kept)));

  act('/dossiers/new', async (visit, { typed }) => {
    const reading = createReading(visit, typed);
    const dossierId = textIn(typed, 'dossierId') || newDossierId(visit.today);
    const number = reading.nationalNumber('number');
    const familyName = reading.text('familyName');
    const givenName = reading.text('givenName');
    const language = reading.choice('language', languages);
    const iban = reading.account('iban');
    const category = reading.choice('category', familyCategories);
    const children = reading.count('children');
    const street = reading.text('street');
    const postcode = reading.text('postcode');
    const town = reading.text('town');
    const from = reading.day('from');
    if (
      number === undefined ||
      familyName === undefined ||
      givenName === undefined ||
      language === undefined ||
      iban === undefined ||
      category === undefined ||
      children === undefined ||
      street === undefined ||
      postcode === undefined ||
      town === undefined ||
      from === undefined
    )
      return page(visit, { typed, errors: reading.errors });
    const opened = await attempt(() =>
      visit.office.openDossier({
        params: { dossierId },
        body: {
          number,
          familyName,
          givenName,
          language,
          iban,
          category,
          children,
          address: { street, postcode, town },
          from,
        },
      }),
    );
    if (opened.kind === 'done') return go(`/dossiers/${dossierId}`, { kind: 'dossier-opened' });
    return page(visit, { typed, errors: errorsOf(visit, opened.problem, fields) });
  });
}

function page(visit: Visit, form: FormState): Answer {
  const { texts } = visit;
  return {
    kind: 'page',
    title: texts.dossiers.open,
    place: 'dossiers',
    status: form.errors.length === 0 ? 200 : 400,
    body: (
      <EntryPage
        visit={visit}
        form={form}
        title={texts.dossiers.open}
        crumbs={[{ name: texts.places.dossiers, href: '/dossiers' }, { name: texts.dossiers.open }]}
        action="/dossiers/new"
        button={texts.dossiers.open}
        back="/dossiers"
        hidden={{ dossierId: textIn(form.typed, 'dossierId') || newDossierId(visit.today) }}
      >
        <DossierFields visit={visit} form={form} />
      </EntryPage>
    ),
  };
}

const DossierFields = ({ visit, form }: { readonly visit: Visit; readonly form: FormState }) => {
  const { texts } = visit;
  const label = texts.fields;
  return (
    <>
      <div class="fields">
        <Field form={form} name="familyName" label={label.familyName} />
        <Field form={form} name="givenName" label={label.givenName} />
      </div>
      <div class="fields">
        <Field
          form={form}
          name="number"
          label={label.number}
          hint={texts.forms.numberHint}
          numeric
        />
        <Field form={form} name="iban" label={label.iban} hint={texts.forms.ibanHint} />
      </div>
      <Radios
        form={form}
        name="language"
        label={label.letterLanguage}
        options={languages.map((value) => ({ value, label: texts.languageNames[value] }))}
      />
      <Select
        form={form}
        name="category"
        label={label.category}
        options={[
          { value: '', label: texts.forms.choose },
          ...familyCategories.map((value) => ({ value, label: texts.categories[value] })),
        ]}
      />
      <div class="fields">
        <Field
          form={form}
          name="children"
          label={label.children}
          initial="0"
          width="short"
          numeric
        />
        <Field
          form={form}
          name="from"
          label={label.factsFrom}
          hint={texts.forms.dayHint}
          initial={writeDayField(visit.today)}
          width="day"
        />
      </div>
      <Field form={form} name="street" label={label.street} width="name" />
      <div class="fields">
        <Field form={form} name="postcode" label={label.postcode} width="short" />
        <Field form={form} name="town" label={label.town} />
      </div>
    </>
  );
};
