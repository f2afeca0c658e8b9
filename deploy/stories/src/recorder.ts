import type { Envelope } from '@office/contracts/define-event';
import { topicOf } from '@office/contracts/define-event';
import { onemTopics } from '@office/contracts/agency';
import { serviceNames } from '@office/contracts/services';
import { deadLetterTopic } from '@office/service-kit/broker';
import { DeadLetter } from '@office/service-kit/consume';
import { connectKafka } from '@office/service-kit/kafka-broker';
import type { InFlight } from '@office/service-kit/in-flight';
import type { Logger } from '@office/service-kit/logger';

/** Everything that went over the topics of one office since it opened. */
export interface Recorder {
  events(): readonly Envelope[];
  /** Messages that could not be processed. */
  deadLetters(): readonly DeadLetter[];
  /** What left for ONEM. */
  agencyMessages(): readonly unknown[];
  stop(): Promise<void>;
}

/** Reads every topic from its beginning, as one more reader that the office waits for. */
export async function startRecorder(options: {
  readonly brokers: readonly string[];
  readonly prefix: string;
  readonly log: Logger;
  readonly inFlight: InFlight;
}): Promise<Recorder> {
  const broker = await connectKafka({ clientId: 'story', ...options });
  const events = new Map<string, Envelope>();
  const deadLetters: DeadLetter[] = [];
  const agencyMessages: unknown[] = [];
  const keep = <T>(list: T[], message: T): Promise<void> => {
    list.push(message);
    return Promise.resolve();
  };
  await Promise.all([
    broker.subscribe({
      group: 'story',
      topics: serviceNames.map(topicOf),
      handle: (event) => {
        events.set(event.id, event);
        return Promise.resolve();
      },
    }),
    broker.receive('story-dead-letters', deadLetterTopic, (message) =>
      keep(deadLetters, DeadLetter.parse(message)),
    ),
    broker.receive('story-agency', onemTopics.inbound, (message) => keep(agencyMessages, message)),
  ]);
  return {
    events: () => [...events.values()],
    deadLetters: () => deadLetters,
    agencyMessages: () => agencyMessages,
    stop: () => broker.close(),
  };
}
