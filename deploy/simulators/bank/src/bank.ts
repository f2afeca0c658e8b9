import { randomUUID } from 'node:crypto';
import type { Clock } from '@office/domain/clock';
import type { Day } from '@office/domain/day';
import { DomainError } from '@office/domain/domain-error';
import type { Money } from '@office/domain/money';
import { nextWorkingDay } from '@office/rules/working-days';
import type { DocumentStore } from '@office/service-kit/document-store';
import { unchanged } from '@office/service-kit/facts';
import type { PaymentFile, TransferView } from './payment-file.ts';
import { matchesOf, type Answer } from './answer.ts';
import { writeStatusReport, type TransferStatus } from './status-report.ts';

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

interface BankDeps {
  readonly files: DocumentStore<KeptFile>;
  readonly reports: DocumentStore<KeptReport>;
  readonly clock: Clock;
  readonly mode: 'silent' | 'automatic';
  /** Hands a pain.002 to the office; rises when the office did not take it. */
  readonly deliver: (xml: string) => Promise<void>;
}

export type Bank = Awaited<ReturnType<typeof createBank>>;

const cause = { actor: 'bank', correlationId: 'bank-simulator' };

/** The bank: its files and reports, in memory as they stand in its database. */
export async function createBank(deps: BankDeps) {
  const { files, reports, clock, mode, deliver } = deps;
  const kept = new Map<string, KeptFile>();
  const answered = new Map<string, TransferStatus>();
  const undelivered = new Map<string, KeptReport>();
  for await (const { id, state } of all(files)) kept.set(id, state);
  for await (const { id, state } of all(reports)) {
    for (const status of state.statuses) answered.set(keyOf(state.messageId, status), status);
    if (!state.delivered) undelivered.set(id, state);
  }

  const viewsOf = (file: KeptFile): TransferView[] =>
    file.transfers.map((transfer) => {
      const answer = answered.get(keyOf(file.messageId, transfer));
      return {
        ...transfer,
        messageId: file.messageId,
        receivedOn: file.receivedOn,
        status: answer?.status ?? 'waiting',
        ...(answer?.reason === undefined ? {} : { reason: answer.reason }),
      };
    });
  const transfers = (): TransferView[] => [...kept.values()].flatMap(viewsOf);

  /** Takes a file once; the same bytes again change nothing, other bytes are refused. */
  const take = async (file: PaymentFile, xml: string): Promise<KeptFile> => {
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
    kept.set(state.messageId, state);
    return state;
  };

  const report = async (messageId: string, statuses: readonly TransferStatus[]) => {
    // Marked before the write, so that two answers at once do not both find the transfer waiting.
    for (const status of statuses) answered.set(keyOf(messageId, status), status);
    const id = randomUUID().replaceAll('-', '');
    const stated = { messageId, on: clock.today(), at: clock.now(), statuses, delivered: false };
    try {
      await reports.change(id, cause, () => ({ next: stated, events: [] }));
    } catch (error) {
      for (const status of statuses) answered.delete(keyOf(messageId, status));
      throw error;
    }
    undelivered.set(id, stated);
    return id;
  };

  const deliverReport = async (id: string): Promise<void> => {
    const stated = undelivered.get(id);
    if (stated === undefined) return;
    await deliver(
      writeStatusReport(
        { reportId: id, at: stated.at, messageId: stated.messageId },
        stated.statuses,
      ),
    );
    await reports.change(id, cause, (current) => ({
      next: { ...(current ?? stated), delivered: true },
      events: [],
    }));
    undelivered.delete(id);
  };

  /** Answers one payment: the claimant's transfer as told, its creditors' executed. */
  const answer = async (told: Answer): Promise<{ reportId: string; transfers: number }> => {
    const statuses = matchesOf(transfers(), told);
    const messageId = statuses[0]?.messageId;
    if (messageId === undefined) {
      throw new DomainError('unknown-payment', {
        detail: 'No transfer of this payment waits for an answer of the bank.',
      });
    }
    const reportId = await report(
      messageId,
      statuses.map(({ status }) => status),
    );
    await deliverReport(reportId);
    return { reportId, transfers: statuses.length };
  };

  const isDue = (file: KeptFile, today: Day): boolean =>
    mode === 'automatic' && nextWorkingDay(file.receivedOn) <= today;
  const waitingIn = (file: KeptFile): TransferView[] =>
    viewsOf(file).filter(({ status }) => status === 'waiting');

  return {
    take,
    answer,
    transfers,
    find: (messageId: string): KeptFile | undefined => kept.get(messageId),
    files: (): FileView[] =>
      [...kept.values()].map((file) => ({
        messageId: file.messageId,
        hash: file.hash,
        transfers: file.transfers.length,
        total: file.total,
        receivedOn: file.receivedOn,
        waiting: waitingIn(file).length,
      })),
    /** Does what is due on a day: reports the office did not take yet, and, when automatic, executions. */
    act: async (today: Day): Promise<void> => {
      for (const file of [...kept.values()].filter((each) => isDue(each, today))) {
        const waiting = waitingIn(file);
        if (waiting.length > 0) {
          await report(
            file.messageId,
            waiting.map(({ endToEndId, paymentInformationId }) => ({
              endToEndId,
              paymentInformationId,
              status: 'executed',
            })),
          );
        }
      }
      for (const id of [...undelivered.keys()]) await deliverReport(id);
    },
    /** The next day on which the bank has something to do by itself. */
    nextActOn: (): Day | undefined => {
      if (undelivered.size > 0) return clock.today();
      if (mode === 'silent') return undefined;
      return [...kept.values()]
        .filter((file) => waitingIn(file).length > 0)
        .map((file) => nextWorkingDay(file.receivedOn))
        .toSorted()[0];
    },
  };
}

const keyOf = (messageId: string, { endToEndId }: { readonly endToEndId: string }): string =>
  `${messageId}~${endToEndId}`;

async function* all<State>(store: DocumentStore<State>) {
  const page = 100;
  for (let skip = 0; ; skip += page) {
    const found = await store.list({}, { sort: { _id: 1 }, limit: page, skip });
    yield* found;
    if (found.length < page) return;
  }
}
