import { z } from 'zod';
import { Verification } from '@office/contracts/agency';
import { topicOf } from '@office/contracts/define-event';
import { Id } from '@office/contracts/scalars';
import type { Clock } from '@office/domain/clock';
import { causeIn, doing, type Cause } from '@office/service-kit/facts';
import type { Subscription } from '@office/service-kit/broker';
import type { Versioned } from '@office/service-kit/document-store';
import { communicationOf } from './communication.ts';
import { known, type PaymentMonth } from './payment-month.ts';
import type { PaymentStores } from './payment-store.ts';
import { verificationDebtId, verify } from './verification.ts';

type Kept = Pick<PaymentStores, 'months' | 'communications'>;

const Received = z.object({ paymentMonthId: Id, verificationId: Id, verification: Verification });

/**
 * Records what ONEM found, whenever it comes: also when the month's process has long ended. The same finding twice
 * is one; a finding about a month that was never executed is poison.
 */
export const verificationSubscription = (stores: Kept, clock: Clock): Subscription => ({
  group: 'payments-verification',
  topics: [topicOf('agency')],
  handle: async (envelope) => {
    if (envelope.type !== 'VerificationReceived') return;
    await recordFinding({ stores, clock }, Received.parse(envelope.data), causeIn(envelope));
  },
});

/** Notes a finding, and what may come of it: a debt has its structured communication before anybody hears of it. */
export const recordFinding = (
  { stores, clock }: { readonly stores: Kept; readonly clock: Clock },
  { paymentMonthId, verificationId, verification }: z.infer<typeof Received>,
  cause: Cause,
): Promise<Versioned<PaymentMonth>> =>
  stores.months.change(paymentMonthId, cause, async (current) => {
    const payment = known(current, paymentMonthId);
    const owner = { debtId: verificationDebtId(payment), paymentMonthId };
    return verify(payment, verificationId, verification, {
      doing: doing(cause, clock),
      communication:
        verification.result === 'approved'
          ? undefined
          : await communicationOf(stores, owner, cause),
    });
  });
