import { isDay } from '@office/domain/day';
import { isMoney } from '@office/domain/money';
import { isMonth } from '@office/domain/month';
import { findNumber, isRecord, percentOf } from './told-step.ts';

export type Unit = 'EUR' | '%' | 'allowances' | 'hours' | 'months' | 'day' | 'month' | '';

const unitByName: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['allowances', 'allowances'],
  ['hoursLost', 'hours'],
  ['weeklyHours', 'hours'],
  ['fullTimeHours', 'hours'],
  ['months', 'months'],
]);

/** A value with its unit. A rate is told in per cent; the digits are those of the trace, nothing is rounded. */
export type WrittenValue = { readonly value: string; readonly unit: Unit };

export const writeNamed = (name: string, value: unknown): WrittenValue => {
  if (name === 'rate' || name === 'share') {
    const rate = findNumber(value);
    if (rate !== undefined) return { value: percentOf(rate), unit: '%' };
  }
  if (isMoney(value)) return { value, unit: 'EUR' };
  if (isDay(value)) return { value, unit: 'day' };
  if (isMonth(value)) return { value, unit: 'month' };
  const unit = findNumber(value) === undefined ? '' : (unitByName.get(name) ?? '');
  return { value: writeValue(value), unit };
};

/** Any value of a trace on one line: nothing of it is left out. */
export const writeValue = (value: unknown): string => {
  if (value === undefined || value === null) return 'not stated';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return writeList(value);
  if (isRecord(value)) {
    const parts = Object.entries(value).map(([name, each]) => `${name} ${writeValue(each)}`);
    return parts.length === 0 ? 'none' : parts.join(', ');
  }
  return JSON.stringify(value);
};

const writeList = (list: readonly unknown[]): string => {
  if (list.length === 0) return 'none';
  const rows = rowsOfDays(list);
  if (rows !== undefined) return rows.join('; ');
  return list.some(isRecord)
    ? list.map((each) => `(${writeValue(each)})`).join('; ')
    : list.map(writeValue).join(', ');
};

/** Counted days in rows that count alike: "1-3: 1 unemployed; 4: 0 sunday". */
const rowsOfDays = (list: readonly unknown[]): string[] | undefined => {
  const rows: { first: number; last: number; counts: string }[] = [];
  for (const each of list) {
    if (!isRecord(each) || typeof each['day'] !== 'number') return undefined;
    const { day, counted, reason, ...rest } = each;
    if (typeof day !== 'number' || typeof counted !== 'string' || Object.keys(rest).length > 0) {
      return undefined;
    }
    const counts = `${counted} ${writeValue(reason)}`;
    const row = rows.at(-1);
    if (row?.counts === counts && row.last === day - 1) row.last = day;
    else rows.push({ first: day, last: day, counts });
  }
  return rows.map(({ first, last, counts }) =>
    first === last ? `${String(first)}: ${counts}` : `${String(first)}-${String(last)}: ${counts}`,
  );
};
