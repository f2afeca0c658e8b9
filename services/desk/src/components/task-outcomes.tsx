import { taskTypeRow } from '@office/domain/task';
import { consequencesOf, verbOf } from '../consequences.ts';
import { mayWorkOn } from '@office/domain/inbox';
import { holding } from '../inbox.ts';
import type { TaskPageView } from '../pages/task.tsx';
import { monthOfTask, personName } from '../task-words.ts';
import { textIn } from '../typed.ts';
import type { Visit } from '../visit.ts';
import { Area, Checkboxes } from './fields.tsx';
import { Csrf } from './layout.tsx';
import { Preview, Sheet, type Consequence } from './sheet.tsx';

/** How the task ends: each outcome with its form and what it sets in motion, before the button. */
export const Outcomes = ({
  visit,
  view,
}: {
  readonly visit: Visit;
  readonly view: TaskPageView;
}) => {
  const { texts, words, whoIs } = visit;
  const { task } = view;
  if (task.completed !== undefined)
    return (
      <Sheet title={texts.task.ended}>
        <p>
          <strong>
            {texts.tasks[task.type].outcomes[task.outcome ?? '']?.name ??
              texts.inbox.closedByItself}
          </strong>
          {` – ${whoIs(task.completed.by)}, ${words.day(task.completed.on)}, ${words.time(task.completed.at)}`}
        </p>
        {task.form?.note === undefined ? null : <p>{task.form.note}</p>}
      </Sheet>
    );
  if (!visit.may('task.work') || !mayWorkOn(visit.actor, task.type))
    return (
      <Sheet title={texts.task.howEnds}>
        <p>{texts.task.notForYou}</p>
      </Sheet>
    );
  if (holding(visit.actor, task) === 'colleague')
    return (
      <Sheet title={texts.task.howEnds}>
        <p>
          {texts.task.colleagueHasIt(
            whoIs(task.holder?.by ?? ''),
            words.time(task.holder?.at ?? ''),
          )}
        </p>
        <p>{texts.problems['task-taken']}</p>
      </Sheet>
    );
  return <OutcomeForm visit={visit} view={view} />;
};

const OutcomeForm = ({ visit, view }: { readonly visit: Visit; readonly view: TaskPageView }) => {
  const { texts } = visit;
  const { task, form, next: nextUp } = view;
  const outcomes = taskTypeRow(task.type).outcomes;
  const chosen =
    textIn(form.typed, 'outcome') || (outcomes.length === 1 ? (outcomes[0]?.outcome ?? '') : '');
  return (
    <form class="sheet" method="post" action={`/tasks/${task.taskId}`}>
      <Csrf visit={visit} />
      <fieldset class="govuk-fieldset">
        <legend>
          <h2>{texts.task.howEnds}</h2>
        </legend>
        <div class="choices">
          {outcomes.map(({ outcome }, index) => (
            <Choice
              visit={visit}
              view={view}
              outcome={outcome}
              checked={outcome === chosen}
              first={index === 0}
            />
          ))}
        </div>
      </fieldset>
      <Area form={form} name="note" label={texts.task.note} />
      <div class="finish">
        <p>
          {nextUp === undefined
            ? texts.task.nothingNext
            : texts.task.nextUp(
                texts.tasks[nextUp.task.type].name,
                nextUp.person === undefined ? nextUp.task.dossierId : personName(nextUp.person),
              )}
        </p>
        <div class="gap">
          <button class="button filled" name="then" value="next">
            {texts.task.completeNext}
          </button>
          <button class="button" name="then" value="inbox">
            {texts.task.complete}
          </button>
        </div>
      </div>
    </form>
  );
};

const Choice = ({
  visit,
  view,
  outcome,
  checked,
  first,
}: {
  readonly visit: Visit;
  readonly view: TaskPageView;
  readonly outcome: string;
  readonly checked: boolean;
  readonly first: boolean;
}) => {
  const { texts } = visit;
  const { task, form, band } = view;
  const words = texts.tasks[task.type].outcomes[outcome];
  const id = first ? 'outcome' : `outcome-${outcome}`;
  const recordsForms = task.type === 'complete-claim' && outcome === 'done';
  const missing =
    band.dossier.claims.find(({ claimId }) => task.subject.includes(claimId))?.missing ??
    band.dossier.claims.at(-1)?.missing ??
    [];
  return (
    <div class="choice">
      <div class="choice-head">
        <input type="radio" id={id} name="outcome" value={outcome} checked={checked} />
        <label for={id}>
          {words?.name ?? outcome}
          <span>{words?.hint}</span>
        </label>
      </div>
      <div class="choice-more">
        {recordsForms && missing.length > 0 ? (
          <Checkboxes
            form={form}
            name="documents"
            label={texts.task.formsThatCame}
            options={missing.flatMap((form_) =>
              form_.split(' or ').map((value) => ({ value, label: value })),
            )}
          />
        ) : null}
        {task.type === 'complete-card' && outcome === 'done' ? (
          <p class="row-text">
            <a href={`/dossiers/${task.dossierId}/cards/${monthOfTask(task) ?? ''}`}>
              {texts.task.enterCard}
            </a>
          </p>
        ) : null}
        {task.type === 'ask-account' ? (
          <p class="row-text">
            <a href={`/dossiers/${task.dossierId}/facts`}>{texts.task.enterAccount}</a>
          </p>
        ) : null}
        <Preview
          title={texts.task.willHappen}
          note={texts.task.nothingYet}
          verbs={texts.verbs}
          lines={linesOf(visit, view, outcome)}
        />
      </div>
    </div>
  );
};

function linesOf(
  { texts, words }: Visit,
  { task, payments }: TaskPageView,
  outcome: string,
): Consequence[] {
  const month = monthOfTask(task);
  const payment = payments.findLast((one) => one.month === month);
  return consequencesOf(task.type, outcome).map((key) => {
    const { what, when } = texts.consequences[key];
    const amount =
      verbOf[key] === 'pays' && payment !== undefined ? `: ${words.amount(payment.paid)}` : '';
    const about = verbOf[key] === 'pays' && month !== undefined ? ` – ${words.month(month)}` : '';
    return { verb: verbOf[key], what: `${what}${about}${amount}`, when };
  });
}
