import { randomUUID } from 'node:crypto';
import type { TaskView } from '@office/contracts/tasks';
import { giveEach, isGiven, prospectOf, readChoices, takeEach, type GivenLine } from '../giving.ts';
import { peopleOf } from '../inbox.ts';
import { GivenPage, GivingPreview } from '../pages/chosen.tsx';
import { go, type Answer, type Asked, type Pages } from '../router.tsx';
import { attempt } from '../services.ts';
import { ownPath } from '../sign-in.ts';
import { allIn, textIn, type Typed } from '../typed.ts';
import type { Visit } from '../visit.ts';

/** Several tasks at once: chosen in a list, previewed, then given or taken with a result for each. */
export function chosenRoutes({ show, act }: Pages): void {
  act('/tasks-chosen', async (visit, asked) => {
    const { typed } = asked;
    const choices = readChoices(allIn(typed, 'task'));
    if (choices.length === 0) return go(listIn(typed), { kind: 'choose-first' });
    return textIn(typed, 'do') === 'take'
      ? keep(asked, visit.actor.id, await takeEach(visit, choices))
      : preview(visit, typed);
  });
  // A preview that met an ended session comes back as it was chosen; nothing was changed by it.
  show('/tasks-chosen', (visit) =>
    textIn(visit.kept, 'do') === 'preview' ? preview(visit, visit.kept) : go('/'),
  );

  act('/tasks-given', async (visit, asked) => {
    const to = textIn(asked.typed, 'to');
    const choices = readChoices(allIn(asked.typed, 'task'));
    if (choices.length === 0 || to === '') return go('/', { kind: 'choose-first' });
    return keep(asked, to, await giveEach(visit, choices, to));
  });
  show('/tasks-given', (visit) =>
    allIn(visit.kept, 'task').length > 0 ? preview(visit, visit.kept) : go('/'),
  );

  show('/tasks-given/:givingId', async (visit, { params, session }) => {
    const given = session.givings?.find(({ id }) => id === params['givingId']);
    if (given === undefined) return go('/');
    const people = await peopleOf(
      visit,
      given.lines.flatMap(({ dossierId = [] }) => dossierId),
    );
    return {
      kind: 'page',
      title: visit.texts.worklist.giveTo,
      place: 'inbox',
      body: <GivenPage visit={visit} given={given} people={people} />,
    };
  });
}

const listIn = (typed: Typed): string => ownPath(textIn(typed, 'list') || '/');

/** Keeps what became of each task under an opaque id: reloading the page gives nothing again. */
function keep({ session }: Asked, to: string, lines: readonly GivenLine[]): Answer {
  const id = randomUUID().slice(0, 12);
  session.givings = [{ id, to, lines }, ...(session.givings ?? [])].slice(0, 10);
  return go(`/tasks-given/${id}`);
}

async function preview(visit: Visit, typed: Typed): Promise<Answer> {
  const list = listIn(typed);
  const to = visit.colleagues.find(({ id }) => id === textIn(typed, 'to'));
  const choices = readChoices(allIn(typed, 'task'));
  if (to === undefined || choices.length === 0) return go(list, { kind: 'choose-first' });
  const [read, counts] = await Promise.all([
    Promise.all(
      choices.map(({ taskId }) => attempt(() => visit.office.readTask({ params: { taskId } }))),
    ),
    visit.office.countTasks({}),
  ]);
  const tasks = read.flatMap((each): TaskView[] => (each.kind === 'done' ? [each.value] : []));
  const lines = tasks.map((task) => ({ task, prospect: prospectOf(visit, task, to) }));
  const people = await peopleOf(
    visit,
    tasks.map(({ dossierId }) => dossierId),
  );
  const given = lines.filter(({ prospect }) => isGiven(prospect)).map(({ task }) => task);
  return {
    kind: 'page',
    title: visit.texts.worklist.givingTitle(given.length, to.name),
    place: 'inbox',
    body: (
      <GivingPreview
        visit={visit}
        view={{ lines, given, people, to, list, load: counts.holders[to.id] ?? 0 }}
      />
    ),
  };
}
