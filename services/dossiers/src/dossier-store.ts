import { dossierIdPattern } from '@office/domain/ids';
import { DomainError } from '@office/domain/domain-error';
import {
  createDocumentStore,
  type StoreDeps,
  type Versioned,
} from '@office/service-kit/document-store';
import type { NationalNumber } from '@office/domain/identifiers';
import type { Cause, Decided } from '@office/service-kit/facts';
import { wantedWords } from './search-words.ts';
import type { Dossier } from './dossier.ts';
import type { UnmatchedDocument } from './unmatched-document.ts';

/** A person's change of a file they saw: whether it already stands there, and else what it makes of it. */
interface Change {
  readonly isSo: (dossier: Dossier) => boolean;
  readonly decide: (dossier: Dossier) => Decided<Dossier>;
}

/** The claimants' files, one document each; a national number stands in one only. */
export function createDossierStore(deps: StoreDeps) {
  const store = createDocumentStore<Dossier>(deps, {
    collection: 'dossiers',
    indexes: [
      { fields: { 'state.number': 1 }, unique: true },
      { fields: { 'state.searchWords': 1 } },
      { fields: { 'state.familyName': 1, 'state.givenName': 1 } },
    ],
  });

  const get = async (dossierId: string): Promise<Versioned<Dossier>> => {
    const found = await store.load(dossierId);
    if (found === undefined) throw new DomainError('unknown-dossier', { dossierId });
    return found;
  };

  const change = (
    dossierId: string,
    cause: Cause,
    decide: (dossier: Dossier) => Decided<Dossier>,
    seenVersion?: number,
  ): Promise<Versioned<Dossier>> =>
    store.change(dossierId, cause, (dossier) => decide(existing(dossier, dossierId)), seenVersion);

  const refuseSecondDossier = async (dossierId: string, number: NationalNumber) => {
    const [other] = await store.list({ 'state.number': number }, { limit: 1 });
    if (other !== undefined && other.id !== dossierId) {
      throw new DomainError('dossier-exists', { dossierId: other.id });
    }
  };

  /** Opens a file unless the person has one; of two desks that open it at once, one is told so. */
  const open = async (
    { dossierId, number, cause }: { dossierId: string; number: NationalNumber; cause: Cause },
    decide: (dossier: Dossier | undefined) => Decided<Dossier>,
  ): Promise<Versioned<Dossier>> => {
    await refuseSecondDossier(dossierId, number);
    try {
      return await store.change(dossierId, cause, decide);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      await refuseSecondDossier(dossierId, number);
      return store.change(dossierId, cause, decide);
    }
  };

  return {
    ...store,
    get,
    change,
    open,
    /** Like `change` for somebody who saw a version; what already stands there is answered as it is, whatever they saw. */
    changeSeen: async (
      dossierId: string,
      cause: Cause,
      { isSo, decide }: Change,
      seenVersion: number | undefined,
    ): Promise<Versioned<Dossier>> => {
      const current = await get(dossierId);
      if (isStale(current, seenVersion) && isSo(current.state)) return current;
      return change(dossierId, cause, decide, seenVersion);
    },
    find: async (text: string, limit: number): Promise<Dossier[]> => {
      const words = wantedWords(text, (word) => dossierIdPattern.test(word));
      const found = await store.list(
        words.length === 0
          ? {}
          : { $and: words.map((word) => ({ 'state.searchWords': match(word) })) },
        { sort: { 'state.familyName': 1, 'state.givenName': 1 }, limit },
      );
      return found.map(({ state }) => state);
    },
    describe: async (dossierIds: readonly string[]): Promise<Dossier[]> =>
      (await store.list({ _id: { $in: [...new Set(dossierIds)] } })).map(({ state }) => state),
  };
}

export type DossierStore = ReturnType<typeof createDossierStore>;

export const createUnmatchedStore = (deps: StoreDeps) =>
  createDocumentStore<UnmatchedDocument>(deps, { collection: 'unmatched-documents' });

export type UnmatchedStore = ReturnType<typeof createUnmatchedStore>;

const existing = (dossier: Dossier | undefined, dossierId: string): Dossier => {
  if (dossier === undefined) throw new DomainError('unknown-dossier', { dossierId });
  return dossier;
};

const isStale = (current: Versioned<Dossier>, seenVersion: number | undefined): boolean =>
  seenVersion !== undefined && seenVersion !== current.version;

/** Digits and ids are asked for as they are, names by their beginning; only letters and digits reach the expression. */
const match = (word: string): string | RegExp =>
  /^[\p{L}\p{N}]+$/u.test(word) && !/^\d{4,}$/.test(word) ? new RegExp(`^${word}`, 'u') : word;

const isDuplicate = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 11000;
