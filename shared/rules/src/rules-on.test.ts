import { expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { figureIn, rulesOn, versionIn } from './rules-on.ts';
import { tables } from './tables.ts';

const refusalOf = (ask: () => unknown): unknown => {
  try {
    ask();
  } catch (error) {
    return error;
  }
  return 'no refusal';
};

test('the rules of a day are resolved once, and each law has its own', () => {
  const on = day('2026-11-30');
  expect(rulesOn(on)).toBe(rulesOn(on));
  const other = { ...tables };
  expect(rulesOn(on, other)).not.toBe(rulesOn(on));
  expect(rulesOn(on, other)).toEqual(rulesOn(on));
});

test('a table without a version that day is told by its name and the day', () => {
  expect(
    refusalOf(() => versionIn(rulesOn(day('2027-01-31')), 'seizure-thresholds')),
  ).toMatchObject({
    code: 'no-version-in-force',
    details: { table: 'seizure-thresholds', day: '2027-01-31' },
  });
});

test('a figure that the version lacks is not in force', () => {
  const rules = rulesOn(day('2026-11-30'));
  expect(figureIn(rules, 'wage-ceilings', 'C').value).toBe(758_270n);
  expect(refusalOf(() => figureIn(rules, 'wage-ceilings', 'D'))).toMatchObject({
    code: 'no-version-in-force',
    details: { table: 'wage-ceilings', figure: 'D', day: '2026-11-30' },
  });
});
