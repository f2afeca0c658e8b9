import type { RunView } from '@office/contracts/payment-shapes';
import { Csrf } from '../components/layout.tsx';
import { RunTag } from '../components/run-tag.tsx';
import type { Visit } from '../visit.ts';

/** The payment runs, newest first, and the way to open one. */
export const Runs = ({
  visit,
  runs,
  nextId,
}: {
  readonly visit: Visit;
  readonly runs: readonly RunView[];
  readonly nextId: string;
}) => {
  const { texts, words } = visit;
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{texts.runs.title}</h1>
          <p>{texts.runs.what}</p>
        </div>
        {visit.may('run.open') ? (
          <form method="post" action="/runs">
            <Csrf visit={visit} />
            <input type="hidden" name="runId" value={nextId} />
            <button class="button filled">{texts.runs.open(words.day(visit.today))}</button>
          </form>
        ) : null}
      </div>
      <div class="sheet">
        {runs.length === 0 ? (
          <p>{texts.runs.none}</p>
        ) : (
          <table>
            <caption class="govuk-visually-hidden">{texts.runs.title}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.payment.run}</th>
                <th scope="col">{texts.payment.status}</th>
                <th scope="col">{texts.runs.openedBy}</th>
                <th scope="col" class="number">
                  {texts.runs.payments}
                </th>
                <th scope="col" class="number">
                  {texts.runs.total}
                </th>
              </tr>
            </thead>
            <tbody>
              {runs.map((run) => (
                <tr>
                  <th scope="row">
                    <a href={`/runs/${run.runId}`}>{run.runId}</a>
                  </th>
                  <td>
                    <RunTag visit={visit} run={run} />
                  </td>
                  <td>
                    {visit.whoIs(run.opened.by)}, {words.day(run.opened.on)}{' '}
                    {words.time(run.opened.at)}
                  </td>
                  <td class="number">{words.count(run.payments)}</td>
                  <td class="number">{words.amount(run.total)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </>
  );
};
