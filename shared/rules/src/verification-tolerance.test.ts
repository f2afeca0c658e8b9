import { describe, expect, test } from '@jest/globals';
import { month } from '@office/domain/month';
import { verificationTolerance } from './verification-tolerance.ts';

describe('the difference below which a verification changes nothing', () => {
  test.each([
    ['2015-08', '0.00'],
    ['2015-09', '3.00'],
    ['2026-10', '3.00'],
  ])('of %s is %s (AR 22 February 2015)', (given, tolerance) => {
    expect(verificationTolerance(month(given))).toBe(tolerance);
  });
});
