import { JournalEntry } from '@office/contracts/payments';
import { topicOf, type Envelope } from '@office/contracts/define-event';
import { unchanged } from '@office/service-kit/facts';
import type { Subscription } from '@office/service-kit/broker';
import type { PaymentStores } from './payment-store.ts';

/** Reads the journal's entries from our own events. An entry is written once and never changed. */
export const journalSubscription = ({ journal }: Pick<PaymentStores, 'journal'>): Subscription => ({
  group: 'payments-journal',
  topics: [topicOf('payments')],
  handle: async (envelope: Envelope) => {
    if (envelope.type !== 'JournalEntryWritten') return;
    const entry = JournalEntry.parse(envelope.data['entry']);
    const cause = {
      actor: envelope.actor,
      correlationId: envelope.correlationid,
      causationId: envelope.id,
    };
    await journal.change(entry.entryId, cause, (known) =>
      known === undefined ? { next: entry, events: [] } : unchanged(known),
    );
  },
});
