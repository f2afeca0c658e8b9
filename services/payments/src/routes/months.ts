import { DomainError } from '@office/domain/domain-error';
import { partsOfPaymentMonthId } from '@office/domain/ids';
import { ZERO } from '@office/domain/money';
import { lastDayOf, month as readMonth, type Month } from '@office/domain/month';
import { lastPaidIn } from '@office/domain/paid-months';
import { paymentEndpoints } from '@office/contracts/payments';
import { causeOf, doing, unchanged, type Cause } from '@office/service-kit/facts';
import type { CallContext } from '@office/service-kit/service-client';
import type { Versioned } from '@office/service-kit/document-store';
import type { Mount } from '@office/service-kit/mount';
import { calculationOf, readinessOf } from '../calculation.ts';
import {
  calculate,
  known,
  release,
  slotFor,
  type PaymentMonth,
  type Slot,
} from '../payment-month.ts';
import { communicationOf } from '../communication.ts';
import { recordFinding } from '../on-verification.ts';
import { correctionDebtId, order } from '../payment-order.ts';
import { findingOf } from '../verification.ts';
import type { PaidMonths } from '../payment-store.ts';
import { paymentView } from '../views.ts';
import type { AppDeps } from '../app.ts';

/** The life of a month: calculated, ordered, verified; and how it is read. */
export function monthRoutes(mount: Mount, deps: AppDeps): void {
  const { stores, clock } = deps;

  mount(paymentEndpoints.calculateMonth, ({ params, body, ...asked }) =>
    calculated(deps, params, body.approved, causeOf(asked)),
  );

  mount(paymentEndpoints.orderPayment, async ({ params, body, ...asked }) => {
    const id = params.paymentMonthId;
    const cause = causeOf(asked);
    const { dossierId, month } = slotOf(id);
    const { version, state } = await stores.months.change(id, cause, async (payment) => {
      const found = known(payment, id);
      if (found.order !== undefined) return unchanged(found);
      const all = await stores.ofMonth(dossierId, month);
      const owner = { debtId: correctionDebtId(id), paymentMonthId: id };
      return order(found, body, {
        earlier: all.map((each) => each.state),
        doing: doing(cause, clock),
        // A first order takes nothing back, so it needs no number.
        communication:
          found.correction === 0 ? undefined : await communicationOf(stores, owner, cause),
      });
    });
    return { version, paid: state.order?.paid ?? ZERO };
  });

  mount(paymentEndpoints.slotForCard, async ({ params }) => {
    const all = await stores.ofMonth(params.dossierId, params.month);
    return slotFor(
      all.map(({ state }) => state),
      params.cardVersion,
    );
  });

  mount(paymentEndpoints.recordVerification, async ({ params, body, ...asked }) => {
    const { paymentMonthId: id, verificationId } = params;
    const cause = causeOf(asked);
    const { version, state } = await recordFinding(
      { stores, clock },
      { paymentMonthId: id, verificationId, verification: body },
      cause,
    );
    const finding = findingOf(state, verificationId);
    return { version, overpayment: finding?.overpayment ?? ZERO, loss: finding?.loss ?? ZERO };
  });

  mount(paymentEndpoints.releaseReturned, async ({ params, ...asked }) => {
    const id = params.paymentMonthId;
    const cause = causeOf(asked);
    const { version } = await stores.months.change(id, cause, (payment) =>
      release(known(payment, id), doing(cause, clock)),
    );
    return { version };
  });

  mount(paymentEndpoints.readPayment, async ({ params }) => {
    const found = await stores.months.load(params.paymentMonthId);
    if (found === undefined) throw new DomainError('unknown-payment', params);
    return paymentView(found);
  });

  mount(paymentEndpoints.listPayments, async ({ query }) => ({
    payments: (await stores.ofDossier(query.dossierId)).map(paymentView),
  }));

  mount(paymentEndpoints.lastPaidMonths, async ({ body }) => {
    const { dossierIds } = body;
    if (dossierIds.length === 0) return { months: {} };
    const found = await stores.paidMonths.list(
      { _id: { $in: dossierIds } },
      { limit: dossierIds.length },
    );
    return { months: lastMonths(found) };
  });
}

const lastMonths = (found: readonly Versioned<PaidMonths>[]): Record<string, Month> =>
  Object.fromEntries(
    found.flatMap(({ id, state }) => {
      const last = lastPaidIn(state.paid);
      return last === undefined ? [] : [[id, last]];
    }),
  );

function slotOf(id: string): Slot {
  const { dossierId, month, correction } = partsOfPaymentMonthId(id);
  return { dossierId, month: readMonth(month), correction };
}

async function calculated(
  { stores, clock, neighbours }: AppDeps,
  { paymentMonthId: id, calculationId }: { paymentMonthId: string; calculationId: string },
  approved: boolean,
  cause: Cause,
) {
  const slot = slotOf(id);
  const before = await stores.months.load(id);
  if (before?.state.order !== undefined) return answerOf(before.state);
  const { dossierId, month } = slot;
  const context = contextOf(cause);
  const readiness = readinessOf(await neighbours.readMonthFacts(dossierId, month, context));
  if (readiness.kind !== 'ready') return readiness;
  const payBy = await neighbours.findPayBy(dossierId, month, context);
  const on = clock.today();
  const calculation = calculationOf(readiness.facts, { calculationId, on, payBy });
  const { state } = await stores.months.change(id, cause, (payment) =>
    calculate(payment, slot, { calculation, approved, doing: doing(cause, clock) }),
  );
  return answerOf(state);
}

const contextOf = ({ correlationId, onBehalfOf }: Cause): CallContext => ({
  correlationId,
  ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
});

function answerOf({
  status,
  calculation,
  dossierId,
  month,
  correction,
  order: ordered,
}: PaymentMonth) {
  const { gross, net, children, cardVersion, issues } = calculation;
  if (status === 'in-review') return { kind: 'in-review' as const, cardVersion, issues };
  return {
    kind: 'calculated' as const,
    ...{ dossierId, month, correction, gross, net, children, cardVersion },
    // The thresholds of the deductions are those of the month's last day, as its rules are.
    on: lastDayOf(month),
    ordered: ordered !== undefined,
  };
}
