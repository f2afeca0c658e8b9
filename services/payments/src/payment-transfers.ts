import { paymentAfter } from '@office/domain/payment';
import { monthOf, type Day } from '@office/domain/day';
import { happened, unchanged, type Decided } from '@office/service-kit/facts';
import {
  balancedEntry,
  creditorAccount,
  executionLines,
  resendLines,
  returnLines,
} from './journal.ts';
import { endToEndId, entryOf } from './payment-order.ts';
import {
  about,
  free,
  recorded,
  written,
  type Doing,
  type PaymentMonth,
  type Transfer,
} from './payment-month.ts';

/** The claimant's account in force today, and how it came into the file. */
export interface AccountInForce {
  readonly iban: string;
  readonly recordedAt: string;
  readonly channel: string;
}

/** A month may be paid once the following month has begun; a returned one once there is a good account. */
export function isPayable(payment: PaymentMonth, account: AccountInForce, today: Day): boolean {
  if (payment.hold.kind === 'run' || payment.month >= monthOf(today)) return false;
  if (payment.status === 'ordered') return true;
  return payment.status === 'returned' && hasGoodAccount(payment, account);
}

/**
 * Changed at the counter since it was sent: the office pays again by itself. Otherwise a clerk confirms first.
 * An account recorded after the return is new whatever it is; one recorded before must be another than the one used.
 */
function hasGoodAccount({ returned, released, transfers }: PaymentMonth, account: AccountInForce) {
  if (returned === undefined) return false;
  if (released !== undefined) return true;
  if (account.channel !== 'counter') return false;
  const used = transfers.findLast(({ to }) => to === 'claimant')?.accountTail;
  return account.recordedAt > returned.at || used !== tailOf(account.iban);
}

export const tailOf = (iban: string): string => iban.slice(-4);

export const isHeldBy = ({ hold }: PaymentMonth, runId: string): boolean =>
  hold.kind === 'run' && hold.runId === runId;

/**
 * A run takes a payment, unless another one has it. Where nothing is to be transferred the payment is
 * executed with that; a returned payment gets a new transfer, in full.
 */
export function collect(
  payment: PaymentMonth,
  runId: string,
  account: AccountInForce,
  doing: Doing,
): Decided<PaymentMonth> {
  if (isHeldBy(payment, runId)) return withTail(payment, runId, account);
  if (!isPayable(payment, account, doing.on)) return unchanged(payment);
  if (payment.status === 'ordered' && payment.transfers.length === 0) {
    return executedWithoutTransfer(payment, doing);
  }
  const waiting =
    payment.status === 'returned' ? withNextAttempt(payment.transfers, payment) : payment.transfers;
  const taken = waiting.map((transfer): Transfer =>
    transfer.status === 'ordered'
      ? {
          ...transfer,
          status: 'collected',
          runId,
          ...(transfer.to === 'claimant' ? { accountTail: tailOf(account.iban) } : {}),
        }
      : transfer,
  );
  return {
    next: { ...payment, transfers: taken, hold: { kind: 'run', runId } },
    events: [],
  };
}

/** Collected before, in an attempt that was cut short: the account is that of today all the same. */
function withTail(
  payment: PaymentMonth,
  runId: string,
  { iban }: AccountInForce,
): Decided<PaymentMonth> {
  const isStale = (transfer: Transfer): boolean =>
    isCollected(transfer, runId) &&
    transfer.to === 'claimant' &&
    transfer.accountTail !== tailOf(iban);
  if (!payment.transfers.some(isStale)) return unchanged(payment);
  const transfers = payment.transfers.map((transfer) =>
    isStale(transfer) ? { ...transfer, accountTail: tailOf(iban) } : transfer,
  );
  return { next: { ...payment, transfers }, events: [] };
}

function executedWithoutTransfer(payment: PaymentMonth, doing: Doing): Decided<PaymentMonth> {
  const status = paymentAfter(paymentAfter(payment.status, 'send'), 'execute');
  const next = {
    ...payment,
    status,
    history: recorded(payment, status, doing, 'nothing-to-transfer'),
  };
  return { next, events: [executed(next, 1)] };
}

const withNextAttempt = (transfers: readonly Transfer[], payment: PaymentMonth): Transfer[] => {
  const last = transfers.findLast(({ to }) => to === 'claimant');
  if (last === undefined) return [...transfers];
  const attempt = last.attempt + 1;
  return [
    ...transfers,
    {
      endToEndId: endToEndId(payment, attempt),
      to: 'claimant',
      payee: 'claimant',
      amount: last.amount,
      status: 'ordered',
      attempt,
    },
  ];
};

export const isCollected = (transfer: Transfer, runId: string): boolean =>
  transfer.runId === runId && transfer.status === 'collected';

/** A run gives back what it has not sent; the next run may take it. */
export function giveBack(payment: PaymentMonth, runId: string): Decided<PaymentMonth> {
  if (!isHeldBy(payment, runId)) return unchanged(payment);
  const kept = payment.transfers
    .filter((transfer) => !(isCollected(transfer, runId) && transfer.attempt > 1))
    .map((transfer): Transfer => {
      if (!isCollected(transfer, runId)) return transfer;
      const { endToEndId: id, to, payee, amount, attempt } = transfer;
      return { endToEndId: id, to, payee, amount, attempt, status: 'ordered' };
    });
  return { next: { ...payment, transfers: kept, hold: free }, events: [] };
}

/** The file of the run is at the bank. Repeated, or after the bank's first answer, it changes nothing. */
export function send(payment: PaymentMonth, runId: string, doing: Doing): Decided<PaymentMonth> {
  const leaving = payment.transfers.filter((transfer) => isCollected(transfer, runId));
  if (leaving.length === 0) return unchanged(payment);
  const attempt = Math.max(...leaving.map((transfer) => transfer.attempt));
  const status = paymentAfter(payment.status, 'send');
  const { returned: _returned, released: _released, ...rest } = payment;
  const next: PaymentMonth = {
    ...rest,
    status,
    hold: free,
    transfers: payment.transfers.map((transfer) =>
      isCollected(transfer, runId) ? { ...transfer, status: 'sent' } : transfer,
    ),
    history: recorded(payment, status, doing),
  };
  const sent = happened('PaymentSent', { ...about(next), runId, attempt });
  const again = leaving.find(({ to, attempt: number }) => to === 'claimant' && number > 1);
  if (again === undefined) return { next, events: [sent] };
  const entry = balancedEntry(
    entryOf(next, `resend-${String(attempt)}`, 'resend', doing),
    resendLines(again.amount),
  );
  return {
    next: { ...next, journal: [...next.journal, entry] },
    events: [sent, written(next, entry)],
  };
}

/** What the bank says of one transfer. */
export interface Report {
  readonly endToEndId: string;
  readonly outcome: 'executed' | 'returned';
  readonly reason: string;
}

/**
 * Applies what the bank reports of one transfer. A repeat, a report of an attempt that is over, and an
 * execution that arrives after the return change nothing.
 */
export function report(
  payment: PaymentMonth,
  { endToEndId: id, outcome, reason }: Report,
  doing: Doing,
): Decided<PaymentMonth> {
  const found = payment.transfers.find((transfer) => transfer.endToEndId === id);
  if (found === undefined || found.status === 'ordered') return unchanged(payment);
  if (found.status === 'collected' && found.runId !== undefined) {
    // The bank was faster than our own note that the file had left.
    const sent = send(payment, found.runId, doing);
    const told = report(sent.next, { endToEndId: id, outcome, reason }, doing);
    return { next: told.next, events: [...sent.events, ...told.events] };
  }
  if (found.status === 'returned' || found.status === outcome) return unchanged(payment);
  return outcome === 'executed'
    ? execution(payment, found, doing)
    : returning(payment, found, reason, doing);
}

const accountOf = ({ to, payee }: Transfer): string =>
  to === 'claimant' ? 'claimant' : creditorAccount(payee);

/** What distinguishes a transfer within its payment: the attempt, or the creditor's number. */
const nameOf = ({ endToEndId: id, to, attempt }: Transfer): string =>
  to === 'claimant' ? String(attempt) : (id.split('.').at(-1) ?? '');

const withStatus = (payment: PaymentMonth, id: string, status: 'executed' | 'returned') =>
  payment.transfers.map((transfer) =>
    transfer.endToEndId === id ? { ...transfer, status } : transfer,
  );

const executed = (payment: PaymentMonth, attempt: number) =>
  happened('PaymentExecuted', {
    ...about(payment),
    paid: payment.order?.paid ?? payment.calculation.net,
    attempt,
  });

function execution(payment: PaymentMonth, transfer: Transfer, doing: Doing): Decided<PaymentMonth> {
  const entry = balancedEntry(
    entryOf(payment, `execution-${nameOf(transfer)}`, 'execution', doing),
    executionLines(accountOf(transfer), transfer.amount),
  );
  const settled: PaymentMonth = {
    ...payment,
    transfers: withStatus(payment, transfer.endToEndId, 'executed'),
    journal: [...payment.journal, entry],
  };
  const events = [
    written(settled, entry),
    ...(transfer.to === 'creditor'
      ? [
          happened('CreditorPaid', {
            ...about(settled),
            title: transfer.payee,
            amount: transfer.amount,
          }),
        ]
      : []),
  ];
  const ends =
    transfer.to === 'claimant' ||
    settled.transfers.every(({ to, status }) => to === 'creditor' && status === 'executed');
  if (!ends) return { next: settled, events };
  const status = paymentAfter(settled.status, 'execute');
  return {
    next: { ...settled, status, history: recorded(settled, status, doing) },
    events: [...events, executed(settled, transfer.attempt)],
  };
}

function returning(
  payment: PaymentMonth,
  transfer: Transfer,
  reason: string,
  doing: Doing,
): Decided<PaymentMonth> {
  const wasExecuted = transfer.status === 'executed';
  const entry = balancedEntry(
    entryOf(payment, `return-${nameOf(transfer)}`, 'return', doing),
    returnLines(accountOf(transfer), transfer.amount, wasExecuted),
  );
  const back: PaymentMonth = {
    ...payment,
    transfers: withStatus(payment, transfer.endToEndId, 'returned'),
    journal: [...payment.journal, entry],
  };
  if (transfer.to === 'creditor') {
    const noted = recorded(back, 'creditor-returned', doing, reason);
    return { next: { ...back, history: noted }, events: [written(back, entry)] };
  }
  const status = paymentAfter(back.status, 'return');
  return {
    next: {
      ...back,
      status,
      returned: { ...doing, reason },
      history: recorded(back, status, doing, reason),
    },
    events: [
      written(back, entry),
      happened('PaymentReturned', { ...about(back), reason, attempt: transfer.attempt }),
    ],
  };
}
