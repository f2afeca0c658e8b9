import { mayWorkOn } from '@office/domain/inbox';
import type { TaskType } from '@office/domain/task';
import type { TaskView } from '@office/contracts/tasks';
import type { ServiceProblem } from '@office/service-kit/service-problem';
import { attempt, ifThere } from './services.ts';
import type { Colleague } from './staff-names.ts';
import type { Visit } from './visit.ts';

/** A task that was chosen, and who had it when it was. */
export interface Choice {
  readonly taskId: string;
  readonly heldBy: string | null;
}

/** A chosen task as a list sends it: its id, and who has it after a space. */
export const writeChoice = ({ taskId, holder }: Pick<TaskView, 'taskId' | 'holder'>): string =>
  `${taskId} ${holder?.by ?? ''}`.trim();

/** At most as many as a page of the list has. */
export const mostChosen = 100;

export const readChoices = (sent: readonly string[]): Choice[] =>
  [...new Map(sent.map((text) => [text.split(' ')[0] ?? '', text])).values()]
    .map((text) => text.split(' '))
    .flatMap(([taskId = '', heldBy]) =>
      taskId === '' ? [] : [{ taskId, heldBy: heldBy === undefined ? null : heldBy }],
    )
    .slice(0, mostChosen);

/** What will become of a task before it is given; only two of these are sent on. */
export type Prospect =
  'will-give' | 'will-take-from' | 'has-it' | 'held-by' | 'role-may-not' | 'not-yours' | 'is-done';

/** Says what giving would do, by the rules that the tasks service will apply, and by the receiver's role. */
export function prospectOf(visit: Visit, task: TaskView, to: Colleague): Prospect {
  const holder = task.holder?.by;
  if (task.state === 'done') return 'is-done';
  if (holder === to.id) return 'has-it';
  if (!mayWorkOn(visit.actor, task.type)) return 'not-yours';
  if (!mayWorkOn(to, task.type)) return 'role-may-not';
  if (holder === undefined || holder === visit.actor.id) return 'will-give';
  return visit.actor.roles.includes('head') ? 'will-take-from' : 'held-by';
}

export const isGiven = (prospect: Prospect): boolean =>
  prospect === 'will-give' || prospect === 'will-take-from';

export type Outcome =
  'given' | 'taken' | 'taken-meanwhile' | 'done-meanwhile' | 'refused' | 'failed';

/** What became of one task of several. */
export interface GivenLine {
  readonly taskId: string;
  readonly type?: TaskType;
  readonly dossierId?: string;
  readonly outcome: Outcome;
  readonly by?: string;
  readonly at?: string;
}
/** What became of all of them, kept under an opaque id so that it can be read again. */
export interface Given {
  readonly id: string;
  readonly to: string;
  readonly lines: readonly GivenLine[];
}

/** Gives each task by itself: a line that fails takes nothing from the others. Sent twice it gives once. */
export const giveEach = (
  visit: Visit,
  choices: readonly Choice[],
  to: string,
): Promise<GivenLine[]> =>
  Promise.all(
    choices.map(({ taskId, heldBy }) =>
      lineOf(visit, taskId, 'given', () =>
        visit.office.giveTask({ params: { taskId }, body: { to, heldBy } }),
      ),
    ),
  );

/** Takes each task by itself. */
export const takeEach = (visit: Visit, choices: readonly Choice[]): Promise<GivenLine[]> =>
  Promise.all(
    choices.map(({ taskId }) =>
      lineOf(visit, taskId, 'taken', () => visit.office.takeTask({ params: { taskId } })),
    ),
  );

async function lineOf(
  visit: Visit,
  taskId: string,
  done: Outcome,
  ask: () => Promise<TaskView>,
): Promise<GivenLine> {
  const asked = await attempt(ask);
  if (asked.kind === 'done') {
    const { type, dossierId } = asked.value;
    return { taskId, type, dossierId, outcome: done };
  }
  const task = await ifThere(visit.office.readTask({ params: { taskId } }));
  const { holder } = task ?? {};
  return {
    taskId,
    ...(task === undefined ? {} : { type: task.type, dossierId: task.dossierId }),
    outcome: outcomeOf(asked.problem),
    ...(holder === undefined ? {} : { by: holder.by, at: holder.at }),
  };
}

const outcomeOf = ({ code }: ServiceProblem): Outcome => {
  if (code === 'task-taken' || code === 'task-not-yours') return 'taken-meanwhile';
  if (code === 'task-done' || code === 'unknown-task') return 'done-meanwhile';
  return code === 'not-entitled' ? 'refused' : 'failed';
};
