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
      name: service,
      level,
      redact: {
        paths: [...paths, 'authorization', '*.authorization', 'cookie', '*.cookie'],
        censor: '[redacted]',
      },
    },
    destination ?? process.stdout,
  );
