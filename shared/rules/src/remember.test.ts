import { expect, test } from '@jest/globals';
import { remember } from './remember.ts';

const counted = (most: number) => {
  const asked: string[] = [];
  const of = remember(most, (month: string) => {
    asked.push(month);
    return `the days of ${month}`;
  });
  return { asked, of };
};

test('what was computed once is not computed again', () => {
  const { asked, of } = counted(2);
  expect([of('2026-10'), of('2026-11'), of('2026-10'), of('2026-11')]).toEqual([
    'the days of 2026-10',
    'the days of 2026-11',
    'the days of 2026-10',
    'the days of 2026-11',
  ]);
  expect(asked).toEqual(['2026-10', '2026-11']);
});

test('no more answers are kept than agreed', () => {
  const { asked, of } = counted(2);
  for (const month of ['2026-10', '2026-11', '2026-12', '2026-12', '2026-10']) of(month);
  expect(asked).toEqual(['2026-10', '2026-11', '2026-12', '2026-10']);
});
