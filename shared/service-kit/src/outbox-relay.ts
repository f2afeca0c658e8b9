import { findEvent } from '@office/contracts/catalogue';
import { topicOf } from '@office/contracts/define-event';
import type { Envelope } from '@office/contracts/define-event';
import type { Broker } from './broker.ts';
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
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  let endNudge: (() => void) | undefined;

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

  const look = (): void => {
    if (running !== undefined || stopped) return;
    clearTimeout(timer);
    again = false;
    const release = endNudge;
    endNudge = undefined;
    running = drain()
      .then(() => release?.())
      .catch((error: unknown) => {
        // The events stay where they are, and in flight; the next look takes them up.
        endNudge ??= release;
        log.warn({ err: error }, 'events wait for the broker');
      })
      .finally(() => {
        running = undefined;
        if (again) look();
        else if (!stopped) timer = setTimeout(look, pollMs);
      });
  };

  return {
    start: look,
    /** Something was saved: look now. What was saved counts as in flight until that look ends. */
    nudge: (): void => {
      endNudge ??= inFlight.begin('events wait in an outbox');
      again = true;
      look();
    },
    stop: async (): Promise<void> => {
      stopped = true;
      clearTimeout(timer);
      await running;
      endNudge?.();
    },
  };
}
