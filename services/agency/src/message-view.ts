import type { z } from 'zod';
import type { AgencyMessageView } from '@office/contracts/agency';
import type { Exchange } from './exchange.ts';
import type { Message } from './message.ts';

/** The messages as staff read them, oldest first: the forms as ONEM knows them, the national number masked. */
export const viewsOf = ({ dossierId, messages }: Exchange): z.input<typeof AgencyMessageView>[] =>
  messages.map((message) => ({
    messageId: message.messageId,
    dossierId,
    subject: message.subject,
    kind: message.content.type,
    direction: message.direction,
    ...whenOf(message),
    content: masked(message.direction === 'out' ? { ...message.content } : message.raw),
  }));

const whenOf = (message: Message) =>
  message.direction === 'out'
    ? { on: message.drafted.on, at: message.drafted.at }
    : { on: message.on, at: message.at };

/** Eleven digits in any writing are never shown whole, whatever the field they came in. */
const numberLike = /\b\d{2}[. ]?\d{2}[. ]?\d{2}[- ]?\d{3}[. ]?\d{2}\b/g;

const masked = (content: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(content).map(([key, value]) => [key, maskedValue(value)]));

function maskedValue(value: unknown): unknown {
  if (typeof value === 'string')
    return value.replace(numberLike, (number) => `•••••••••${number.slice(-2)}`);
  if (Array.isArray(value)) return value.map(maskedValue);
  return typeof value === 'object' && value !== null ? masked({ ...value }) : value;
}
