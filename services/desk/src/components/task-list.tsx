import { dueness, holding, worksOn, type Row } from '../inbox.ts';
import { personName, whyOf } from '../task-words.ts';
import type { Visit } from '../visit.ts';
import { daysUntil } from '../words.ts';
import { Icon } from './icons.tsx';
import { Csrf } from './layout.tsx';
import { NeedCell } from './need.tsx';

/** Task rows, two lines a cell. The roles stand in the markup, since rows fold into blocks on a phone. */
export const TaskList = ({
  visit,
  rows,
  done,
}: {
  readonly visit: Visit;
  readonly rows: readonly Row[];
  readonly done: boolean;
}) => {
  const { columns } = visit.texts.inbox;
  return (
    <div class="list">
      <table class="tasks" role="table">
        <caption class="govuk-visually-hidden">{visit.texts.inbox.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" aria-sort={done ? undefined : 'descending'}>
              <strong>{columns.need}</strong>
            </th>
            <th scope="col" role="columnheader">
              {columns.person}
            </th>
            <th scope="col" role="columnheader">
              {columns.ask}
            </th>
            <th scope="col" role="columnheader">
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
            <TaskRow visit={visit} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const TaskRow = ({
  visit,
  row: { task, person, need },
}: {
  readonly visit: Visit;
  readonly row: Row;
}) => {
  const { texts } = visit;
  const who = holding(visit.actor, task);
  return (
    <tr role="row" class={who === 'me' && task.state === 'taken' ? 'mine' : undefined}>
      <td role="cell" class="need-cell">
        <NeedCell visit={visit} need={need} />
      </td>
      <td role="cell">
        <span>{person === undefined ? task.dossierId : personName(person)}</span>
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
        <DueCell visit={visit} row={{ task, person, need }} />
      </td>
      <td role="cell">
        <HolderCell visit={visit} row={{ task, person, need }} />
      </td>
      <td role="cell" class="act-cell">
        {who === 'nobody' &&
        task.state === 'open' &&
        worksOn(visit.actor, task.type) &&
        visit.may('task.work') ? (
          <form method="post" action={`/tasks/${task.taskId}/take`} class="inline-form">
            <Csrf visit={visit} />
            <button
              class="button small"
              aria-label={texts.inbox.takeOf(
                texts.tasks[task.type].name,
                person === undefined ? task.dossierId : personName(person),
              )}
            >
              {texts.inbox.take}
            </button>
          </form>
        ) : (
          <a
            class={who === 'me' ? 'button small' : 'button small text'}
            href={`/tasks/${task.taskId}`}
            aria-label={texts.inbox.openOf(
              texts.tasks[task.type].name,
              person === undefined ? task.dossierId : personName(person),
            )}
          >
            {texts.inbox.open}
          </a>
        )}
      </td>
    </tr>
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
          dueIn={dueness(today, task.dueOn)}
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
  readonly dueIn: ReturnType<typeof dueness>;
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
