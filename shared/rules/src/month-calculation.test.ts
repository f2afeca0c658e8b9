import { describe, expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { money } from '@office/domain/money';
import { month } from '@office/domain/month';
import { allocate, calculateMonth } from './month-calculation.ts';

const empty = { work: [], sick: [], holidayPaid: [], other: [] };
const october = {
  kind: 'full',
  category: 'N',
  phaseMonth: 1,
  month: month('2026-10'),
  daily: [{ from: day('2026-09-01'), daily: money('62.05') }],
  card: { ...empty, work: [5, 6, 7], sick: [12, 13, 14] },
} as const;

describe('a calculated month', () => {
  test('comes with every day, its reason and the steps that led to the net', () => {
    const { allowances, gross, net, days, steps, issues } = calculateMonth(october);
    expect({ allowances, gross, net, issues }).toEqual({
      allowances: '20.5',
      gross: '1272.03',
      net: '1272.03',
      issues: [],
    });
    expect(days).toHaveLength(31);
    expect(days[9]).toEqual({
      day: 10,
      counted: '0.5',
      reason: 'saturday-after-two-or-three-work-days',
    });
    expect(steps.map(({ rule }) => rule)).toEqual(['paid-days', 'gross', 'withholding']);
    expect(steps.map(({ origins }) => origins)).toEqual([
      undefined,
      { allowances: 'step:paid-days' },
      { gross: 'step:gross' },
    ]);
    expect(steps.every(({ source }) => source.length > 4)).toBe(true);
  });

  test('tells the days around the card and between two grants, which a Saturday may follow', () => {
    const around = { work: [day('2026-09-28'), day('2026-09-29')], unpayable: [] };
    const gap = [day('2026-10-20')];
    const { days, steps } = calculateMonth({ ...october, card: empty, around, gap });
    // Saturday 3 October counts half: two days of its week were worked in September.
    expect(days[2]).toMatchObject({ day: 3, counted: '0.5' });
    expect(steps[0]?.inputs).toMatchObject({ around, gap });
  });

  test('that pays nothing tells a gross of 0.00', () => {
    const sunday = { from: day('2026-10-04'), until: day('2026-10-04') };
    const { net, steps } = calculateMonth({ ...october, card: empty, ...sunday });
    expect(net).toBe('0.00');
    expect(steps.map(({ rule, output, origins }) => [rule, output, origins]).slice(1)).toEqual([
      ['gross', '0.00', { allowances: 'step:paid-days' }],
      ['withholding', '0.00', { gross: 'step:gross' }],
    ]);
  });

  test('with a blank card still leaves out the days between two grants', () => {
    const { allowances } = calculateMonth({ ...october, card: empty, gap: [day('2026-10-20')] });
    expect(allowances).toBe('26');
  });

  test('takes the amounts in any order', () => {
    const daily = [
      { from: day('2026-10-16'), daily: money('56.40') },
      { from: day('2026-07-01'), daily: money('62.05') },
    ];
    expect(
      calculateMonth({ ...october, card: { ...empty, work: [5, 6, 19, 20] }, daily }).gross,
    ).toBe('1300.13');
  });

  test('neither pays nor counts the days between two grants, whatever the card says of them', () => {
    const daily = [
      { from: day('2026-10-01'), daily: money('62.05') },
      { from: day('2026-10-21'), daily: money('0.00') },
      { from: day('2026-10-26'), daily: money('62.05') },
    ];
    const gap = ['21', '22', '23', '24', '25'].map((of) => day(`2026-10-${of}`));
    const { allowances, gross, days } = calculateMonth({
      ...october,
      daily,
      gap,
      card: { ...empty, work: [21, 22, 25] },
    });
    expect({ allowances, gross }).toEqual({ allowances: '23', gross: '1427.15' });
    expect(days.map((counted) => counted.day)).not.toContain(24);
  });

  test('raises an issue when some of its days have no amount', () => {
    const late = { ...october, daily: [{ from: day('2026-10-15'), daily: money('62.05') }] };
    expect(calculateMonth(late).issues.map(({ code }) => code)).toEqual(['days-without-amount']);
    expect(calculateMonth({ ...late, from: day('2026-10-15') }).issues).toEqual([]);
  });

  test('raises an issue, and pays nothing, when no amount is in force', () => {
    const none = calculateMonth({
      ...october,
      daily: [{ from: day('2026-11-01'), daily: money('62.05') }],
    });
    expect(none).toMatchObject({
      allowances: '0',
      gross: '0.00',
      days: [],
      issues: [{ code: 'no-daily-amount', detail: 'no daily amount is in force in 2026-10' }],
    });
    expect(calculateMonth({ ...october, daily: [] }).issues).toEqual(none.issues);
  });

  test('does not look beyond the month for an amount', () => {
    const daily = [
      { from: day('2026-09-01'), daily: money('62.05') },
      { from: day('2026-11-15'), daily: money('70.00') },
    ];
    expect(calculateMonth({ ...october, card: empty, daily }).gross).toBe('1675.35');
  });

  test('tells nothing of an amount that no day is paid at', () => {
    const daily = [
      { from: day('2026-10-01'), daily: money('62.05') },
      { from: day('2026-10-04'), daily: money('50.00') },
      { from: day('2026-10-05'), daily: money('60.00') },
    ];
    const { steps } = calculateMonth({ ...october, card: { ...empty, work: [4] }, daily });
    expect(steps.flatMap(({ rule, output }) => (rule === 'gross' ? [output] : []))).toEqual([
      '186.15',
      '1440.00',
    ]);
  });

  test('raises no issue for amounts that begin before it, in whatever order they are listed', () => {
    const earlier = { from: day('2026-07-01'), daily: money('62.05') };
    const later = { from: day('2026-10-16'), daily: money('56.40') };
    expect(calculateMonth({ ...october, daily: [earlier, later] }).issues).toEqual([]);
    expect(calculateMonth({ ...october, daily: [later, earlier] }).issues).toEqual([]);
  });

  test('says of its only amount, on the last day, that the days before have none', () => {
    const daily = [{ from: day('2026-10-31'), daily: money('62.05') }];
    expect(calculateMonth({ ...october, daily }).issues).toEqual([
      {
        code: 'days-without-amount',
        detail: 'no daily amount is in force before 2026-10-31',
      },
    ]);
  });
});

describe('a month of temporary unemployment', () => {
  const hours = {
    kind: 'temporary',
    month: month('2026-10'),
    hoursLost: '60',
    weeklyHours: '38',
  } as const;
  const amount = (from: string) => [{ from: day(from), daily: money('63.47') }];

  test('has hours, no days, and no issue when its amount begins within it', () => {
    const { gross, days, issues } = calculateMonth({ ...hours, daily: amount('2026-10-12') });
    expect({ gross, days, issues }).toEqual({ gross: '602.97', days: [], issues: [] });
  });

  test('cannot be calculated without exactly one amount', () => {
    const refusal = expect.objectContaining({
      code: 'not-computable',
      details: {
        field: 'daily',
        why: 'hours cannot be divided between several daily amounts',
      },
    });
    expect(() => calculateMonth({ ...hours, daily: amount('2026-11-01') })).toThrow(refusal);
    expect(() =>
      calculateMonth({ ...hours, daily: [...amount('2026-09-01'), ...amount('2026-10-12')] }),
    ).toThrow(refusal);
  });
});

describe('an allocation', () => {
  const payment = {
    net: money('1913.75'),
    gross: money('1913.75'),
    on: day('2026-11-30'),
    children: 1,
  };
  const shop = {
    id: 'shop',
    kind: 'seizure',
    filedOn: day('2026-01-01'),
    claim: money('900.00'),
    owed: money('900.00'),
  } as const;

  test('keeps back first, then gives third parties their share of the rest', () => {
    const recovery = { owed: money('100.00'), fraud: false };
    expect(allocate({ ...payment, titles: [shop], recovery })).toMatchObject({
      setOff: '100.00',
      shares: { shop: '48.90' },
      claimant: '1764.85',
      seizable: '48.90',
      protected: '1764.85',
    });
  });

  test('tells its steps, and of which the net came', () => {
    const told = (recovery?: { owed: ReturnType<typeof money>; fraud: boolean }) =>
      allocate({ ...payment, titles: [shop], ...(recovery && { recovery }) }).steps.map(
        ({ rule, origins }) => [rule, origins?.['net']],
      );
    expect(told({ owed: money('100.00'), fraud: false })).toEqual([
      ['set-off', undefined],
      ['net-after-set-off', 'step:withholding'],
      ['seizable-portion', 'step:net-after-set-off'],
      ['share-deductions', 'step:net-after-set-off'],
    ]);
    expect(told({ owed: money('0.00'), fraud: false })).toEqual([
      ['set-off', undefined],
      ['seizable-portion', 'step:withholding'],
      ['share-deductions', 'step:withholding'],
    ]);
    expect(told()).toEqual([
      ['seizable-portion', 'step:withholding'],
      ['share-deductions', 'step:withholding'],
    ]);
  });

  test('does not ask for thresholds when nobody takes anything', () => {
    const allocation = allocate({ ...payment, on: day('2027-01-31'), titles: [] });
    expect(allocation).toMatchObject({ setOff: '0.00', shares: {}, claimant: '1913.75' });
    expect(allocation).not.toHaveProperty('seizable');
  });
});
