import { dayOfMonth, weekday, type Day } from '@office/domain/day';
import { cardVias } from '@office/domain/control-card';
import { daysOf, type Month } from '@office/domain/month';
import type { ControlCard, DossierView } from '@office/contracts/dossier-shapes';
import {
  cardLetters,
  daysByKind,
  letters,
  writeCardLine,
  type CardLetter,
} from '../card-letters.ts';
import { ErrorSummary, Field, Radios, type FormState } from '../components/fields.tsx';
import { Csrf } from '../components/layout.tsx';
import { Blanks, Heads } from '../components/month-grid.tsx';
import { Crumbs, Sheet, type Crumb } from '../components/sheet.tsx';
import { textIn } from '../typed.ts';
import type { Visit } from '../visit.ts';

interface CardPageView {
  readonly dossier: DossierView;
  readonly month: Month;
  readonly before: ControlCard | undefined;
  readonly form: FormState;
  readonly marks: ReadonlyMap<number, CardLetter>;
  readonly crumbs: readonly Crumb[];
}
interface Props {
  readonly visit: Visit;
  readonly view: CardPageView;
}

/** The card of a month: one line to type, the month as on paper, and how it came. */
export const CardPage = ({ visit, view }: Props) => {
  const { texts, words } = visit;
  const { dossier, month, before, form } = view;
  return (
    <>
      <Crumbs label={texts.crumbs} crumbs={view.crumbs} />
      <ErrorSummary form={form} texts={texts} />
      <div class="page-head">
        <div>
          <h1>{texts.dossier.cardOf(words.month(month))}</h1>
          <p>
            {before === undefined
              ? texts.card.noCardYet
              : texts.card.replaces(
                  before.version,
                  words.day(before.recorded.on),
                  visit.whoIs(before.recorded.by),
                )}
          </p>
        </div>
      </div>
      <form
        class="columns card"
        method="post"
        action={`/dossiers/${dossier.dossierId}/cards/${month}`}
        novalidate
      >
        <div class="sheet">
          <Csrf visit={visit} />
          <LineField visit={visit} view={view} />
          <Boxes visit={visit} view={view} />
          <Totals visit={visit} view={view} />
        </div>
        <div class="stack">
          <Paper visit={visit} view={view} />
          <div class="sheet">
            <p class="row-text">{texts.card.whatFollows}</p>
            <div class="gap">
              <button class="button filled" name="do" value="record">
                {texts.card.record}
              </button>
              <a class="button text" href={`/dossiers/${dossier.dossierId}`}>
                {texts.forms.leave}
              </a>
            </div>
          </div>
        </div>
      </form>
    </>
  );
};

const LineField = ({ visit: { texts }, view: { form, marks } }: Props) => {
  const written = writeCardLine(marks);
  return (
    <div class="line-field">
      <Field
        form={form}
        name="line"
        label={texts.card.line}
        hint={texts.card.lineHint}
        initial={written}
      />
      <input type="hidden" name="was-line" value={written} />
      <button class="button" name="do" value="fill">
        {texts.card.fill}
      </button>
    </div>
  );
};

const Boxes = ({ visit, view }: Props) => (
  <ol class="month large plain-list" aria-label={visit.words.month(view.month)}>
    <Heads visit={visit} />
    <Blanks month={view.month} />
    {daysOf(view.month).map((of) => (
      <Box visit={visit} view={view} of={of} />
    ))}
  </ol>
);

const Box = ({ visit, view, of }: Props & { readonly of: Day }) => {
  const number = dayOfMonth(of);
  const name = `d${String(number)}`;
  const letter = view.marks.get(number);
  const typed =
    view.form.typed[name] === undefined ? (letter ?? '') : textIn(view.form.typed, name);
  const tone = letter ?? (weekday(of) === 7 ? 'sunday' : '');
  return (
    <li class={`cell ${tone}`}>
      <label for={name}>
        <span>{number}</span>
        <span class="govuk-visually-hidden">{visit.words.dayWithWeekday(of)}</span>
      </label>
      <input
        id={name}
        name={name}
        value={typed}
        maxLength={1}
        autocomplete="off"
        list="card-letters"
      />
    </li>
  );
};

const Totals = ({ visit: { texts }, view: { marks } }: Props) => {
  const days = daysByKind(marks);
  return (
    <>
      <datalist id="card-letters">
        {letters.map((letter) => (
          <option value={letter}>{texts.card.letters[letter]}</option>
        ))}
      </datalist>
      <p class="row-text gap">
        {letters.map((letter) => (
          <span>
            <strong>{days[cardLetters[letter]].length}</strong> {texts.card.letters[letter]} (
            {letter})
          </span>
        ))}
      </p>
    </>
  );
};

const Paper = ({ visit, view: { form, dossier } }: Props) => {
  const { texts } = visit;
  const temporary = dossier.claims.at(-1)?.kind === 'temporary';
  return (
    <Sheet title={texts.card.paper}>
      <Radios
        form={form}
        name="via"
        label={texts.fields.via}
        initial="paper"
        options={cardVias.map((value) => ({ value, label: texts.vias[value] }))}
      />
      <Radios
        form={form}
        name="signed"
        label={texts.card.signed}
        initial="yes"
        options={[
          { value: 'yes', label: texts.yes },
          { value: 'no', label: texts.no },
        ]}
      />
      <Radios
        form={form}
        name="altered"
        label={texts.card.altered}
        initial="no"
        options={[
          { value: 'no', label: texts.no },
          { value: 'yes', label: texts.yes },
        ]}
      />
      {temporary ? (
        <div class="fields">
          <Field form={form} name="hoursLost" label={texts.card.hoursLost} width="short" numeric />
          <Field
            form={form}
            name="weeklyHours"
            label={texts.card.weeklyHours}
            width="short"
            numeric
          />
        </div>
      ) : null}
    </Sheet>
  );
};

/** Which month the card is of; months with a card say so. */
export const MonthChoice = ({
  visit,
  dossier,
  months,
  crumbs,
}: {
  readonly visit: Visit;
  readonly dossier: DossierView;
  readonly months: readonly Month[];
  readonly crumbs: readonly Crumb[];
}) => (
  <>
    <Crumbs label={visit.texts.crumbs} crumbs={crumbs} />
    <div class="page-head">
      <h1>{visit.texts.enter.cardTitle}</h1>
    </div>
    <div class="sheet narrow">
      <h2>{visit.texts.card.whichMonth}</h2>
      <table>
        <caption class="govuk-visually-hidden">{visit.texts.card.whichMonth}</caption>
        <thead>
          <tr>
            <th scope="col">{visit.texts.payment.month}</th>
            <th scope="col">{visit.texts.card.cardThere}</th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => {
            const card = dossier.cards.findLast((one) => one.month === month);
            return (
              <tr>
                <th scope="row">
                  <a href={`/dossiers/${dossier.dossierId}/cards/${month}`}>
                    {visit.words.month(month)}
                  </a>
                </th>
                <td>
                  {card === undefined
                    ? visit.texts.none
                    : `${visit.texts.fields.version} ${String(card.version)}, ${visit.words.day(card.recorded.on)}`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  </>
);
