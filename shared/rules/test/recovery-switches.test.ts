import { describe, expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { money } from '@office/domain/money';
import { month } from '@office/domain/month';
import { deadline } from '../src/deadlines.ts';
import { interest } from '../src/interest.ts';
import { sanction } from '../src/sanction.ts';
import { sanctionStart } from '../src/sanction-start.ts';
import { tables } from '../src/tables.ts';
import { lawWith } from './amended.ts';
import type { DeadlineInput } from '../src/deadlines.ts';
import type { SwitchName } from '../src/switches.ts';
import type { Tables } from '../src/tables.ts';
import type { Step } from '../src/trace.ts';

describe('a term that ends on no working day', () => {
  const families: readonly [SwitchName, DeadlineInput, string, string][] = [
    [
      'claim-terms-end',
      { code: 'D-CLAIM-FULL', start: day('2026-11-02') },
      '2027-01-02',
      '2027-01-04',
    ],
    [
      'decision-terms-end',
      { code: 'D-DECIDE', start: day('2026-11-25') },
      '2026-12-25',
      '2026-12-28',
    ],
    [
      'dispute-terms-end',
      { code: 'D-DIRECTOR', start: day('2027-01-27') },
      '2027-02-27',
      '2027-03-01',
    ],
    [
      'appeal-terms-end',
      { code: 'D-APPEAL', start: day('2026-11-13') },
      '2027-02-13',
      '2027-02-15',
    ],
    [
      'recovery-terms-end',
      { code: 'D-TRANSFER-CLAIM', start: day('2026-11-02') },
      '2026-11-11',
      '2026-11-12',
    ],
    [
      'seizure-terms-end',
      { code: 'D-GARNISH-OPP', start: day('2027-02-20') },
      '2027-03-07',
      '2027-03-08',
    ],
  ];

  test.each(families)('ends where %s says', (name, input, counted, moved) => {
    expect(deadline(input, undefined, lawWith(name, 'as-counted')).on).toBe(counted);
    expect(deadline(input, undefined, lawWith(name, 'next-working-day')).on).toBe(moved);
  });

  test('is moved by the switch of its own family only', () => {
    const law = lawWith('seizure-terms-end', 'next-working-day');
    const [, claim] = families[0] ?? [];
    if (claim === undefined) throw new Error('there is a family');
    expect(deadline(claim, undefined, law).on).toBe('2027-01-02');
  });

  test('says so only when it moved, in words and in its step', () => {
    const steps: Step[] = [];
    const moved = deadline({ code: 'D-APPEAL', start: day('2026-11-13') }, steps);
    const stays = deadline({ code: 'D-APPEAL', start: day('2026-11-12') }, steps);
    expect(moved.explanation).toContain(
      '2027-02-13 is no working day: the term ends on the next one, 2027-02-15.',
    );
    expect(stays.explanation).toHaveLength(2);
    expect(steps.map(({ switches }) => switches)).toEqual([
      { 'appeal-terms-end': 'next-working-day' },
      undefined,
    ]);
  });

  test('moves a returned file with the term of its claim', () => {
    const law = lawWith('claim-terms-end', 'next-working-day');
    const input = {
      code: 'D-C51',
      start: day('2026-11-10'),
      claimedFrom: day('2026-11-02'),
    } as const;
    expect(deadline(input, undefined, law).on).toBe('2027-01-04');
  });
});

test('registration within eight days counts from the day after the claim, or from the claim', () => {
  const registerBy = (law: Tables) =>
    deadline({ code: 'D-REGISTER', start: day('2026-11-02') }, undefined, law);
  expect(registerBy(tables)).toMatchObject({ from: '2026-11-03', on: '2026-11-10' });
  expect(registerBy(lawWith('registration-count', 'from-claim-day'))).toMatchObject({
    from: '2026-11-02',
    on: '2026-11-09',
  });
});

describe('interest', () => {
  const late = (months: readonly string[], paidOn: string, law: Tables) =>
    interest(
      {
        debtor: 'agency',
        completeOn: day('2024-01-02'),
        hearing: false,
        decidedOn: day('2024-03-29'),
        months: months.map((each) => ({
          month: month(each),
          amount: money('1000.00'),
          advance: money('0.00'),
          sick: false,
          paidOn: day(paidOn),
        })),
      },
      undefined,
      law,
    );

  test('of a leap year is a 366th a day, or a 365th', () => {
    // From 1 February to 30 June 2024: 29 + 31 + 30 + 31 + 30 = 151 days.
    expect(late(['2024-01'], '2024-07-01', tables).interest).toBe('28.88');
    const law = lawWith('interest-day-count', '365-days');
    expect(late(['2024-01'], '2024-07-01', law).interest).toBe('28.96');
  });

  test('due by ONEM ends the day before payment, or on the day of the decision', () => {
    const law = lawWith('interest-agency-end', 'decision-day');
    expect(late(['2023-12'], '2024-07-01', tables).months[0]).toMatchObject({
      from: '2024-01-01',
      until: '2024-06-30',
    });
    expect(late(['2023-12'], '2024-07-01', law).months[0]).toMatchObject({
      from: '2024-01-01',
      until: '2024-03-29',
      days: 89,
    });
  });

  test('leaves out a short period of the interest, or of the months paid late', () => {
    const law = lawWith('interest-short-period', 'allowance-period');
    const reasons = (months: readonly string[], paidOn: string, of: Tables) =>
      late(months, paidOn, of).months.map(({ reason }) => reason);
    expect(reasons(['2024-01'], '2024-07-01', tables)).toEqual([null]);
    expect(reasons(['2024-01'], '2024-07-01', law)).toEqual(['short-period']);
    expect(reasons(['2024-01', '2024-02'], '2024-04-01', tables)).toEqual([null, 'short-period']);
    expect(reasons(['2024-01', '2024-02'], '2024-04-01', law)).toEqual([null, null]);
  });
});

test('unlisted work in bad faith is doubled on a repeat, or not', () => {
  const again = (law: Tables) =>
    sanction(
      {
        case: 'unlisted-work-bad-faith',
        on: day('2026-05-04'),
        earlier: [{ case: 'unlisted-work', on: day('2026-01-05'), notifiedOn: day('2026-02-02') }],
      },
      undefined,
      law,
    );
  expect(again(tables)).toMatchObject({ least: 27, most: 52 });
  expect(again(lawWith('bad-faith-repeat', 'doubled'))).toMatchObject({ least: 52, most: 52 });
});

test('the fourth week after the information begins on a Monday, or on a Sunday', () => {
  const start = (informedOn: string, law: Tables) =>
    sanctionStart({ kind: 'regional', informedOn: day(informedOn) }, undefined, law).on;
  const law = lawWith('sanction-week', 'sunday');
  expect(start('2026-11-04', tables)).toBe('2026-11-30');
  expect(start('2026-11-04', law)).toBe('2026-11-29');
  expect(start('2026-11-07', law)).toBe('2026-11-29');
  expect(start('2026-11-08', law)).toBe('2026-12-06');
});
