import { describe, expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { money } from '@office/domain/money';
import { month } from '@office/domain/month';
import { settleMonth } from '../src/month-calculation.ts';
import { rulesOn } from '../src/rules-on.ts';
import { alternatives, chosenIn } from '../src/switches.ts';
import { tables } from '../src/tables.ts';
import { lawWith } from './amended.ts';
import type { TitleKind } from '@office/domain/debt';
import type { Title } from '../src/order-of-service.ts';
import type { SwitchName } from '../src/switches.ts';
import type { Step } from '../src/trace.ts';

test('every open question of the table is one the code can answer, with the same answers', () => {
  for (const { value } of tables.switches.versions) {
    expect(Object.fromEntries([...value].map(([name, each]) => [name, each.alternatives]))).toEqual(
      alternatives,
    );
  }
});

test('an answer that nobody can give stops the calculation and names the question', () => {
  const law = lawWith('set-off-base', 'daily');
  expect(() => chosenIn(rulesOn(day('2026-03-31'), law), 'set-off-base')).toThrow(
    'parameters/switches.yaml: set-off-base must be one of gross, net',
  );
});

const title = (id: string, kind: TitleKind, filedOn: string): Title => ({
  id,
  kind,
  filedOn: day(filedOn),
  claim: money('5000.00'),
  owed: money('5000.00'),
});

/** November 2026 in category A: 25 × 76.55 = 1,913.75, untaxed. Seizable of it: 147.00 + 74.75 = 221.75. */
const november = (titles: readonly Title[], law = tables, steps?: Step[]) =>
  settleMonth(
    {
      kind: 'full',
      month: month('2026-11'),
      category: 'A',
      phaseMonth: 2,
      daily: [{ from: day('2026-03-01'), daily: money('76.55') }],
      card: { work: [], sick: [], holidayPaid: [], other: [] },
    },
    { children: 0, titles, recovery: { owed: money('9000.00'), fraud: false } },
    steps,
    law,
  );

describe('the set-off and the creditors', () => {
  const seizure = title('s', 'seizure', '2026-01-05');

  test('by default: 10 % of gross first, creditors divide what it leaves', () => {
    // 1,913.75 - 191.38 = 1,722.37; 21.00 + 40 % of 198.37 = 100.35.
    expect(november([seizure])).toMatchObject({
      setOff: '191.38',
      shares: { s: '100.35' },
      paid: '1622.02',
    });
  });

  test('the other way round: creditors first, the set-off of what remains', () => {
    const law = lawWith('set-off-order', 'after-titles');
    expect(november([seizure], law)).toMatchObject({
      setOff: '191.38',
      shares: { s: '221.75' },
      paid: '1500.62',
    });
  });

  test('in the other order creditors divide the net as the tax leaves it', () => {
    const steps: Step[] = [];
    november([seizure], lawWith('set-off-order', 'after-titles'), steps);
    expect(steps.map(({ rule, origins }) => [rule, origins?.['net']])).toEqual([
      ['paid-days', undefined],
      ['gross', undefined],
      ['withholding', undefined],
      ['seizable-portion', 'step:withholding'],
      ['share-deductions', 'step:withholding'],
      ['set-off', undefined],
    ]);
  });

  test('set-off last never takes more than creditors left', () => {
    const law = lawWith('set-off-order', 'after-titles');
    const maintenance = { ...title('m', 'maintenance', '2026-01-05'), owed: money('1800.00') };
    expect(november([maintenance], law)).toMatchObject({
      setOff: '113.75',
      shares: { m: '1800.00' },
      paid: '0.00',
    });
  });
});

test('10 % of the net instead of the gross, for a taxed month', () => {
  const taxed = (law = tables) => {
    const steps: Step[] = [];
    const { setOff } = settleMonth(
      {
        kind: 'insertion',
        month: month('2026-11'),
        daily: [{ from: day('2026-03-01'), daily: money('24.88') }],
        card: { work: [], sick: [], holidayPaid: [], other: [] },
      },
      { children: 0, titles: [], recovery: { owed: money('9000.00'), fraud: false } },
      steps,
      law,
    );
    return { setOff, base: steps.find(({ rule }) => rule === 'set-off')?.origins };
  };
  const rate = 'table:recovery-limits@2015-09-01';
  expect(taxed()).toEqual({ setOff: '62.20', base: { gross: 'step:gross', rate } });
  expect(taxed(lawWith('set-off-base', 'net'))).toEqual({
    setOff: '62.20',
    base: { net: 'step:withholding', rate },
  });

  const temporary = (law = tables) =>
    settleMonth(
      {
        kind: 'temporary',
        month: month('2026-11'),
        daily: [{ from: day('2026-03-01'), daily: money('70.00') }],
        hoursLost: '152',
        weeklyHours: '38',
      },
      { children: 0, titles: [], recovery: { owed: money('9000.00'), fraud: false } },
      undefined,
      law,
    ).setOff;
  // 24 × 70.00 = 1,680.00 gross; tax 449.40; net 1,230.60.
  expect(temporary()).toBe('168.00');
  expect(temporary(lawWith('set-off-base', 'net'))).toBe('123.06');
});

test('maintenance from the protected part leaves the seizable part to the others', () => {
  const titles = [
    { ...title('m', 'maintenance', '2026-02-01'), owed: money('300.00') },
    title('s', 'seizure', '2026-01-05'),
  ];
  expect(november(titles).shares).toEqual({ m: '300.00' });
  expect(november(titles, lawWith('maintenance-policy', 'from-protected-first')).shares).toEqual({
    m: '300.00',
    s: '100.35',
  });
});

test('a subrogation filed before the first seizure goes first, or shares with it', () => {
  const titles = [title('s', 'seizure', '2026-02-05'), title('u', 'subrogation', '2026-01-05')];
  expect(november(titles).shares).toEqual({ u: '100.35' });
  // Equal claims: 50.175 each, the odd cent to the smaller id.
  expect(november(titles, lawWith('subrogation-rank', 'as-seizure')).shares).toEqual({
    s: '50.18',
    u: '50.17',
  });
});

test('the answers taken stand in the trace of the month', () => {
  const steps: Step[] = [];
  november([title('s', 'seizure', '2026-01-05')], tables, steps);
  const taken = Object.fromEntries(steps.flatMap(({ switches }) => Object.entries(switches ?? {})));
  const names: SwitchName[] = [
    'set-off-base',
    'set-off-order',
    'maintenance-policy',
    'subrogation-rank',
  ];
  expect(taken).toEqual(Object.fromEntries(names.map((name) => [name, alternatives[name][0]])));
});
