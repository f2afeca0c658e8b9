import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { day } from '@office/domain/day';
import { add, compare, fromCents, sum, toCents } from '@office/domain/money';
import { month } from '@office/domain/month';
import { titleKinds } from '@office/domain/debt';
import { paidDays } from '../src/allowance-count.ts';
import { setOff } from '../src/set-off.ts';
import { allocate, calculateMonth, settleMonth } from '../src/month-calculation.ts';
import { seizablePortion } from '../src/seizable-portion.ts';
import { shareDeductions } from '../src/share-deductions.ts';
import type { Title } from '../src/order-of-service.ts';

const amount = (most: number) =>
  fc.integer({ min: 0, max: most }).map((cents) => fromCents(BigInt(cents)));
const positive = (most: number) =>
  fc.integer({ min: 1, max: most }).map((cents) => fromCents(BigInt(cents)));
const filedOn = fc.constantFrom('2024-01-05', '2025-06-01', '2025-06-02', '2026-02-28').map(day);
const on = day('2026-05-31');

const title = (id: string): fc.Arbitrary<Title> =>
  fc.record(
    {
      id: fc.constant(id),
      kind: fc.constantFrom(...titleKinds.filter((kind) => kind !== 'collective-settlement')),
      filedOn,
      claim: positive(1_000_000),
      owed: amount(120_000),
      rank: fc.integer({ min: 0, max: 3 }),
    },
    { requiredKeys: ['id', 'kind', 'filedOn', 'claim', 'owed'] },
  );

const titles = fc
  .integer({ min: 0, max: 6 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => title(`t${index}`))));

const shareInput = fc.record({
  net: amount(400_000),
  on: fc.constant(on),
  children: fc.integer({ min: 0, max: 4 }),
  income: fc.constantFrom('replacement' as const, 'mixed' as const),
  titles,
  maintenancePolicy: fc.constantFrom(
    'from-seizable-first' as const,
    'from-protected-first' as const,
  ),
});

const dayNumbers = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 12 });

/** Disjoint lists of days, as a card has them: each day goes to one of four lists. */
const cardDays = dayNumbers.chain((days) =>
  fc
    .array(fc.integer({ min: 0, max: 3 }), { minLength: days.length, maxLength: days.length })
    .map((lists) => {
      const inList = (list: number) => days.filter((_, index) => lists[index] === list);
      return { work: inList(0), sick: inList(1), holidayPaid: inList(2), other: inList(3) };
    }),
);

describe('the division of a net', () => {
  test('gives shares and claimant that equal the net to the cent, none of them negative or 0.00', () => {
    fc.assert(
      fc.property(shareInput, (input) => {
        const { shares, claimant } = shareDeductions(input);
        expect(add(sum(Object.values(shares)), claimant)).toBe(input.net);
        expect(toCents(claimant) >= 0n).toBe(true);
        expect(Object.values(shares).every((share) => toCents(share) > 0n)).toBe(true);
      }),
    );
  });

  test('gives nobody more than is owed', () => {
    fc.assert(
      fc.property(shareInput, (input) => {
        const { shares } = shareDeductions(input);
        for (const { id, owed } of input.titles) {
          expect(toCents(shares[id] ?? fromCents(0n)) <= toCents(owed)).toBe(true);
        }
      }),
    );
  });

  test('touches the protected part for maintenance only', () => {
    fc.assert(
      fc.property(shareInput, (input) => {
        const { shares, seizable } = shareDeductions(input);
        const others = input.titles
          .filter(({ kind }) => kind !== 'maintenance')
          .map(({ id }) => shares[id] ?? fromCents(0n));
        expect(compare(sum(others), seizable)).not.toBe(1);
      }),
    );
  });

  test('leaves nothing of the pool while somebody is still owed', () => {
    fc.assert(
      fc.property(shareInput, (input) => {
        const plain = input.titles.map((each) => ({ ...each, kind: 'seizure' as const }));
        const { shares, seizable } = shareDeductions({ ...input, titles: plain });
        const owed = sum(plain.map((each) => each.owed));
        expect(sum(Object.values(shares))).toBe(compare(owed, seizable) === -1 ? owed : seizable);
      }),
    );
  });

  test('does not depend on the order in which titles are listed', () => {
    fc.assert(
      fc.property(shareInput, fc.func(fc.integer()), (input, key) => {
        const shuffled = input.titles.toSorted((a, b) => key(a.id) - key(b.id));
        expect(shareDeductions({ ...input, titles: shuffled })).toEqual(shareDeductions(input));
      }),
    );
  });

  test('gives everything to a collective settlement', () => {
    fc.assert(
      fc.property(shareInput, positive(100), (input, owed) => {
        const mediator: Title = {
          id: 'm',
          kind: 'collective-settlement',
          filedOn: on,
          claim: owed,
          owed,
        };
        const { shares, claimant } = shareDeductions({
          ...input,
          titles: [...input.titles, mediator],
        });
        expect(claimant).toBe('0.00');
        expect(shares).toEqual(input.net === '0.00' ? {} : { m: input.net });
      }),
    );
  });
});

describe('the seizable portion', () => {
  test('is never raised by a child, and never lowered by a higher net', () => {
    fc.assert(
      fc.property(
        amount(400_000),
        amount(50_000),
        fc.integer({ min: 0, max: 5 }),
        (net, more, children) => {
          const facts = { on, children, income: 'replacement' as const };
          const { seizable } = seizablePortion({ ...facts, net });
          expect(
            compare(seizablePortion({ ...facts, net, children: children + 1 }).seizable, seizable),
          ).not.toBe(1);
          expect(
            compare(seizablePortion({ ...facts, net: add(net, more) }).seizable, seizable),
          ).not.toBe(-1);
        },
      ),
    );
  });

  test('and the protected part make up the net', () => {
    fc.assert(
      fc.property(
        amount(400_000),
        fc.constantFrom('replacement' as const, 'mixed' as const),
        (net, income) => {
          const parts = seizablePortion({ net, on, children: 1, income });
          expect(add(parts.seizable, parts.protected)).toBe(net);
        },
      ),
    );
  });
});

describe('the days of a card', () => {
  test('count the same in whatever order they are listed', () => {
    fc.assert(
      fc.property(cardDays, (card) => {
        const reversed = {
          work: card.work.toReversed(),
          sick: card.sick.toReversed(),
          holidayPaid: card.holidayPaid.toReversed(),
          other: card.other.toReversed(),
        };
        const of = month('2026-11');
        expect(paidDays({ month: of, card: reversed })).toEqual(paidDays({ month: of, card }));
      }),
    );
  });

  test('never count more than an empty card, nor below zero', () => {
    fc.assert(
      fc.property(cardDays, (card) => {
        const allowances = Number(paidDays({ month: month('2026-11'), card }).allowances);
        expect(allowances).toBeGreaterThanOrEqual(0);
        expect(allowances).toBeLessThanOrEqual(25);
      }),
    );
  });

  test('one more day of sickness never pays more', () => {
    fc.assert(
      fc.property(cardDays, fc.integer({ min: 1, max: 30 }), (card, sick) => {
        fc.pre(!Object.values(card).flat().includes(sick));
        const of = month('2026-11');
        const more = paidDays({ month: of, card: { ...card, sick: [...card.sick, sick] } });
        expect(Number(more.allowances)).toBeLessThanOrEqual(
          Number(paidDays({ month: of, card }).allowances),
        );
      }),
    );
  });

  // The law knows no exception: work is unpayable and an AR 44 day at once, every other mark at most one of the two.
  test('one more day of work never pays more, on a blank day or instead of any other mark', () => {
    fc.assert(
      fc.property(cardDays, fc.integer({ min: 1, max: 30 }), (card, worked) => {
        const of = month('2026-11');
        const without = (days: readonly number[]) => days.filter((each) => each !== worked);
        const more = {
          work: [...card.work, worked],
          sick: without(card.sick),
          holidayPaid: without(card.holidayPaid),
          other: without(card.other),
        };
        expect(Number(paidDays({ month: of, card: more }).allowances)).toBeLessThanOrEqual(
          Number(paidDays({ month: of, card }).allowances),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('a month', () => {
  const facts = fc.record({
    kind: fc.constant('full' as const),
    category: fc.constantFrom('A' as const, 'N' as const, 'B' as const),
    phaseMonth: fc.integer({ min: 1, max: 20 }),
    month: fc.constant(month('2026-11')),
    daily: amount(15_000).map((daily) => [{ from: day('2026-01-01'), daily }]),
    card: cardDays,
  });
  const deductions = fc.record({
    children: fc.integer({ min: 0, max: 3 }),
    titles,
    recovery: fc.record({ owed: amount(200_000), fraud: fc.boolean() }),
  });

  test('loses no cent between gross and what everybody receives', () => {
    fc.assert(
      fc.property(facts, deductions, (of, from) => {
        const { gross, tax, net, setOff: kept, shares, paid } = settleMonth(of, from);
        expect(add(tax, net)).toBe(gross);
        expect(sum([kept, paid, ...Object.values(shares)])).toBe(net);
        expect([kept, paid, tax].every((part) => toCents(part) >= 0n)).toBe(true);
      }),
    );
  });

  test('comes to the same whether it is settled in one go or calculated and then allocated', () => {
    fc.assert(
      fc.property(facts, deductions, (of, from) => {
        const settled = settleMonth(of, from);
        const { gross, net } = calculateMonth(of);
        const allocation = allocate({ gross, net, on: day('2026-11-30'), ...from });
        expect(allocation.claimant).toBe(settled.paid);
        expect(allocation.shares).toEqual(settled.shares);
        expect(allocation.setOff).toBe(settled.setOff);
      }),
    );
  });
});

test('ten percent is rounded half up, never by more than half a cent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (cents) => {
      const gross = fromCents(BigInt(cents));
      const amountKept = toCents(
        setOff({ gross, owed: fromCents(9_999_999n), fraud: false }).amount,
      );
      const tenfold = amountKept * 10n - BigInt(cents);
      expect(tenfold <= 5n && tenfold > -5n).toBe(true);
    }),
  );
});
