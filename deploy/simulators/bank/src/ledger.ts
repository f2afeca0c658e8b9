import type { Day } from '@office/domain/day';
import type { Money } from '@office/domain/money';
import type { DocumentStore } from '@office/service-kit/document-store';
import { everyDocument } from '../../every-document.ts';
import type { PaymentFile, TransferView } from './payment-file.ts';
import type { TransferStatus } from './status-report.ts';

/** A file as the bank keeps it: what it was sent, to the byte. */
export interface KeptFile extends PaymentFile {
  readonly xml: string;
  readonly receivedOn: Day;
  readonly receivedAt: string;
}

/** What the bank said of transfers of one file, and whether the office took it. */
export interface KeptReport {
  readonly messageId: string;
  readonly on: Day;
  readonly at: string;
  readonly statuses: readonly TransferStatus[];
  readonly delivered: boolean;
}

export interface FileView {
  readonly messageId: string;
  readonly hash: string;
  readonly transfers: number;
  readonly total: Money;
  readonly receivedOn: Day;
  readonly waiting: number;
}

/** What the bank has in memory: exactly what stands in its database. */
export interface Ledger {
  readonly files: Map<string, KeptFile>;
  readonly answered: Map<string, TransferStatus>;
  readonly undelivered: Map<string, KeptReport>;
}

export interface Stores {
  readonly files: DocumentStore<KeptFile>;
  readonly reports: DocumentStore<KeptReport>;
}

/** Reads everything back after a restart. */
export async function loadLedger({ files, reports }: Stores): Promise<Ledger> {
  const ledger: Ledger = { files: new Map(), answered: new Map(), undelivered: new Map() };
  for await (const { id, state } of everyDocument(files)) ledger.files.set(id, state);
  for await (const { id, state } of everyDocument(reports)) {
    for (const status of state.statuses)
      ledger.answered.set(answerKey(state.messageId, status), status);
    if (!state.delivered) ledger.undelivered.set(id, state);
  }
  return ledger;
}

export const answerKey = (
  messageId: string,
  { endToEndId }: { readonly endToEndId: string },
): string => `${messageId}~${endToEndId}`;

/** The transfers of a file, each with what became of it. */
export const transfersOf = ({ answered }: Ledger, file: KeptFile): TransferView[] =>
  file.transfers.map((transfer) => {
    const answer = answered.get(answerKey(file.messageId, transfer));
    return {
      ...transfer,
      messageId: file.messageId,
      receivedOn: file.receivedOn,
      status: answer?.status ?? 'waiting',
      ...(answer?.reason === undefined ? {} : { reason: answer.reason }),
    };
  });

export const waitingIn = (ledger: Ledger, file: KeptFile): TransferView[] =>
  transfersOf(ledger, file).filter(({ status }) => status === 'waiting');

export const allTransfers = (ledger: Ledger): TransferView[] =>
  [...ledger.files.values()].flatMap((file) => transfersOf(ledger, file));

export const fileViews = (ledger: Ledger): FileView[] =>
  [...ledger.files.values()].map((file) => ({
    messageId: file.messageId,
    hash: file.hash,
    transfers: file.transfers.length,
    total: file.total,
    receivedOn: file.receivedOn,
    waiting: waitingIn(ledger, file).length,
  }));
