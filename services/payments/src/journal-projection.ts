import { z } from 'zod';
import { topicOf } from '@office/contracts/define-event';
import { JournalEntry } from '@office/contracts/payment-shapes';
import { DossierId, Month } from '@office/contracts/scalars';
import { withBankWord } from '@office/domain/paid-months';
import { causeIn, unchanged } from '@office/service-kit/facts';
import type { Subscription } from '@office/service-kit/broker';
import type { PaymentStores } from './payment-store.ts';

type Projected = Pick<PaymentStores, 'journal' | 'paidMonths'>;

const Written = z.object({ entry: JournalEntry });
const Settled = z.object({
  dossierId: DossierId,
  month: Month,
  correction: z.int(),
  attempt: z.int(),
});
const outcomes = { PaymentExecuted: 'executed', PaymentReturned: 'returned' } as const;

/**
 * Reads our own events into what is asked of all payments at once: the journal, whose entries are
 * written once and never changed, and the months paid to each dossier.
 */
export const journalSubscription = ({ journal, paidMonths }: Projected): Subscription => ({
  group: 'payments-journal',
  topics: [topicOf('payments')],
  handle: async (envelope) => {
    const cause = causeIn(envelope);
    if (envelope.type === 'JournalEntryWritten') {
      const { entry } = Written.parse(envelope.data);
      await journal.change(entry.entryId, cause, (known) =>
        known === undefined ? { next: entry, events: [] } : unchanged(known),
      );
    }
    if (envelope.type === 'PaymentExecuted' || envelope.type === 'PaymentReturned') {
      const { dossierId, ...settled } = Settled.parse(envelope.data);
      const word = { ...settled, outcome: outcomes[envelope.type] };
      await paidMonths.change(dossierId, cause, (known = { paid: [] }) => {
        const paid = withBankWord(known.paid, word);
        return paid === known.paid ? unchanged(known) : { next: { paid }, events: [] };
      });
    }
  },
});
