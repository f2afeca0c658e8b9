import type { Channel, Doing } from './fact-timeline.ts';
import { DomainError } from '@office/domain/domain-error';
import { unchanged, type Decided } from '@office/service-kit/facts';

/** A form that came in without a dossier to put it in. */
export interface UnmatchedDocument {
  readonly documentId: string;
  readonly form: string;
  readonly channel: Channel;
  readonly sender: string;
  readonly received: Doing;
}

/** Keeps a form until somebody finds its dossier; the same form again is harmless. */
export function keepUnmatched(
  known: UnmatchedDocument | undefined,
  incoming: UnmatchedDocument,
): Decided<UnmatchedDocument> {
  if (known === undefined) return { next: incoming, events: [] };
  const { form, channel, sender, documentId } = incoming;
  if (known.form !== form || known.channel !== channel || known.sender !== sender) {
    throw new DomainError('already-exists', { documentId });
  }
  return unchanged(known);
}
