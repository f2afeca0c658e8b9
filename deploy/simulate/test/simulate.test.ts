import { Big } from 'big.js';
import { describe, expect, test } from '@jest/globals';
import { fromCents, money, toCents } from '@office/domain/money';
import { month } from '@office/domain/month';
import { naiveMonth } from '../../bench/naive-month.ts';
import { beginLife, deductionsOf, happenedTo, monthOfLife } from '../life.ts';
import { drawPerson } from '../person.ts';
import { checkLaws } from '../law-check.ts';
import { settingOf } from '../setting.ts';
import { addSimulated, emptySimulation, simulate } from '../simulate.ts';
import type { NaiveMonth } from '../../bench/naive-month.ts';
import type { NaiveQuestion } from '../../bench/naive/naive-question.ts';
import type { Life, MonthOfLife } from '../life.ts';
import type { Setting } from '../setting.ts';

const asked = (change?: string, to = '2026-12', seed = 11) => ({
  seed,
  from: month('2026-03'),
  to: month(to),
  change,
});

const higherMinimums = `
minimum-allowances:
  - from: 2026-05-01
    value:
      A-months-1-6: '45.27'
      A-later: '41.15'
      N-months-1-6: '36.69'
      N-later: '33.35'
      B-months-1-3: '35.31'
      B-months-4-6: '32.59'
      B-months-7-12: '29.63'
      B-second-period-long-career: '24.56'
      B-second-period: '17.30'
      temporary-force-majeure: '40.66'
      temporary-other: '37.53'
`;

/** The same question in the words of calc, for the decimal reference. */
const questionOf = (life: Life, { facts }: MonthOfLife): NaiveQuestion => {
  const { titles, children, recovery } = deductionsOf(life);
  const deductions = { titles, children, ...(recovery === undefined ? {} : { recovery }) };
  if (facts.kind === 'temporary') return { ...facts, ...deductions };
  const { card, around: _none, ...others } = facts;
  return { ...others, ...card, ...deductions };
};

type Sums = { readonly people: number; readonly amounts: readonly string[] };

const amountsOf = (of: NaiveMonth): string[] => [of.gross, of.tax, of.net, of.setOff, of.paid];

/** Everybody's months added up by the reference alone, debts paid off by its own figures. */
const referenceSums = (setting: Setting, people: number): Sums[] => {
  const months = setting.months.map(() => ({ people: 0, amounts: Array<Big>(5).fill(new Big(0)) }));
  for (let no = 1; no <= people; no += 1) {
    const [law] = setting.laws;
    if (law === undefined) throw new Error('no law');
    const person = drawPerson(no, { ...setting, from: month('2026-03') });
    const life = beginLife(person, law, setting);
    for (const [at, of] of setting.months.entries()) {
      const lived = monthOfLife(life, of, law.calendar[at] ?? [], happenedTo(person, of, setting));
      const sums = months[at];
      if (lived === undefined || sums === undefined) continue;
      const result = naiveMonth(questionOf(life, lived));
      sums.people += 1;
      sums.amounts = sums.amounts.map((sum, index) => sum.plus(amountsOf(result)[index] ?? '0'));
      life.recovery -= toCents(money(result.setOff));
      for (const { id, kind } of person.titles) {
        if (kind === 'maintenance' || kind === 'collective-settlement') continue;
        const share = toCents(money(result.shares[id] ?? '0.00'));
        life.owed.set(id, (life.owed.get(id) ?? 0n) - share);
      }
    }
  }
  return months.map((each) => ({
    people: each.people,
    amounts: each.amounts.map((sum) => sum.toFixed(2)),
  }));
};

describe('a simulated population', () => {
  test('comes to the totals that the decimal reference gives', () => {
    const setting = settingOf(asked(undefined, '2026-07'));
    const simulated = simulate(setting, 1, 401);
    const found = simulated.laws[0]?.map(({ people, gross, tax, net, setOff, paid }) => ({
      people,
      amounts: [gross, tax, net, setOff, paid].map(fromCents),
    }));
    expect(found).toEqual(referenceSums(setting, 400));
    expect(found?.[0]?.people).toBe(400);
  });

  test('loses no cent: tax, set-off, shares and what is paid make up the gross', () => {
    const [months = []] = simulate(settingOf(asked()), 1, 1501).laws;
    for (const { gross, tax, setOff, shares, paid } of months) {
      const given = Object.values(shares).reduce((sum, share) => sum + share, 0n);
      expect(tax + setOff + given + paid).toBe(gross);
    }
    expect(months.some(({ setOff }) => setOff > 0n)).toBe(true);
    expect(months.some(({ shares }) => shares['collective-settlement'] > 0n)).toBe(true);
  });

  test('is the same for the same seed and another for another, in however many parts it is counted', () => {
    const setting = settingOf(asked());
    const whole = simulate(setting, 1, 301);
    const parts = emptySimulation(setting);
    addSimulated(parts, simulate(setting, 1, 120));
    addSimulated(parts, simulate(setting, 120, 301));
    expect(parts).toEqual(whole);
    const other = simulate(settingOf(asked(undefined, '2026-12', 12)), 1, 301);
    expect(other.laws[0]?.[0]?.gross).not.toBe(whole.laws[0]?.[0]?.gross);
  });

  test('shrinks as rights run out: nobody enters, and who left does not come back', () => {
    const [months = []] = simulate(settingOf(asked()), 1, 801).laws;
    for (const [at, { people, ended }] of months.entries()) {
      expect(people + ended).toBe(800);
      expect(people).toBeLessThanOrEqual(months[at - 1]?.people ?? 800);
    }
    expect(months.at(-1)?.ended).toBeGreaterThan(0);
  });

  test('is made of the shares that population.yaml states', () => {
    const setting = settingOf(asked());
    const people = Array.from({ length: 20_000 }, (_, index) =>
      drawPerson(index + 1, { ...setting, from: month('2026-03') }),
    );
    const perMille = (holds: (person: (typeof people)[number]) => boolean): number =>
      Math.round(people.filter(holds).length / 20);
    expect(Math.abs(perMille(({ kind }) => kind === 'temporary') - 202)).toBeLessThan(12);
    expect(Math.abs(perMille(({ titles }) => titles.length > 0) - 30)).toBeLessThan(6);
    expect(Math.abs(perMille(({ recovery }) => recovery !== undefined) - 40)).toBeLessThan(6);
    expect(Math.abs(perMille(({ wageCents }) => wageCents < 275_000) - 500)).toBeLessThan(15);
  });
});

describe('a change laid over the law', () => {
  test('that raises every minimum has gainers and no loser', () => {
    const { comparison } = simulate(settingOf(asked(higherMinimums)), 1, 1501);
    expect(comparison.months.map(({ all }) => all.losers)).toEqual(Array(10).fill(0));
    expect(comparison.months.slice(0, 2).map(({ all }) => all.gainers)).toEqual([0, 0]);
    for (const { all } of comparison.months.slice(2)) expect(all.gainers).toBeGreaterThan(100);
  });

  test('moves what is paid by exactly what the comparison tells', () => {
    const { laws, comparison } = simulate(settingOf(asked(higherMinimums)), 1, 1001);
    const [before = [], after = []] = laws;
    for (const [at, { all }] of comparison.months.entries()) {
      expect((after[at]?.paid ?? 0n) - (before[at]?.paid ?? 0n)).toBe(all.gained - all.lost);
    }
    const total = comparison.months.reduce((sum, { all }) => sum + all.gained - all.lost, 0n);
    expect(BigInt(comparison.perPerson.reduce((sum, cents) => sum + cents, 0))).toBe(total);
  });

  test('that repeats the law changes nothing', () => {
    const same = "seizure-thresholds: [{ from: 2026-06-01, value: { child: '88.00' } }]";
    const { laws, comparison } = simulate(settingOf(asked(same)), 1, 501);
    expect(laws[1]).toEqual(laws[0]);
    expect(comparison.perPerson.every((cents) => cents === 0)).toBe(true);
  });

  test('that shortens the right ends it earlier, and what was paid counts as lost', () => {
    const shorter = "entitlement-terms: [{ from: 2026-03-01, value: { most-extra-months: '6' } }]";
    const { laws, comparison } = simulate(settingOf(asked(shorter)), 1, 1001);
    const [before = [], after = []] = laws;
    expect(after.at(-1)?.people).toBeLessThan(before.at(-1)?.people ?? 0);
    expect(comparison.months.at(-1)?.all.gainers).toBe(0);
    expect(comparison.months.at(-1)?.all.losers).toBeGreaterThan(0);
  });
});

describe('a year whose thresholds are not published', () => {
  const setting = settingOf(asked(undefined, '2027-02'));

  test('is told before anything is counted, by its day', () => {
    expect(checkLaws(setting).map(({ day }) => day)).toEqual(['2027-01-31', '2027-02-28']);
  });

  test('lets people with titles wait, and only them', () => {
    const [months = []] = simulate(setting, 1, 1501).laws;
    expect(months.slice(0, 10).every(({ waiting }) => waiting === 0)).toBe(true);
    const january = months[10];
    expect(january?.waiting).toBeGreaterThan(5);
    expect(january?.waiting).toBeLessThan(80);
    expect(january?.paid).toBeGreaterThan(0n);
  });

  test('is whole again under a change that brings the thresholds', () => {
    const thresholds = `
seizure-thresholds:
  - from: 2027-01-01
    value: { T1: '1450.00', T2: '1557.00', T3: '1718.00', T4: '1879.00', child: '90.00' }
`;
    const whole = settingOf(asked(thresholds, '2027-01'));
    expect(checkLaws(whole)).toEqual([{ law: 'the law in force', day: '2027-01-31' }]);
    const { laws } = simulate(whole, 1, 801);
    expect(laws[1]?.at(-1)?.waiting).toBe(0);
  });
});

test('a month before the regime of March 2026 is refused by the table that is missing', () => {
  expect(() => checkLaws(settingOf({ ...asked(), from: month('2026-02') }))).toThrow(
    /no-version-in-force: the law in force has no [a-z-]+ on 2026-02-01/,
  );
});
