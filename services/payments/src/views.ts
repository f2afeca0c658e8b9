import { isZero, ZERO } from '@office/domain/money';
import type { PaymentView, RunView } from '@office/contracts/payment-shapes';
import type { Versioned } from '@office/service-kit/document-store';
import { signByOf, type PaymentRun } from './payment-run.ts';
import { overpaymentOf } from './verification.ts';
import type { PaymentMonth } from './payment-month.ts';

/** A payment as staff read it: figures, trace, statuses, entries, and of an account only its tail. */
export function paymentView({ version, state }: Versioned<PaymentMonth>): PaymentView {
  const { calculation, order, findings } = state;
  const verification = findings.at(-1)?.verification;
  const overpayment = overpaymentOf(state);
  const { allowances, daily, days, gross, tax, net, issues, steps, cardVersion } = calculation;
  return {
    paymentMonthId: state.paymentMonthId,
    version,
    dossierId: state.dossierId,
    month: state.month,
    correction: state.correction,
    status: state.status,
    ...{ allowances, daily, days, gross, tax, net, issues, cardVersion },
    setOff: order?.setOff ?? ZERO,
    shares: { ...order?.shares },
    paid: order?.paid ?? ZERO,
    steps: [...steps, ...(order?.steps ?? [])],
    entitlementId: calculation.entitlementId,
    ...receiptOf(state),
    ...(order === undefined ? {} : { orderedOn: order.on }),
    ...(calculation.payBy === undefined ? {} : { payBy: calculation.payBy }),
    history: state.history,
    transfers: state.transfers.map(({ endToEndId, payee, amount, status, runId, accountTail }) => ({
      endToEndId,
      payee,
      amount,
      status,
      ...(runId === undefined ? {} : { runId }),
      ...(accountTail === undefined ? {} : { accountTail }),
    })),
    ...(verification === undefined ? {} : { verification }),
    ...(isZero(overpayment) ? {} : { overpayment }),
    journal: [...state.journal],
  };
}

/** The hashes that the receipt file bears; before the order those of the calculation alone. */
function receiptOf({ calculation, order }: PaymentMonth) {
  const receipt = order?.sealed?.receipt ?? calculation.receipt;
  return receipt === undefined ? {} : { receipt: { ...receipt } };
}

/** A run as staff read it; `statuses` counts its transfers as they stand now. */
export function runView(
  { version, state: run }: Versioned<PaymentRun>,
  payments: readonly PaymentMonth[],
): RunView {
  const { runId, status, opened, signatures, collected, sentOn } = run;
  const statuses: Record<string, number> = {};
  for (const transfer of payments.flatMap(({ transfers }) => transfers)) {
    if (transfer.runId === runId) {
      statuses[transfer.status] = (statuses[transfer.status] ?? 0) + 1;
    }
  }
  return {
    runId,
    version,
    status,
    opened,
    signatures: [...signatures],
    signBy: signByOf(run),
    payments: collected?.payments ?? 0,
    transfers: collected?.transfers ?? 0,
    total: collected?.total ?? ZERO,
    toClaimants: collected?.toClaimants ?? ZERO,
    toCreditors: collected?.toCreditors ?? ZERO,
    ...(collected === undefined || collected.transfers === 0
      ? {}
      : { messageId: collected.messageId, fileHash: collected.fileHash }),
    ...(sentOn === undefined ? {} : { sentOn }),
    statuses,
  };
}
