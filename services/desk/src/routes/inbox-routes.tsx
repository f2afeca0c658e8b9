import type { ServiceProblem } from '@office/service-kit/service-problem';
import { listStateOf, nextTask, readList } from '../inbox.ts';
import { Inbox } from '../pages/inbox.tsx';
import { go, type Answer, type Asked, type Pages } from '../router.tsx';
import { attempt } from '../services.ts';
import { ownPath } from '../sign-in.ts';
import { textIn } from '../typed.ts';
import type { Visit } from '../visit.ts';

/** The inbox, and taking and giving back a task from it. */
export function inboxRoutes({ show, act }: Pages): void {
  show('/', async (visit, { query }) => {
    const state = listStateOf(query);
    const list = await readList(visit, state);
    // Whoever asks for a page that is no longer there, because others worked, is shown the first.
    if (list.rows.length === 0 && list.total > 0 && state.page > 1) {
      query.delete('page');
      return go(`/?${query.toString()}`);
    }
    const longest = list.whole === 0 && state.tab !== 'queues' ? await nextTask(visit) : undefined;
    return {
      kind: 'page',
      title: visit.texts.places.inbox,
      place: 'inbox',
      islands: ['work'],
      body: <Inbox visit={visit} view={{ state, list, longest }} />,
    };
  });

  act('/tasks/:taskId/take', async (visit, asked) => {
    const taskId = asked.params['taskId'] ?? '';
    const taken = await attempt(() => visit.office.takeTask({ params: { taskId } }));
    if (taken.kind === 'done') return go(`/tasks/${taskId}`);
    return tooLate(visit, taskId, taken.problem, listOf(asked));
  });

  act('/tasks/:taskId/release', async (visit, asked) => {
    const taskId = asked.params['taskId'] ?? '';
    const released = await attempt(() => visit.office.releaseTask({ params: { taskId } }));
    if (released.kind === 'done')
      return go(listOf(asked), { kind: 'released', type: released.value.type });
    return tooLate(visit, taskId, released.problem, listOf(asked));
  });

  // Whose session ended while pressing one of these comes back by address.
  show('/tasks/:taskId/take', (_visit, { params }) => go(`/tasks/${params['taskId'] ?? ''}`));
  show('/tasks/:taskId/release', (_visit, { params }) => go(`/tasks/${params['taskId'] ?? ''}`));
}

/** The list from which something was done: one comes back to it as it was. */
const listOf = ({ typed }: Asked): string => ownPath(textIn(typed, 'list') || '/');

/** Somebody was quicker: the inbox says who has it since when, or that it is done. */
export async function tooLate(
  visit: Visit,
  taskId: string,
  problem: ServiceProblem,
  list = '/',
): Promise<Answer> {
  if (
    problem.code !== 'task-taken' &&
    problem.code !== 'task-done' &&
    problem.code !== 'task-not-yours'
  )
    throw problem;
  const { type, holder, state } = await visit.office.readTask({ params: { taskId } });
  if (state === 'done' || holder === undefined) return go(list, { kind: 'gone', type });
  return go(list, { kind: 'taken-first', type, by: holder.by, at: holder.at });
}
