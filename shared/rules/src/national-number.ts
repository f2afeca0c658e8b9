import { isDay } from '@office/domain/day';
import {
  birthMonth,
  findCentury,
  isBisNumber,
  nationalNumberDigits,
} from '@office/domain/identifiers';
import { DomainError } from '@office/domain/domain-error';
import type { Day } from '@office/domain/day';
import type { Century } from '@office/domain/identifiers';
import type { Trace } from './trace.ts';

export type NationalNumberCheck = {
  readonly valid: boolean;
  readonly kind: 'national' | 'bis' | null;
  readonly century: Century | null;
  readonly birthDate: Day | null;
  readonly warnings: readonly string[];
};

/**
 * Checks a national or BIS number by its check digits alone: a sequence or a date that cannot be
 * is a warning, never a refusal.
 */
export const checkNationalNumber = (number: string, trace?: Trace): NationalNumberCheck => {
  const digits = nationalNumberDigits(number);
  if (digits === undefined)
    throw new DomainError('malformed', { field: 'number', expected: 'eleven digits' });
  const century = findCentury(digits);
  const result: NationalNumberCheck = {
    valid: century !== undefined,
    kind: century === undefined ? null : kindOf(digits),
    century: century ?? null,
    birthDate: century === undefined ? null : birthDateOf(digits, century),
    warnings: warningsOf(digits, century),
  };
  trace?.push({
    rule: 'national-number',
    // The number itself stays out of the trace: it identifies a person.
    inputs: { checkDigits: digits.slice(9), ...expectedChecks(digits) },
    output: result.valid,
    source: 'AR 3 April 1984, AR 8 February 1991: 97 less the remainder of the first nine digits',
  });
  return result;
};

const kindOf = (digits: string): 'national' | 'bis' => (isBisNumber(digits) ? 'bis' : 'national');

const birthDateOf = (digits: string, century: Century): Day | null => {
  const date = `${century}${digits.slice(0, 2)}-${birthMonth(digits)}-${digits.slice(4, 6)}`;
  return isDay(date) ? date : null;
};

const warningsOf = (digits: string, century: Century | undefined): string[] => {
  const sequence = digits.slice(6, 9);
  const warnings: string[] = [];
  if (sequence === '000' || sequence === '999') {
    warnings.push(`sequence ${sequence} is not given to anybody`);
  }
  if (isImpossibleDate(digits, century)) warnings.push('the date of birth does not exist');
  return warnings;
};

/** A month or a day of 00 says that it is unknown; anything else that is no date is impossible. */
const isImpossibleDate = (digits: string, century: Century | undefined): boolean => {
  const month = birthMonth(digits);
  const dayNumber = digits.slice(4, 6);
  // A leap year stands in for what is unknown, so that only what cannot be in any year is impossible.
  const probe = `${month === '00' ? '01' : month}-${dayNumber === '00' ? '01' : dayNumber}`;
  if (month === '00' || dayNumber === '00' || century === undefined) return !isDay(`2000-${probe}`);
  return birthDateOf(digits, century) === null;
};

const expectedChecks = (digits: string): Readonly<Record<string, number>> => {
  const nine = Number(digits.slice(0, 9));
  return {
    expectedBefore2000: 97 - (nine % 97),
    expectedFrom2000: 97 - ((2_000_000_000 + nine) % 97),
  };
};
