import { describe, expect, test } from '@jest/globals';
import {
  amountOfHalves,
  fraction,
  halfUp,
  shareOf,
  tenThousandths,
  writeHalves,
  writeMillionths,
  writeTenThousandths,
} from './exact.ts';

describe('a half goes up', () => {
  test.each([
    [1n, 2n, 1n],
    [49n, 100n, 0n],
    [50n, 100n, 1n],
    [149n, 100n, 1n],
    [150n, 100n, 2n],
    [0n, 3n, 0n],
    [2n, 3n, 1n],
  ])('%s ÷ %s is %s', (numerator, denominator, rounded) => {
    expect(halfUp(numerator, denominator)).toBe(rounded);
  });

  test('in a share of an amount', () => {
    expect(shareOf(155_125n, 1_000n)).toBe(15_513n);
    expect(shareOf(155_124n, 1_000n)).toBe(15_512n);
  });

  test('in the closing half of an allowance, and nowhere else', () => {
    expect(amountOfHalves(6_205n, 41n)).toBe(127_203n);
    expect(amountOfHalves(6_205n, 40n)).toBe(124_100n);
    expect(amountOfHalves(6_205n, 1n)).toBe(3_103n);
  });
});

describe('decimals', () => {
  test.each([
    ['0.65', 6_500n],
    ['1.7758', 17_758n],
    ['1', 10_000n],
    ['164.0761', 1_640_761n],
  ])('%s is read to the ten-thousandth', (text, value) => {
    expect(tenThousandths(text)).toBe(value);
  });

  test.each([
    [0n, '0.0000'],
    [5n, '0.0005'],
    [6_500n, '0.6500'],
    [1_640_761n, '164.0761'],
  ])('%s is written with four decimals', (value, text) => {
    expect(writeTenThousandths(value)).toBe(text);
  });

  test.each([
    [21_000_000n, '21.00'],
    [2_000n, '0.002'],
    [22_899_000n, '22.899'],
    [1_100_100n, '1.1001'],
    [10_010_000n, '10.01'],
    [7n, '0.000007'],
  ])('%s millionths of a euro are written without needless zeros', (value, text) => {
    expect(writeMillionths(value)).toBe(text);
  });

  test.each([
    ['38', 38n, 1n],
    ['4.99', 499n, 100n],
    ['1e3', 1_000n, 1n],
    ['1.5E2', 150n, 1n],
    ['15e-1', 15n, 10n],
    ['1.5e-2', 15n, 1_000n],
    ['1.25e1', 125n, 10n],
  ])('%s is read exactly, however it is written', (text, numerator, denominator) => {
    expect(fraction(text)).toEqual({ numerator, denominator });
  });
});

test('half allowances are written as the office writes them', () => {
  expect([0n, 1n, 41n, 54n].map(writeHalves)).toEqual(['0', '0.5', '20.5', '27']);
});
