import { isIban, isNationalNumber } from '@office/domain/identifiers';
import { isDay, type Day } from '@office/domain/day';
import { isMoney, type Money } from '@office/domain/money';
import type { FieldError } from './components/fields.tsx';
import { textIn, type Typed } from './typed.ts';
import type { Visit } from './visit.ts';

/** A day as people write it: 12/11/2026, 12.11.2026, 12-11-2026 or 2026-11-12. */
export function findDay(text: string): Day | undefined {
  const parts = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text.trim());
  const written =
    parts === null
      ? text.trim()
      : `${parts[3] ?? ''}-${(parts[2] ?? '').padStart(2, '0')}-${(parts[1] ?? '').padStart(2, '0')}`;
  return isDay(written) ? written : undefined;
}

export const writeDayField = (of: Day): string =>
  `${of.slice(8)}/${of.slice(5, 7)}/${of.slice(0, 4)}`;

/** An amount as people write it: 1500, 1.500,00, 1,500.00, 1500.5. The last sign before one or two digits is the decimal one. */
export function findAmount(text: string): Money | undefined {
  const parts = /^(\d+|\d{1,3}(?:([.,'])\d{3})(?:\2\d{3})*)(?:([.,])(\d{1,2}))?$/.exec(
    text.replace(/[€\s]/g, ''),
  );
  // A sign that groups thousands is not the decimal one as well.
  if (parts === null || (parts[3] !== undefined && parts[3] === parts[2])) return undefined;
  const whole = (parts[1] ?? '').replace(/[.,']/g, '').replace(/^0+(?=\d)/, '');
  const written = `${whole}.${(parts[4] ?? '').padEnd(2, '0')}`;
  return isMoney(written) ? written : undefined;
}

/** Reads a form field by field and collects what must be corrected, in the reader's words. */
export function createReading({ texts }: Visit, typed: Typed) {
  const errors: FieldError[] = [];
  const wrong = (field: string, words: string): undefined => {
    errors.push({ field, words });
    return undefined;
  };
  const enter = (name: string): undefined =>
    wrong(name, texts.forms.enter[name] ?? texts.forms.enterThis);
  const refused = (name: string): undefined =>
    wrong(name, texts.forms.refused[name] ?? texts.forms.enterThis);
  const read =
    <T>(find: (text: string) => T | undefined, otherwise: (name: string) => undefined) =>
    (name: string): T | undefined => {
      const text = textIn(typed, name);
      return text === '' ? enter(name) : (find(text) ?? otherwise(name));
    };
  const optional =
    <T>(required: (name: string) => T | undefined) =>
    (name: string): T | undefined =>
      textIn(typed, name) === '' ? undefined : required(name);
  const day = read(findDay, (name) => wrong(name, texts.forms.noSuchDay));
  const amount = read(findAmount, (name) => wrong(name, texts.forms.noAmount));
  const count = read(
    (text) => (/^\d{1,5}$/.test(text) ? Number(text) : undefined),
    (name) => wrong(name, texts.forms.noNumber),
  );
  return {
    errors,
    wrong,
    text: read((text) => text, refused),
    day,
    amount,
    count,
    optionalAmount: optional(amount),
    optionalCount: optional(count),
    account: read(
      (text) =>
        isIban(text.replace(/\s/g, '').toUpperCase())
          ? text.replace(/\s/g, '').toUpperCase()
          : undefined,
      refused,
    ),
    nationalNumber: read((text) => (isNationalNumber(text) ? text : undefined), refused),
    choice: <T extends string>(name: string, values: readonly T[]): T | undefined =>
      values.find((value) => value === textIn(typed, name)) ?? enter(name),
  };
}
