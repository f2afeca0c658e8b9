import { OnemOutbound, onemTopics } from '@office/contracts/agency';
import type { Clock } from '@office/domain/clock';
import { DomainError } from '@office/domain/domain-error';
import type { Broker } from '@office/service-kit/broker';
import { createDrainLoop } from '@office/service-kit/drain-loop';
import { noOneListens, type InFlight } from '@office/service-kit/in-flight';
import type { Logger } from '@office/service-kit/logger';
import { z } from 'zod';
import { findOutgoing, markSent, receive, type Exchange } from './exchange.ts';
import type { ExchangeStore } from './exchange-store.ts';

interface ChannelDeps {
  readonly exchanges: ExchangeStore;
  readonly broker: Pick<Broker, 'send'>;
  readonly clock: Clock;
  readonly log: Logger;
  readonly inFlight?: InFlight;
  readonly pollMs?: number;
}

export type Channel = ReturnType<typeof createChannel>;

/**
 * Carries what was written down to `onem.inbound`, in order per dossier and at least once: a message is
 * struck off only after the broker has it, so a kill between the two at worst sends it again under the
 * same message id, which ONEM takes once.
 */
export function createChannel(deps: ChannelDeps) {
  const { exchanges, broker, log, inFlight = noOneListens, pollMs = 500 } = deps;
  const sendAll = async (dossierId: string, exchange: Exchange): Promise<void> => {
    for (const messageId of exchange.toSend) {
      const message = findOutgoing(exchange, messageId);
      if (message === undefined) throw new Error(`${messageId} stands in line and is not there`);
      await broker.send(onemTopics.inbound, dossierId, message.content);
      const cause = {
        actor: 'office',
        correlationId: message.correlationId,
        ...(message.drafted.by === 'office' ? {} : { onBehalfOf: message.drafted.by }),
      };
      await exchanges.change(dossierId, cause, (current) =>
        markSent(current ?? exchange, messageId),
      );
      log.info({ dossierId, messageId, form: message.content.type }, 'message left for ONEM');
    }
  };

  const drain = async (): Promise<void> => {
    for (;;) {
      const waiting = await exchanges.withUnsent(50);
      // Dossiers side by side, the messages of one dossier one after another.
      await Promise.all(waiting.map(({ id, state }) => sendAll(id, state)));
      if (waiting.length < 50) return;
    }
  };

  return createDrainLoop({
    drain,
    waiting: 'messages wait for ONEM',
    onFailure: (error) => {
      log.warn({ err: error }, 'messages wait for ONEM’s channel');
    },
    inFlight,
    pollMs,
  });
}

/** Reads one answer of ONEM. It may come twice or late: it is known by its message id. */
export const createAnswerReader =
  ({ exchanges, clock, log }: Pick<ChannelDeps, 'exchanges' | 'clock' | 'log'>) =>
  async (received: unknown): Promise<void> => {
    const content = OnemOutbound.parse(received);
    const raw = z.record(z.string(), z.unknown()).parse(received);
    const exchange = (await exchanges.load(content.dossier))?.state;
    const answered = findOutgoing(exchange, content.reference);
    if (answered === undefined) {
      throw new DomainError('not-found', {
        detail: `${content.type} answers a message that this office did not send.`,
      });
    }
    const cause = {
      actor: 'onem',
      correlationId: answered.correlationId,
      causationId: content.messageId,
    };
    await exchanges.change(content.dossier, cause, (current) =>
      receive(current, { content, raw, on: clock.today(), at: clock.now() }),
    );
    log.info(
      { dossierId: content.dossier, messageId: content.messageId, form: content.type },
      'message of ONEM recorded',
    );
  };
