import type { ComponentChildren } from 'preact';
import type { TaskType } from '@office/domain/task';
import type { TaskView } from '@office/contracts/tasks';
import { Csrf } from '../components/layout.tsx';
import { Crumbs } from '../components/sheet.tsx';
import { isGiven, writeChoice, type Given, type GivenLine, type Prospect } from '../giving.ts';
import type { Person } from '../inbox.ts';
import type { Colleague } from '../staff-names.ts';
import { personName } from '../task-words.ts';
import type { Visit } from '../visit.ts';

export interface GivingView {
  readonly lines: readonly { readonly task: TaskView; readonly prospect: Prospect }[];
  /** Those that giving would give. */
  readonly given: readonly TaskView[];
  readonly people: ReadonlyMap<string, Person>;
  readonly to: Colleague;
  readonly list: string;
  /** How many tasks the receiver has today. */
  readonly load: number;
}

/** Before tasks are given: who gets them, what they have today, and what happens to each line. */
export const GivingPreview = ({
  visit,
  view,
}: {
  readonly visit: Visit;
  readonly view: GivingView;
}) => {
  const { worklist } = visit.texts;
  const { lines, given, people, to, list, load } = view;
  return (
    <>
      <Head
        visit={visit}
        title={worklist.givingTitle(given.length, to.name)}
        note={`${worklist.nothingYet} ${worklist.loadToday(to.name, load, load + given.length)}`}
        list={list}
      />
      <form class="stack" method="post" action="/tasks-given">
        <Csrf visit={visit} />
        <input type="hidden" name="to" value={to.id} />
        <input type="hidden" name="list" value={list} />
        {given.map((task) => (
          <input type="hidden" name="task" value={writeChoice(task)} />
        ))}
        <Lines visit={visit}>
          {lines.map(({ task, prospect }) => (
            <Line visit={visit} {...task} people={people} good={isGiven(prospect)}>
              {prospectWords(visit, prospect, task, to)}
            </Line>
          ))}
        </Lines>
        <div class="gap">
          {given.length === 0 ? null : (
            <button class="button filled">{worklist.confirm(given.length)}</button>
          )}
          <a class="button" href={list}>
            {worklist.back}
          </a>
        </div>
      </form>
    </>
  );
};

function prospectWords(
  { texts, whoIs }: Visit,
  prospect: Prospect,
  task: TaskView,
  to: Colleague,
): string {
  const { results } = texts.worklist;
  const holder = whoIs(task.holder?.by ?? '');
  if (prospect === 'will-take-from') return results[prospect](to.name, holder);
  if (prospect === 'held-by') return results[prospect](holder);
  if (prospect === 'not-yours' || prospect === 'is-done') return results[prospect];
  return results[prospect](to.name);
}

/** After tasks were given or taken: what became of each. */
export const GivenPage = ({
  visit,
  given,
  people,
}: {
  readonly visit: Visit;
  readonly given: Given;
  readonly people: ReadonlyMap<string, Person>;
}) => {
  const { worklist } = visit.texts;
  const done = given.lines.filter(isDone).length;
  return (
    <>
      <Head
        visit={visit}
        title={worklist.resultTitle(done, given.lines.length)}
        note={undefined}
        list="/"
      />
      <div class="stack">
        <Lines visit={visit}>
          {given.lines.map((line) => (
            <Line visit={visit} {...line} people={people} good={isDone(line)}>
              {outcomeWords(visit, line, given.to)}
            </Line>
          ))}
        </Lines>
        <div class="gap">
          <a class="button" href="/">
            {worklist.back}
          </a>
          <a class="button text" href="/?tab=mine">
            {visit.texts.inbox.tabs.mine}
          </a>
        </div>
      </div>
    </>
  );
};

const isDone = ({ outcome }: GivenLine): boolean => outcome === 'given' || outcome === 'taken';

function outcomeWords({ texts, words, whoIs }: Visit, line: GivenLine, to: string): string {
  const { results } = texts.worklist;
  const { outcome, by = '', at } = line;
  if (outcome === 'given') return results.given(whoIs(to));
  if (outcome === 'taken-meanwhile')
    return results['taken-meanwhile'](whoIs(by), at === undefined ? '' : words.time(at));
  return results[outcome];
}

const Head = ({
  visit,
  title,
  note,
  list,
}: {
  readonly visit: Visit;
  readonly title: string;
  readonly note: string | undefined;
  readonly list: string;
}) => (
  <>
    <Crumbs
      label={visit.texts.crumbs}
      crumbs={[
        { name: visit.texts.places.inbox, href: list },
        { name: visit.texts.worklist.giveTo },
      ]}
    />
    <div class="page-head">
      <div>
        <h1>{title}</h1>
        {note === undefined ? null : <p>{note}</p>}
      </div>
    </div>
  </>
);

const Lines = ({
  visit,
  children,
}: {
  readonly visit: Visit;
  readonly children: ComponentChildren;
}) => {
  const { columns } = visit.texts.inbox;
  return (
    <div class="sheet">
      <table>
        <caption class="govuk-visually-hidden">{visit.texts.inbox.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.person}</th>
            <th scope="col">{columns.ask}</th>
            <th scope="col">{visit.texts.worklist.resultColumn}</th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
};

const Line = ({
  visit,
  taskId,
  type,
  dossierId = '',
  people,
  good,
  children,
}: {
  readonly visit: Visit;
  readonly taskId: string;
  readonly type?: TaskType | undefined;
  readonly dossierId?: string | undefined;
  readonly people: ReadonlyMap<string, Person>;
  readonly good: boolean;
  readonly children: ComponentChildren;
}) => {
  const person = people.get(dossierId);
  return (
    <tr>
      <th scope="row">{person === undefined ? dossierId : personName(person)}</th>
      <td>
        <a href={`/tasks/${taskId}`}>
          {type === undefined ? taskId : visit.texts.tasks[type].name}
        </a>
      </td>
      <td>{good ? children : <strong class="flag late">{children}</strong>}</td>
    </tr>
  );
};
