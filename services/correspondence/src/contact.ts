import type { Channel } from '@office/domain/household';
import type { Day } from '@office/domain/day';
import { deadline } from '@office/rules/deadlines';
import { happened, unchanged, type Decided, type doing } from '@office/service-kit/facts';

/** Something that a person asked, and the day by which they have an answer. */
export interface Contact {
  readonly contactId: string;
  readonly dossierId: string;
  readonly channel: Channel;
  readonly text: string;
  readonly asked: ReturnType<typeof doing>;
  readonly answerBy: Day;
}

/** Records a question; it is answered in writing within 45 days (D-INFO-45, AR 24 § 1). */
export function askQuestion(
  current: Contact | undefined,
  question: Omit<Contact, 'answerBy'>,
): Decided<Contact> {
  if (current !== undefined) return unchanged(current);
  const answerBy = deadline({ code: 'D-INFO-45', start: question.asked.on }).on;
  const { dossierId, contactId } = question;
  return {
    next: { ...question, answerBy },
    events: [happened('QuestionReceived', { dossierId, contactId, answerBy })],
  };
}
