import { addDays, monthOf, type Day } from '@office/domain/day';
import { firstDayOf, lastDayOf, nextMonth, type Month } from '@office/domain/month';
import type { File } from './history.ts';
import { whyOf } from './task-words.ts';
import type { Visit } from './visit.ts';

/** Something a dossier waits for: what, until when, and why that day. */
export interface Wait {
  readonly what: string;
  readonly note: string;
  readonly until?: Day | undefined;
  readonly why: string;
  readonly href?: string | undefined;
}

/** What a dossier waits for, the nearest day first; waits without a day come last. */
export function waitsOf(visit: Visit, file: File): Wait[] {
  return [
    ...tasks(visit, file),
    ...decisions(visit, file),
    ...cards(visit, file),
    ...money(visit, file),
    ...rights(visit, file),
  ].toSorted((a, b) => ((a.until ?? '9') < (b.until ?? '9') ? -1 : 1));
}

const tasks = (visit: Visit, file: File): Wait[] =>
  file.tasks
    .filter(({ state }) => state !== 'done')
    .map((task) => ({
      what: visit.texts.tasks[task.type].name,
      note: [
        whyOf(visit, task),
        task.holder === undefined
          ? visit.texts.task.nobodyHasIt
          : visit.texts.task.hasIt(visit.whoIs(task.holder.by)),
      ]
        .filter(Boolean)
        .join(' · '),
      until: task.dueOn,
      why: visit.texts.tasks[task.type].rule,
      href: `/tasks/${task.taskId}`,
    }));

const decisions = ({ texts, words }: Visit, { dossier }: File): Wait[] =>
  dossier.claims
    .filter(({ status }) => status === 'submitted')
    .map(({ from }) => ({
      what: texts.waits.decision,
      note: texts.waits.claimFrom(words.day(from)),
      why: texts.waits.decisionRule,
    }));

/** The months that a right covers and that have ended, or end now, without a card. */
function cards({ texts, words, today }: Visit, { dossier }: File): Wait[] {
  const right = dossier.entitlements.at(-1);
  if (right === undefined) return [];
  const until =
    right.until === undefined || right.until > today ? monthOf(today) : monthOf(right.until);
  const waiting: Month[] = [];
  for (let each = monthOf(right.from); each <= until && waiting.length < 24; each = nextMonth(each))
    if (!dossier.cards.some((card) => card.month === each)) waiting.push(each);
  return waiting.slice(-3).map((each) => ({
    what: texts.waits.card(words.month(each)),
    note: texts.waits.cardFrom(words.day(lastDayOf(each))),
    until: reminderDay(each),
    why: texts.waits.cardRule,
    href: `/dossiers/${dossier.dossierId}/cards/${each}`,
  }));
}

/** The 15th of the following month; the reminder goes out the day after. */
const reminderDay = (of: Month): Day => addDays(firstDayOf(nextMonth(of)), 14);

const money = ({ texts, words }: Visit, { payments }: File): Wait[] =>
  payments.flatMap((payment): Wait[] => {
    const about = { note: words.month(payment.month), href: `/payments/${payment.paymentMonthId}` };
    if (payment.status === 'ordered')
      return [{ ...about, what: texts.waits.run, until: payment.payBy, why: texts.waits.runRule }];
    if (payment.status === 'sent')
      return [{ ...about, what: texts.waits.bank, why: texts.waits.bankRule }];
    if (payment.status === 'returned')
      return [{ ...about, what: texts.waits.account, why: texts.waits.accountRule }];
    if (payment.status === 'executed' && payment.verification === undefined)
      return [{ ...about, what: texts.waits.verification, why: texts.waits.verificationRule }];
    return [];
  });

const rights = ({ texts, today }: Visit, { dossier }: File): Wait[] =>
  dossier.entitlements
    .slice(-1)
    .flatMap(({ until, article }) =>
      until === undefined || until < today
        ? []
        : [{ what: texts.waits.endOfRight, note: article, until, why: texts.waits.endRule }],
    );
