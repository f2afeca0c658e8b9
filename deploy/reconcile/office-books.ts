import { z } from 'zod';
import type { DeductionsView } from '@office/contracts/debts';
import type { JournalEntry, PaymentView } from '@office/contracts/payment-shapes';
import { DossierId, PositiveMoney } from '@office/contracts/scalars';
import type { LetterType } from '@office/domain/letter';
import type { ServiceClient } from '@office/service-kit/service-client';
import { textOfLetter } from '../stories/src/letter-text.ts';

/** A transfer as the bank has it. */
export const BankTransfer = z.object({
  endToEndId: z.string(),
  messageId: z.string(),
  amount: PositiveMoney,
  status: z.enum(['waiting', 'executed', 'returned']),
});
export type BankTransfer = z.infer<typeof BankTransfer>;
const BankTransfers = z.object({ transfers: z.array(BankTransfer) });

/** A notice as it was sent: what a person reads in it. */
export interface Notice {
  readonly letterId: string;
  readonly type: LetterType;
  readonly text: string;
}

/** All that the office tells of one dossier's money. */
export interface DossierBooks {
  readonly dossierId: string;
  readonly payments: readonly PaymentView[];
  readonly deductions: DeductionsView;
  readonly notices: readonly Notice[];
}

export interface OfficeBooks {
  readonly entries: readonly JournalEntry[];
  /** What `payments` itself finds to differ in its documents, journal and files. */
  readonly differences: readonly string[];
  readonly transfers: readonly BankTransfer[];
  readonly dossiers: readonly DossierBooks[];
}

/** Reads the books of a running office through its public addresses, a dossier at a time. */
export async function readOfficeBooks(client: ServiceClient, bank: string): Promise<OfficeBooks> {
  const { entries, differences } = await client.readJournal({ query: {} });
  const { transfers } = BankTransfers.parse(await readJson(`${bank}/transfers`));
  const dossiers: DossierBooks[] = [];
  for (const dossierId of dossiersIn(entries, transfers))
    dossiers.push(await readDossierBooks(client, dossierId));
  return { entries, differences, transfers, dossiers };
}

/** Every dossier that an entry or a transfer is about; the end-to-end id begins with it. */
function dossiersIn(
  entries: readonly JournalEntry[],
  transfers: readonly BankTransfer[],
): string[] {
  const named = [
    ...entries.map(({ dossierId }) => dossierId),
    ...transfers.map(({ endToEndId }) => endToEndId.split('.')[0]),
  ];
  const ids = named.flatMap((name) => {
    const id = DossierId.safeParse(name);
    return id.success ? [id.data] : [];
  });
  return [...new Set(ids)].toSorted();
}

async function readDossierBooks(client: ServiceClient, dossierId: string): Promise<DossierBooks> {
  const { payments } = await client.listPayments({ query: { dossierId } });
  const deductions = await client.readDeductions({ params: { dossierId } });
  const { letters } = await client.listLetters({ query: { dossierId } });
  const notices: Notice[] = [];
  for (const { letterId, type } of letters.filter((letter) => aboutMoney.has(letter.type))) {
    const pdf = await client.readLetter({ params: { letterId } });
    notices.push({ letterId, type, text: await textOfLetter(pdf) });
  }
  return { dossierId, payments, deductions, notices };
}

const aboutMoney: ReadonlySet<LetterType> = new Set(['payment-notice', 'overpayment-notice']);

async function readJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
  if (!response.ok) throw new Error(`${url} answered ${String(response.status)}`);
  return response.json();
}
