import { addDays, addMonths, day } from '@office/domain/day';
import type { Day } from '@office/domain/day';

/** A calendar quarter, '2025-Q1', as employers declare it. Quarters compare as strings. */
export type Quarter = `${string}-Q${1 | 2 | 3 | 4}`;

export const isQuarter = (value: unknown): value is Quarter =>
  typeof value === 'string' && /^\d{4}-Q[1-4]$/.test(value);

export const firstDayOfQuarter = (of: Quarter): Day =>
  day(`${of.slice(0, 4)}-${String(3 * Number(of.slice(6)) - 2).padStart(2, '0')}-01`);

export const lastDayOfQuarter = (of: Quarter): Day =>
  addDays(addMonths(firstDayOfQuarter(of), 3), -1);
