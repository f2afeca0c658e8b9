import { DomainError } from '@office/domain/domain-error';
import type { Month } from '@office/domain/month';
import { happened, unchanged, type Decided, type Happened } from '@office/service-kit/facts';
import { decisionOf } from './formats/decision.ts';
import { verificationOf } from './formats/verification.ts';
import { messageAfter } from './message.ts';
import type { IncomingMessage, Message, OutgoingMessage } from './message.ts';

/** Everything exchanged with ONEM about one dossier, oldest first, and what still has to leave. */
export interface Exchange {
  readonly dossierId: string;
  readonly messages: readonly Message[];
  /** Ids of messages that were written down and have not left yet, in their order. */
  readonly toSend: readonly string[];
  /** How many wait: what the channel looks for. */
  readonly unsent: number;
}

const empty = (dossierId: string): Exchange => ({
  dossierId,
  messages: [],
  toSend: [],
  unsent: 0,
});

const withWaiting = (exchange: Exchange, toSend: readonly string[]): Exchange => ({
  ...exchange,
  toSend,
  unsent: toSend.length,
});

export const findOutgoing = (
  exchange: Exchange | undefined,
  messageId: string,
): OutgoingMessage | undefined =>
  exchange?.messages.find(
    (message): message is OutgoingMessage =>
      message.direction === 'out' && message.messageId === messageId,
  );

/** Writes a message down and puts it in line; a message that is there already stays as it is. */
export function draft(
  current: Exchange | undefined,
  dossierId: string,
  message: OutgoingMessage,
): Decided<Exchange> {
  const exchange = current ?? empty(dossierId);
  if (findOutgoing(exchange, message.messageId) !== undefined) return unchanged(exchange);
  const next = { ...exchange, messages: [...exchange.messages, message] };
  return { next: withWaiting(next, [...exchange.toSend, message.messageId]), events: [] };
}

/** Notes that ONEM's channel has the message: only now has it left, and the office says so once. */
export function markSent(exchange: Exchange, messageId: string): Decided<Exchange> {
  const message = findOutgoing(exchange, messageId);
  if (message === undefined || !exchange.toSend.includes(messageId)) return unchanged(exchange);
  const next = withOutgoing(exchange, { ...message, status: messageAfter(message.status, 'send') });
  return {
    next: withWaiting(
      next,
      exchange.toSend.filter((id) => id !== messageId),
    ),
    events: [departure(message)],
  };
}

function departure({ content, subject }: OutgoingMessage): Happened {
  const dossierId = content.dossier;
  switch (content.type) {
    case 'C9':
      return happened('SubmissionSent', {
        dossierId,
        claimId: subject,
        submissionId: content.messageId,
        kind: content.submission,
      });
    case 'AM92-5':
      return happened('IncompleteFileNotified', {
        dossierId,
        claimId: subject,
        term: content.term,
      });
    case 'C10':
      return happened('PaymentMonthSubmitted', {
        dossierId,
        paymentMonthId: subject,
        month: content.month,
        correction: content.correction,
      });
  }
}

/**
 * Records what ONEM answered. The same answer twice changes nothing; an answer to something we never
 * sent, or of a kind that does not fit what we sent, is refused and goes to the dead letters.
 */
export function receive(
  exchange: Exchange | undefined,
  given: Omit<IncomingMessage, 'direction' | 'messageId' | 'subject' | 'answers'>,
): Decided<Exchange> {
  const { content } = given;
  const answered = findOutgoing(exchange, content.reference);
  if (exchange === undefined || answered === undefined) {
    throw new DomainError('not-found', {
      detail: `${content.type} answers a message that this office did not send.`,
      reference: content.reference,
    });
  }
  if (exchange.messages.some(({ messageId }) => messageId === content.messageId))
    return unchanged(exchange);
  const event = arrival(answered, given.content);
  const message: IncomingMessage = {
    direction: 'in',
    messageId: content.messageId,
    subject: answered.subject,
    answers: answered.messageId,
    ...given,
  };
  const next = withOutgoing(exchange, {
    ...answered,
    status: messageAfter(answered.status, 'answer'),
  });
  return { next: { ...next, messages: [...next.messages, message] }, events: [event] };
}

function arrival(answered: OutgoingMessage, content: IncomingMessage['content']): Happened {
  const { subject, messageId } = answered;
  const fits = content.type === 'C12' ? 'C10' : 'C9';
  if (answered.content.type !== fits) {
    throw new DomainError('contradiction', {
      detail: `${content.type} cannot answer ${answered.content.type}.`,
    });
  }
  if (content.type !== 'C12') {
    return happened('DecisionReceived', {
      dossierId: content.dossier,
      claimId: subject,
      submissionId: messageId,
      decisionId: content.messageId,
      decision: decisionOf(content),
    });
  }
  requireSameMonth(answered, content);
  return happened('VerificationReceived', {
    dossierId: content.dossier,
    paymentMonthId: subject,
    month: content.month,
    correction: content.correction,
    verificationId: content.messageId,
    verification: verificationOf(content),
  });
}

function requireSameMonth(
  answered: OutgoingMessage,
  { month, correction }: { readonly month: Month; readonly correction: number },
): void {
  const sent = answered.content;
  if (sent.type === 'C10' && (sent.month !== month || sent.correction !== correction)) {
    throw new DomainError('contradiction', {
      detail: `C12 is about ${month}, correction ${String(correction)}; the C10 it answers is not.`,
    });
  }
}

const withOutgoing = (exchange: Exchange, changed: OutgoingMessage): Exchange => ({
  ...exchange,
  messages: exchange.messages.map((message) =>
    message.direction === 'out' && message.messageId === changed.messageId ? changed : message,
  ),
});
