import { randomInt, randomUUID } from 'node:crypto';
import type { Day } from '@office/domain/day';

/** A dossier's number as people say it; it travels in the form, so that sending twice opens one dossier. */
export const newDossierId = (today: Day): string =>
  `${today.slice(0, 4)}-${String(randomInt(100_000, 999_999))}`;

/** A short id for something recorded once, chosen when the form is shown. */
export const newId = (kind: string): string => `${kind}-${randomUUID().slice(0, 8)}`;
