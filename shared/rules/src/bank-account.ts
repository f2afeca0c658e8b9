import { DomainError } from '@office/domain/domain-error';
import { isIban } from '@office/domain/identifiers';
import type { Trace } from './trace.ts';

export type IbanCheck = {
  readonly valid: boolean;
  readonly country: string | null;
  readonly warnings: readonly string[];
};

/** Checks an account number: the length of its country, ISO 13616, and for Belgian ones their own check digits. */
export const checkIban = (iban: string, trace?: Trace): IbanCheck => {
  const account = iban.replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z0-9]*$/.test(account)) {
    throw new DomainError('malformed', { field: 'iban', expected: 'letters and digits' });
  }
  const country = /^[A-Z]{2}/.exec(account)?.[0] ?? null;
  const result = { valid: isIban(account), country, warnings: [] };
  trace?.push({
    rule: 'iban',
    inputs: { country, length: account.length },
    output: result.valid,
    source: 'ISO 13616',
  });
  return result;
};
