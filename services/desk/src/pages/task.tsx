import type { PaymentView } from '@office/contracts/payment-shapes';
import type { TaskView } from '@office/contracts/tasks';
import type { Day } from '@office/domain/day';
import type { z } from 'zod';
import type { ArticleView } from '@office/contracts/knowledge';
import { ErrorSummary, type FormState } from '../components/fields.tsx';
import { DayStrip } from '../components/day-strip.tsx';
import { Csrf } from '../components/layout.tsx';
import { Crumbs, Sheet } from '../components/sheet.tsx';
import { DueFlag } from '../components/task-list.tsx';
import { TaskFacts } from '../components/task-facts.tsx';
import { Outcomes } from '../components/task-outcomes.tsx';
import type { BandFacts } from '../components/person-band.tsx';
import { duenessOf } from '@office/domain/inbox';
import { holding, type Row } from '../inbox.ts';
import { monthOfTask, personName, whyOf } from '../task-words.ts';
import type { Visit } from '../visit.ts';
import { daysUntil } from '../words.ts';

export type Article = z.output<typeof ArticleView>;
export interface TaskPageView {
  readonly task: TaskView;
  readonly band: BandFacts;
  readonly payments: readonly PaymentView[];
  readonly article: Article | undefined;
  /** The task that is offered after this one. */
  readonly next: Row | undefined;
  readonly form: FormState;
}

/** One task: what is asked and until when across the top, the facts at left, the decision at right. */
export const TaskPage = ({
  visit,
  view,
}: {
  readonly visit: Visit;
  readonly view: TaskPageView;
}) => {
  const { texts } = visit;
  const { task, next } = view;
  return (
    <>
      <Crumbs
        label={texts.crumbs}
        crumbs={[
          { name: texts.places.inbox, href: '/' },
          { name: texts.inbox.tabs.queues, href: '/' },
          { name: texts.tasks[task.type].name },
        ]}
      >
        {next === undefined ? null : <a href={`/tasks/${next.task.taskId}`}>{texts.task.next}</a>}
      </Crumbs>
      <ErrorSummary form={view.form} texts={texts} />
      <Head visit={visit} task={task} />
      <div class="stack">
        <WhyAndUntil visit={visit} view={view} />
        <div class="columns task">
          <div class="stack">
            <TaskFacts visit={visit} view={view} />
            <Help visit={visit} article={view.article} />
          </div>
          <div>
            <Outcomes visit={visit} view={view} />
          </div>
        </div>
      </div>
    </>
  );
};

const titleOf = ({ texts, words }: Visit, task: TaskView): string => {
  const month = monthOfTask(task);
  const { name } = texts.tasks[task.type];
  return month === undefined ? name : `${name}: ${words.month(month)}`;
};

const Head = ({ visit, task }: { readonly visit: Visit; readonly task: TaskView }) => {
  const { texts, words, whoIs, today } = visit;
  const who = holding(visit.actor, task);
  const since =
    task.holder === undefined
      ? ''
      : task.holder.on === today
        ? words.time(task.holder.at)
        : words.day(task.holder.on);
  const state = {
    nobody: texts.task.nobodyHasIt,
    me: texts.task.youHaveIt(since),
    colleague: texts.task.colleagueHasIt(whoIs(task.holder?.by ?? ''), since),
  }[who];
  return (
    <div class="page-head">
      <div>
        <h1>{titleOf(visit, task)}</h1>
        <p>
          {task.state === 'done' ? texts.task.isDone : state} ·{' '}
          {texts.task.fromQueue(texts.queues[task.queue])} ·{' '}
          {texts.task.openSince(words.day(task.opened.on))}
        </p>
      </div>
      {task.state === 'done' || !visit.may('task.work') ? null : (
        <div class="gap">
          {who === 'nobody' ? (
            <form method="post" action={`/tasks/${task.taskId}/take`}>
              <Csrf visit={visit} />
              <button class="button small">{texts.inbox.take}</button>
            </form>
          ) : null}
          {who === 'me' ? (
            <form method="post" action={`/tasks/${task.taskId}/release`}>
              <Csrf visit={visit} />
              <button class="button small">{texts.inbox.release}</button>
            </form>
          ) : null}
        </div>
      )}
    </div>
  );
};

const WhyAndUntil = ({ visit, view }: { readonly visit: Visit; readonly view: TaskPageView }) => {
  const { texts, words, today } = visit;
  const { task, band } = view;
  const type = texts.tasks[task.type];
  const why = whyOf(visit, task);
  return (
    <section class="sheet due-row">
      <div>
        <h2>{texts.task.asked}</h2>
        <p>
          {personName(band.dossier)}
          {why === '' ? '' : <strong>{` – ${why}.`}</strong>}
        </p>
        <p>{type.asked}</p>
      </div>
      <div>
        <h2>
          {texts.task.due} {words.dayWithWeekday(task.dueOn)}{' '}
          <span class="row-text">
            {task.state === 'done' ? null : (
              <DueFlag
                visit={visit}
                days={daysUntil(today, task.dueOn)}
                dueIn={duenessOf(today, task.dueOn)}
              />
            )}
          </span>
        </h2>
        <DayStrip visit={visit} from={task.opened.on} due={task.dueOn} />
        <dl class="rules">
          <dt>{texts.task.startsFrom}</dt>
          <dd>{`${type.startsFrom}, ${words.day(startOf(view))}`}</dd>
          <dt>{texts.task.runsTo}</dt>
          <dd>{type.rule}</dd>
          <dt>{texts.task.afterIt}</dt>
          <dd>{type.after}</dd>
          <dt>{texts.task.source}</dt>
          <dd>{type.source}</dd>
        </dl>
      </div>
    </section>
  );
};

/** The day of the fact from which the term runs: of a claim its first day claimed, else the day the task opened. */
function startOf({ task, band }: TaskPageView): Day {
  const isFirstAsking = task.type === 'complete-claim' && !task.taskId.includes('.returned-');
  const claim = band.dossier.claims.find(({ claimId }) => claimId === task.subject);
  return isFirstAsking && claim !== undefined ? claim.from : task.opened.on;
}

const Help = ({
  visit,
  article,
}: {
  readonly visit: Visit;
  readonly article: Article | undefined;
}) =>
  article === undefined ? null : (
    <Sheet title={article.title} article>
      {/* Written by the office's own experts and kept by `knowledge`, never by a claimant. */}
      <div
        class="article-body row-text"
        lang="en"
        dangerouslySetInnerHTML={{ __html: article.html }}
      />
      <p class="note">
        {visit.texts.knowledge.applies(
          visit.words.day(article.validFrom),
          visit.words.day(article.checkedOn),
        )}{' '}
        <a href={`/knowledge/${article.slug}`}>{visit.texts.knowledge.whole}</a>
      </p>
    </Sheet>
  );
