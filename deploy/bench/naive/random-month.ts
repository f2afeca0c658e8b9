import { lastDayOf, lengthOf, month, addMonthsTo } from '@office/domain/month';
import { titleKinds } from '@office/domain/debt';
import { seededDraw } from '../../simulate/seeded-draw.ts';
import type { Month } from '@office/domain/month';
import type { SeededDraw } from '../../simulate/seeded-draw.ts';
import type { NaiveQuestion, NaiveTitle } from './naive-question.ts';

/**
 * A month as no office sees them: every kind, category, phase and title with ties, several amounts, cards full of
 * marks, days around, any month from 2016 to early 2027, whether its thresholds are known or not.
 */
export function randomMonth(seed: number, index: number): NaiveQuestion {
  const draw = seededDraw(seed, index);
  const of = draw.pick(months);
  const kind = draw.pick(['full', 'full', 'full', 'insertion', 'temporary']);
  const titles = draw.perMille(600) ? randomTitles(draw) : [];
  const deductions = {
    children: draw.pick([0, 0, 1, 2, 5]),
    titles,
    ...(draw.perMille(400)
      ? { recovery: { owed: amount(draw, 200_000), fraud: draw.perMille(300) } }
      : {}),
  };
  if (kind === 'temporary') {
    return {
      month: of,
      kind,
      daily: randomDaily(draw, of, 50),
      hoursLost: `${String(draw.below(190))}${draw.pick(['', '.25', '.5', '.75', '.05'])}`,
      weeklyHours: draw.pick(['38', '36.5', '40', '19', '37', '12.35']),
      ...deductions,
    };
  }
  const taxed =
    kind === 'full'
      ? { category: draw.pick(['A', 'N', 'B']), phaseMonth: draw.between(1, 20) }
      : {};
  const daily = randomDaily(draw, of, 250);
  return { month: of, kind, daily, ...taxed, ...randomCard(draw, of, daily), ...deductions };
}

const months: readonly [Month, ...Month[]] = [
  month('2016-01'),
  ...Array.from({ length: 133 }, (_, index) => addMonthsTo(month('2016-02'), index)),
];

const amount = (draw: SeededDraw, limit: number): string => {
  // Many amounts in the same few cents, so that rounding stands on its edge and remainders tie.
  const cents = draw.perMille(500) ? draw.below(limit) : 500 * draw.below(limit / 500);
  return written(cents);
};

const written = (cents: number): string =>
  `${String(Math.trunc(cents / 100))}.${String(cents % 100).padStart(2, '0')}`;

/** Half of them high enough that creditors reach the top of the thresholds. */
const dailyOf = (draw: SeededDraw): string =>
  draw.perMille(500) ? written(draw.between(7_000, 11_000)) : amount(draw, 11_000);

const dayIn = (of: Month, number: number): string => `${of}-${String(number).padStart(2, '0')}`;

function randomDaily(draw: SeededDraw, of: Month, several: number): NaiveQuestion['daily'] {
  const first = { from: dayIn(of, 1), daily: dailyOf(draw) };
  if (!draw.perMille(several)) return [first];
  const days = new Set<string>([draw.pick(['2015-11-09', dayIn(of, 1), dayIn(of, 4)])]);
  const count = draw.between(0, 3);
  for (let more = 0; more < count; more += 1) {
    days.add(draw.perMille(150) ? '2015-12-30' : dayIn(of, draw.between(2, lengthOf(of))));
  }
  return [...days].map((from) => ({ from, daily: dailyOf(draw) }));
}

function randomCard(
  draw: SeededDraw,
  of: Month,
  daily: NaiveQuestion['daily'],
): Partial<NaiveQuestion> {
  const length = lengthOf(of);
  const from = draw.perMille(150) ? draw.between(1, length) : undefined;
  const until = draw.perMille(150) ? draw.between(from ?? 1, length) : undefined;
  const lists = randomLists(draw, length);
  const firstAmount = daily.map((each) => each.from).toSorted()[0] ?? '';
  const paidFrom = [dayIn(of, from ?? 1), firstAmount].toSorted()[1] ?? '';
  const paidUntil = until === undefined ? lastDayOf(of) : dayIn(of, until);
  return {
    ...(from === undefined ? {} : { from: dayIn(of, from) }),
    ...(until === undefined ? {} : { until: dayIn(of, until) }),
    ...lists,
    ...(draw.perMille(250) ? { around: randomAround(draw, of, paidFrom, paidUntil) } : {}),
  };
}

type List = 'work' | 'sick' | 'holidayPaid' | 'other';

/** Runs of days, each in one list only, some days twice in theirs; dense enough for every Saturday rule. */
function randomLists(draw: SeededDraw, length: number): Record<List, number[]> {
  const lists: Record<List, number[]> = { work: [], sick: [], holidayPaid: [], other: [] };
  const runs = draw.pick([0, 1, 2, 4, 8]);
  const taken = new Set<number>();
  for (let run = 0; run < runs; run += 1) {
    const list = lists[draw.pick(['work', 'work', 'sick', 'holidayPaid', 'other'])];
    const start = draw.between(1, length);
    const end = Math.min(length, start + draw.below(6));
    for (let day = start; day <= end; day += 1) {
      if (taken.has(day)) continue;
      taken.add(day);
      list.push(day);
      if (draw.perMille(30)) list.push(day);
    }
  }
  return lists;
}

function randomAround(
  draw: SeededDraw,
  of: Month,
  paidFrom: string,
  paidUntil: string,
): NonNullable<NaiveQuestion['around']> {
  const before = addMonthsTo(of, -1);
  const after = addMonthsTo(of, 1);
  const near = [
    ...Array.from({ length: 9 }, (_, back) => dayIn(before, lengthOf(before) - back)),
    ...Array.from({ length: lengthOf(of) }, (_, index) => dayIn(of, index + 1)),
    ...Array.from({ length: 9 }, (_, index) => dayIn(after, index + 1)),
  ];
  const work: string[] = [];
  const unpayable: string[] = [];
  for (const day of near) {
    if (day >= paidFrom && day <= paidUntil) continue;
    if (draw.perMille(400)) work.push(day);
    else if (draw.perMille(400)) unpayable.push(day);
  }
  return { work, unpayable };
}

const filingDays = ['2015-03-02', '2015-03-03', '2015-10-01', '2016-02-29'] as const;

function randomTitles(draw: SeededDraw): NaiveTitle[] {
  const count = draw.between(1, 6);
  const collectiveAt = draw.perMille(60) ? draw.below(count) : -1;
  const others = titleKinds.filter((kind) => kind !== 'collective-settlement');
  const [first = 'seizure', ...more] = others;
  return Array.from({ length: count }, (_, index) => {
    const rank = draw.below(5);
    return {
      // Ids whose order is that of strings, not of numbers.
      id: `t${String(index * 7)}`,
      kind: index === collectiveAt ? 'collective-settlement' : draw.pick([first, ...more]),
      filedOn: draw.pick(filingDays),
      claim: draw.pick(['1000.00', '0.01', written(1 + draw.below(900_000))]),
      owed: draw.pick([
        '0.00',
        '99999.99',
        amount(draw, 4_000),
        amount(draw, 50_000),
        amount(draw, 120_000),
      ]),
      ...(rank === 4 ? {} : { rank }),
    };
  });
}
