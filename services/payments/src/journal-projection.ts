import { z } from 'zod';
import { topicOf } from '@office/contracts/define-event';
import { JournalEntry } from '@office/contracts/payment-shapes';
import { DossierId, Month } from '@office/contracts/scalars';
import { causeIn, unchanged } from '@office/service-kit/facts';
import type { Subscription } from '@office/service-kit/broker';
import type { PaymentStores } from './payment-store.ts';

type Projected = Pick<PaymentStores, 'journal' | 'lastPaid'>;

const Written = z.object({ entry: JournalEntry });
const Executed = z.object({ dossierId: DossierId, month: Month });

/**
 * Reads our own events into what is asked of all payments at once: the journal, whose entries are
 * written once and never changed, and the last month paid of each dossier.
 */
export const journalSubscription = ({ journal, lastPaid }: Projected): Subscription => ({
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
    if (envelope.type === 'PaymentExecuted') {
      const { dossierId, month } = Executed.parse(envelope.data);
      await lastPaid.change(dossierId, cause, (known) =>
        known === undefined || known.month < month
          ? { next: { month }, events: [] }
          : unchanged(known),
      );
    }
  },
});
