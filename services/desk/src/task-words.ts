import { isMonth, type Month } from '@office/domain/month';
import type { TaskView } from '@office/contracts/tasks';
import type { Person } from './inbox.ts';
import type { Visit } from './visit.ts';

/** The month a task is about, read from its subject; none for claims and titles. */
export const monthOfTask = ({
  subject,
  type,
}: Pick<TaskView, 'subject' | 'type'>): Month | undefined => {
  if (type === 'complete-claim' || type === 'remind-agency' || type === 'declare-third-party')
    return undefined;
  const found = /(?:^|\.)(\d{4}-\d{2})(?:\.|$)/.exec(subject)?.[1];
  return isMonth(found) ? found : undefined;
};

/** Why a task was opened, in one line: the month, and what its reasons mean. */
export function whyOf({ texts, words }: Visit, task: TaskView): string {
  const month = monthOfTask(task);
  const reasons = task.reasons.map((reason) => texts.reasons[reason] ?? reason).join(', ');
  const missing =
    task.type === 'complete-claim' && reasons !== '' ? texts.missing(reasons) : reasons;
  return [month === undefined ? '' : words.month(month), missing].filter(Boolean).join(': ');
}

export const personName = (person: Pick<Person, 'familyName' | 'givenName'>): string =>
  `${person.familyName}, ${person.givenName}`;
