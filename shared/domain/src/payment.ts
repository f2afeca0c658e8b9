import { DomainError } from './domain-error.ts';

export const paymentStatuses = [
  'calculated',
  'in-review',
  'ordered',
  'sent',
  'executed',
  'returned',
  'withdrawn',
] as const;
export type PaymentStatus = (typeof paymentStatuses)[number];

export const paymentSteps = [
  'calculate',
  'review',
  'order',
  'send',
  'execute',
  'return',
  'withdraw',
] as const;
export type PaymentStep = (typeof paymentSteps)[number];

/**
 * The life of one payment. Ordered money is never recalculated: a later card is a correction.
 * A returned payment is sent again under a new message id; a bank may report an execution twice.
 */
const transitions: Record<PaymentStatus, Partial<Record<PaymentStep, PaymentStatus>>> = {
  calculated: { calculate: 'calculated', review: 'in-review', order: 'ordered' },
  'in-review': {
    calculate: 'calculated',
    review: 'in-review',
    order: 'ordered',
    withdraw: 'withdrawn',
  },
  ordered: { order: 'ordered', send: 'sent', withdraw: 'withdrawn' },
  sent: { send: 'sent', execute: 'executed', return: 'returned' },
  executed: { execute: 'executed', return: 'returned' },
  returned: { return: 'returned', send: 'sent' },
  withdrawn: { withdraw: 'withdrawn', calculate: 'calculated' },
};

/** The status after a step, or a `payment-not-in-this-state` refusal that names both. */
export function paymentAfter(status: PaymentStatus, step: PaymentStep): PaymentStatus {
  const next = transitions[status][step];
  if (next === undefined)
    throw new DomainError('payment-not-in-this-state', { paymentStatus: status, step });
  return next;
}

export const runStatuses = [
  'collecting',
  'to-sign',
  'signed',
  'sent',
  'empty',
  'abandoned',
] as const;
export type RunStatus = (typeof runStatuses)[number];
