import { monthOf, type Day } from '@office/domain/day';
import {
  createDocumentStore,
  type DocumentStore,
  type StoreDeps,
  type Versioned,
} from '@office/service-kit/document-store';
import type { Month } from '@office/domain/month';
import type { PaidMonth } from '@office/domain/paid-months';
import type { JournalEntry } from '@office/contracts/payment-shapes';
import type { Instruction } from './bank/credit-transfer-file.ts';
import type { Communication } from './communication.ts';
import type { PaymentMonth } from './payment-month.ts';
import type { PaymentRun } from './payment-run.ts';

/**
 * At most this many payments a chunk: a document stays small whatever the size of the run, and a
 * collection that is cut short by a time limit has done a part that is not done again.
 */
export const chunkSize = 100;

/** A part of a run: the payments that it may take, then what it froze of them for the bank. */
export interface RunChunk {
  readonly runId: string;
  readonly number: number;
  readonly ids: readonly string[];
  readonly frozen?: {
    readonly payments: readonly string[];
    readonly instructions: readonly Instruction[];
    readonly block: string;
  };
}

/** The months that the bank paid to a dossier, and what came back of them. */
export interface PaidMonths {
  readonly paid: readonly PaidMonth[];
}

type Stored = Versioned<PaymentMonth>;

/** The documents of this service: payments, runs with their chunks, and the journal as read from the events. */
export function createPaymentStores(deps: StoreDeps) {
  const months = createDocumentStore<PaymentMonth>(deps, {
    collection: 'payment-months',
    indexes: [
      { fields: { 'state.dossierId': 1, 'state.month': 1 } },
      { fields: { 'state.status': 1, 'state.hold.kind': 1, _id: 1 } },
      { fields: { 'state.hold.runId': 1 } },
    ],
  });
  const runs = createDocumentStore<PaymentRun>(deps, {
    collection: 'payment-runs',
    indexes: [{ fields: { 'state.status': 1 } }, { fields: { 'state.opened.at': -1 } }],
  });
  const chunks = createDocumentStore<RunChunk>(deps, { collection: 'payment-run-chunks' });
  const journal = createDocumentStore<JournalEntry>(deps, {
    collection: 'payment-journal',
    indexes: [{ fields: { 'state.dossierId': 1 } }],
  });
  const paidMonths = createDocumentStore<PaidMonths>(deps, { collection: 'paid-months' });
  const communications = createDocumentStore<Communication>(deps, {
    collection: 'structured-communications',
  });
  return {
    months,
    communications,
    runs,
    chunks,
    journal,
    paidMonths,
    /** Every collection, to open its indexes and to publish what waits. */
    all: [months, runs, chunks, journal, paidMonths, communications],
    ...queriesOf(months),
  };
}
export type PaymentStores = ReturnType<typeof createPaymentStores>;

const byId = { _id: 1 } as const;

const queriesOf = (months: DocumentStore<PaymentMonth>) => ({
  ofMonth: (dossierId: string, month: Month): Promise<Stored[]> =>
    months.list(
      { 'state.dossierId': dossierId, 'state.month': month },
      { sort: { 'state.correction': 1 } },
    ),
  ofDossier: (dossierId: string): Promise<Stored[]> =>
    months.list(
      { 'state.dossierId': dossierId },
      { sort: { 'state.month': 1, 'state.correction': 1 }, limit: 2000 },
    ),
  /** What the next chunk of a run may take: ordered or returned, free, of a month that is over. */
  payableAfter: async (lastId: string, today: Day): Promise<string[]> => {
    const found = await months.list(
      {
        'state.status': { $in: ['ordered', 'returned'] },
        'state.hold.kind': 'free',
        'state.month': { $lt: monthOf(today) },
        _id: { $gt: lastId },
      },
      { sort: byId, limit: chunkSize },
    );
    return found.map(({ id }) => id);
  },
  byIds: (ids: readonly string[]): Promise<Stored[]> =>
    ids.length === 0
      ? Promise.resolve([])
      : months.list({ _id: { $in: ids } }, { limit: ids.length }),
  heldBy: (runId: string): Promise<Stored[]> =>
    months.list({ 'state.hold.runId': runId }, { sort: byId, limit: chunkSize }),
});

export const chunkId = (runId: string, number: number): string =>
  `${runId}.chunk-${String(number)}`;

/** All documents of a store, a page at a time, in the order of their ids. */
export async function allOf<State>(
  store: Pick<DocumentStore<State>, 'list'>,
  filter: Record<string, unknown> = {},
): Promise<State[]> {
  const all: State[] = [];
  let last = '';
  for (;;) {
    const page = await store.list({ ...filter, _id: { $gt: last } }, { sort: byId, limit: 500 });
    all.push(...page.map(({ state }) => state));
    if (page.length < 500) return all;
    last = page.at(-1)?.id ?? last;
  }
}
