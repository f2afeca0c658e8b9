import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { day } from '@office/domain/day';
import { add, fromCents, isZero, money, subtract, sum, toCents, ZERO } from '@office/domain/money';
import { month } from '@office/domain/month';
import { balancedEntry, sumsByAccount } from '../src/journal.ts';
import { calculate, slotFor, type Calculation, type PaymentMonth } from '../src/payment-month.ts';
import { order } from '../src/payment-order.ts';
import {
  abandonRun,
  endCollecting,
  openRun,
  signRun,
  type PaymentRun,
} from '../src/payment-run.ts';
import { collect, giveBack, report, send } from '../src/payment-transfers.ts';

const doing = { by: 'office', on: day('2026-11-05'), at: '2026-11-05T05:00:00.000Z' };
const account = {
  iban: 'BE68539007547034',
  recordedAt: '2026-09-28T05:00:00.000Z',
  channel: 'counter',
};

function calculationOf(gross: string, tax = '0.00', cardVersion = 1): Calculation {
  return {
    calculationId: 'settlement',
    on: doing.on,
    children: 0,
    allowances: '26',
    daily: [],
    days: [],
    gross: money(gross),
    tax: money(tax),
    net: subtract(money(gross), money(tax)),
    issues: [],
    steps: [],
    receipt: { result: `${gross}/${tax}/${String(cardVersion)}` },
    cardVersion,
    entitlementId: 'anne.c2',
    entitlementVersion: 1,
  };
}

interface Figures {
  readonly gross: string;
  readonly tax: string;
  readonly setOff: string;
  readonly shares: Readonly<Record<string, string>>;
}

function orderedMonth(earlier: readonly PaymentMonth[], figures: Figures): PaymentMonth {
  const slot = { dossierId: 'anne', month: month('2026-10'), correction: earlier.length };
  const calculation = calculationOf(figures.gross, figures.tax, earlier.length + 1);
  const { next } = calculate(undefined, slot, { calculation, approved: false, doing });
  const shares = Object.fromEntries(
    Object.entries(figures.shares).map(([title, share]) => [title, money(share)]),
  );
  const setOff = money(figures.setOff);
  const claimant = subtract(calculation.net, sum([setOff, ...Object.values(shares)]));
  const creditors = Object.keys(shares).map((title) => ({
    title,
    name: 'Etude Martin',
    iban: 'BE71096123456769',
    reference: 'REF',
  }));
  const allocated = { setOff, shares, claimant, seizable: ZERO, steps: [], creditors };
  return order(next, allocated, { earlier, doing }).next;
}

/** A net divided at random: set-off, two titles, the claimant; all whole cents. */
const anyFigures = fc
  .tuple(fc.nat(300_000), fc.nat(50_000), fc.nat(100), fc.nat(100), fc.nat(100))
  .map(([net, tax, off, one, two]): Figures => {
    const part = (of: number, percent: number) => Math.floor((of * percent) / 100);
    const setOff = part(net, off);
    const s1 = part(net - setOff, one);
    const s2 = part(net - setOff - s1, two);
    const text = (cents: number) => fromCents(BigInt(cents));
    const all = { s1: text(s1), s2: text(s2) };
    return {
      gross: text(net + tax),
      tax: text(tax),
      setOff: text(setOff),
      shares: Object.fromEntries(Object.entries(all).filter(([, share]) => share !== '0.00')),
    };
  });

const anyMonths = fc
  .array(anyFigures, { minLength: 1, maxLength: 5 })
  .map((all) =>
    all.reduce<PaymentMonth[]>((done, figures) => [...done, orderedMonth(done, figures)], []),
  );

describe('whatever is ordered and corrected', () => {
  test('every entry sums to zero, and so do all of them', () => {
    fc.assert(
      fc.property(anyMonths, (payments) => {
        const entries = payments.flatMap(({ journal }) => journal);
        for (const { lines } of entries)
          expect(sum(lines.map(({ amount }) => amount))).toBe('0.00');
        expect(sum(Object.values(sumsByAccount(entries)))).toBe('0.00');
      }),
    );
  });

  test('nobody is ever paid less than nothing, and the books owe exactly what is transferred', () => {
    fc.assert(
      fc.property(anyMonths, (payments) => {
        const transfers = payments.flatMap((payment) => payment.transfers);
        for (const { amount } of transfers) expect(toCents(amount) > 0n).toBe(true);
        const owed = sumsByAccount(payments.flatMap(({ journal }) => journal));
        const to = (payee: string) =>
          sum(transfers.filter((each) => each.payee === payee).map(({ amount }) => amount));
        expect(add(owed['claimant'] ?? ZERO, to('claimant'))).toBe('0.00');
        expect(add(owed['creditors:s1'] ?? ZERO, to('s1'))).toBe('0.00');
        expect(add(owed['creditors:s2'] ?? ZERO, to('s2'))).toBe('0.00');
      }),
    );
  });

  test('an executed payment leaves nothing owed to the claimant', () => {
    fc.assert(
      fc.property(anyMonths, fc.boolean(), (payments, comesBackFirst) => {
        const lived = payments.map((payment) => executed(payment, comesBackFirst));
        const owed = sumsByAccount(lived.flatMap(({ journal }) => journal));
        expect(owed['claimant'] ?? '0.00').toBe('0.00');
        expect(owed['returned'] ?? '0.00').toBe('0.00');
        expect(lived.every(({ status }) => status === 'executed')).toBe(true);
      }),
    );
  });

  test('up and down, what the claimant got less what became a debt is what the last one says', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200_000), { minLength: 1, maxLength: 6 }), (grosses) => {
        const payments = grosses.reduce<PaymentMonth[]>(
          (done, cents) => [
            ...done,
            orderedMonth(done, {
              gross: fromCents(BigInt(cents)),
              tax: '0.00',
              setOff: '0.00',
              shares: {},
            }),
          ],
          [],
        );
        const paid = sum(payments.map(({ order: made }) => made?.paid ?? ZERO));
        const debts = sum(payments.map((payment) => payment.correctionOverpayment ?? ZERO));
        expect(subtract(paid, debts)).toBe(fromCents(BigInt(grosses.at(-1) ?? 0)));
        const books = sumsByAccount(payments.flatMap(({ journal }) => journal));
        expect(books['between-orders']).toBeUndefined();
      }),
    );
  });
});

/** Through the bank, its claimant's transfer perhaps coming back once. */
function executed(payment: PaymentMonth, comesBackFirst: boolean): PaymentMonth {
  let now = send(collect(payment, 'run-1', account, doing).next, 'run-1', doing).next;
  const own = now.transfers.find(({ to }) => to === 'claimant');
  if (comesBackFirst && own !== undefined) {
    now = report(
      now,
      { endToEndId: own.endToEndId, outcome: 'returned', reason: 'AC04' },
      doing,
    ).next;
    const confirmed = { ...now, released: doing };
    now = send(collect(confirmed, 'run-2', account, doing).next, 'run-2', doing).next;
  }
  for (const { endToEndId } of now.transfers) {
    now = report(now, { endToEndId, outcome: 'executed', reason: '' }, doing).next;
  }
  return now;
}

describe('a journal entry', () => {
  test('that does not sum to zero is never written', () => {
    const entry = {
      entryId: 'anne.2026-10.order',
      dossierId: 'anne',
      paymentMonthId: 'anne.2026-10',
      cause: 'order',
      on: doing.on,
    } as const;
    const lines = [
      { account: 'benefits-due', amount: money('10.00') },
      { account: 'claimant', amount: money('-9.99') },
    ];
    expect(() => balancedEntry(entry, lines)).toThrow('sums to 0.01');
  });
});

describe('a payment', () => {
  const plain: Figures = { gross: '1272.03', tax: '0.00', setOff: '0.00', shares: {} };

  test('belongs to one run until that run gives it back', () => {
    const taken = collect(orderedMonth([], plain), 'run-1', account, doing).next;
    expect(collect(taken, 'run-2', account, doing).next).toBe(taken);
    expect(giveBack(taken, 'run-2').next).toBe(taken);
    const free = giveBack(taken, 'run-1').next;
    expect(collect(free, 'run-2', account, doing).next.hold).toEqual({
      kind: 'run',
      runId: 'run-2',
    });
  });

  test('of the running month waits for the next', () => {
    const payment = orderedMonth([], plain);
    const on = (today: string) => ({ ...doing, on: day(today) });
    expect(collect(payment, 'run-1', account, on('2026-10-31')).next).toBe(payment);
    expect(collect(payment, 'run-1', account, on('2026-11-01')).next.hold.kind).toBe('run');
  });

  test('executed and then sent back is returned, in whatever order the bank tells it', () => {
    const sent = send(
      collect(orderedMonth([], plain), 'run-1', account, doing).next,
      'run-1',
      doing,
    ).next;
    const tell = (payment: PaymentMonth, outcome: 'executed' | 'returned') =>
      report(payment, { endToEndId: 'anne.202610.0.1', outcome, reason: 'AC04' }, doing).next;
    expect(tell(tell(sent, 'executed'), 'returned').status).toBe('returned');
    expect(tell(tell(sent, 'returned'), 'executed').status).toBe('returned');
    const back = tell(tell(sent, 'executed'), 'returned');
    expect(sumsByAccount(back.journal)['bank']).toBe('0.00');
    expect(isZero(sumsByAccount(back.journal)['claimant'] ?? ZERO)).toBe(true);
  });

  test('an account recorded up to the return must be another one than the one used', () => {
    const sent = send(
      collect(orderedMonth([], plain), 'run-1', account, doing).next,
      'run-1',
      doing,
    ).next;
    const back = report(
      sent,
      { endToEndId: 'anne.202610.0.1', outcome: 'returned', reason: 'AC04' },
      doing,
    ).next;
    const same = { ...account, recordedAt: doing.at };
    expect(collect(back, 'run-2', same, doing).next).toBe(back);
    const other = { ...same, iban: 'BE43068999999501' };
    expect(collect(back, 'run-2', other, doing).next.hold.kind).toBe('run');
    const earlier = { recordedAt: '2026-11-04T05:00:00.000Z' };
    expect(collect(back, 'run-2', { ...other, ...earlier }, doing).next.hold.kind).toBe('run');
    expect(collect(back, 'run-2', { ...same, ...earlier }, doing).next).toBe(back);
  });

  test('takes a card to the order that used it, or to the first number without an order', () => {
    const first = orderedMonth([], plain);
    const second = orderedMonth([first], plain);
    expect(slotFor([], 1)).toEqual({ correction: 0, alreadyOrdered: false });
    expect(slotFor([first, second], 1)).toEqual({ correction: 0, alreadyOrdered: true });
    expect(slotFor([first, second], 2)).toEqual({ correction: 1, alreadyOrdered: true });
    expect(slotFor([first, second], 3)).toEqual({ correction: 2, alreadyOrdered: false });
  });
});

describe('a run', () => {
  const open = openRun(undefined, 'run-1', { ...doing, by: 'ann' }).next;
  const collected = {
    payments: 1,
    transfers: 1,
    total: money('1.00'),
    toClaimants: money('1.00'),
    toCreditors: ZERO,
    chunks: 1,
    messageId: 'run-1',
    header: '',
    fileHash: 'sha256:1',
  };
  const toSign = endCollecting(open, collected).next;
  const by = (subject: string) => ({ ...doing, by: subject });
  const signed = [1, 2].reduce<PaymentRun>(
    (run, number) => signRun(run, { number }, by(`person-${String(number)}`)).next,
    toSign,
  );

  test('asked for twice by one person is opened once; by another it is refused', () => {
    expect(openRun(open, 'run-1', by('ann')).next).toBe(open);
    expect(() => openRun(open, 'run-1', by('bert'))).toThrow(
      expect.objectContaining({ code: 'already-exists' }),
    );
  });

  test.each([
    ['signed while it collects', () => signRun(open, { number: 1 }, by('ann'))],
    ['signed a third time', () => signRun(signed, { number: 3 }, by('chloe'))],
    ['signed second before first', () => signRun(toSign, { number: 2 }, by('ann'))],
    ['abandoned once signed', () => abandonRun(signed)],
  ])('cannot be %s', (_what, attempt) => {
    expect(attempt).toThrow(expect.objectContaining({ code: 'run-not-in-this-state' }));
  });

  test('signed by two people still refuses each of them once more as the same signer', () => {
    expect(signed.status).toBe('signed');
    expect(() => signRun(signed, { number: 3 }, by('person-1'))).toThrow(
      expect.objectContaining({ code: 'same-signer' }),
    );
  });

  test('abandoned while it collected stays abandoned', () => {
    const abandoned = abandonRun(open).next;
    expect(endCollecting(abandoned, collected).next).toBe(abandoned);
  });
});
