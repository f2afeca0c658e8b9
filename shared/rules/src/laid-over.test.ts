import { describe, expect, test } from '@jest/globals';
import { layOver } from './laid-over.ts';

const refuse = (field: string, detail: string): never => {
  throw new Error(`${field}: ${detail}`);
};
const laid = (change: unknown, base: unknown, pattern: unknown = base) =>
  layOver(change, base, pattern, refuse);
const refusalOf = (change: unknown, base: unknown, pattern: unknown = base): string => {
  try {
    laid(change, base, pattern);
  } catch (error) {
    if (error instanceof Error) return error.message;
  }
  return 'laid over';
};

describe('a change laid over a figure', () => {
  test('takes its place when it is written as the law writes it', () => {
    expect(laid('0.12', '0.1')).toBe('0.12');
    expect(laid('12', '0.1')).toBe('12');
    expect(laid('as-assignment', 'as-seizure')).toBe('as-assignment');
    expect(laid(7, 3)).toBe(7);
  });

  test('must be quoted where the law quotes', () => {
    expect(refusalOf(0.12, '0.1')).toBe(
      'value: the figure 0.12 is not quoted: write it in quotation marks, so that it stays exact',
    );
  });

  test('must be of the kind that the law has', () => {
    expect(refusalOf(true, '0.1')).toBe('value: true is no value like "0.1"');
    expect(refusalOf('3', 3)).toBe('value: "3" is no value like 3');
    expect(refusalOf(null, '0.1')).toBe('value: null is no value like "0.1"');
  });

  test('must be a decimal of four decimals at most where the law has a decimal', () => {
    for (const wrong of ['a tenth', '0.12345', '-0.1', '0,1', ' 0.1', '0.1 '])
      expect(refusalOf(wrong, '0.1')).toBe(
        `value: ${JSON.stringify(wrong)} is no decimal of at most four decimals`,
      );
  });
});

describe('a change laid over named figures', () => {
  const law = { T1: '1419.00', child: '88.00' };

  test('changes those that it names, the others stay', () => {
    expect(laid({ T1: '1500.00' }, law)).toEqual({ T1: '1500.00', child: '88.00' });
  });

  test('cannot name one that no version has, and is told which there are', () => {
    expect(refusalOf({ T9: '1.00' }, law)).toBe(
      'value.T9: the table has no such figure; it has T1, child',
    );
    expect(refusalOf({ T9: '1.00' }, undefined, law)).toBe(
      'value.T9: the table has no such figure; it has T1, child',
    );
  });

  test('may name one that only the version in force has', () => {
    expect(laid({ old: '2.00' }, { ...law, old: '1.00' }, law)).toEqual({ ...law, old: '2.00' });
  });

  test('must name all of them where the law has none in force', () => {
    expect(laid({ T1: '1500.00' }, undefined, law)).toBeUndefined();
    expect(laid({ T1: '1500.00', child: '90.00' }, undefined, law)).toEqual({
      T1: '1500.00',
      child: '90.00',
    });
  });

  test('must be named figures itself, and says where it is not', () => {
    expect(refusalOf('1500.00', law)).toBe('value: figures by their names are expected');
    expect(refusalOf(['1500.00'], law)).toBe('value: figures by their names are expected');
    expect(refusalOf(null, law)).toBe('value: figures by their names are expected');
    expect(refusalOf({ row: { T1: 1500 } }, { row: law })).toContain('value.row.T1: ');
  });
});

test('a list is changed whole', () => {
  expect(laid(['01-01'], ['01-01', '05-01'])).toEqual(['01-01']);
  expect(refusalOf('01-01', ['01-01'])).toBe('value: a whole list is expected');
});

describe('a change laid over an open question', () => {
  const open = { chosen: 'gross', alternatives: ['gross', 'net'], question: 'Of what?' };

  test('turns its answer alone, written short or in full', () => {
    expect(laid('net', open)).toEqual({ ...open, chosen: 'net' });
    expect(laid({ chosen: 'net' }, undefined, open)).toEqual({ ...open, chosen: 'net' });
  });

  test('gives one of the answers known', () => {
    expect(refusalOf('both', open)).toBe('value: the answers known are gross, net');
    expect(refusalOf({ answer: 'net' }, open)).toBe('value: the answers known are gross, net');
  });

  test('is told apart from figures that only look like one', () => {
    expect(laid({ alternatives: ['1'] }, { alternatives: ['1', '2'] })).toEqual({
      alternatives: ['1'],
    });
  });
});
