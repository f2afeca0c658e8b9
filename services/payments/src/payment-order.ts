import { DomainError } from '@office/domain/domain-error';
import { add, compare, isZero, max, subtract, sum, ZERO } from '@office/domain/money';
import { paymentAfter } from '@office/domain/payment';
import { happened, unchanged, type Decided } from '@office/service-kit/facts';
import {
  balancedEntry,
  excess,
  orderLines,
  overpaymentLines,
  type OrderFigures,
} from './journal.ts';
import {
  about,
  recorded,
  written,
  type Creditor,
  type Doing,
  type Order,
  type PaymentMonth,
  type Transfer,
} from './payment-month.ts';
import type { Money } from '@office/domain/money';
import type { JournalEntry, PaymentView } from '@office/contracts/payment-shapes';
import type { DividedFrom } from '@office/contracts/receipt-shapes';
import { seal } from './sealed-receipt.ts';

/** How `debts` divided the month's net. */
export interface Allocated {
  readonly setOff: Money;
  readonly shares: Readonly<Record<string, Money>>;
  readonly claimant: Money;
  readonly seizable: Money;
  readonly steps: PaymentView['steps'];
  readonly creditors: readonly Creditor[];
  /** What the division was made from, for the receipt. */
  readonly dividedFrom?: DividedFrom | undefined;
}

type Ordered = PaymentMonth & { readonly order: Order };

/** What the order has to know beyond its own figures: the month's other orders, who orders and when. */
export interface Ordering {
  readonly earlier: readonly PaymentMonth[];
  readonly doing: Doing;
  /** By which the claimant may repay what a lower correction makes a debt of. */
  readonly communication?: string | undefined;
}

/**
 * Orders a calculated month, at most once. A correction has full figures of its own and pays only what
 * earlier orders of its month did not: never less than nothing. A lower gross is an overpayment (AR 169).
 */
export function order(
  payment: PaymentMonth,
  allocated: Allocated,
  { earlier, doing, communication }: Ordering,
): Decided<PaymentMonth> {
  if (payment.order !== undefined) return unchanged(payment);
  const before = ordersBefore(payment, earlier);
  refuseUnfit(payment, allocated);
  const last = before.at(-1);
  const lowered =
    last !== undefined && compare(payment.calculation.gross, last.calculation.gross) < 0;
  const creditors = lowered ? {} : stillOwed(allocated.shares, before);
  const recovered = lowered ? ZERO : recoveredAnew(allocated.setOff, before);
  const paid = lowered
    ? ZERO
    : excess(
        subtract(payment.calculation.net, last?.calculation.net ?? ZERO),
        sum([recovered, ...Object.values(creditors)]),
      );
  const { setOff, shares, claimant, seizable, steps } = allocated;
  const sealed = seal(payment, allocated);
  const next: Ordered = {
    ...payment,
    status: paymentAfter(payment.status, 'order'),
    order: {
      on: doing.on,
      setOff,
      shares,
      claimant,
      paid,
      lowered,
      seizable,
      steps,
      creditors: allocated.creditors,
      ...(sealed === undefined ? {} : { sealed }),
    },
    transfers: transfersOf(payment, paid, creditors),
    history: recorded(payment, 'ordered', doing),
  };
  const entry = balancedEntry(
    entryOf(next, 'order', 'order', doing),
    orderLines(booked(next, last, { setOff: recovered, creditors, paid })),
  );
  return withOverpayment(
    {
      next: { ...next, journal: [...payment.journal, entry] },
      events: [
        happened('PaymentOrdered', {
          ...about(next),
          paid,
          cardVersion: payment.calculation.cardVersion,
        }),
        written(next, entry),
      ],
    },
    lowered ? subtract(last.calculation.gross, payment.calculation.gross) : ZERO,
    { doing, communication },
  );
}

/** An entry about a payment; its id is made of the payment's and says what it books. */
export const entryOf = (
  { paymentMonthId, dossierId }: PaymentMonth,
  name: string,
  cause: JournalEntry['cause'],
  { on }: Doing,
) => ({ entryId: `${paymentMonthId}.${name}`, dossierId, paymentMonthId, cause, on });

const isOrdered = (payment: PaymentMonth): payment is Ordered => payment.order !== undefined;

function ordersBefore(payment: PaymentMonth, earlier: readonly PaymentMonth[]): Ordered[] {
  const before = earlier
    .filter(isOrdered)
    .filter(({ correction }) => correction < payment.correction)
    .toSorted((a, b) => a.correction - b.correction);
  if (before.length !== payment.correction) {
    throw new DomainError('payment-not-in-this-state', {
      detail: 'An earlier order of this month is missing.',
      correction: payment.correction,
      ordered: before.length,
    });
  }
  return before;
}

/** A division of other figures than those calculated, or of a month under review, is never ordered. */
function refuseUnfit({ status, calculation }: PaymentMonth, allocated: Allocated): void {
  if (status === 'in-review') {
    throw new DomainError('payment-not-in-this-state', { status, step: 'order' });
  }
  const divided = sum([allocated.setOff, allocated.claimant, ...Object.values(allocated.shares)]);
  if (compare(divided, calculation.net) !== 0) {
    throw new DomainError('payment-not-in-this-state', {
      detail: 'The division is not of the net that stands calculated.',
      net: calculation.net,
      divided,
    });
  }
  const named = new Set(allocated.creditors.map(({ title }) => title));
  const nameless = Object.entries(allocated.shares).find(
    ([title, share]) => !isZero(share) && !named.has(title),
  );
  if (nameless !== undefined) {
    throw new DomainError('malformed', {
      field: 'creditors',
      detail: `creditors: no account for ${nameless[0]}.`,
    });
  }
}

/** Of each share only what is more than earlier orders of the month have sent to that title. */
function stillOwed(
  shares: Readonly<Record<string, Money>>,
  before: readonly PaymentMonth[],
): Record<string, Money> {
  const owed = Object.entries(shares).map(([title, share]) => {
    const sent = before
      .flatMap(({ transfers }) => transfers)
      .filter(({ to, payee }) => to === 'creditor' && payee === title)
      .map(({ amount }) => amount);
    return [title, excess(share, sum(sent))] as const;
  });
  return Object.fromEntries(owed.filter(([, amount]) => !isZero(amount)));
}

/** Of the set-off only what is more than the largest that an order of the month took: none is taken twice. */
const recoveredAnew = (setOff: Money, before: readonly Ordered[]): Money =>
  excess(setOff, before.map(({ order: old }) => old.setOff).reduce(max, ZERO));

function transfersOf(
  payment: PaymentMonth,
  paid: Money,
  creditors: Readonly<Record<string, Money>>,
): Transfer[] {
  const own = endToEndId(payment, 1);
  const claimant = {
    endToEndId: own,
    to: 'claimant',
    payee: 'claimant',
    amount: paid,
    status: 'ordered',
    attempt: 1,
  } as const;
  const titles = Object.entries(creditors).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...(isZero(paid) ? [] : [claimant]),
    ...titles.map(([title, amount], index): Transfer => ({
      endToEndId: `${own}.t${String(index + 1)}`,
      to: 'creditor',
      payee: title,
      amount,
      status: 'ordered',
      attempt: 1,
    })),
  ];
}

/** How the bank knows a payment to the claimant: at most 35 signs, another one for each attempt. */
export const endToEndId = (
  { dossierId, month, correction }: Pick<PaymentMonth, 'dossierId' | 'month' | 'correction'>,
  attempt: number,
): string => `${dossierId}.${month.replace('-', '')}.${String(correction)}.${String(attempt)}`;

/** What this order books beyond the order before it; a lower gross books nothing here, it becomes a debt. */
function booked(
  { calculation, order: now }: Ordered,
  last: Ordered | undefined,
  leaving: Pick<OrderFigures, 'setOff' | 'creditors' | 'paid'>,
): OrderFigures {
  if (now.lowered) return { gross: ZERO, tax: ZERO, ...leaving };
  return {
    gross: subtract(calculation.gross, last?.calculation.gross ?? ZERO),
    tax: subtract(calculation.tax, last?.calculation.tax ?? ZERO),
    ...leaving,
  };
}

/** The debt that a lower correction makes: one for each correction. */
export const correctionDebtId = (paymentMonthId: string): string => `${paymentMonthId}.overpayment`;

function withOverpayment(
  { next, events }: Decided<PaymentMonth>,
  amount: Money,
  { doing, communication }: Pick<Ordering, 'doing' | 'communication'>,
): Decided<PaymentMonth> {
  if (isZero(amount)) return { next, events };
  const entry = balancedEntry(
    entryOf(next, 'overpayment', 'overpayment', doing),
    overpaymentLines(amount),
  );
  return {
    next: {
      ...next,
      correctionOverpayment: add(next.correctionOverpayment ?? ZERO, amount),
      journal: [...next.journal, entry],
    },
    events: [
      ...events,
      happened('OverpaymentEstablished', {
        ...about(next),
        debtId: correctionDebtId(next.paymentMonthId),
        amount,
        // None of the five cases of AR 167: a later card says otherwise than the first.
        case: 0,
        fraud: false,
        ...(communication === undefined ? {} : { communication }),
      }),
      written(next, entry),
    ],
  };
}
