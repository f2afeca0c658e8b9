import { familyCategories } from '@office/domain/household';
import type { DossierView } from '@office/contracts/dossier-shapes';
import { Conflict } from '../components/conflict.tsx';
import { EntryPage } from '../components/entry-page.tsx';
import { Field, fresh, Select, type FormState } from '../components/fields.tsx';
import { bandFactsOf } from '../dossier-facts.ts';
import { dossierCrumbs, entryAnswer } from '../entry-answer.tsx';
import { newId } from '../new-ids.ts';
import { createReading, writeDayField } from '../reading.ts';
import { errorsOf } from '../refusals.ts';
import { go, type Answer, type Pages } from '../router.tsx';
import { attempt } from '../services.ts';
import { textIn, type Typed } from '../typed.ts';
import type { Visit } from '../visit.ts';

const fields = ['from', 'category', 'children', 'iban', 'street', 'postcode', 'town'];

/** The facts as the form shows them; they travel with it, so that a newer version can be shown beside. */
export const seenFacts = (dossier: DossierView): Readonly<Record<string, string>> => ({
  category: dossier.category,
  children: String(dossier.children),
  iban: dossier.iban,
  street: dossier.address.street,
  postcode: dossier.address.postcode,
  town: dossier.address.town,
});

/** Changing household, account or address. Whoever saw an older version is shown both, and keeps what was typed. */
export function factRoutes({ show, act }: Pages): void {
  const address = '/dossiers/:dossierId/facts';
  show(address, (visit, { params }) =>
    page(visit, params['dossierId'] ?? '', fresh(visit.kept), false),
  );

  act(address, async (visit, { params, typed }) => {
    const dossierId = params['dossierId'] ?? '';
    const reading = createReading(visit, typed);
    const from = reading.day('from');
    const change = changedIn(typed, reading);
    if (Object.keys(change).length === 0 && reading.errors.length === 0)
      reading.wrong('whole', visit.texts.forms.nothingChanged);
    if (from === undefined || reading.errors.length > 0)
      return page(visit, dossierId, { typed, errors: reading.errors }, false);
    const changed = await attempt(() =>
      visit.office.changeFacts(
        {
          params: { dossierId, changeId: textIn(typed, 'changeId') || newId('change') },
          body: { from, ...change, channel: 'counter' },
        },
        { seenVersion: Number(textIn(typed, 'version')) },
      ),
    );
    if (changed.kind === 'done') return go(`/dossiers/${dossierId}`, { kind: 'facts-changed' });
    const conflict = changed.problem.code === 'version-conflict';
    const errors = conflict
      ? [{ field: 'whole', words: visit.texts.problems['version-conflict'] }]
      : errorsOf(visit, changed.problem, fields);
    return page(visit, dossierId, { typed, errors }, conflict);
  });
}

/** Only what differs from what the person saw is a change. */
function changedIn(typed: Typed, reading: ReturnType<typeof createReading>) {
  const differs = (name: string) =>
    textIn(typed, name).replace(/\s/g, '') !== textIn(typed, `was-${name}`).replace(/\s/g, '');
  const category = differs('category') ? reading.choice('category', familyCategories) : undefined;
  const children = differs('children') ? reading.count('children') : undefined;
  const iban = differs('iban') ? reading.account('iban') : undefined;
  const moved = ['street', 'postcode', 'town'].some(differs);
  const street = moved ? reading.text('street') : undefined;
  const postcode = moved ? reading.text('postcode') : undefined;
  const town = moved ? reading.text('town') : undefined;
  return {
    ...(category === undefined ? {} : { category }),
    ...(children === undefined ? {} : { children }),
    ...(iban === undefined ? {} : { iban }),
    ...(street === undefined || postcode === undefined || town === undefined
      ? {}
      : { address: { street, postcode, town } }),
  };
}

async function page(
  visit: Visit,
  dossierId: string,
  form: FormState,
  conflict: boolean,
): Promise<Answer> {
  const { texts } = visit;
  const band = await bandFactsOf(visit, dossierId);
  const now = seenFacts(band.dossier);
  const typedBefore = form.typed['version'] !== undefined;
  // After a conflict the form goes on from the newest facts; what was typed stays in its fields.
  const seen =
    typedBefore && !conflict
      ? Object.fromEntries(
          Object.keys(now).map((name) => [name, textIn(form.typed, `was-${name}`)]),
        )
      : now;
  const version =
    typedBefore && !conflict ? textIn(form.typed, 'version') : String(band.dossier.version);
  const hidden = {
    version,
    changeId: textIn(form.typed, 'changeId') || newId('change'),
    ...Object.fromEntries(Object.entries(seen).map(([name, value]) => [`was-${name}`, value])),
  };
  const title = texts.enter.factsTitle;
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
        action={`/dossiers/${dossierId}/facts`}
        button={conflict ? texts.enter.goOn : texts.enter.recordFacts}
        back={`/dossiers/${dossierId}`}
        hidden={hidden}
        aside={conflict ? <Conflict visit={visit} typed={form.typed} now={now} /> : undefined}
      >
        <FactFields visit={visit} form={form} now={now} />
      </EntryPage>
    ),
  });
}

interface FactFieldsProps {
  readonly visit: Visit;
  readonly form: FormState;
  readonly now: Readonly<Record<string, string>>;
}

const FactFields = ({ visit, form, now }: FactFieldsProps) => {
  const { texts } = visit;
  const value = (name: string): string => now[name] ?? '';
  return (
    <>
      <Field
        form={form}
        name="from"
        label={texts.fields.factsFrom}
        hint={texts.forms.dayHint}
        initial={writeDayField(visit.today)}
        width="day"
      />
      <Select
        form={form}
        name="category"
        label={texts.fields.category}
        initial={value('category')}
        options={familyCategories.map((each) => ({ value: each, label: texts.categories[each] }))}
      />
      <Field
        form={form}
        name="children"
        label={texts.fields.children}
        initial={value('children')}
        width="short"
        numeric
      />
      <Field
        form={form}
        name="iban"
        label={texts.fields.iban}
        hint={texts.forms.ibanHint}
        initial={value('iban')}
        width="name"
      />
      <Field
        form={form}
        name="street"
        label={texts.fields.street}
        initial={value('street')}
        width="name"
      />
      <div class="fields">
        <Field
          form={form}
          name="postcode"
          label={texts.fields.postcode}
          initial={value('postcode')}
          width="short"
        />
        <Field form={form} name="town" label={texts.fields.town} initial={value('town')} />
      </div>
    </>
  );
};
