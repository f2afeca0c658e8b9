import type { z } from 'zod';
import type { OnemInbound, OnemOutbound } from '@office/contracts/agency';
import type { Doing } from '@office/contracts/scalars';
import type { Day } from '@office/domain/day';

/** The life of a message to ONEM: written down, acknowledged by ONEM's channel, answered. */
export type MessageStatus = 'drafted' | 'sent' | 'answered';

/** A message that leaves, in ONEM's words, with the days the office waits for. */
export interface OutgoingMessage {
  readonly direction: 'out';
  readonly messageId: string;
  /** What it is about: a claim or a payment month. */
  readonly subject: string;
  readonly status: MessageStatus;
  readonly content: OnemInbound;
  readonly drafted: z.output<typeof Doing>;
  readonly correlationId: string;
  readonly waits: Waits;
}

/** Legal days that follow from a message, counted once, on the day it was drafted. */
export interface Waits {
  readonly decideBy?: Day;
  readonly remindDueOn?: Day;
  readonly verifyBy?: Day;
}

/** A message that came, in ONEM's words, exactly as it came. */
export interface IncomingMessage {
  readonly direction: 'in';
  readonly messageId: string;
  readonly subject: string;
  /** The message of ours that it answers. */
  readonly answers: string;
  readonly content: OnemOutbound;
  readonly raw: Readonly<Record<string, unknown>>;
  readonly on: Day;
  readonly at: string;
}

export type Message = OutgoingMessage | IncomingMessage;

type Step = 'send' | 'answer';

/**
 * From each status, what each step leads to. A message may leave twice (at least once) and be answered
 * twice, or before it was noted that it left: it never goes back.
 */
const transitions: Record<MessageStatus, Record<Step, MessageStatus>> = {
  drafted: { send: 'sent', answer: 'answered' },
  sent: { send: 'sent', answer: 'answered' },
  answered: { send: 'answered', answer: 'answered' },
};

export const messageAfter = (status: MessageStatus, step: Step): MessageStatus =>
  transitions[status][step];
