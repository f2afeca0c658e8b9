import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from './domain-error.ts';
import {
  birthDayOf,
  iban,
  isNationalNumber,
  maskIban,
  nationalNumber,
  writeIban,
} from './identifiers.ts';

describe('a national number', () => {
  test('is read without its spaces, dots and dashes', () => {
    expect(nationalNumber('85.07.30-033 28')).toBe('85073003328');
  });

  test('tells the day of birth, also of a BIS number', () => {
    expect(birthDayOf(nationalNumber('85073003328'))).toBe('1985-07-30');
    expect(birthDayOf(nationalNumber('17073003384'))).toBe('2017-07-30');
    expect(birthDayOf(nationalNumber('85473003317'))).toBe('1985-07-30');
    expect(birthDayOf(nationalNumber('05022900252'))).toBeUndefined();
  });

  test('with check digits 00, 98 or 99 is never right', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.constantFrom('00', '98', '99'),
        (nine, check) => {
          expect(isNationalNumber(`${String(nine).padStart(9, '0')}${check}`)).toBe(false);
        },
      ),
    );
  });

  test('that is wrong is refused without being repeated', () => {
    const refused = () => nationalNumber('85073003329');
    expect(refused).toThrow(DomainError);
    expect(refused).toThrow(
      expect.objectContaining({
        code: 'malformed',
        details: expect.not.objectContaining({ number: expect.anything() }),
      }),
    );
  });
});

describe('an account number', () => {
  test('is read in any case and spacing', () => {
    expect(iban('be68 5390 0754 7034')).toBe('BE68539007547034');
  });

  test.each([
    'BE68539007547035',
    'BE6853900754703',
    'XX68539007547034',
    'BE41539007547035',
    '',
    'BE68-5390-0754-7034',
  ])('%p is refused', (text) => {
    expect(() => iban(text)).toThrow('malformed');
  });

  test('is shown masked, or in groups of four', () => {
    expect(maskIban(iban('BE68539007547034'))).toBe('BE68 … 7034');
    expect(writeIban(iban('BE68539007547034'))).toBe('BE68 5390 0754 7034');
  });
});
