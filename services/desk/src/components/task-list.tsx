import { duenessOf, mayWorkOn, type Dueness } from '@office/domain/inbox';
import { writeChoice } from '../giving.ts';
import { addressOf, holding, type ListState, type Row } from '../inbox.ts';
import { personName, whyOf } from '../task-words.ts';
import type { Visit } from '../visit.ts';
import { daysUntil } from '../words.ts';
import { bulkForm } from './bulk-bar.tsx';
import { Icon } from './icons.tsx';
import { Csrf } from './layout.tsx';
import { NeedCell } from './need.tsx';

/** Task rows, two lines a cell. The roles stand in the markup, since rows fold into blocks on a phone. */
export const TaskList = ({
  visit,
  rows,
  state,
}: {
  readonly visit: Visit;
  readonly rows: readonly Row[];
  readonly state: ListState;
}) => {
  const { columns } = visit.texts.inbox;
  const done = state.tab === 'done';
  const byNeed = !done && state.order === 'need';
  return (
    <div class="list">
      <table class="tasks" role="table">
        <caption class="govuk-visually-hidden">{visit.texts.inbox.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" class="box-cell">
              <input
                type="checkbox"
                id="choose-all"
                aria-label={visit.texts.worklist.chooseAll}
                hidden
              />
            </th>
            <th scope="col" role="columnheader" aria-sort={byNeed ? 'descending' : undefined}>
              <strong>{columns.need}</strong>
            </th>
            <th scope="col" role="columnheader">
              {columns.person}
            </th>
            <th scope="col" role="columnheader">
              {columns.ask}
            </th>
            <th
              scope="col"
              role="columnheader"
              aria-sort={done || byNeed ? undefined : 'ascending'}
            >
              {columns.due}
            </th>
            <th scope="col" role="columnheader">
              {done ? columns.ended : columns.holder}
            </th>
            <th scope="col" role="columnheader">
              <span class="govuk-visually-hidden">{columns.act}</span>
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <TaskRow visit={visit} row={row} state={state} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const TaskRow = ({
  visit,
  row,
  state,
}: {
  readonly visit: Visit;
  readonly row: Row;
  readonly state: ListState;
}) => {
  const { texts } = visit;
  const { task, person, need } = row;
  const mine = holding(visit.actor, task) === 'me' && task.state === 'taken';
  return (
    <tr
      role="row"
      class={mine ? 'mine' : undefined}
      data-task={task.taskId}
      data-name={nameOf(row)}
    >
      <td role="cell" class="box-cell">
        <ChooseBox visit={visit} row={row} />
      </td>
      <td role="cell" class="need-cell">
        <NeedCell visit={visit} need={need} />
      </td>
      <td role="cell">
        <span>{nameOf(row)}</span>
        <span class="line-2">
          {task.dossierId}
          {person === undefined ? '' : ` · ${person.language.toUpperCase()}`}
        </span>
      </td>
      <td role="cell">
        <a class="ask" href={`/tasks/${task.taskId}`}>
          {texts.tasks[task.type].name}
        </a>
        <span class="line-2">{whyOf(visit, task)}</span>
      </td>
      <td role="cell">
        <DueCell visit={visit} row={row} />
      </td>
      <td role="cell" class="holder-cell">
        <HolderCell visit={visit} row={row} />
      </td>
      <td role="cell" class="act-cell">
        <Acts visit={visit} row={row} list={addressOf(state, { page: state.page })} />
      </td>
    </tr>
  );
};

const nameOf = ({ task, person }: Row): string =>
  person === undefined ? task.dossierId : personName(person);

/** Chooses a task for giving or taking together with others; it belongs to the form of the bar. */
const ChooseBox = ({ visit, row }: { readonly visit: Visit; readonly row: Row }) => {
  const { task } = row;
  if (task.state === 'done' || !visit.may('task.work') || !mayWorkOn(visit.actor, task.type))
    return null;
  return (
    <input
      type="checkbox"
      form={bulkForm}
      name="task"
      value={writeChoice(task)}
      aria-label={visit.texts.worklist.choose(visit.texts.tasks[task.type].name, nameOf(row))}
    />
  );
};

/** Take what nobody has; open, or give back, what one has; open what a colleague has. */
const Acts = ({
  visit,
  row,
  list,
}: {
  readonly visit: Visit;
  readonly row: Row;
  readonly list: string;
}) => {
  const { texts } = visit;
  const { task } = row;
  const ask = texts.tasks[task.type].name;
  const who = holding(visit.actor, task);
  const may = visit.may('task.work') && mayWorkOn(visit.actor, task.type);
  if (who === 'nobody' && task.state === 'open' && may)
    return (
      <form method="post" action={`/tasks/${task.taskId}/take`} class="inline-form">
        <Csrf visit={visit} />
        <input type="hidden" name="list" value={list} />
        <button class="button small" data-key="c" aria-label={texts.inbox.takeOf(ask, nameOf(row))}>
          {texts.inbox.take}
        </button>
      </form>
    );
  return (
    <>
      {who === 'me' && task.state === 'taken' ? (
        <form method="post" action={`/tasks/${task.taskId}/release`} class="inline-form">
          <Csrf visit={visit} />
          <input type="hidden" name="list" value={list} />
          <button
            class="button small text"
            data-key="u"
            aria-label={texts.worklist.releaseOf(ask, nameOf(row))}
          >
            {texts.inbox.release}
          </button>
        </form>
      ) : null}
      <a
        class={who === 'me' ? 'button small' : 'button small text'}
        href={`/tasks/${task.taskId}`}
        aria-label={texts.inbox.openOf(ask, nameOf(row))}
      >
        {texts.inbox.open}
      </a>
    </>
  );
};

const DueCell = ({ visit, row: { task } }: { readonly visit: Visit; readonly row: Row }) => {
  const { texts, words, today } = visit;
  return (
    <>
      <span class="due">{words.listDay(task.dueOn, today)}</span>
      {task.state === 'done' ? null : (
        <DueFlag
          visit={visit}
          days={daysUntil(today, task.dueOn)}
          dueIn={duenessOf(today, task.dueOn)}
        />
      )}
      <span class="line-2">{texts.tasks[task.type].rule}</span>
    </>
  );
};

/** How near the day is, in words and with a sign: never by colour alone. */
export const DueFlag = ({
  visit,
  days,
  dueIn,
}: {
  readonly visit: Visit;
  readonly days: number;
  readonly dueIn: Dueness;
}) => {
  const { texts } = visit;
  if (dueIn === 'late')
    return (
      <span class="flag late">
        <Icon name="warning" />
        {texts.inbox.daysLate(-days)}
      </span>
    );
  if (days <= 3)
    return (
      <span class="flag soon">
        <Icon name="clock" />
        {days === 0 ? texts.inbox.today : texts.inbox.inDays(days)}
      </span>
    );
  return <span class="quiet">{texts.inbox.inDays(days)}</span>;
};

const HolderCell = ({ visit, row: { task } }: { readonly visit: Visit; readonly row: Row }) => {
  const { texts, words, today, whoIs } = visit;
  if (task.completed !== undefined)
    return (
      <>
        <span>
          {texts.tasks[task.type].outcomes[task.outcome ?? '']?.name ?? texts.inbox.closedByItself}
        </span>
        <span class="line-2">{`${whoIs(task.completed.by)}, ${words.listDay(task.completed.on, today)}`}</span>
      </>
    );
  if (task.holder === undefined) return <span class="quiet">{texts.inbox.nobody}</span>;
  const since =
    task.holder.on === today ? words.time(task.holder.at) : words.listDay(task.holder.on, today);
  return (
    <>
      {holding(visit.actor, task) === 'me' ? (
        <strong>{texts.inbox.you}</strong>
      ) : (
        <span>{whoIs(task.holder.by)}</span>
      )}
      <span class="line-2">
        {task.holder.givenBy === undefined
          ? texts.inbox.since(since)
          : texts.inbox.givenBy(whoIs(task.holder.givenBy))}
      </span>
    </>
  );
};
