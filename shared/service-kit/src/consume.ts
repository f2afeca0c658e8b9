import pRetry, { AbortError } from 'p-retry';
import { z } from 'zod';
import { DomainError } from '@office/domain/domain-error';
import type { Logger } from './logger.ts';
import { ServiceProblem } from './service-problem.ts';

export interface Incoming {
  readonly topic: string;
  readonly group: string;
  readonly key: string;
  readonly value: string;
}

/** A message that could not be processed, with its cause; it lies on the dead-letter topic. */
export const DeadLetter = z.object({
  topic: z.string(),
  group: z.string(),
  key: z.string(),
  value: z.string(),
  cause: z.string(),
});
export type DeadLetter = z.infer<typeof DeadLetter>;

interface Shell {
  readonly log: Logger;
  readonly heartbeat: () => Promise<void>;
  readonly bury: (letter: DeadLetter) => Promise<void>;
  /** The first pause before another try. */
  readonly firstPauseMs?: number;
}

/**
 * Handles one message: a failure that may pass is tried again, poison goes to the dead letters with its
 * cause, and the consumer goes on. When even the dead letter cannot be written the message is redelivered.
 */
export async function handleOrBury(
  message: Incoming,
  handle: (value: unknown) => Promise<void>,
  shell: Shell,
): Promise<void> {
  const { log, heartbeat, bury, firstPauseMs = 200 } = shell;
  try {
    await pRetry(
      async () => {
        await heartbeat();
        await handle(read(message.value));
      },
      {
        retries: 6,
        minTimeout: firstPauseMs,
        maxTimeout: 5000,
        onFailedAttempt: ({ error }) => {
          if (isPoison(error)) throw new AbortError(error);
        },
      },
    );
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    log.error(
      { topic: message.topic, group: message.group, err: error },
      'message went to the dead letters',
    );
    await bury({ ...message, cause });
  }
}

/** What came is not JSON. Says no more: the engine's own error quotes the message, and that may be somebody's. */
class Unreadable extends Error {}

function read(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    throw new Unreadable(`${String(value.length)} signs that are not JSON`);
  }
}

/** Trying again cannot help: unreadable, not as promised, or refused by a rule. */
const isPoison = (error: Error): boolean =>
  error instanceof Unreadable ||
  error instanceof z.ZodError ||
  error instanceof DomainError ||
  (error instanceof ServiceProblem && error.status < 500 && error.status !== 412);
