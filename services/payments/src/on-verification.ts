import { z } from 'zod';
import { Verification } from '@office/contracts/agency';
import { topicOf, type Envelope } from '@office/contracts/define-event';
import { Id } from '@office/contracts/scalars';
import type { Clock } from '@office/domain/clock';
import { doing, type Cause } from '@office/service-kit/facts';
import type { Subscription } from '@office/service-kit/broker';
import { known } from './payment-month.ts';
import type { PaymentStores } from './payment-store.ts';
import { verify } from './verification.ts';

const Received = z.object({ paymentMonthId: Id, verificationId: Id, verification: Verification });

/**
 * Records what ONEM found, whenever it comes: also when the month's process has long ended. The same finding twice
 * is one; a finding about a month that was never executed is poison.
 */
export const verificationSubscription = (
  { months }: Pick<PaymentStores, 'months'>,
  clock: Clock,
): Subscription => ({
  group: 'payments-verification',
  topics: [topicOf('agency')],
  handle: async (envelope) => {
    if (envelope.type !== 'VerificationReceived') return;
    const { paymentMonthId, verificationId, verification } = Received.parse(envelope.data);
    const cause = causeOf(envelope);
    await months.change(paymentMonthId, cause, (payment) =>
      verify(known(payment, paymentMonthId), verificationId, verification, doing(cause, clock)),
    );
  },
});

const causeOf = ({ id, actor, correlationid }: Envelope): Cause => ({
  actor,
  correlationId: correlationid,
  causationId: id,
});
