import { createDocumentStore, type StoreDeps } from '@office/service-kit/document-store';
import type { Cause } from '@office/service-kit/facts';
import { askQuestion, type Contact } from './contact.ts';

/** A dossier's contacts; the caller names each, within its dossier. */
export function createContactStore(deps: StoreDeps) {
  const contacts = createDocumentStore<Contact>(deps, {
    collection: 'contacts',
    indexes: [{ fields: { 'state.dossierId': 1, 'state.answerBy': 1 } }],
  });
  return {
    contacts,
    ask: (question: Omit<Contact, 'answerBy'>, cause: Cause) =>
      contacts.change(`${question.dossierId}.${question.contactId}`, cause, (current) =>
        askQuestion(current, question),
      ),
  };
}
export type ContactStore = ReturnType<typeof createContactStore>;
