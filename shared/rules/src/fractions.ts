import { halfUp } from './exact.ts';
import type { Fraction } from './exact.ts';

/** Exact arithmetic with fractions, for rules that divide more than once and round only at their end. */
export const whole = (value: bigint | number): Fraction => ({
  numerator: BigInt(value),
  denominator: 1n,
});

export const ratio = (numerator: bigint, denominator: bigint): Fraction => ({
  numerator,
  denominator,
});

export const plus = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});

export const minus = (a: Fraction, b: Fraction): Fraction =>
  plus(a, { numerator: -b.numerator, denominator: b.denominator });

export const product = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
});

/** `b` is above zero. */
export const quotient = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.denominator,
  denominator: a.denominator * b.numerator,
});

export const isLess = (a: Fraction, b: Fraction): boolean =>
  a.numerator * b.denominator < b.numerator * a.denominator;

export const lesser = (a: Fraction, b: Fraction): Fraction => (isLess(b, a) ? b : a);

/** Zero in place of what lies below it. */
export const notNegative = (a: Fraction): Fraction => (a.numerator < 0n ? whole(0n) : a);

/** The nearest whole number of a fraction that is not negative, a half upwards. */
export const nearest = ({ numerator, denominator }: Fraction): bigint =>
  halfUp(numerator, denominator);
