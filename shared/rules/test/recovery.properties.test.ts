import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, day, daysBetween } from '@office/domain/day';
import { compare, fromCents, money, sum, toCents } from '@office/domain/money';
import { addMonthsTo, month } from '@office/domain/month';
import { liability, liabilityCases } from '../src/liability.ts';
import { interest } from '../src/interest.ts';
import { recoveryLimit } from '../src/recovery-limit.ts';
import { recoveryPursuit } from '../src/recovery-pursuit.ts';
import { sanction, sanctionCases } from '../src/sanction.ts';
import { sanctionCalendar } from '../src/sanction-calendar.ts';
import type { Day } from '@office/domain/day';
import type { RecoveryLimitInput } from '../src/recovery-limit.ts';

const on = day('2026-11-24');
const amount = (most: number) =>
  fc.integer({ min: 0, max: most }).map((cents) => fromCents(BigInt(cents)));
const anyDay = (from: Day, days: number) =>
  fc.integer({ min: 0, max: days }).map((count) => addDays(from, count));

const undueDays = fc.uniqueArray(
  fc.record({
    day: anyDay(day('2026-01-01'), 250),
    amount: amount(10_000),
    paidOn: anyDay(day('2026-06-01'), 100),
  }),
  { selector: (each) => each.day, maxLength: 220 },
);
const undueHalves = fc.uniqueArray(
  fc.record({
    day: anyDay(day('2026-01-01'), 250),
    amount: amount(10_000),
    halves: fc.integer({ min: 1, max: 2 }),
  }),
  { selector: (each) => each.day, maxLength: 120 },
);
const undueMonths = fc.uniqueArray(
  fc.record(
    {
      month: fc.integer({ min: 0, max: 11 }).map((count) => addMonthsTo(month('2026-01'), count)),
      amount: amount(50_000),
      days: fc.integer({ min: 1, max: 31 }),
      payableDays: fc.integer({ min: 20, max: 27 }),
    },
    { requiredKeys: ['month', 'amount'] },
  ),
  { selector: (each) => each.month, maxLength: 12 },
);
const common = {
  on: fc.constant(on),
  goodFaith: fc.boolean(),
  cumulation: fc.boolean(),
  nonCumulableIncome: amount(500_000),
  ownError: fc.record({
    decidedOn: fc.constant(day('2026-03-02')),
    revisedOn: anyDay(day('2026-05-25'), 15),
    cardSentOn: anyDay(day('2026-06-01'), 60),
    badFaith: fc.boolean(),
  }),
  workedDays: fc.array(anyDay(day('2026-01-01'), 250)),
};
const requiredKeys = ['on', 'kind', 'goodFaith', 'cumulation', 'undue'] as const;
const recoveryInput: fc.Arbitrary<RecoveryLimitInput> = fc.oneof(
  fc.record(
    { ...common, kind: fc.constantFrom('full' as const, 'temporary' as const), undue: undueDays },
    { requiredKeys: [...requiredKeys] },
  ),
  fc.record(
    {
      ...common,
      kind: fc.constant('voluntary-part-time' as const),
      halvesPerWeek: fc.integer({ min: 1, max: 120 }).map((tenths) => String(tenths / 10)),
      undue: undueHalves,
    },
    { requiredKeys: [...requiredKeys, 'halvesPerWeek'] },
  ),
  fc.record(
    { ...common, kind: fc.constant('income-guarantee' as const), undue: undueMonths },
    { requiredKeys: [...requiredKeys] },
  ),
);

describe('a recovery', () => {
  test('never exceeds what was undue, nor the income it is limited to, and is never negative', () => {
    fc.assert(
      fc.property(recoveryInput, (input) => {
        const { undue, recoverable, grounds } = recoveryLimit(input);
        expect(compare(recoverable, undue)).toBeLessThanOrEqual(0);
        expect(toCents(recoverable) >= 0n).toBe(true);
        expect(grounds.length > 0).toBe(recoverable !== undue);
        if (input.nonCumulableIncome !== undefined) {
          expect(compare(recoverable, input.nonCumulableIncome)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  test('is the same in whatever order the days are told', () => {
    fc.assert(
      fc.property(undueDays, fc.boolean(), (undue, goodFaith) => {
        const of = (days: typeof undue) =>
          recoveryLimit({ kind: 'full', on, goodFaith, cumulation: false, undue: days });
        expect(of(undue.toReversed())).toEqual(of(undue));
      }),
    );
  });

  test('is never larger in good faith', () => {
    fc.assert(
      fc.property(recoveryInput, (input) => {
        const good = recoveryLimit({ ...input, goodFaith: true });
        const bad = recoveryLimit({ ...input, goodFaith: false });
        expect(compare(good.recoverable, bad.recoverable)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

test('heirs together never owe more than the debt, and with large shares exactly the debt', () => {
  const heirs = fc
    .array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.map((each, index) => ({ id: `h${index}`, parts: each })));
  fc.assert(
    fc.property(heirs, amount(1_000_000), (all, owed) => {
      const death = { diedOn: day('2026-10-10'), notifiedOn: day('2026-09-01'), heirs: all };
      const { pursued, shares } = recoveryPursuit({ on, owed, death });
      expect(sum(Object.values(shares))).toBe(pursued);
      expect(compare(pursued, owed)).toBeLessThanOrEqual(0);
      if (Object.keys(shares).length === all.length) expect(pursued).toBe(owed);
      for (const share of Object.values(shares)) {
        expect(compare(share, money('25.00'))).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test('every rejected sum has one who bears it, and nobody claims what the office bears', () => {
  for (const number of liabilityCases) {
    for (const claimantsDoing of [false, true]) {
      const found = liability({ case: number, on, claimantsDoing });
      expect(found.claimedBy === null).toBe(found.borneBy === 'payment-body');
      expect(found.mayClaim).toBe(found.claimedBy === 'payment-body');
    }
  }
});

describe('interest', () => {
  const late = (paidOn: Day, cents: bigint) =>
    interest({
      debtor: 'payment-body',
      decisionOn: day('2024-01-02'),
      requestedOn: on,
      verified: true,
      months: [
        {
          month: month('2023-12'),
          amount: fromCents(cents),
          advance: money('0.00'),
          sick: false,
          complete: day('2024-01-02'),
          paidOn,
        },
      ],
    });

  test('never falls with a later day, nor with a larger amount', () => {
    const cents = fc.bigInt({ min: 1n, max: 500_000n });
    fc.assert(
      fc.property(anyDay(day('2024-01-03'), 900), cents, cents, (paidOn, one, more) => {
        const now = toCents(late(paidOn, one).interest);
        expect(toCents(late(addDays(paidOn, 1), one).interest) >= now).toBe(true);
        expect(toCents(late(paidOn, one + more).interest) >= now).toBe(true);
      }),
    );
  });

  test('counts each day of the period once', () => {
    fc.assert(
      fc.property(anyDay(day('2024-04-01'), 900), (paidOn) => {
        const [only] = late(paidOn, 100_000n).months;
        const from = only?.from ?? paidOn;
        const until = only?.until ?? addDays(paidOn, -1);
        expect(only?.days).toBe(daysBetween(from, until) + 1);
        expect(until).toBe(addDays(paidOn, -1));
      }),
    );
  });
});

describe('sanctions', () => {
  const decided = fc
    .array(
      fc.record({
        from: anyDay(day('2026-01-05'), 700),
        weeks: fc.integer({ min: 1, max: 52 }),
      }),
      { maxLength: 6 },
    )
    .map((all) => all.map((each, index) => ({ id: `s${index}`, ...each })));
  const sick = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 60 })), {
      maxLength: 4,
    })
    .map((gaps) => {
      let next = day('2026-01-01');
      return gaps.map(([gap, length]) => {
        const from = addDays(next, gap);
        const until = addDays(from, length - 1);
        next = addDays(until, 1);
        return { from, until };
      });
    });

  test('never overlap, and last as long as all of them together and the sickness', () => {
    fc.assert(
      fc.property(decided, sick, (sanctions, periodsOfSickness) => {
        const { periods, weeks } = sanctionCalendar({ sanctions, sick: periodsOfSickness });
        const total = sanctions.reduce((days, each) => days + 7 * each.weeks, 0);
        const drawnOut = periods.reduce((days, each) => days + each.sickDays, 0);
        const lasted = periods.reduce(
          (days, { from, until }) => days + daysBetween(from, until) + 1,
          0,
        );
        expect(7 * weeks).toBe(total);
        expect(lasted).toBe(total + drawnOut);
        for (const [index, period] of periods.entries()) {
          const before = periods[index - 1];
          if (before !== undefined) expect(period.from > before.until).toBe(true);
        }
      }),
    );
  });

  test('are the same in whatever order they are told, and none begins before its own day', () => {
    fc.assert(
      fc.property(decided, (sanctions) => {
        const of = (all: typeof sanctions) =>
          sanctionCalendar({ sanctions: all, sick: [] }).periods;
        expect(of(sanctions.toReversed())).toEqual(of(sanctions));
        for (const { id, from } of of(sanctions)) {
          expect(from >= (sanctions.find((each) => each.id === id)?.from ?? on)).toBe(true);
        }
      }),
    );
  });

  test('are never shorter on a repeat', () => {
    for (const name of sanctionCases) {
      const first = sanction({ case: name, on, earlier: [] });
      const again = sanction({
        case: name,
        on,
        earlier: [{ case: name, on: day('2026-05-04'), notifiedOn: day('2026-06-01') }],
      });
      expect(again.loss || (again.least ?? 0) >= (first.least ?? 0)).toBe(true);
      expect(again.loss || (again.most ?? 0) >= (first.most ?? 0)).toBe(true);
      expect(again.loss || (again.least ?? 0) <= (again.most ?? 0)).toBe(true);
    }
  });
});
