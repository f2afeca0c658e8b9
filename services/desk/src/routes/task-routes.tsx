import { taskTypeRow } from '@office/domain/task';
import { fresh, type FormState } from '../components/fields.tsx';
import { PersonBand } from '../components/person-band.tsx';
import { bandFactsOf } from '../dossier-facts.ts';
import { nextTask } from '../inbox.ts';
import { errorsOf } from '../refusals.ts';
import { TaskPage, type TaskPageView } from '../pages/task.tsx';
import { go, type Answer, type Pages } from '../router.tsx';
import { attempt, ifThere } from '../services.ts';
import { allIn, textIn } from '../typed.ts';
import type { Visit } from '../visit.ts';
import { tooLate } from './inbox-routes.tsx';

/** One task: read it, end it, go on with the next. */
export function taskRoutes({ show, act }: Pages): void {
  show('/tasks/:taskId', (visit, { params }) =>
    taskPage(visit, params['taskId'] ?? '', fresh(visit.kept)),
  );

  act('/tasks/:taskId', async (visit, { params, typed }) => {
    const taskId = params['taskId'] ?? '';
    const outcome = textIn(typed, 'outcome');
    if (outcome === '')
      return taskPage(visit, taskId, {
        typed,
        errors: [{ field: 'outcome', words: visit.texts.task.chooseOutcome }],
      });
    const note = textIn(typed, 'note');
    const documents = allIn(typed, 'documents');
    const completed = await attempt(() =>
      visit.office.completeTask({
        params: { taskId },
        body: {
          outcome,
          form: {
            ...(note === '' ? {} : { note }),
            ...(documents.length === 0 ? {} : { documents: [...documents] }),
          },
        },
      }),
    );
    if (completed.kind === 'refused') {
      const { problem } = completed;
      if (problem.code === 'task-taken' || problem.code === 'task-done')
        return tooLate(visit, taskId, problem);
      return taskPage(visit, taskId, {
        typed,
        errors: errorsOf(visit, problem, ['outcome', 'note', 'documents']),
      });
    }
    const { type } = completed.value;
    if (textIn(typed, 'then') !== 'next') return go('/', { kind: 'completed', type });
    const next = await nextTask(visit, taskId);
    return next === undefined
      ? go('/', { kind: 'no-more-tasks', type })
      : go(`/tasks/${next.task.taskId}`, { kind: 'completed', type });
  });
}

async function taskPage(visit: Visit, taskId: string, form: FormState): Promise<Answer> {
  const { office, today } = visit;
  const task = await office.readTask({ params: { taskId } });
  const { dossierId } = task;
  const [band, listed, article, next] = await Promise.all([
    bandFactsOf(visit, dossierId),
    ifThere(office.listPayments({ query: { dossierId } })),
    ifThere(
      office.readArticle({
        params: { slug: taskTypeRow(task.type).article },
        query: { on: today },
      }),
    ),
    nextTask(visit, taskId),
  ]);
  const view: TaskPageView = {
    task,
    band,
    payments: listed?.payments ?? [],
    article,
    form,
    next,
  };
  return {
    kind: 'page',
    title: visit.texts.tasks[task.type].name,
    place: 'inbox',
    islands: ['work'],
    band: <PersonBand visit={visit} facts={band} />,
    body: <TaskPage visit={visit} view={view} />,
    status: form.errors.length === 0 ? 200 : 400,
  };
}
