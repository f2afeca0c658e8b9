import { expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { money } from '@office/domain/money';
import type { TitleKind } from '@office/domain/debt';
import { orderOfService } from './order-of-service.ts';

const title = (id: string, kind: TitleKind, filedOn: string, rank?: number) => ({
  id,
  kind,
  filedOn: day(filedOn),
  claim: money('100.00'),
  owed: money('100.00'),
  ...(rank === undefined ? {} : { rank }),
});

test('maintenance, early assignments, privileged seizures by rank, then the others together', () => {
  expect(
    orderOfService([
      title('s1', 'seizure', '2026-06-01'),
      title('late', 'assignment', '2026-07-01'),
      title('p2', 'privileged-seizure', '2026-06-15', 2),
      title('p1', 'privileged-seizure', '2026-08-01', 1),
      title('early', 'assignment', '2026-05-01'),
      title('m1', 'maintenance', '2026-09-01'),
    ]),
  ).toEqual([['m1'], ['early'], ['p1'], ['p2'], ['s1', 'late']]);
});

test('a collective settlement stands before everybody', () => {
  expect(
    orderOfService([
      title('s1', 'seizure', '2026-06-01'),
      title('c1', 'collective-settlement', '2026-09-01'),
    ]),
  ).toEqual([['c1'], ['s1']]);
});

test('privileged seizures follow their rank in whatever order they are listed, none last', () => {
  expect(
    orderOfService([
      title('p1', 'privileged-seizure', '2026-08-01', 1),
      title('none', 'privileged-seizure', '2026-06-01'),
      title('p2', 'privileged-seizure', '2026-07-01', 2),
    ]),
  ).toEqual([['p1'], ['p2'], ['none']]);
});
