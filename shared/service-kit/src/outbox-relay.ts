import { findEvent } from '@office/contracts/catalogue';
import { topicOf } from '@office/contracts/define-event';
import type { Envelope } from '@office/contracts/define-event';
import type { Broker } from './broker.ts';
import { createDrainLoop } from './drain-loop.ts';
import type { OutboxSource } from './document-store.ts';
import { noOneListens, type InFlight } from './in-flight.ts';
import type { Logger } from './logger.ts';

interface RelayDeps {
  readonly sources: () => readonly OutboxSource[];
  readonly broker: Pick<Broker, 'publish'>;
  readonly log: Logger;
  readonly inFlight?: InFlight;
  /** How long a look waits for the next when nobody nudges. */
  readonly pollMs?: number;
}

/**
 * Publishes what stands in the outboxes, in order per document, then takes it away: at least once.
 * A second relay, or a kill between the two, can at worst publish an event again.
 */
export function createOutboxRelay({
  sources,
  broker,
  log,
  inFlight = noOneListens,
  pollMs = 500,
}: RelayDeps) {
  const drain = async (): Promise<void> => {
    for (const source of sources()) {
      for (;;) {
        const documents = await source.waiting(100);
        for (const { _id, outbox } of documents) await publishAll(source, _id, outbox);
        if (documents.length < 100) break;
      }
    }
  };

  const publishAll = async (
    source: OutboxSource,
    id: string,
    outbox: readonly Envelope[],
  ): Promise<void> => {
    for (const event of outbox) {
      const producer = findEvent(event.type)?.producer;
      if (producer === undefined) throw new Error(`${event.type} is not in the catalogue`);
      await broker.publish(topicOf(producer), event.subject, [event]);
      await source.pop(id, event.id);
      log.debug({ event: event.id, type: event.type, subject: event.subject }, 'event published');
    }
  };

  return createDrainLoop({
    drain,
    waiting: 'events wait in an outbox',
    onFailure: (error) => {
      log.warn({ err: error }, 'events wait for the broker');
    },
    inFlight,
    pollMs,
  });
}
