import { createLogger, type Logger } from '@office/service-kit/logger';

/** A log that a test can read. */
export function recordedLog(): { log: Logger; lines: string[] } {
  const lines: string[] = [];
  return { lines, log: createLogger('test', 'debug', { write: (line) => void lines.push(line) }) };
}
