import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { day, type Day } from '@office/domain/day';
import { paymentMonthId } from '@office/domain/ids';
import {
  add,
  compare,
  fromCents,
  money,
  subtract,
  sum,
  ZERO,
  type Money,
} from '@office/domain/money';
import { addMonthsTo, lastDayOf, month } from '@office/domain/month';
import { allocate, getAllocation } from '../src/allocating.ts';
import { balanceOfTitle, executedOf, reservedOf } from '../src/balances.ts';
import {
  noDeductions,
  registerTitle,
  releaseTitle,
  type Deductions,
  type Doing,
} from '../src/deductions.ts';
import { creditorPaid, openDebt, paymentExecuted, withdrawAllocation } from '../src/settling.ts';

const by: Doing = { by: 'dirk', on: day('2026-01-05'), at: '2026-01-05T05:00:00.000Z' };
const kinds = [
  'seizure',
  'privileged-seizure',
  'assignment',
  'subrogation',
  'maintenance',
] as const;

const amount = (least: number, most: number) =>
  fc.bigInt({ min: BigInt(least), max: BigInt(most) }).map(fromCents);
const filed: fc.Arbitrary<Day> = fc
  .integer({ min: 1, max: 28 })
  .map((number) => day(`2025-11-${String(number).padStart(2, '0')}`));
const titles = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), claim: amount(1, 300_000), filedOn: filed }),
  { maxLength: 5 },
);
const debts = fc.array(fc.record({ amount: amount(300, 200_000), fraud: fc.boolean() }), {
  maxLength: 3,
});
/** What happens to a month of 2026: asked (again), corrected, executed, withdrawn; or a title is released. */
const deeds = fc.array(
  fc.record({
    deed: fc.constantFrom('allocate', 'correct', 'execute', 'pay', 'withdraw', 'release'),
    month: fc.integer({ min: 0, max: 5 }),
    net: amount(0, 300_000),
    tax: amount(0, 20_000),
    children: fc.integer({ min: 0, max: 3 }),
    which: fc.integer({ min: 0, max: 4 }),
  }),
  { minLength: 1, maxLength: 25 },
);

type Deed = Parameters<Parameters<typeof deeds.map>[0]>[0][number];

const start = (
  given: Parameters<Parameters<typeof titles.map>[0]>[0],
  owed: Parameters<Parameters<typeof debts.map>[0]>[0],
): Deductions => {
  const withTitles = given.reduce((deductions, { kind, claim, filedOn }, index) => {
    const common = { title: `t${String(index)}`, creditor: 'X', iban: 'BE71096123456769', filedOn };
    const title =
      kind === 'maintenance' ? { ...common, kind, monthly: claim } : { ...common, kind, claim };
    return registerTitle(deductions, title, by).next;
  }, noDeductions('D-1'));
  return owed.reduce(
    (deductions, debt, index) =>
      openDebt(deductions, {
        ...debt,
        debtId: `d${String(index)}`,
        month: month('2025-12'),
        correction: 0,
        case: 2,
        establishedOn: day('2026-01-05'),
      }).next,
    withTitles,
  );
};

/** One deed, as a service would do it; a deed that the rules refuse changes nothing. */
function after(deductions: Deductions, deed: Deed): Deductions {
  const of = addMonthsTo(month('2026-01'), deed.month);
  const ofMonth = deductions.allocations.filter((one) => one.month === of);
  const last = ofMonth.toSorted((a, b) => a.correction - b.correction).at(-1);
  const nextCorrection = last === undefined ? 0 : last.correction + 1;
  const asked = (correction: number) => ({
    dossierId: 'D-1',
    month: of,
    correction,
    gross: add(deed.net, deed.tax),
    net: deed.net,
    on: lastDayOf(of),
    children: deed.children,
  });
  switch (deed.deed) {
    case 'allocate':
      return last === undefined
        ? allocate(deductions, paymentMonthId('D-1', of), asked(0)).next
        : deductions;
    case 'correct':
      return allocate(deductions, paymentMonthId('D-1', of, nextCorrection), asked(nextCorrection))
        .next;
    case 'execute':
      return last === undefined || last.state !== 'reserved'
        ? deductions
        : paymentExecuted(deductions, last.paymentMonthId).next;
    case 'pay':
      return last === undefined ? deductions : paid(deductions, last.paymentMonthId);
    case 'withdraw':
      return last === undefined ||
        last.state !== 'reserved' ||
        Object.keys(last.creditorsPaid).length > 0
        ? deductions
        : withdrawAllocation(deductions, last.paymentMonthId).next;
    case 'release': {
      const title = deductions.titles[deed.which];
      return title === undefined || title.released !== undefined
        ? deductions
        : releaseTitle(deductions, title.title, by).next;
    }
  }
}

/** The bank pays each creditor what this order adds to what the month already sent them. */
function paid(deductions: Deductions, id: string): Deductions {
  const allocation = getAllocation(deductions, id);
  if (allocation.state === 'withdrawn') return deductions;
  return Object.entries(allocation.shares).reduce((current, [title, share]) => {
    const sent = sum(
      current.allocations
        .filter((one) => one.month === allocation.month)
        .map(({ creditorsPaid }) => creditorsPaid[title] ?? ZERO),
    );
    const more = subtract(share, sent);
    return compare(more, ZERO) > 0 ? creditorPaid(current, id, title, more).next : current;
  }, deductions);
}

const total = (amounts: readonly (Money | undefined)[]): Money =>
  sum(amounts.map((one) => one ?? ZERO));

describe('whatever happens to the months of a dossier', () => {
  test('shares plus set-off plus claimant equal the net, to the cent and for each order', () => {
    fc.assert(
      fc.property(titles, debts, deeds, (given, owed, story) => {
        const end = story.reduce(after, start(given, owed));
        for (const { setOff, setOffs, shares, claimant, net } of end.allocations) {
          expect(total([setOff, claimant, ...Object.values(shares)])).toBe(net);
          expect(total(Object.values(setOffs))).toBe(setOff);
          for (const part of [setOff, claimant, ...Object.values(shares)])
            expect(compare(part, ZERO)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('nobody gets more than owed over all months, and a balance is the claim less what was executed', () => {
    fc.assert(
      fc.property(titles, debts, deeds, (given, owed, story) => {
        const end = story.reduce(after, start(given, owed));
        for (const title of end.titles) {
          if (title.kind === 'maintenance') continue;
          const executed = executedOf(end, title.title);
          const taken = add(executed, reservedOf(end, title.title));
          expect(compare(taken, title.claim ?? ZERO)).toBeLessThanOrEqual(0);
          expect(balanceOfTitle(end, title)).toBe(subtract(title.claim ?? ZERO, executed));
        }
        for (const debt of end.debts) {
          const months = Map.groupBy(
            end.allocations.filter(({ state }) => state !== 'withdrawn'),
            (one) => one.month,
          );
          const taken = [...months.values()].map((orders) =>
            orders
              .map(({ setOffs }) => setOffs[debt.debtId] ?? ZERO)
              .toSorted(compare)
              .at(-1),
          );
          expect(compare(total(taken), debt.amount)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a correction upwards leaves everybody at least what had already gone', () => {
    fc.assert(
      fc.property(
        titles,
        debts,
        amount(0, 250_000),
        amount(0, 50_000),
        (given, owed, net, more) => {
          const of = month('2026-03');
          const figures = { dossierId: 'D-1', month: of, on: lastDayOf(of), children: 0 };
          const first = allocate(start(given, owed), paymentMonthId('D-1', of), {
            ...figures,
            correction: 0,
            gross: net,
            net,
          }).next;
          const title = { kind: 'seizure', creditor: 'X', iban: 'BE71096123456769' } as const;
          const later = registerTitle(
            first,
            { ...title, title: 'later', claim: money('9000.00'), filedOn: day('2026-04-01') },
            by,
          ).next;
          const second = allocate(later, paymentMonthId('D-1', of, 1), {
            ...figures,
            correction: 1,
            gross: add(net, more),
            net: add(net, more),
          }).next;
          const [before, corrected] = second.allocations;
          if (before === undefined || corrected === undefined) throw new Error('two orders');
          expect(compare(corrected.claimant, before.claimant)).toBeGreaterThanOrEqual(0);
          expect(compare(corrected.setOff, before.setOff)).toBeGreaterThanOrEqual(0);
          for (const [id, share] of Object.entries(before.shares))
            expect(compare(corrected.shares[id] ?? ZERO, share)).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 300 },
    );
  });
});
