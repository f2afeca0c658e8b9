import type { ServiceProblem } from '@office/service-kit/service-problem';
import { chosenIn, filtered, holding, rowsOf, tabs, type Tab } from '../inbox.ts';
import { Inbox, type InboxPage } from '../pages/inbox.tsx';
import { go, type Answer, type Pages } from '../router.tsx';
import { attempt } from '../services.ts';
import type { Visit } from '../visit.ts';

/** The inbox, and taking and giving back a task from it. */
export function inboxRoutes({ show, act }: Pages): void {
  show('/', async (visit, { query }) => {
    const view = await viewOf(visit, query);
    return {
      kind: 'page',
      title: visit.texts.places.inbox,
      place: 'inbox',
      body: <Inbox visit={visit} view={view} />,
    };
  });

  act('/tasks/:taskId/take', async (visit, { params }) => {
    const taskId = params['taskId'] ?? '';
    const taken = await attempt(() => visit.office.takeTask({ params: { taskId } }));
    if (taken.kind === 'done') return go(`/tasks/${taskId}`);
    return tooLate(visit, taskId, taken.problem);
  });

  act('/tasks/:taskId/release', async (visit, { params }) => {
    const taskId = params['taskId'] ?? '';
    const released = await attempt(() => visit.office.releaseTask({ params: { taskId } }));
    if (released.kind === 'done') return go('/', { kind: 'released', type: released.value.type });
    return tooLate(visit, taskId, released.problem);
  });

  // Whose session ended while pressing one of these comes back by address.
  show('/tasks/:taskId/take', (_visit, { params }) => go(`/tasks/${params['taskId'] ?? ''}`));
  show('/tasks/:taskId/release', (_visit, { params }) => go(`/tasks/${params['taskId'] ?? ''}`));
}

async function viewOf(visit: Visit, query: URLSearchParams): Promise<InboxPage> {
  const asked = query.get('tab');
  const tab = tabs.find((name) => name === asked) ?? 'queues';
  const [rows, counts] = await Promise.all([rowsOf(visit, tab), visit.office.countTasks({})]);
  const chosen = chosenIn(query);
  const shown = filtered(visit, rows, chosen);
  const all = Object.values(counts.queues).reduce((sum, count) => sum + count, 0);
  const longest = rows.length === 0 && tab !== 'queues' ? await firstFree(visit) : undefined;
  const page = Number(query.get('page') ?? '1');
  return {
    tab,
    rows,
    shown,
    chosen,
    page: Number.isInteger(page) && page >= 1 && (page - 1) * 50 < shown.length ? page : 1,
    counts: countsOf(tab, rows.length, {
      mine: counts.holders[visit.actor.id] ?? 0,
      queues: visit.waiting,
      all,
    }),
    longest,
  };
}

const countsOf = (
  tab: Tab,
  shown: number,
  counts: { mine: number; queues: number; all: number },
): InboxPage['counts'] => ({ ...counts, done: undefined, [tab]: shown });

const firstFree = async (visit: Visit) =>
  (await rowsOf(visit, 'queues')).find(({ task }) => holding(visit.actor, task) === 'nobody');

/** Somebody was quicker: the inbox says who has it since when, or that it is done. */
export async function tooLate(
  visit: Visit,
  taskId: string,
  problem: ServiceProblem,
): Promise<Answer> {
  if (
    problem.code !== 'task-taken' &&
    problem.code !== 'task-done' &&
    problem.code !== 'task-not-yours'
  )
    throw problem;
  const { type, holder, state } = await visit.office.readTask({ params: { taskId } });
  if (state === 'done' || holder === undefined) return go('/', { kind: 'gone', type });
  return go('/', { kind: 'taken-first', type, by: holder.by, at: holder.at });
}
