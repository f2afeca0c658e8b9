import { fresh, type FormState } from '../components/fields.tsx';
import { RunPage } from '../pages/run.tsx';
import { Runs } from '../pages/runs.tsx';
import { errorsOf } from '../refusals.ts';
import { go, type Answer, type Pages } from '../router.tsx';
import { attempt } from '../services.ts';
import { textIn } from '../typed.ts';
import type { Visit } from '../visit.ts';

/** Payment runs: the list, opening one, two signatures, the file. */
export function runRoutes({ show, act }: Pages): void {
  show('/runs', async (visit) => {
    const { runs } = await visit.office.listRuns({});
    const today = runs.filter(({ runId }) => runId.startsWith(visit.today)).length;
    return {
      kind: 'page',
      title: visit.texts.runs.title,
      place: 'payments',
      body: <Runs visit={visit} runs={runs} nextId={`${visit.today}-${String(today + 1)}`} />,
    };
  });

  act('/runs', async (visit, { typed }) => {
    const runId = textIn(typed, 'runId');
    await visit.office.openRun({ params: { runId } });
    return go(`/runs/${runId}`, { kind: 'run-opened' });
  });

  show('/runs/:runId', (visit, { params }) => runPage(visit, params['runId'] ?? '', fresh()));

  act('/runs/:runId', async (visit, { params, typed }) => {
    const runId = params['runId'] ?? '';
    const fileHash = textIn(typed, 'fileHash');
    const signature = textIn(typed, 'signature') === '2' ? '2' : '1';
    const signed = await attempt(() =>
      visit.office.signRun({
        params: { runId, signature },
        body: fileHash === '' ? {} : { fileHash },
      }),
    );
    if (signed.kind === 'done') return go(`/runs/${runId}`, { kind: 'run-signed' });
    return runPage(
      visit,
      runId,
      { typed, errors: errorsOf(visit, signed.problem, []) },
      signed.problem.status,
    );
  });

  show('/runs/:runId/file', async (visit, { params }) => {
    const runId = params['runId'] ?? '';
    const content = await visit.office.readRunFile({ params: { runId } });
    return { kind: 'file', type: 'application/xml', name: `${runId}.xml`, content };
  });
}

async function runPage(
  visit: Visit,
  runId: string,
  form: FormState,
  status = 200,
): Promise<Answer> {
  const run = await visit.office.readRun({ params: { runId } });
  return {
    kind: 'page',
    title: visit.texts.runs.of(visit.words.day(run.opened.on)),
    place: 'payments',
    body: <RunPage visit={visit} run={run} form={form} />,
    status,
  };
}
