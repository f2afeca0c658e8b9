import { describe, expect, test } from '@jest/globals';
import { answer, answerLine } from '../src/calc/answer.ts';
import { verify } from '../src/calc/verify.ts';

const refusalOf = (question: unknown): unknown => {
  const answered = answer(question, false);
  return 'error' in answered ? answered.error : 'a result';
};

const month = { month: '2026-11', kind: 'full', category: 'N', phaseMonth: 1, daily: '62.05' };
const ofMonth = (input: Record<string, unknown>) =>
  refusalOf({ rule: 'month', input: { ...month, ...input } });
const title = { id: 'a', kind: 'seizure', filedOn: '2026-01-01', claim: '900', owed: '900' };
const everything = { ...title, kind: 'collective-settlement' };

describe('a refusal tells in words', () => {
  test.each([
    [
      'that nobody knows the rule',
      () => refusalOf({ rule: 'guess', input: {} }),
      'no rule is called "guess"',
    ],
    ['what a rule is', () => refusalOf({ rule: 7, input: {} }), 'a string is expected'],
    ['what an input is', () => refusalOf({ rule: 'month', input: [] }), 'an object is expected'],
    [
      'that days are turned round',
      () => ofMonth({ from: '2026-11-10', until: '2026-11-09' }),
      'the last payable day lies before the first',
    ],
    [
      'where a day stands twice',
      () => ofMonth({ work: [5], other: [5] }),
      'day 5 is in "work" too',
    ],
    [
      'that a day around stands twice',
      () => ofMonth({ around: { work: ['2026-12-01'], unpayable: ['2026-12-01'] } }),
      '2026-12-01 is in "work" too',
    ],
    [
      'that a day around is one of the card',
      () => ofMonth({ around: { work: ['2026-11-05'] } }),
      'this day lies among the days of the card itself',
    ],
    ['that an amount is needed', () => ofMonth({ daily: [] }), 'an amount is needed'],
    [
      'that two amounts start on one day',
      () =>
        ofMonth({
          daily: [
            { from: '2026-11-01', daily: '1' },
            { from: '2026-11-01', daily: '2' },
          ],
        }),
      'another amount starts that day',
    ],
    [
      'that an amount comes too late',
      () => ofMonth({ daily: [{ from: '2026-12-01', daily: '1' }] }),
      'this day lies after the month',
    ],
    [
      'what a weight is',
      () => ofMonth({ titles: [{ ...title, claim: '0.00' }] }),
      'the initial claim is the weight of the division: more than 0.00',
    ],
    [
      'that ids are their own',
      () => ofMonth({ titles: [title, title] }),
      'another title has this id',
    ],
    [
      'that there is one mediator',
      () => ofMonth({ titles: [everything, { ...everything, id: 'b' }] }),
      'there is another collective settlement',
    ],
    [
      'which table has no version',
      () => ofMonth({ month: '2027-02', titles: [title] }),
      'seizure-thresholds (seizure thresholds): no version in force on 2027-02-28',
    ],
  ])('%s', (_, ask, detail) => {
    expect(ask()).toMatchObject({ detail });
  });
});

test('a single title, or a single settlement, contradicts nothing', () => {
  expect(ofMonth({ titles: [title] })).toBe('a result');
  expect(ofMonth({ titles: [everything] })).toBe('a result');
});

test('the last day of a month is one of its days', () => {
  expect(ofMonth({ until: '2026-11-30', work: [30] })).toBe('a result');
  expect(ofMonth({ from: '2026-11-30' })).toBe('a result');
});

test('a line that is no JSON is malformed, and told what the reader found', () => {
  expect(answerLine('{"rule":', false)).toMatchObject({
    error: { code: 'malformed', detail: expect.stringContaining('JSON') },
  });
});

describe('a kept question', () => {
  test('that has no result today says why', () => {
    const input = { ...month, month: '2027-02', titles: [title] };
    const { same, report } = verify(
      JSON.stringify({ rule: 'month', input, result: { paid: '1.00' } }),
    );
    expect(same).toBe(false);
    expect(report).toContain('  no result today: no-version-in-force\n');
    expect(report).toContain('  seizure-thresholds (seizure thresholds): no version in force on');
  });

  test('that is malformed today names the field', () => {
    const input = { ...month, daily: 62.05 };
    const { report } = verify(JSON.stringify({ rule: 'month', input, result: { paid: '1.00' } }));
    expect(report).toContain('  no result today: malformed daily\n');
  });

  test('may be kept as question and answer', () => {
    const question = { rule: 'month', input: month };
    const answered = answer(question, false);
    expect(verify(JSON.stringify({ question, answer: answered })).same).toBe(true);
    const other = { ...question, input: { ...month, daily: '62.06' } };
    expect(verify(JSON.stringify({ question: other, answer: answered })).same).toBe(false);
  });
});
