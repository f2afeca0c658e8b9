import { day, isDay } from '@office/domain/day';
import { isMonth, month } from '@office/domain/month';
import { isMoney, money, ZERO } from '@office/domain/money';
import { report } from './findings.ts';
import type { Day } from '@office/domain/day';
import type { Money } from '@office/domain/money';
import type { Month } from '@office/domain/month';
import type { Findings } from './findings.ts';

/**
 * Reads the fields of one object of a question. Every reader answers a value of its type at once and
 * reports what is wrong; nobody calculates with the answers before the findings were found empty.
 */
export type Reader = {
  readonly object: Readonly<Record<string, unknown>>;
  readonly path: string;
  readonly findings: Findings;
};

const someDay = day('2026-01-01');
const someMonth = month('2026-01');

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Opens an object: fields outside `may` and `needs` are unknown, absent ones of `needs` are missing. */
export const open = (
  value: unknown,
  path: string,
  findings: Findings,
  fields: { readonly needs: readonly string[]; readonly may: readonly string[] },
): Reader => {
  if (!isObject(value)) {
    report(findings, 'malformed', path, 'an object is expected');
    return { object: {}, path, findings };
  }
  const reader = { object: value, path, findings };
  for (const name of Object.keys(value)) {
    if (!fields.needs.includes(name) && !fields.may.includes(name)) {
      report(findings, 'unknown-field', at(reader, name), 'this field does not belong here');
    }
  }
  for (const name of fields.needs) {
    if (!Object.hasOwn(value, name))
      report(findings, 'missing-field', at(reader, name), 'this field is needed');
  }
  return reader;
};

export const at = ({ path }: Reader, name: string): string =>
  path === '' ? name : `${path}.${name}`;

export const has = ({ object }: Reader, name: string): boolean => Object.hasOwn(object, name);

/** Two decimals at most in, exactly two from here on; a number, a sign or a third decimal is malformed. */
export const readAmount = (reader: Reader, name: string): Money => {
  if (!has(reader, name)) return ZERO;
  return amountOf(reader.object[name], at(reader, name), reader.findings);
};

export const amountOf = (value: unknown, path: string, findings: Findings): Money => {
  if (isMoney(value) && !value.startsWith('-')) return value;
  if (typeof value === 'string' && amountShape.test(value)) return asMoney(value);
  report(
    findings,
    'malformed',
    path,
    'an amount is a string with at most two decimals, such as "1272.03"',
  );
  return ZERO;
};

const amountShape = /^\d+(?:\.\d{1,2})?$/;

const asMoney = (text: string): Money => {
  const [whole = '', decimals = ''] = text.split('.');
  return money(`${whole.replace(/^0+(?=\d)/, '')}.${decimals.padEnd(2, '0')}`);
};

export const readDay = (reader: Reader, name: string): Day => {
  const value = reader.object[name];
  if (!has(reader, name)) return someDay;
  return dayOf(value, at(reader, name), reader.findings);
};

export const dayOf = (value: unknown, path: string, findings: Findings): Day => {
  if (isDay(value)) return value;
  report(findings, 'malformed', path, 'a day is written YYYY-MM-DD');
  return someDay;
};

export const readMonth = (reader: Reader, name: string): Month => {
  const value = reader.object[name];
  if (!has(reader, name)) return someMonth;
  if (isMonth(value)) return value;
  report(reader.findings, 'malformed', at(reader, name), 'a month is written YYYY-MM');
  return someMonth;
};

/** A whole number, `least` or more. */
export const readCount = (reader: Reader, name: string, least: number): number => {
  const value = reader.object[name];
  if (!has(reader, name)) return least;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
  report(
    reader.findings,
    'malformed',
    at(reader, name),
    `a whole number, ${least} or more, is expected`,
  );
  return least;
};

export const readFlag = (reader: Reader, name: string): boolean => {
  const value = reader.object[name];
  if (!has(reader, name)) return false;
  if (typeof value === 'boolean') return value;
  report(reader.findings, 'malformed', at(reader, name), 'true or false is expected');
  return false;
};

export const readText = (reader: Reader, name: string): string => {
  const value = reader.object[name];
  if (!has(reader, name)) return '';
  if (typeof value === 'string') return value;
  report(reader.findings, 'malformed', at(reader, name), 'a string is expected');
  return '';
};

/** One of a few words; the first stands in for an absent or wrong one. */
export function readWord<const Word extends string>(
  reader: Reader,
  name: string,
  words: readonly [Word, ...Word[]],
): Word {
  const value = reader.object[name];
  if (!has(reader, name)) return words[0];
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  report(reader.findings, 'malformed', at(reader, name), `one of ${words.join(', ')} is expected`);
  return words[0];
}

/** Hours, as a string or a number of any precision; `positive` ones are divided by and are never zero. */
export const readHours = (reader: Reader, name: string, positive: boolean): string => {
  const value = reader.object[name];
  if (!has(reader, name)) return '1';
  const text = typeof value === 'number' ? String(value) : value;
  const isDecimal = typeof text === 'string' && hoursShape(value).test(text);
  if (isDecimal && !(positive && /^[0.]*(?:e.*)?$/.test(text))) return text;
  report(reader.findings, 'malformed', at(reader, name), 'hours are a decimal number of 0 or more');
  return '1';
};

const hoursShape = (value: unknown): RegExp =>
  typeof value === 'number' ? /^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/ : /^\d+(?:\.\d+)?$/;

const none: readonly unknown[] = [];

/** A list that is missing is empty. */
export const readList = (reader: Reader, name: string): readonly unknown[] => {
  const value = reader.object[name];
  if (!has(reader, name)) return none;
  if (Array.isArray(value)) return value;
  report(reader.findings, 'malformed', at(reader, name), 'a list is expected');
  return none;
};
