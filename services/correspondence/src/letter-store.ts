import { createHash } from 'node:crypto';
import { DomainError } from '@office/domain/domain-error';
import { unchanged, type Cause } from '@office/service-kit/facts';
import { createDocumentStore, type StoreDeps } from '@office/service-kit/document-store';
import { sendLetter, type Letter } from './letter.ts';

/** The bytes of a letter, under their own hash: kept once, never changed. */
interface LetterBytes {
  readonly pdf: string;
}

/** Letters, and apart from them their bytes, so that a list of letters stays light. */
export function createLetterStore(deps: StoreDeps) {
  const letters = createDocumentStore<Letter>(deps, {
    collection: 'letters',
    indexes: [{ fields: { 'state.dossierId': 1, 'state.sent.at': 1 } }],
  });
  const bytes = createDocumentStore<LetterBytes>(deps, { collection: 'letter-bytes' });

  return {
    letters,
    bytes,
    find: letters.load,
    listOf: (dossierId: string) =>
      letters.list({ 'state.dossierId': dossierId }, { sort: { 'state.sent.at': 1 } }),
    /** The bytes first: a letter never stands there without them, and bytes alone are no letter. */
    send: async (letter: Omit<Letter, 'sha256'>, pdf: Uint8Array, cause: Cause) => {
      const sha256 = createHash('sha256').update(pdf).digest('hex');
      await bytes.change(sha256, cause, (kept) =>
        kept === undefined
          ? { next: { pdf: Buffer.from(pdf).toString('base64') }, events: [] }
          : unchanged(kept),
      );
      return letters.change(letter.letterId, cause, (current) =>
        sendLetter(current, { ...letter, sha256 }),
      );
    },
    readBytes: async (letterId: string): Promise<Uint8Array<ArrayBuffer>> => {
      const letter = await letters.load(letterId);
      if (letter === undefined) throw new DomainError('unknown-letter');
      const kept = await bytes.load(letter.state.sha256);
      if (kept === undefined) throw new Error(`the bytes of letter ${letterId} are gone`);
      return new Uint8Array(Buffer.from(kept.state.pdf, 'base64'));
    },
  };
}
export type LetterStore = ReturnType<typeof createLetterStore>;
