import { describe, expect, test } from '@jest/globals';
import { list, record, tableReaders, text } from './table-values.ts';

describe('a parameter file', () => {
  test.each([
    ['null where a table stands', () => record(null)],
    ['a word where a table stands', () => record('65 %')],
    ['a list where a table stands', () => record(['0.65'])],
    ['a table where a list stands', () => list({ 0: '0.65' })],
    ['a number that is not quoted', () => text(0.65)],
    [
      'a threshold that is none',
      () =>
        tableReaders['seizure-rates']({ replacement: [{ above: 'T5', share: '1' }], mixed: [] }),
    ],
    [
      'half a bracket number',
      () =>
        tableReaders['wage-brackets']({
          brackets: [{ no: 0.5, lower: '1', upper: null, base: '1' }],
        }),
    ],
    [
      'a quoted bracket number',
      () =>
        tableReaders['wage-brackets']({
          brackets: [{ no: '1', lower: '1', upper: null, base: '1' }],
        }),
    ],
  ])('with %s is refused', (_, read) => {
    expect(read).toThrow('a parameter file holds a value of the wrong kind: ');
  });

  test('is told which value does not fit', () => {
    expect(() => text(0.65)).toThrow('of the wrong kind: 0.65');
    expect(() => record(['0.65'])).toThrow('of the wrong kind: ["0.65"]');
  });

  test('is read as it is written where it fits', () => {
    expect(record({ rate: '0.65' })).toEqual({ rate: '0.65' });
    expect(list(['0.65'])).toEqual(['0.65']);
    expect(text('0.65')).toBe('0.65');
  });
});
