import { describe, expect, test } from '@jest/globals';
import { canonical, hashOf, receiptFor } from './receipt.ts';
import { parametersHash } from './tables.ts';

describe('the text that is hashed', () => {
  test.each([
    ['keys in order, at every depth', { b: { d: 1, c: 2 }, a: 'x' }, '{"a":"x","b":{"c":2,"d":1}}'],
    ['lists in their own order', [3, 1, [2]], '[3,1,[2]]'],
    ['what is absent left out', { a: undefined, b: '1.00' }, '{"b":"1.00"}'],
    ['what is absent in a list kept in its place', [undefined, null, true], '[null,null,true]'],
    ['nothing at all', undefined, 'null'],
    ['quotation marks as JSON has them', ['"', 'a"', '"a', 'a"b'], '["\\"","a\\"","\\"a","a\\"b"]'],
    ['words that need no care', 'AR 113 - a_b: 1.5', '"AR 113 - a_b: 1.5"'],
    ['lines and letters of any kind', { 'é\n': '\t' }, '{"é\\n":"\\t"}'],
  ])('has %s', (_, value, text) => {
    expect(canonical(value)).toBe(text);
  });
});

test('a hash names its kind and is the one that any program computes', () => {
  expect(hashOf({})).toBe(
    'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
  );
  expect(hashOf({ a: '1.00' })).toBe(
    'sha256:55e0722e646406587001357788921cd39e621e5118d1affd7ac5aac476fc4645',
  );
});

test('a receipt holds the hashes of the law, of the facts and of the result', () => {
  expect(receiptFor({}, { a: '1.00' })).toEqual({
    parameters: parametersHash,
    inputs: 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    result: 'sha256:55e0722e646406587001357788921cd39e621e5118d1affd7ac5aac476fc4645',
  });
  expect(parametersHash).toMatch(/^sha256:[0-9a-f]{64}$/);
});
