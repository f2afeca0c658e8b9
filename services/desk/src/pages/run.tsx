import type { RunView } from '@office/contracts/payment-shapes';
import { ErrorSummary, type FormState } from '../components/fields.tsx';
import { Icon } from '../components/icons.tsx';
import { Csrf } from '../components/layout.tsx';
import { RunTag } from '../components/run-tag.tsx';
import { Crumbs, Facts, Preview, Sheet } from '../components/sheet.tsx';
import type { Visit } from '../visit.ts';

interface Props {
  readonly visit: Visit;
  readonly run: RunView;
  readonly form: FormState;
}

/** One run: its stages, its totals at left, two signatures at right. */
export const RunPage = ({ visit, run, form }: Props) => {
  const { texts, words } = visit;
  return (
    <>
      <Crumbs
        label={texts.crumbs}
        crumbs={[{ name: texts.places.payments, href: '/runs' }, { name: run.runId }]}
      />
      <ErrorSummary form={form} texts={texts} />
      <div class="page-head">
        <div>
          <h1>{texts.runs.of(words.day(run.opened.on))}</h1>
          <p>
            <RunTag visit={visit} run={run} />{' '}
            {texts.runs.openedLine(visit.whoIs(run.opened.by), words.time(run.opened.at))}
          </p>
        </div>
        <div class="number">
          <span class="quiet row-text">{texts.runs.transfers(words.count(run.transfers))}</span>
          <div class="display">{words.amount(run.total)}</div>
        </div>
      </div>
      <div class="stack">
        <div class="sheet">
          <Stages visit={visit} run={run} />
        </div>
        <div class="columns run">
          <div class="stack">
            <Totals visit={visit} run={run} />
            <Answers visit={visit} run={run} />
          </div>
          <div class="stack">
            <Signatures visit={visit} run={run} />
            <FileSheet visit={visit} run={run} />
          </div>
        </div>
      </div>
    </>
  );
};

/** How far a run is: collected, signed once, signed twice, at the bank, answered. */
const stageOf = (run: RunView): number => {
  if (run.status === 'collecting') return 0;
  if (run.status === 'to-sign') return 1 + run.signatures.length;
  if (run.status === 'signed') return 3;
  return run.status === 'sent' ? 4 : 0;
};

const Stages = ({
  visit: { texts, words, whoIs },
  run,
}: {
  readonly visit: Visit;
  readonly run: RunView;
}) => {
  const current = stageOf(run);
  const notes = [
    words.time(run.opened.at),
    ...[0, 1].map((index) => {
      const signature = run.signatures[index];
      return signature === undefined ? '' : `${whoIs(signature.by)}, ${words.time(signature.at)}`;
    }),
    run.sentOn === undefined ? '' : words.day(run.sentOn),
    Object.entries(run.statuses)
      .map(
        ([status, count]) => `${String(count)} ${(texts.statuses[status] ?? status).toLowerCase()}`,
      )
      .join(', '),
  ];
  return (
    <ol class="stages">
      {texts.runs.stages.map((name, index) => (
        <li
          class={index < current ? 'passed' : undefined}
          aria-current={index === current ? 'step' : undefined}
        >
          <strong>{name}</strong>
          <div class="note">{notes[index]}</div>
        </li>
      ))}
    </ol>
  );
};

const Totals = ({
  visit: { texts, words },
  run,
}: {
  readonly visit: Visit;
  readonly run: RunView;
}) => (
  <Sheet title={texts.runs.totals}>
    <table>
      <caption class="govuk-visually-hidden">{texts.runs.totals}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.runs.inEuros}</th>
          <th scope="col" class="number">
            {texts.runs.thisRun}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{texts.runs.payments}</th>
          <td class="number">{words.count(run.payments)}</td>
        </tr>
        <tr>
          <th scope="row">{texts.runs.toClaimants}</th>
          <td class="number">{words.amount(run.toClaimants)}</td>
        </tr>
        <tr>
          <th scope="row">{texts.payment.toCreditors}</th>
          <td class="number">{words.amount(run.toCreditors)}</td>
        </tr>
        <tr class="total">
          <th scope="row">{texts.runs.total}</th>
          <td class="number">{words.amount(run.total)}</td>
        </tr>
      </tbody>
    </table>
  </Sheet>
);

const Answers = ({
  visit: { texts, words },
  run,
}: {
  readonly visit: Visit;
  readonly run: RunView;
}) =>
  Object.keys(run.statuses).length === 0 ? null : (
    <Sheet title={texts.runs.answers}>
      <Facts
        facts={Object.entries(run.statuses).map(([status, count]) => ({
          term: texts.statuses[status] ?? status,
          value: words.count(count),
        }))}
      />
    </Sheet>
  );

const Signatures = ({ visit, run }: { readonly visit: Visit; readonly run: RunView }) => {
  const { texts, words, whoIs, actor } = visit;
  const next = run.signatures.length + 1;
  const signedByMe = run.signatures.some(({ by }) => by === actor.id);
  return (
    <Sheet title={texts.runs.twoSignatures}>
      <ol class="signatures">
        {run.signatures.map(({ by, on, at }) => (
          <li class="given">
            <span class="mark-no">
              <Icon name="check" />
            </span>
            <div>
              <strong>{whoIs(by)}</strong>, {words.day(on)}, {words.time(at)}
              {run.fileHash === undefined ? null : (
                <div class="note">{texts.runs.signedContent(run.fileHash.slice(0, 16))}</div>
              )}
            </div>
          </li>
        ))}
        {run.status === 'to-sign' && next <= 2 ? (
          <li>
            <span class="mark-no">{next}</span>
            <div class="stack">
              <div>
                <strong>
                  {signedByMe
                    ? texts.runs.somebodyElse
                    : visit.may('run.sign')
                      ? `${texts.inbox.you}, ${visit.name}`
                      : texts.runs.aColleague}
                </strong>
                <div class="note">{texts.runs.signBy(words.day(run.signBy))}</div>
              </div>
              {visit.may('run.sign') ? <SignForm visit={visit} run={run} next={next} /> : null}
            </div>
          </li>
        ) : null}
      </ol>
      {run.status === 'to-sign' ? <p class="notice">{texts.runs.neverTheFirst}</p> : null}
    </Sheet>
  );
};

const SignForm = ({
  visit,
  run,
  next,
}: {
  readonly visit: Visit;
  readonly run: RunView;
  readonly next: number;
}) => {
  const { texts, words } = visit;
  const last = next === 2;
  return (
    <form method="post" action={`/runs/${run.runId}`} class="stack">
      <Csrf visit={visit} />
      <input type="hidden" name="signature" value={next} />
      <input type="hidden" name="fileHash" value={run.fileHash ?? ''} />
      <Preview
        title={texts.task.willHappen}
        note={texts.task.nothingYet}
        verbs={texts.verbs}
        lines={
          last
            ? [
                {
                  verb: 'sends',
                  what: texts.runs.sends(words.count(run.transfers), words.amount(run.total)),
                  when: texts.runs.atOnce,
                },
                {
                  verb: 'stops',
                  what: texts.runs.stops(words.count(run.payments)),
                  when: texts.runs.atOnce,
                },
                { verb: 'starts', what: texts.runs.starts },
              ]
            : [{ verb: 'starts', what: texts.runs.startsSecond, when: words.day(run.signBy) }]
        }
      />
      <button class="button filled">{last ? texts.runs.signAndSend : texts.runs.sign}</button>
    </form>
  );
};

const FileSheet = ({ visit, run }: { readonly visit: Visit; readonly run: RunView }) => {
  const { texts, words, may } = visit;
  const there = run.status === 'to-sign' || run.status === 'signed' || run.status === 'sent';
  return (
    <Sheet title={texts.runs.file}>
      <Facts
        facts={[
          { term: texts.runs.message, value: run.messageId ?? texts.none },
          run.fileHash === undefined ? undefined : { term: texts.runs.hash, value: run.fileHash },
          run.sentOn === undefined
            ? undefined
            : { term: texts.runs.sentOn, value: words.day(run.sentOn) },
        ]}
      />
      {there && may('journal.read') ? (
        <p>
          <a class="button small" href={`/runs/${run.runId}/file`}>
            {texts.runs.download}
          </a>
        </p>
      ) : null}
    </Sheet>
  );
};
