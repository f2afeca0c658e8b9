import type { Envelope } from '@office/contracts/define-event';

export interface Subscription {
  /** Consumer group: one for each reader, whatever the number of its processes. */
  readonly group: string;
  readonly topics: readonly string[];
  readonly handle: (envelope: Envelope) => Promise<void>;
}

/** Publishes and reads messages, at least once and in order per key. Topics are named without the office's prefix. */
export interface Broker {
  publish(topic: string, key: string, envelopes: readonly Envelope[]): Promise<void>;
  /** Publishes a message that is not an event of ours (partners' formats). */
  send(topic: string, key: string, message: unknown): Promise<void>;
  subscribe(subscription: Subscription): Promise<void>;
  /** Reads a partner's topic: what lies there is parsed by the reader. */
  receive(group: string, topic: string, handle: (message: unknown) => Promise<void>): Promise<void>;
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** Where messages go that cannot be processed, with their cause. */
export const deadLetterTopic = 'dead-letters';
