import { hashOf } from '@office/rules/receipt';
import { DomainError } from '@office/domain/domain-error';
import { isDay } from '@office/domain/day';
import type { ReceiptFile } from '@office/contracts/receipt-shapes';
import { gapNote, hasGap } from './month-question.ts';
import type { Order, PaymentMonth } from './payment-month.ts';
import type { Sealed } from './sealed-receipt.ts';

/** The receipt of an ordered month as a file that `calc --verify` reads as it is; one without a seal has none. */
export function receiptFileOf(payment: PaymentMonth): ReceiptFile {
  const { paymentMonthId, dossierId, month, correction, calculation, order } = payment;
  if (order === undefined) throw none('The month is not ordered yet: the order seals its receipt.');
  const { sealed } = order;
  if (sealed === undefined) {
    throw none('The order does not say what its division was made from: it has no receipt.');
  }
  const steps = [...calculation.steps, ...order.steps];
  const file = {
    ...{ paymentMonthId, dossierId, month, correction },
    question: { rule: 'month' as const, input: { ...sealed.question } },
    answer: { result: { ...sealed.result, receipt: sealed.receipt } },
    order: {
      ordered: orderedBy(payment, order),
      setOff: order.setOff,
      shares: { ...order.shares },
      paid: order.paid,
    },
    confirmations: [...(calculation.confirmations ?? []), ...sealed.confirmations],
    tables: tablesOf(steps),
    steps,
    notes: notesOf(payment, sealed),
  };
  return { ...file, seal: hashOf(file) };
}

const none = (detail: string): DomainError =>
  new DomainError('payment-not-in-this-state', { detail });

/** The history of an order begins with it; an entry older than that is somebody else's. */
function orderedBy({ history }: PaymentMonth, { on }: Order) {
  const entry = history.find(({ status }) => status === 'ordered');
  return entry === undefined
    ? { by: 'unknown', on, at: on }
    : { by: entry.by, on: entry.on, at: entry.at };
}

/** The dated versions that the steps name as the origin of a value. */
function tablesOf(steps: PaymentMonth['calculation']['steps']): ReceiptFile['tables'] {
  const origins = new Set(steps.flatMap((step) => Object.values(step.origins ?? {})));
  return [...origins].sort().flatMap((origin) => {
    const [, table, from] = /^table:(.+)@(.+)$/.exec(origin) ?? [];
    return table !== undefined && isDay(from) ? [{ table, from }] : [];
  });
}

const notesOf = ({ correction }: PaymentMonth, { question }: Sealed): string[] => [
  ...(hasGap(question) ? [gapNote] : []),
  ...(correction === 0
    ? []
    : [
        'The result is that of the whole month anew; the order pays what earlier orders of the month had not.',
      ]),
];
