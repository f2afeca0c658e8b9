import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { answer, answerLine } from '../src/calc/answer.ts';
import { errorCodes } from '../src/calc/findings.ts';
import { questions } from '../src/calc/questions.ts';
import { changed, pathsIn, without } from './changed-question.ts';
import { questionShapes } from './question-fields.ts';

/** A result or one of the seven errors, and nothing that JSON cannot write. */
const isAnswered = (question: unknown): void => {
  const answered = answer(question, true);
  if ('error' in answered) {
    expect(errorCodes).toContain(answered.error.code);
    expect(answered.error.detail).not.toBe('');
  } else {
    expect(Object.keys(answered.result)).not.toEqual([]);
    expect(JSON.parse(JSON.stringify(answered.result))).toEqual(answered.result);
  }
};

const rules = [...questions.keys()].map(String);
const fieldNames = [
  ...new Set(
    questionShapes.flatMap(({ input }) =>
      pathsIn(input).flatMap((path) => path.match(/\w+/g) ?? []),
    ),
  ),
];

/** Values that lie at the edge of what fields accept, and some beyond it. */
const edges = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    ...[null, true, false, 0, -0, 1, -1, 0.5, 1e-7, 1e21, 1e308, 5e-324, 9_007_199_254_740_991],
    ...['', '0', '0.00', '0.01', '1500', '9'.repeat(400), '-1', '1e5', '38', 'A', 'B', 'N'],
    ...['0000-01-01', '0001-01-01', '1969-12-31', '2026-02-29', '2035-12-31', '9999-12-31'],
    ...['0000-01', '2026-02', '9999-12', 'full', 'temporary', 'insertion', 'D-PAY', 'D-APPEAL'],
    ...[[], {}, [[]], [null], [31], [1, 1], ['2026-11-30'], { from: '2026-11-01', daily: '1' }],
  ),
);

describe('whatever is asked', () => {
  test('any JSON is answered, never thrown out of', () => {
    fc.assert(fc.property(fc.jsonValue(), isAnswered), { numRuns: 500 });
  });

  test('any line is answered, JSON or not', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (line) => {
        const answered = answerLine(line, false);
        expect('error' in answered || 'result' in answered).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('any input of known fields is answered by every rule', () => {
    const input = fc.dictionary(fc.constantFrom(...fieldNames), edges, { maxKeys: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...rules), input, (rule, given) =>
        isAnswered({ rule, input: given }),
      ),
      { numRuns: 2000 },
    );
  });

  test('a right question with two fields changed is answered', () => {
    const shape = fc.constantFrom(...questionShapes);
    const two = <T>(each: fc.Arbitrary<T>) => fc.tuple(each, each);
    fc.assert(
      fc.property(shape, two(fc.nat()), two(edges), ({ rule, input }, [one, other], [a, b]) => {
        const paths = pathsIn(input);
        const at = (index: number): string => paths[index % paths.length] ?? '';
        const [first, second] = [at(one), at(other)];
        const once = changed(input, first, a);
        isAnswered({ rule, input: second.startsWith(first) ? once : changed(once, second, b) });
      }),
      { numRuns: 3000 },
    );
  });

  test('a right question with fields taken away is answered, or says which is missing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...questionShapes), fc.nat(), ({ rule, input }, index) => {
        const names = Object.keys(input);
        isAnswered({ rule, input: without(input, names[index % names.length] ?? '') });
      }),
      { numRuns: 500 },
    );
  });
});
