import { addDays, day, monthOf } from '@office/domain/day';
import { addMonthsTo, lastDayOf, nextMonth } from '@office/domain/month';
import { deadline } from './deadlines.ts';
import { rowOf } from './named-figures.ts';
import { newestVersion, tables } from './tables.ts';
import { lastWorkingDayUpTo, workingDaysAfter } from './working-days.ts';
import type { Day } from '@office/domain/day';
import type { Month } from '@office/domain/month';
import type { TermRow } from './table-values.ts';

/** Tasks that are due a fixed while after the day they were opened. */
export type TimedTask =
  | 'remind-agency'
  | 'review-month'
  | 'ask-account'
  | 'chase-bank'
  | 'declare-third-party'
  | 'answer-question';

/** The due day of a task opened on a day. */
export const taskDueOn = (task: TimedTask, openedOn: Day): Day => {
  const row = ownTerm(task);
  if (row['working-days'] !== undefined)
    return workingDaysAfter(openedOn, Number(row['working-days']));
  return addDays(openedOn, Number(row['days']));
};

/** The day on which whoever has to declare a seizure is reminded, before the fifteen days are over. */
export const declarationReminderOn = (registeredOn: Day): Day =>
  addDays(registeredOn, Number(ownTerm('declare-third-party-reminder')['days']));

/** A card to be completed: due on the last day of the month after the card's. */
export const cardCompletionDueOn = (cardMonth: Month): Day =>
  lastDayOf(addMonthsTo(cardMonth, Number(ownTerm('complete-card')['month-ends'])));

/** Until this day a card is simply awaited; the reminder leaves the day after. */
export const cardAwaitedUntil = (cardMonth: Month): Day =>
  day(`${nextMonth(cardMonth)}-${String(ownTerm('card-reminder')['day-of-following-month'])}`);

/** The last day on which a month may still be claimed (D-LIMIT-PAY, from its last day). */
export const monthAbandonedAfter = (month: Month): Day =>
  deadline({ code: 'D-LIMIT-PAY', start: lastDayOf(month) }).on;

/** What the term of a claim is counted from: the day claimed, or the month for temporary unemployment. */
export type ClaimTerm = { readonly kind: 'full' | 'insertion' | 'temporary'; readonly from: Day };

/** The end of the term in which a complete claim reaches ONEM; with the notice of AM 92 § 5 one month later. */
export const claimTermEndsOn = ({ kind, from }: ClaimTerm, notice: boolean): Day => {
  if (kind !== 'temporary') return deadline({ code: 'D-CLAIM-FULL', start: from, notice }).on;
  const { on } = deadline({ code: 'D-CLAIM-TEMP', month: monthOf(from) });
  return notice ? lastDayOf(nextMonth(monthOf(on))) : on;
};

/** The last working day of the term: a claim still incomplete that day is announced to ONEM (AM 92 § 5). */
export const claimNoticeOn = (claim: ClaimTerm): Day =>
  lastWorkingDayUpTo(claimTermEndsOn(claim, false));

const ownTerm = (task: string): TermRow => rowOf(newestVersion(tables['office-deadlines']), task);
