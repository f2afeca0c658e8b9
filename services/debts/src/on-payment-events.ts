import { z } from 'zod';
import { topicOf, type Envelope } from '@office/contracts/define-event';
import { Day, DossierId, Id, Month, PositiveMoney } from '@office/contracts/scalars';
import type { Subscription } from '@office/service-kit/broker';
import { causeIn, type Decided } from '@office/service-kit/facts';
import { noDeductions, type Deductions } from './deductions.ts';
import type { DeductionsStore } from './deductions-store.ts';
import { creditorPaid, openDebt, paymentExecuted, repaid } from './settling.ts';

/** What debts needs of the events of payments; everything else in them is not its business. */
const AboutPayment = z.object({ dossierId: DossierId, paymentMonthId: Id });
const Paid = AboutPayment.extend({ title: Id, amount: PositiveMoney });
const Established = z.object({
  dossierId: DossierId,
  debtId: Id,
  month: Month,
  correction: z.int(),
  case: z.int(),
  fraud: z.boolean(),
  amount: PositiveMoney,
  communication: z.string().optional(),
});
const Repaid = z.object({ dossierId: DossierId, debtId: Id, creditId: Id, amount: PositiveMoney });

/**
 * Follows what the bank and ONEM did to payments. Each event is applied by the id of its payment, title or
 * debt, so that one that comes twice, late or out of order leads to the same balances.
 */
export const paymentSubscription = (store: DeductionsStore): Subscription => ({
  group: 'debts',
  topics: [topicOf('payments')],
  handle: async (envelope) => {
    const decision = decisionOf(envelope);
    if (decision === undefined) return;
    const { dossierId, decide } = decision;
    await store.change(dossierId, causeIn(envelope), (current) =>
      decide(current ?? noDeductions(dossierId)),
    );
  },
});

interface Decision {
  readonly dossierId: string;
  readonly decide: (deductions: Deductions) => Decided<Deductions>;
}

/** A returned payment is not here on purpose: it changes nothing for creditors that were paid. */
function decisionOf({ type, data, officeday }: Envelope): Decision | undefined {
  switch (type) {
    case 'PaymentExecuted': {
      const { dossierId, paymentMonthId } = AboutPayment.parse(data);
      return { dossierId, decide: (deductions) => paymentExecuted(deductions, paymentMonthId) };
    }
    case 'CreditorPaid': {
      const { dossierId, paymentMonthId, title, amount } = Paid.parse(data);
      return {
        dossierId,
        decide: (deductions) => creditorPaid(deductions, paymentMonthId, title, amount),
      };
    }
    case 'OverpaymentEstablished': {
      const { dossierId, communication, ...stated } = Established.parse(data);
      const debt = {
        ...stated,
        establishedOn: Day.parse(officeday),
        ...(communication === undefined ? {} : { communication }),
      };
      return { dossierId, decide: (deductions) => openDebt(deductions, debt) };
    }
    case 'RepaymentReceived': {
      const { dossierId, ...repayment } = Repaid.parse(data);
      return { dossierId, decide: (deductions) => repaid(deductions, repayment) };
    }
    default:
      return undefined;
  }
}
