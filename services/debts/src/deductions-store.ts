import {
  createDocumentStore,
  type DocumentStore,
  type StoreDeps,
} from '@office/service-kit/document-store';
import type { Deductions } from './deductions.ts';

/** One document for each dossier that has something to deduct: titles, own claims, allocations. */
export const createDeductionsStore = (deps: StoreDeps): DeductionsStore =>
  createDocumentStore<Deductions>(deps, { collection: 'deductions' });

export type DeductionsStore = DocumentStore<Deductions>;
