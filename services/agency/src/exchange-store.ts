import { createDocumentStore, type StoreDeps } from '@office/service-kit/document-store';
import type { Exchange } from './exchange.ts';

/** What is exchanged with ONEM, one document for each dossier: order and outbox of a dossier are one write. */
export function createExchangeStore(deps: StoreDeps) {
  const store = createDocumentStore<Exchange>(deps, {
    collection: 'exchanges',
    indexes: [{ fields: { 'state.unsent': 1 } }],
  });
  return {
    ...store,
    /** Dossiers with messages that have not left yet. */
    withUnsent: (limit: number) => store.list({ 'state.unsent': { $gt: 0 } }, { limit }),
  };
}

export type ExchangeStore = ReturnType<typeof createExchangeStore>;
