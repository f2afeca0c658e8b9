import { pino, type Logger } from 'pino';

export type { Logger };

/** Names under which personal data could slip into a log line; they are blanked wherever they stand. */
const personal = [
  'number',
  'nationalNumber',
  'niss',
  'familyName',
  'givenName',
  'iban',
  'address',
  'creditor',
  'sender',
  'text',
  'name',
];
const paths = personal.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/** One JSON line for each thing a person would tell. Never the body of a request. */
export const createLogger = (
  service: string,
  level: string,
  destination?: { write(line: string): void },
): Logger =>
  pino(
    {
      // Not pino's own `name`: names of people are blanked wherever they stand.
      base: { service },
      level,
      serializers: { err: bare },
      redact: {
        paths: [...paths, 'authorization', '*.authorization', 'cookie', '*.cookie'],
        censor: '[redacted]',
      },
    },
    destination ?? pino.destination(1),
  );

/** An error without the facts it carries: those may be somebody's. */
const bare = (error: unknown): object =>
  error instanceof Error
    ? { type: error.name, message: error.message, stack: error.stack, ...codeOf(error) }
    : { type: typeof error };

const codeOf = (error: Error): object => ('code' in error ? { code: error.code } : {});
