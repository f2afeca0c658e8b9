import { countrySpecs } from 'ibantools';
import { day, isDay } from './day.ts';
import { DomainError } from './domain-error.ts';
import type { Day } from './day.ts';

declare const numberBrand: unique symbol;
declare const ibanBrand: unique symbol;

/** A national or BIS number: eleven digits whose check digits are right. */
export type NationalNumber = string & { readonly [numberBrand]: 'NationalNumber' };

/** An account number without spaces, in capitals, whose check digits are right. */
export type Iban = string & { readonly [ibanBrand]: 'Iban' };

export type Century = '19' | '20';

/** The eleven digits without spaces, dots and dashes, or nothing when they are not eleven digits. */
export const nationalNumberDigits = (text: string): string | undefined => {
  const digits = text.replace(/[\s.\-\u2010-\u2015]/g, '');
  return /^\d{11}$/.test(digits) ? digits : undefined;
};

/**
 * The century in which the check digits fit: 97 minus the remainder of the first nine digits,
 * with a 2 in front for those born from 2000 on. The result lies between 01 and 97; 00, 98 and 99 never fit.
 */
export const findCentury = (digits: string): Century | undefined => {
  const check = Number(digits.slice(9));
  const nine = Number(digits.slice(0, 9));
  if (97 - (nine % 97) === check) return '19';
  if (97 - ((2_000_000_000 + nine) % 97) === check) return '20';
  return undefined;
};

/** Reads a national number; a wrong shape or check is `malformed`. The number itself is never repeated. */
export const nationalNumber = (text: string): NationalNumber => {
  const digits = nationalNumberDigits(text);
  if (digits === undefined || findCentury(digits) === undefined) {
    throw new DomainError('malformed', { expected: 'a national number with its check digits' });
  }
  return digits as NationalNumber;
};

export const isNationalNumber = (text: string): boolean => {
  const digits = nationalNumberDigits(text);
  return digits !== undefined && findCentury(digits) !== undefined;
};

/** BIS numbers carry the month plus 20 (sex unknown) or plus 40 (sex known). */
export const isBisNumber = (digits: string): boolean => Number(digits.slice(2, 4)) >= 20;

/** The day of birth that the number states, or nothing when it states none that exists. */
export const birthDayOf = (number: NationalNumber): Day | undefined => {
  const century = findCentury(number);
  if (century === undefined) return undefined;
  const text = `${century}${number.slice(0, 2)}-${birthMonth(number)}-${number.slice(4, 6)}`;
  return isDay(text) ? day(text) : undefined;
};

/** The month of birth in the number, BIS numbers brought back to the calendar. */
export const birthMonth = (digits: string): string => {
  const written = Number(digits.slice(2, 4));
  if (written >= 40) return String(written - 40).padStart(2, '0');
  if (written >= 20) return String(written - 20).padStart(2, '0');
  return digits.slice(2, 4);
};

/** Reads an account number, spaces and case ignored; a wrong length or check is `malformed`. */
export const iban = (text: string): Iban => {
  const account = text.replace(/\s/g, '').toUpperCase();
  if (!isIban(account)) {
    throw new DomainError('malformed', {
      expected: 'an account number (IBAN) with its check digits',
    });
  }
  return account as Iban;
};

/**
 * Whether an account number has the length of its country and the check of ISO 13616;
 * a Belgian one also its own two digits: the first ten modulo 97, where 0 is written 97.
 */
export const isIban = (account: string): boolean => {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(account)) return false;
  if (countrySpecs[account.slice(0, 2)]?.chars !== account.length) return false;
  // ISO 7064 yields 02 to 98; 00, 01 and 99 would pass the remainder, yet no bank gives them.
  if (['00', '01', '99'].includes(account.slice(2, 4)) || remainder97(account) !== 1) return false;
  return !account.startsWith('BE') || hasBelgianCheck(account);
};

/** An account number as it may be shown: 'BE16 … 0174'. */
export const maskIban = (account: Iban): string => `${account.slice(0, 4)} … ${account.slice(-4)}`;

/** An account number in groups of four, as on paper. */
export const writeIban = (account: Iban): string => account.replace(/(.{4})(?=.)/g, '$1 ');

const hasBelgianCheck = (account: string): boolean => {
  if (!/^BE\d{14}$/.test(account)) return false;
  const remainder = Number(account.slice(4, 14)) % 97;
  return Number(account.slice(14)) === (remainder === 0 ? 97 : remainder);
};

const remainder97 = (account: string): number => {
  const digits = `${account.slice(4)}${account.slice(0, 4)}`.replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  return Number(BigInt(digits) % 97n);
};
