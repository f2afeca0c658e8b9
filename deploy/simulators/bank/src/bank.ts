import { randomUUID } from 'node:crypto';
import type { Clock } from '@office/domain/clock';
import type { Day } from '@office/domain/day';
import { DomainError } from '@office/domain/domain-error';
import { nextWorkingDay } from '@office/rules/working-days';
import { unchanged } from '@office/service-kit/facts';
import { matchesOf, type Answer, type Credit } from './answer.ts';
import {
  allTransfers,
  answerKey,
  fileViews,
  loadLedger,
  waitingIn,
  type FileView,
  type KeptFile,
  type Ledger,
  type Stores,
} from './ledger.ts';
import type { PaymentFile, TransferView } from './payment-file.ts';
import { writeStatusReport, type TransferStatus } from './status-report.ts';

interface BankDeps extends Stores {
  readonly clock: Clock;
  readonly mode: 'silent' | 'automatic';
  /** Hands a pain.002 to the office; rises when the office did not take it. */
  readonly deliver: (xml: string) => Promise<void>;
  /** Tells the office of money that came in; rises when the office refuses it. */
  readonly tellCredit: (creditId: string, credit: Credit) => Promise<void>;
}
type Open = BankDeps & { readonly ledger: Ledger };

export interface Bank {
  /** Takes a file once; the same bytes again change nothing, other bytes are refused. */
  take(file: PaymentFile, xml: string): Promise<KeptFile>;
  /** Answers one payment: the claimant's transfer as told, its creditors' executed. */
  answer(told: Answer): Promise<{ reportId: string; transfers: number }>;
  /** Money came in on the office's account: the office is told at once. */
  credit(told: Credit): Promise<{ creditId: string }>;
  find(messageId: string): KeptFile | undefined;
  files(): FileView[];
  transfers(): TransferView[];
  /** Does what is due on a day: executions when automatic, and reports the office did not take yet. */
  act(today: Day): Promise<void>;
  /** The next day on which the bank has something to do by itself. */
  nextActOn(): Day | undefined;
}

const cause = { actor: 'bank', correlationId: 'bank-simulator' };

/** The bank: its files and reports, in memory as they stand in its database. */
export async function createBank(deps: BankDeps): Promise<Bank> {
  const ledger = await loadLedger(deps);
  const open: Open = { ...deps, ledger };
  return {
    take: (file, xml) => takeFile(open, file, xml),
    answer: (told) => answerPayment(open, told),
    credit: async (told) => {
      const creditId = told.creditId ?? randomUUID().replaceAll('-', '');
      await deps.tellCredit(creditId, told);
      return { creditId };
    },
    find: (messageId) => ledger.files.get(messageId),
    files: () => fileViews(ledger),
    transfers: () => allTransfers(ledger),
    act: (today) => actOn(open, today),
    nextActOn: () => nextAct(open),
  };
}

async function takeFile({ files, ledger, clock }: Open, file: PaymentFile, xml: string) {
  const { state } = await files.change(file.messageId, cause, (current) => {
    if (current === undefined) {
      const received = { receivedOn: clock.today(), receivedAt: clock.now() };
      return { next: { ...file, xml, ...received }, events: [] };
    }
    if (current.hash !== file.hash) {
      throw new DomainError('already-exists', {
        detail: 'The bank has another file under this message id.',
      });
    }
    return unchanged(current);
  });
  ledger.files.set(state.messageId, state);
  return state;
}

async function answerPayment(open: Open, told: Answer) {
  const matches = matchesOf(allTransfers(open.ledger), told);
  const messageId = matches[0]?.messageId;
  if (messageId === undefined) {
    throw new DomainError('unknown-payment', {
      detail: 'No transfer of this payment waits for an answer of the bank.',
    });
  }
  const statuses = matches.map(({ status }) => status);
  const reportId = await report(open, messageId, statuses);
  await deliverReport(open, reportId);
  return { reportId, transfers: statuses.length };
}

async function report(
  { reports, ledger, clock }: Open,
  messageId: string,
  statuses: readonly TransferStatus[],
): Promise<string> {
  // Marked before the write, so that two answers at once do not both find the transfer waiting.
  for (const status of statuses) ledger.answered.set(answerKey(messageId, status), status);
  const id = randomUUID().replaceAll('-', '');
  const stated = { messageId, on: clock.today(), at: clock.now(), statuses, delivered: false };
  try {
    await reports.change(id, cause, () => ({ next: stated, events: [] }));
  } catch (error) {
    for (const status of statuses) ledger.answered.delete(answerKey(messageId, status));
    throw error;
  }
  ledger.undelivered.set(id, stated);
  return id;
}

async function deliverReport({ reports, ledger, deliver }: Open, id: string): Promise<void> {
  const stated = ledger.undelivered.get(id);
  if (stated === undefined) return;
  const { at, messageId, statuses } = stated;
  await deliver(writeStatusReport({ reportId: id, at, messageId }, statuses));
  await reports.change(id, cause, (current) => ({
    next: { ...(current ?? stated), delivered: true },
    events: [],
  }));
  ledger.undelivered.delete(id);
}

async function actOn(open: Open, today: Day): Promise<void> {
  const { ledger, mode } = open;
  const due = [...ledger.files.values()].filter(
    ({ receivedOn }) => mode === 'automatic' && nextWorkingDay(receivedOn) <= today,
  );
  for (const file of due) {
    const statuses = waitingIn(ledger, file).map(({ endToEndId, paymentInformationId }) => ({
      endToEndId,
      paymentInformationId,
      status: 'executed' as const,
    }));
    if (statuses.length > 0) await report(open, file.messageId, statuses);
  }
  for (const id of [...ledger.undelivered.keys()]) await deliverReport(open, id);
}

function nextAct({ ledger, mode, clock }: Open): Day | undefined {
  if (ledger.undelivered.size > 0) return clock.today();
  if (mode === 'silent') return undefined;
  return [...ledger.files.values()]
    .filter((file) => waitingIn(ledger, file).length > 0)
    .map(({ receivedOn }) => nextWorkingDay(receivedOn))
    .toSorted()[0];
}
