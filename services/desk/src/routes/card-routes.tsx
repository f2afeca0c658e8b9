import { dayOfMonth, monthOf } from '@office/domain/day';
import { cardVias } from '@office/domain/control-card';
import { addMonthsTo, isMonth, lastDayOf, type Month } from '@office/domain/month';
import {
  daysByKind,
  lettersOf,
  readCardLine,
  writeCardLine,
  letters,
  type CardLetter,
} from '../card-letters.ts';
import { fresh, type FormState } from '../components/fields.tsx';
import { bandFactsOf } from '../dossier-facts.ts';
import { dossierCrumbs, entryAnswer } from '../entry-answer.tsx';
import { CardPage, MonthChoice } from '../pages/card.tsx';
import { errorsOf } from '../refusals.ts';
import { go, type Answer, type Pages } from '../router.tsx';
import { attempt } from '../services.ts';
import { textIn, type Typed } from '../typed.ts';
import type { Visit } from '../visit.ts';

const fields = [
  'line',
  'via',
  'signed',
  'altered',
  'hoursLost',
  'weeklyHours',
  'work',
  'sick',
  'holidayPaid',
  'other',
];

/** Handing in a card: one line to type, or the boxes of the month. */
export function cardRoutes({ show, act }: Pages): void {
  show('/dossiers/:dossierId/cards', async (visit, { params }) => {
    const dossierId = params['dossierId'] ?? '';
    const band = await bandFactsOf(visit, dossierId);
    const months = Array.from({ length: 13 }, (_, back) =>
      addMonthsTo(monthOf(visit.today), -back),
    );
    const title = visit.texts.enter.cardTitle;
    return entryAnswer(visit, {
      band,
      form: fresh(),
      title,
      body: (
        <MonthChoice
          visit={visit}
          dossier={band.dossier}
          months={months}
          crumbs={dossierCrumbs(visit, dossierId, title)}
        />
      ),
    });
  });

  show('/dossiers/:dossierId/cards/:month', (visit, { params }) => {
    const { month } = params;
    return isMonth(month)
      ? page(visit, params['dossierId'] ?? '', month, fresh(visit.kept))
      : go(`/dossiers/${params['dossierId'] ?? ''}/cards`);
  });

  act('/dossiers/:dossierId/cards/:month', async (visit, { params, typed }) => {
    const { month } = params;
    const dossierId = params['dossierId'] ?? '';
    if (!isMonth(month)) return go(`/dossiers/${dossierId}/cards`);
    const line = readCardLine(textIn(typed, 'line'), dayOfMonth(lastDayOf(month)));
    if (line.kind === 'unreadable')
      return page(visit, dossierId, month, {
        typed,
        errors: [{ field: 'line', words: visit.texts.card.unreadable(line.at) }],
      });
    // A line that was typed anew counts; else the boxes, which it filled before.
    const marks =
      textIn(typed, 'line') === textIn(typed, 'was-line') && boxesWereShown(typed)
        ? boxesIn(typed)
        : line.marks;
    if (textIn(typed, 'do') === 'fill')
      return page(visit, dossierId, month, { typed: withMarks(typed, month, marks), errors: [] });
    return record(visit, { dossierId, month, typed, marks });
  });
}

const boxesWereShown = (typed: Typed): boolean => typed['d1'] !== undefined;
const boxesIn = (typed: Typed): ReadonlyMap<number, CardLetter> =>
  new Map(
    Object.keys(typed).flatMap((name) => {
      const day = /^d(\d{1,2})$/.exec(name)?.[1];
      const letter = letters.find((known) => known === textIn(typed, name).toUpperCase());
      return day === undefined || letter === undefined ? [] : [[Number(day), letter] as const];
    }),
  );

/** The boxes filled, and the line written the one way: a line that differs from it was typed since. */
const withMarks = (typed: Typed, month: Month, marks: ReadonlyMap<number, CardLetter>): Typed => ({
  ...typed,
  line: [writeCardLine(marks)],
  ...Object.fromEntries(
    Array.from({ length: dayOfMonth(lastDayOf(month)) }, (_, index) => [
      `d${String(index + 1)}`,
      [marks.get(index + 1) ?? ''],
    ]),
  ),
});

interface Recording {
  readonly dossierId: string;
  readonly month: Month;
  readonly typed: Typed;
  readonly marks: ReadonlyMap<number, CardLetter>;
}

async function record(
  visit: Visit,
  { dossierId, month, typed, marks }: Recording,
): Promise<Answer> {
  const wrongBox = Object.entries(typed).find(
    ([name, [value = '']]) => /^d\d+$/.test(name) && !/^[TMVA]?$/i.test(value.trim()),
  );
  if (wrongBox !== undefined)
    return page(visit, dossierId, month, {
      typed,
      errors: [{ field: wrongBox[0], words: visit.texts.card.unreadable(wrongBox[1][0] ?? '') }],
    });
  const hours = {
    hoursLost: textIn(typed, 'hoursLost').replace(',', '.'),
    weeklyHours: textIn(typed, 'weeklyHours').replace(',', '.'),
  };
  const { work, sick, holidayPaid, other } = daysByKind(marks);
  const recorded = await attempt(() =>
    visit.office.recordControlCard({
      params: { dossierId, month },
      body: {
        via: cardVias.find((via) => via === textIn(typed, 'via')) ?? 'paper',
        signed: textIn(typed, 'signed') !== 'no',
        altered: textIn(typed, 'altered') === 'yes',
        work: [...work],
        sick: [...sick],
        holidayPaid: [...holidayPaid],
        other: [...other],
        ...(hours.hoursLost === '' ? {} : { hoursLost: hours.hoursLost }),
        ...(hours.weeklyHours === '' ? {} : { weeklyHours: hours.weeklyHours }),
      },
    }),
  );
  if (recorded.kind === 'done') return go(`/dossiers/${dossierId}`, { kind: 'card-recorded' });
  return page(visit, dossierId, month, {
    typed: withMarks(typed, month, marks),
    errors: errorsOf(visit, recorded.problem, fields),
  });
}

async function page(
  visit: Visit,
  dossierId: string,
  month: Month,
  form: FormState,
): Promise<Answer> {
  const band = await bandFactsOf(visit, dossierId);
  const before = band.dossier.cards.findLast((card) => card.month === month);
  const title = visit.texts.dossier.cardOf(visit.words.month(month));
  const marks = boxesWereShown(form.typed)
    ? boxesIn(form.typed)
    : before === undefined
      ? new Map<number, CardLetter>()
      : lettersOf(before);
  return entryAnswer(visit, {
    band,
    form,
    title,
    body: (
      <CardPage
        visit={visit}
        view={{
          dossier: band.dossier,
          month,
          before,
          form,
          marks,
          crumbs: dossierCrumbs(visit, dossierId, title),
        }}
      />
    ),
  });
}
