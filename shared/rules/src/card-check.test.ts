import { describe, expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { month } from '@office/domain/month';
import { earliestHandIn, isTooEarly, missingForms } from './card-check.ts';

test('a paper card comes in from the last day of its month, an electronic one from its penultimate working day', () => {
  expect(earliestHandIn(month('2026-10'), 'paper')).toBe('2026-10-31');
  expect(earliestHandIn(month('2026-10'), 'electronic')).toBe('2026-10-29');
  expect(isTooEarly(month('2026-10'), 'electronic', day('2026-10-28'))).toBe(true);
  expect(isTooEarly(month('2026-10'), 'electronic', day('2026-10-29'))).toBe(false);
});

describe('the forms of a claim', () => {
  test('a C109 stands in for the C4', () => {
    expect(missingForms('full', ['C1', 'C109'])).toEqual([]);
    expect(missingForms('full', ['C1'])).toEqual(['C4']);
    expect(missingForms('full', [])).toEqual(['C1', 'C4']);
  });

  test('temporary unemployment and insertion have their own', () => {
    expect(missingForms('temporary', ['C1'])).toEqual(['C3.2']);
    expect(missingForms('insertion', ['C1', 'C4'])).toEqual(['C109/36']);
    expect(missingForms('insertion', ['C109/36', 'C1'])).toEqual([]);
    expect(missingForms('insertion', [])).toEqual(['C1', 'C109/36']);
  });
});
