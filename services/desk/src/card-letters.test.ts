import { describe, expect, test } from '@jest/globals';
import { daysByKind, readCardLine, writeCardLine } from './card-letters.ts';

const marksOf = (line: string) => {
  const read = readCardLine(line, 31);
  return read.kind === 'read' ? daysByKind(read.marks) : read;
};

describe('a card typed in one line', () => {
  test('a letter holds for the days and spans after it', () => {
    expect(marksOf('T 5-7 M 12-14, 20')).toEqual({
      work: [5, 6, 7],
      sick: [12, 13, 14, 20],
      holidayPaid: [],
      other: [],
    });
  });

  test('small letters, letters against their days and loose dashes are read', () => {
    expect(marksOf('t5 - 7 v1')).toEqual({
      work: [5, 6, 7],
      sick: [],
      holidayPaid: [1],
      other: [],
    });
  });

  test('a word that is no letter with days is named', () => {
    expect(marksOf('T 5-7 X 12')).toEqual({ kind: 'unreadable', at: 'X' });
    expect(marksOf('5-7')).toEqual({ kind: 'unreadable', at: '5-7' });
  });

  test('a day outside the month is named', () => {
    expect(readCardLine('T 28-31', 30)).toEqual({ kind: 'unreadable', at: '28-31' });
  });

  test('it is written back the one way', () => {
    const read = readCardLine('m 14 13 12 t5,6,7', 31);
    expect(read.kind === 'read' ? writeCardLine(read.marks) : '').toBe('T 5-7 M 12-14');
  });
});
