import { describe, expect, test } from '@jest/globals';
import { answer, answerLine } from '../src/calc/answer.ts';
import { explain } from '../src/calc/explain.ts';
import { hashOf } from '../src/receipt.ts';
import { record } from '../src/table-values.ts';
import { verify } from '../src/calc/verify.ts';

const errorOf = (question: unknown): unknown => {
  const answered = answer(question, false);
  if (!('error' in answered)) return 'a result';
  const { code, field } = answered.error;
  return field === undefined ? code : `${code} ${field}`;
};

const seizure = { id: 'a', kind: 'seizure', filedOn: '2026-01-01', claim: '900', owed: '900' };
const month = { month: '2026-11', kind: 'full', category: 'N', phaseMonth: 1, daily: '62.05' };
const monthWith = (input: Record<string, unknown>) =>
  errorOf({ rule: 'month', input: { ...month, ...input } });

describe('errors', () => {
  test('name a rule that nobody knows', () => {
    expect(errorOf({ rule: 'constructor', input: {} })).toBe('unknown-rule rule');
    expect(errorOf({ rule: 'guess', input: {}, other: 1 })).toBe('unknown-rule rule');
  });

  test('name fields that do not belong, also those of another kind or code', () => {
    expect(monthWith({ income: 'mixed' })).toBe('unknown-field income');
    expect(monthWith({ hoursLost: 3 })).toBe('unknown-field hoursLost');
    expect(monthWith({ titles: [{ ...seizure, creditor: 'x' }] })).toBe(
      'unknown-field titles[0].creditor',
    );
    expect(
      errorOf({
        rule: 'withholding',
        input: { gross: '1', on: '2026-01-01', kind: 'temporary', category: 'B' },
      }),
    ).toBe('unknown-field category');
    expect(
      errorOf({
        rule: 'daily-amount',
        input: {
          on: '2026-04-01',
          kind: 'temporary',
          cause: 'other',
          monthlyWage: '1',
          longCareer: true,
        },
      }),
    ).toBe('unknown-field longCareer');
    expect(errorOf({ rule: 'set-off', input: { gross: '1', owed: '1' }, steps: true })).toBe(
      'unknown-field steps',
    );
    expect(
      errorOf({ rule: 'set-off', input: JSON.parse('{"gross":"1","owed":"1","__proto__":1}') }),
    ).toBe('unknown-field __proto__');
  });

  test('name what is missing', () => {
    expect(errorOf({ rule: 'month', input: {} })).toBe('missing-field month');
    expect(errorOf({ rule: 'month' })).toBe('missing-field input');
    expect(errorOf({ input: {} })).toBe('missing-field rule');
    const { claim: _, ...withoutClaim } = seizure;
    expect(monthWith({ titles: [seizure, { ...withoutClaim, id: 'b' }] })).toBe(
      'missing-field titles[1].claim',
    );
    expect(monthWith({ recovery: {} })).toBe('missing-field recovery.owed');
    expect(errorOf({ rule: 'deadline', input: { code: 'D-PAY', start: '2026-01-01' } })).toBe(
      'missing-field month',
    );
  });

  test.each([
    ['a number for an amount', { daily: 62.05 }, 'daily'],
    ['a third decimal', { daily: '62.051' }, 'daily'],
    ['a sign', { daily: '-62.05' }, 'daily'],
    ['null', { children: null }, 'children'],
    ['null for a list', { work: null }, 'work'],
    ['a day for a month', { month: '2026-11-01' }, 'month'],
    ['a month that is none', { month: '2026-13' }, 'month'],
    ['a first day outside the month', { from: '2026-10-31' }, 'from'],
    ['an end before the start', { from: '2026-11-10', until: '2026-11-09' }, 'until'],
    ['a phase month of 0', { phaseMonth: 0 }, 'phaseMonth'],
    ['half a child', { children: 0.5 }, 'children'],
    ['a day that is a string', { work: ['5'] }, 'work[0]'],
    [
      'an amount that starts after the month',
      { daily: [{ from: '2026-12-01', daily: '1' }] },
      'daily[0].from',
    ],
    ['no amount at all', { daily: [] }, 'daily'],
    ['a weight of 0.00', { titles: [{ ...seizure, claim: '0.00' }] }, 'titles[0].claim'],
    [
      'a kind of title that is none',
      { titles: [{ ...seizure, kind: 'mortgage' }] },
      'titles[0].kind',
    ],
    ['a day around that lies in the month', { around: { work: ['2026-11-05'] } }, 'around.work[0]'],
    ['fraud as a word', { recovery: { owed: '1', fraud: 'yes' } }, 'recovery.fraud'],
  ])('find malformed: %s', (_, input, field) => {
    expect(monthWith(input)).toBe(`malformed ${field}`);
  });

  test('find malformed hours', () => {
    const hours = (hoursLost: unknown, weeklyHours: unknown) =>
      errorOf({ rule: 'temporary-allowances', input: { hoursLost, weeklyHours } });
    expect(hours(-1, 38)).toBe('malformed hoursLost');
    expect(hours('1', 0)).toBe('malformed weeklyHours');
    expect(hours('1', '0.0')).toBe('malformed weeklyHours');
    expect(hours('1,5', 38)).toBe('malformed hoursLost');
    expect(hours(1e-7, 38)).toBe('a result');
  });

  test('find contradictions, naming the second place', () => {
    expect(monthWith({ work: [5], other: [3, 5] })).toBe('contradiction other[1]');
    expect(monthWith({ titles: [seizure, seizure] })).toBe('contradiction titles[1].id');
    expect(monthWith({ around: { work: ['2026-12-01'], unpayable: ['2026-12-01'] } })).toBe(
      'contradiction around.unpayable[0]',
    );
    expect(
      monthWith({
        daily: [
          { from: '2026-11-01', daily: '1' },
          { from: '2026-11-01', daily: '2' },
        ],
      }),
    ).toBe('contradiction daily[1].from');
  });

  test('of several, tell the one first in the list of codes', () => {
    expect(monthWith({ work: [5], sick: [5], children: null, phaseMonth: undefined, foo: 1 })).toBe(
      'unknown-field foo',
    );
    expect(monthWith({ work: [5], sick: [5], children: null })).toBe('malformed children');
    expect(monthWith({ month: '2027-02', work: [5], sick: [5], titles: [seizure] })).toBe(
      'contradiction sick[0]',
    );
    const { daily: _, ...withoutDaily } = month;
    expect(errorOf({ rule: 'month', input: { ...withoutDaily, children: null } })).toBe(
      'missing-field daily',
    );
  });

  test('name the table and the day that has no version', () => {
    expect(
      answer({ rule: 'seizable-portion', input: { net: '1', on: '2027-01-31' } }, false),
    ).toEqual({
      error: {
        code: 'no-version-in-force',
        detail: 'seizure-thresholds (seizure thresholds): no version in force on 2027-01-31',
      },
    });
  });

  test('days before the first amount may be told by around, as those before the right', () => {
    const daily = [{ from: '2026-11-12', daily: '62.05' }];
    expect(monthWith({ daily, around: { work: ['2026-11-09'] } })).toBe('a result');
    expect(monthWith({ daily, around: { work: ['2026-11-12'] } })).toBe('malformed around.work[0]');
    expect(monthWith({ from: '2026-11-12', around: { work: ['2026-11-09'] } })).toBe('a result');
  });

  test('hours beyond all measure do not stop the stream', () => {
    expect(
      errorOf({ rule: 'temporary-allowances', input: { hoursLost: 1e308, weeklyHours: 1e-300 } }),
    ).toBe('a result');
  });

  test('say what cannot be computed', () => {
    expect(errorOf({ rule: 'deadline', input: { code: 'D-INT-OP' } })).toBe('not-computable');
  });
});

describe('values', () => {
  test('amounts go in with up to two decimals and come out with two', () => {
    expect(answer({ rule: 'set-off', input: { gross: '1000.5', owed: '007' } }, false)).toEqual({
      result: { amount: '7.00' },
    });
  });

  test('a share may be called anything', () => {
    const titles = [{ ...seizure, id: '__proto__' }];
    const answered = answer(
      { rule: 'share-deductions', input: { net: '2092', on: '2026-05-31', titles } },
      false,
    );
    expect(JSON.stringify(answered)).toContain('"shares":{"__proto__":"400.00"}');
  });
});

describe('a receipt', () => {
  const kept = (result: Record<string, unknown> = {}) => {
    const answered = answer({ rule: 'month', input: month }, false);
    if (!('result' in answered)) throw new Error('the month has no result');
    return JSON.stringify({
      rule: 'month',
      input: month,
      result: { ...answered.result, ...result },
    });
  };

  test('that was kept gives the same euro today', () => {
    expect(verify(kept())).toEqual({ same: true, report: 'the same euro today\n' });
  });

  test('whose result was changed shows what differs', () => {
    const { same, report } = verify(kept({ paid: '1551.26' }));
    expect(same).toBe(false);
    expect(report).toContain('paid: then "1551.26", today "1551.25"');
  });

  test('made with other parameters is told of, while the euro is the same', () => {
    const answered = answer({ rule: 'month', input: month }, false);
    const receipt = 'result' in answered ? answered.result['receipt'] : undefined;
    const older = { ...record(receipt), parameters: 'sha256:older' };
    const { same, report } = verify(kept({ receipt: older }));
    expect(same).toBe(true);
    expect(report).toContain('receipt.parameters: then "sha256:older"');
  });

  test('of hashes alone is enough to see another input', () => {
    const answered = answer({ rule: 'month', input: month }, false);
    const receipt = 'result' in answered ? answered.result['receipt'] : undefined;
    expect(verify(JSON.stringify({ rule: 'month', input: month, receipt })).same).toBe(true);
    const input = { ...month, daily: '62.06' };
    expect(verify(JSON.stringify({ rule: 'month', input, receipt })).same).toBe(false);
  });

  test('under a seal shows that something beside the result was changed', () => {
    const file = { ...record(JSON.parse(kept())), confirmations: [{ by: 'ann' }] };
    const sealed = { ...file, seal: hashOf(file) };
    expect(verify(JSON.stringify(sealed)).report).toBe('the same euro today\n');
    const changed = { ...sealed, confirmations: [{ by: 'bert' }] };
    expect(verify(JSON.stringify(changed))).toEqual({
      same: false,
      report: 'differs\n  seal: the file is not as it was sealed\n',
    });
  });

  test('that is none differs', () => {
    expect(verify('not JSON').same).toBe(false);
    expect(verify(JSON.stringify({ rule: 'month', input: month })).report).toContain('neither');
  });

  test('does not depend on the order in which facts are written', () => {
    const turned = Object.fromEntries(Object.entries(month).toReversed());
    expect(answer({ rule: 'month', input: turned }, false)).toEqual(
      answer({ rule: 'month', input: month }, false),
    );
  });
});

test('an explanation shows steps, sources and the result', () => {
  const question = '{"rule":"seizable-portion","input":{"net":"1682","on":"2026-05-31"}}';
  const told = explain(question, answerLine(question, true));
  expect(told).toContain('1. seizable-portion');
  expect(told).toContain('Source: Judicial Code, art. 1409');
  expect(told).toContain('seizable: 84.20');
});
