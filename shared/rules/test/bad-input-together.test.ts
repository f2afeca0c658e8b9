import { describe, expect, test } from '@jest/globals';
import { outcomeOf, without } from './changed-question.ts';
import { questionShapes } from './question-fields.ts';

const shapeOf = (name: string): Readonly<Record<string, unknown>> =>
  questionShapes.find((each) => each.name === name)?.input ?? {};

describe('fields of another kind or code do not belong', () => {
  const deadlineFields = ['start', 'month', 'complete', 'claimedFrom'] as const;
  const flags = ['notice', 'hearing', 'posted', 'fraud'] as const;

  test.each(questionShapes.filter(({ rule }) => rule === 'deadline'))('$name', (shape) => {
    const others = [...deadlineFields, ...flags].filter((name) => !(name in shape.input));
    const outcomes = others.map((name) => {
      const value = name === 'month' ? '2026-11' : name.length > 7 ? '2026-11-02' : true;
      return outcomeOf({ rule: 'deadline', input: { ...shape.input, [name]: value } });
    });
    expect(outcomes).toEqual(others.map((name) => `unknown-field ${name}`));
  });

  test.each([
    ['month full', { hoursLost: 1, weeklyHours: 38, income: 'mixed', longCareer: true }],
    ['month insertion', { category: 'A', phaseMonth: 1, hoursLost: 1, weeklyHours: 38 }],
    [
      'month temporary',
      { category: 'A', phaseMonth: 1, work: [1], from: '2026-11-01', around: {} },
    ],
    ['withholding temporary', { category: 'A', phaseMonth: 1 }],
    ['withholding insertion', { category: 'A', phaseMonth: 1 }],
    ['daily-amount', { cause: 'other' }],
    ['daily-amount temporary', { category: 'A', phaseMonth: 1, longCareer: true }],
  ])('%s', (name, foreign) => {
    const rule = questionShapes.find((each) => each.name === name)?.rule;
    for (const [field, value] of Object.entries(foreign))
      expect(outcomeOf({ rule, input: { ...shapeOf(name), [field]: value } })).toBe(
        `unknown-field ${field}`,
      );
  });
});

describe('days', () => {
  const cards = ['paid-days', 'month full', 'month insertion'];

  test.each(cards)('that do not lie in the month are told (%s)', (name) => {
    const rule = name.split(' ')[0];
    const bare = without(without(shapeOf(name), 'around'), 'until');
    const with_ = (input: Record<string, unknown>) =>
      outcomeOf({ rule, input: { ...bare, ...input } });
    expect(with_({ from: '2026-10-31' })).toBe('malformed from');
    expect(with_({ from: '2026-12-01' })).toBe('malformed from');
    expect(with_({ until: '2026-12-01' })).toBe('malformed until');
    expect(with_({ until: '2026-10-31' })).toBe('malformed until');
    expect(with_({ until: '2026-11-01' })).toBe('malformed until');
    expect(with_({ until: '2026-11-02' })).toBe('a result');
    expect(with_({ sick: [30] })).toBe('a result');
    expect(with_({ sick: [31] })).toBe('malformed sick[0]');
    const daily = rule === 'month' ? { daily: '62.05' } : {};
    const february = { ...daily, month: '2026-02', from: '2026-02-01' };
    expect(with_({ ...february, sick: [28] })).toBe('a result');
    expect(with_({ ...february, sick: [28, 29] })).toBe('malformed sick[1]');
    expect(with_({ around: { work: ['2026-11-03'] } })).toBe('malformed around.work[0]');
  });

  test.each(cards)('in two lists contradict each other, twice in one do not (%s)', (name) => {
    const rule = name.split(' ')[0];
    const bare = without(shapeOf(name), 'around');
    const lists = ['work', 'sick', 'holidayPaid', 'other'];
    const empty = Object.fromEntries(lists.map((each) => [each, []]));
    for (const [index, first] of lists.entries()) {
      expect(outcomeOf({ rule, input: { ...bare, ...empty, [first]: [12, 12] } })).toBe('a result');
      for (const second of lists.slice(index + 1))
        expect(
          outcomeOf({ rule, input: { ...bare, ...empty, [first]: [12], [second]: [3, 12] } }),
        ).toBe(`contradiction ${second}[1]`);
    }
  });

  test('around the card contradict each other too, at the second place', () => {
    const around = { work: ['2026-12-01', '2026-12-01'], unpayable: ['2026-12-02', '2026-12-01'] };
    expect(outcomeOf({ rule: 'paid-days', input: { month: '2026-11', around } })).toBe(
      'contradiction around.unpayable[1]',
    );
  });

  test('an amount may start before the month, not after it', () => {
    const daily = (from: string) =>
      outcomeOf({
        rule: 'month',
        input: { month: '2026-11', kind: 'insertion', daily: [{ from, daily: '24.88' }] },
      });
    expect(daily('2024-02-29')).toBe('a result');
    expect(daily('2026-11-30')).toBe('a result');
    expect(daily('2026-12-01')).toBe('malformed daily[0].from');
  });
});

describe('titles', () => {
  const title = { id: 'a', kind: 'seizure', filedOn: '2026-01-01', claim: '1', owed: '1' };
  const settlement = { ...title, kind: 'collective-settlement' };
  const share = (...titles: readonly unknown[]) =>
    outcomeOf({ rule: 'share-deductions', input: { net: '1600', on: '2026-05-31', titles } });

  test('with one id contradict each other, whatever they are', () => {
    expect(share(title, { ...title, id: 'b' })).toBe('a result');
    expect(share(title, { ...title, id: 'b' }, { ...title, kind: 'maintenance' })).toBe(
      'contradiction titles[2].id',
    );
  });

  test('without a claim, or with a weight of 0.00, are told', () => {
    expect(share(title, without({ ...title, id: 'b' }, 'claim'))).toBe(
      'missing-field titles[1].claim',
    );
    for (const claim of ['0', '0.0', '0.00', '000'])
      expect(share({ ...title, claim })).toBe('malformed titles[0].claim');
    expect(share({ ...title, claim: '0.01' })).toBe('a result');
  });

  test('of two collective settlements are a contradiction while both are owed something', () => {
    expect(share(settlement, { ...settlement, id: 'b' })).toBe('contradiction titles[1].kind');
    expect(share(settlement, { ...settlement, id: 'b', owed: '0' })).toBe('a result');
  });

  test('that contradict each other are told after what is malformed elsewhere', () => {
    expect(share(title, { ...title, rank: -1 })).toBe('malformed titles[1].rank');
  });
});

describe('a figure that is not in force', () => {
  test('is told after everything that is wrong with the question itself', () => {
    const input = { month: '2027-01', kind: 'full', category: 'N', phaseMonth: 1, daily: '62.05' };
    const titles = [{ id: 'a', kind: 'seizure', filedOn: '2026-01-01', claim: '1', owed: '1' }];
    const month = (more: Record<string, unknown>) =>
      outcomeOf({ rule: 'month', input: { ...input, ...more } });
    expect(month({})).toBe('a result');
    expect(month({ titles })).toBe('no-version-in-force');
    expect(month({ titles: [...titles, ...titles] })).toBe('contradiction titles[1].id');
    expect(month({ titles, children: -1 })).toBe('malformed children');
  });

  test('is told of a day beyond the known holidays', () => {
    const after = (day: string, count: number) =>
      outcomeOf({ rule: 'working-days-after', input: { day, count } });
    expect(after('2035-12-28', 1)).toBe('a result');
    expect(after('2035-12-31', 1)).toBe('no-version-in-force');
    expect(after('2016-01-01', 9_007_199_254_740_991)).toBe('no-version-in-force');
  });
});

describe('what cannot be computed', () => {
  test.each(['D-HEARING', 'D-INT-ONEM', 'D-INT-OP'])('%s says so', (code) => {
    expect(outcomeOf({ rule: 'deadline', input: { code } })).toBe('not-computable');
    expect(outcomeOf({ rule: 'deadline', input: { code, unheardOf: 1 } })).toBe(
      'unknown-field unheardOf',
    );
  });

  test('a term beyond the last day of the calendar says so', () => {
    for (const [code, facts] of [
      ['D-LIMIT-EXEC', { start: '9999-12-31' }],
      ['D-EVENT', { start: '9999-12-31' }],
      ['D-CLAIM-TEMP', { month: '9999-12' }],
    ] as const)
      expect(outcomeOf({ rule: 'deadline', input: { code, ...facts } })).toBe('not-computable');
  });

  test('hours beyond counting say so', () => {
    const input = { weeklyHours: 1e308, fullTimeHours: 5e-324 };
    expect(outcomeOf({ rule: 'voluntary-part-time', input })).toBe('not-computable');
  });
});
