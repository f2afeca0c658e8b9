import { DomainError } from '@office/domain/domain-error';
import { paymentMonthId } from '@office/domain/ids';
import { paymentAfter, type PaymentStatus } from '@office/domain/payment';
import { happened, unchanged, type Decided, type Happened } from '@office/service-kit/facts';
import type { Day } from '@office/domain/day';
import type { Money } from '@office/domain/money';
import type { Month } from '@office/domain/month';
import type { JournalEntry, PaymentView } from '@office/contracts/payment-shapes';
import type { Confirmation } from '@office/contracts/receipt-shapes';
import type { Verification } from '@office/contracts/agency';
import type { MonthQuestion } from './month-question.ts';
import type { Repayment } from './repayment.ts';
import type { Sealed } from './sealed-receipt.ts';

/** Who did something and when. */
export interface Doing {
  readonly by: string;
  readonly on: Day;
  readonly at: string;
}

export type TransferStatus = 'ordered' | 'collected' | 'sent' | 'executed' | 'returned';

/** One payment to one account, as the bank knows it by its end-to-end id. */
export interface Transfer {
  readonly endToEndId: string;
  readonly to: 'claimant' | 'creditor';
  /** `claimant`, or the title of the creditor. */
  readonly payee: string;
  readonly amount: Money;
  readonly status: TransferStatus;
  readonly attempt: number;
  readonly runId?: string;
  readonly accountTail?: string;
}

export interface Creditor {
  readonly title: string;
  readonly name: string;
  readonly iban: string;
  readonly reference: string;
}

/** What a month comes to, with the trace that explains it and the facts it was made from. */
export interface Calculation extends Pick<
  PaymentView,
  | 'allowances'
  | 'daily'
  | 'days'
  | 'gross'
  | 'tax'
  | 'net'
  | 'issues'
  | 'steps'
  | 'cardVersion'
  | 'receipt'
> {
  readonly calculationId: string;
  readonly on: Day;
  readonly children: number;
  readonly entitlementId: string;
  readonly entitlementVersion: number;
  readonly payBy?: Day;
  /** The facts as a question for `calc`, and who confirmed them; absent in calculations older than receipts. */
  readonly question?: MonthQuestion;
  readonly confirmations?: readonly Confirmation[];
}

/** What was ordered, once and for all: full figures of the month, and what this order pays of them. */
export interface Order {
  readonly on: Day;
  readonly setOff: Money;
  readonly shares: Readonly<Record<string, Money>>;
  readonly claimant: Money;
  readonly paid: Money;
  /** The gross is lower than that of the order before it. */
  readonly lowered: boolean;
  readonly seizable: Money;
  readonly steps: PaymentView['steps'];
  readonly creditors: readonly Creditor[];
  /** What the receipt of this order holds; absent where the division did not say what it was made from. */
  readonly sealed?: Sealed;
}

export interface Finding {
  readonly verificationId: string;
  readonly verification: Verification;
  readonly overpayment: Money;
  readonly loss: Money;
}

/** One payment: a dossier, a month, and the number of its correction (0 for the month itself). */
export interface PaymentMonth {
  readonly paymentMonthId: string;
  readonly dossierId: string;
  readonly month: Month;
  readonly correction: number;
  readonly status: PaymentStatus;
  readonly calculation: Calculation;
  readonly order?: Order;
  readonly transfers: readonly Transfer[];
  /** The run that has collected this payment and not sent or given it back yet. */
  readonly hold: { readonly kind: 'free' } | { readonly kind: 'run'; readonly runId: string };
  readonly returned?: Doing & { readonly reason: string };
  /** A clerk confirmed the account after the return. */
  readonly released?: Doing;
  readonly findings: readonly Finding[];
  /** What a lower correction made a debt of, by itself. */
  readonly correctionOverpayment?: Money;
  /** What claimants repaid at the bank of debts that arose from this payment. */
  readonly repayments?: readonly Repayment[];
  readonly history: PaymentView['history'];
  readonly journal: readonly JournalEntry[];
}

export const free = { kind: 'free' } as const;

export interface Slot {
  readonly dossierId: string;
  readonly month: Month;
  readonly correction: number;
}

/** The part of every event that says which payment it is about. */
export const about = ({ dossierId, paymentMonthId: id, month, correction }: PaymentMonth) => ({
  dossierId,
  paymentMonthId: id,
  month,
  correction,
});

export const written = (payment: PaymentMonth, entry: JournalEntry): Happened =>
  happened('JournalEntryWritten', { dossierId: payment.dossierId, entry });

export const recorded = (
  payment: PaymentMonth,
  status: string,
  { by, on, at }: Doing,
  reason?: string,
): PaymentView['history'] => [
  ...payment.history,
  { status, on, at, by, ...(reason === undefined ? {} : { reason }) },
];

/**
 * Stores what the month comes to. Until the order a calculation replaces the one before it; afterwards
 * it changes nothing, and the same facts calculated again are no news. Issues wait for an approval.
 */
export function calculate(
  payment: PaymentMonth | undefined,
  slot: Slot,
  {
    calculation,
    approved,
    doing,
  }: { readonly calculation: Calculation; readonly approved: boolean; readonly doing: Doing },
): Decided<PaymentMonth> {
  if (payment?.order !== undefined) return unchanged(payment);
  const step = calculation.issues.length > 0 && !approved ? 'review' : 'calculate';
  const status = paymentAfter(payment?.status ?? 'calculated', step);
  if (payment?.status === status && isSame(payment.calculation, calculation))
    return unchanged(payment);
  const next = { ...(payment ?? opened(slot, calculation)), status, calculation };
  return {
    next: { ...next, history: recorded(next, status, doing) },
    events: [
      happened('MonthCalculated', {
        ...about(next),
        gross: calculation.gross,
        net: calculation.net,
      }),
    ],
  };
}

const opened = (slot: Slot, calculation: Calculation): PaymentMonth => ({
  ...slot,
  paymentMonthId: paymentMonthId(slot.dossierId, slot.month, slot.correction),
  status: 'calculated',
  calculation,
  transfers: [],
  hold: free,
  findings: [],
  history: [],
  journal: [],
});

/** The receipt hashes parameters, inputs and result: equal receipts are the same calculation. */
const isSame = (a: Calculation, b: Calculation): boolean =>
  a.cardVersion === b.cardVersion &&
  a.entitlementId === b.entitlementId &&
  a.entitlementVersion === b.entitlementVersion &&
  a.payBy === b.payBy &&
  a.children === b.children &&
  // One made before receipts lacks the question that its order will seal.
  (a.question === undefined) === (b.question === undefined) &&
  a.receipt?.['parameters'] === b.receipt?.['parameters'] &&
  a.receipt?.['inputs'] === b.receipt?.['inputs'] &&
  a.receipt?.['result'] === b.receipt?.['result'];

/**
 * Which payment of a month a card belongs to: the order that already used it (or a newer one), else the
 * first number that is not ordered yet.
 */
export function slotFor(
  payments: readonly PaymentMonth[],
  cardVersion: number,
): { correction: number; alreadyOrdered: boolean } {
  const ordered = payments.filter(({ order }) => order !== undefined);
  const used = ordered.find(({ calculation }) => calculation.cardVersion >= cardVersion);
  if (used !== undefined) return { correction: used.correction, alreadyOrdered: true };
  const taken = new Set(ordered.map(({ correction }) => correction));
  let correction = 0;
  while (taken.has(correction)) correction += 1;
  return { correction, alreadyOrdered: false };
}

/** A clerk confirmed the account: the next run pays a returned payment again. */
export function release(payment: PaymentMonth, doing: Doing): Decided<PaymentMonth> {
  if (payment.status !== 'returned' || payment.released !== undefined) return unchanged(payment);
  return {
    next: {
      ...payment,
      released: doing,
      history: recorded(payment, 'returned', doing, 'account-confirmed'),
    },
    events: [],
  };
}

/** A payment that must be there. */
export function known(payment: PaymentMonth | undefined, id: string): PaymentMonth {
  if (payment === undefined) throw new DomainError('unknown-payment', { paymentMonthId: id });
  return payment;
}
