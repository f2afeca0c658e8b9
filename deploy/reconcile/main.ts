import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { createServiceClient } from '@office/service-kit/service-client';
import { portsIn } from '../local/office-ports.ts';
import { Refusal } from '../local/refusal.ts';
import { createStaffTokens } from '../local/staff-tokens.ts';
import { differencesBetween } from './differences.ts';
import { readOfficeBooks, type OfficeBooks } from './office-books.ts';

const root = resolve(import.meta.dirname, '../..');
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const addressOf = (port: number): string => `http://127.0.0.1:${String(port)}`;
/** Reads as this member of staff, whose roles include the journal. */
const reader = 'ann';

async function readRunningOffice(): Promise<OfficeBooks> {
  const local = parseEnv(await readFile(join(root, 'deploy/env/local.env'), 'utf8'));
  const ports = portsIn({ ...local, ...process.env });
  const identity = addressOf(ports.identity);
  await fetch(`${identity}/.well-known/openid-configuration`).catch(() => {
    throw new Refusal(`No office answers at ${identity}: start it with npm start, then ask again.`);
  });
  const staffToken = createStaffTokens(identity);
  const client = createServiceClient({
    urls: {
      payments: addressOf(ports.payments),
      debts: addressOf(ports.debts),
      correspondence: addressOf(ports.correspondence),
    },
    token: () => staffToken(reader),
  });
  return readOfficeBooks(client, addressOf(ports.bank));
}

/** Compares the books of the running office; every difference is a line, and the exit status says if there is one. */
try {
  const books = await readRunningOffice();
  const differences = differencesBetween(books);
  differences.forEach(say);
  const { dossiers, entries, transfers } = books;
  say(
    `${String(dossiers.length)} dossiers, ${String(entries.length)} entries, ${String(transfers.length)} transfers: ${
      differences.length === 0
        ? 'everything agrees to the cent'
        : `${String(differences.length)} differences`
    }`,
  );
  process.exitCode = differences.length === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
