import { expect, test } from '@jest/globals';
import { checkIban } from './bank-account.ts';
import { deadline } from './deadlines.ts';
import { checkNationalNumber } from './national-number.ts';
import { voluntaryPartTime } from './temporary-allowances.ts';

test.each([
  [
    'a national number of ten digits',
    () => checkNationalNumber('8507300332'),
    { code: 'malformed', details: { field: 'number', expected: 'eleven digits' } },
  ],
  [
    'an account with another sign before it',
    () => checkIban('-BE68539007547034'),
    { code: 'malformed', details: { field: 'iban', expected: 'letters and digits' } },
  ],
  [
    'an account with another sign behind it',
    () => checkIban('BE68539007547034-'),
    { code: 'malformed', details: { field: 'iban', expected: 'letters and digits' } },
  ],
  [
    'a term that has no day',
    () => deadline({ code: 'D-INT-ONEM' }),
    { code: 'not-computable', details: { code: 'D-INT-ONEM' } },
  ],
  [
    'the other term that has no day',
    () => deadline({ code: 'D-INT-OP' }),
    { code: 'not-computable', details: { code: 'D-INT-OP' } },
  ],
  [
    'a week of more halves than can be counted',
    () => voluntaryPartTime({ weeklyHours: '100000000000000000', fullTimeHours: '1' }),
    { code: 'not-computable', details: { why: 'more half allowances than can be counted' } },
  ],
])('%s is refused, and the refusal says why', (_, ask, refusal) => {
  expect(ask).toThrow(expect.objectContaining(refusal));
});
