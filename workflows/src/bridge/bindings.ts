import type { EventName, EventOf } from '@office/contracts/catalogue';
import type { ServiceClient } from '@office/service-kit/service-client';
import {
  accountChanged,
  cardRecorded,
  debtSettled,
  decisionReceived,
  documentCame,
  paymentExecuted,
  paymentReturned,
  paymentVerified,
  runSigned,
  taskCompleted,
  titleReleased,
} from '../signals.workflow.ts';
import {
  claimWorkflowId,
  overpaymentWorkflowId,
  seizureNoticeWorkflowId,
  paymentMonthWorkflowId,
  paymentRunWorkflowId,
  questionWorkflowId,
} from '../workflow-ids.workflow.ts';
import type { Processes } from '../activities/processes.ts';

export interface BindingDeps {
  readonly processes: Processes;
  readonly services: ServiceClient;
}
/** What became of an event: `ended` when its workflow had ended, which is logged and no fault. */
export type Delivery = 'started' | 'already' | 'delivered' | 'ended' | 'nobody';
type Binding<N extends EventName> = (
  data: EventOf<N>['data'],
  deps: BindingDeps,
) => Promise<Delivery>;
export type Bindings = { readonly [N in EventName]?: Binding<N> };

type MonthOf = { readonly dossierId: string; readonly month: string; readonly correction: number };
const monthId = ({ dossierId, month, correction }: MonthOf): string =>
  paymentMonthWorkflowId(dossierId, month, correction);

/** Which event starts or signals which workflow. A table, not a switch: one line an event. */
export const bindings: Bindings = {
  ClaimFiled: ({ dossierId, claimId }, { processes }) =>
    processes.start('claim', claimWorkflowId(claimId), { dossierId, claimId }),
  DocumentRegistered: ({ claimId, documentId }, { processes }) =>
    claimId === undefined
      ? nobody()
      : processes.signal(claimWorkflowId(claimId), documentCame, [{ documentId }]),
  DecisionReceived: ({ claimId, decisionId, decision }, { processes }) =>
    processes.signal(claimWorkflowId(claimId), decisionReceived, [{ decisionId, decision }]),

  ControlCardRecorded: deliverCard,
  FactsChanged: tellReturnedMonths,
  PaymentExecuted: (data, { processes }) =>
    processes.signal(monthId(data), paymentExecuted, [{ attempt: data.attempt }]),
  PaymentReturned: (data, { processes }) =>
    processes.signal(monthId(data), paymentReturned, [{ attempt: data.attempt }]),
  // Recorded whether or not its month still waits: ONEM may verify years later.
  PaymentVerified: (data, { processes }) => processes.signal(monthId(data), paymentVerified, []),

  RunOpened: ({ runId }, { processes }) =>
    processes.start('paymentRun', paymentRunWorkflowId(runId), { runId }),
  RunSigned: ({ runId, signatures }, { processes }) =>
    processes.signal(paymentRunWorkflowId(runId), runSigned, [{ signatures }]),

  TitleRegistered: ({ dossierId, title, declareBy, remindOn }, { processes }) =>
    declareBy === undefined
      ? nobody()
      : processes.start('seizureNotice', seizureNoticeWorkflowId(dossierId, title), {
          dossierId,
          title,
          declareBy,
          ...(remindOn === undefined ? {} : { remindOn }),
        }),
  TitleReleased: ({ dossierId, title }, { processes }) =>
    processes.signal(seizureNoticeWorkflowId(dossierId, title), titleReleased, []),
  DebtOpened: ({ dossierId, debtId }, { processes }) =>
    processes.start('overpayment', overpaymentWorkflowId(debtId), { dossierId, debtId }),
  DebtSettled: ({ debtId }, { processes }) =>
    processes.signal(overpaymentWorkflowId(debtId), debtSettled, []),

  QuestionReceived: ({ dossierId, contactId, answerBy }, { processes }) =>
    processes.start('question', questionWorkflowId(dossierId, contactId), {
      dossierId,
      contactId,
      answerBy,
    }),

  TaskCompleted: ({ process, taskId, outcome }, { processes }) =>
    processes.signal(process, taskCompleted, [{ taskId, outcome }]),
};

const nobody = (): Promise<Delivery> => Promise.resolve('nobody');

/**
 * A card belongs to its month until that is ordered, then to the month's next correction; `payments` knows
 * which. A month that ended between the question and the signal is asked about once more.
 */
async function deliverCard(
  { dossierId, month, version }: EventOf<'ControlCardRecorded'>['data'],
  { processes, services }: BindingDeps,
): Promise<Delivery> {
  for (let ask = 1; ask <= 3; ask += 1) {
    const { correction, alreadyOrdered } = await services.slotForCard({
      params: { dossierId, month, cardVersion: version },
    });
    if (alreadyOrdered) return 'already';
    const input = { dossierId, month, correction };
    const sent = await processes.signalWithStart({
      workflow: 'paymentMonth',
      id: monthId(input),
      input,
      signal: cardRecorded,
      argument: { version },
    });
    if (sent === 'delivered') return 'delivered';
  }
  return 'ended';
}

/** A new account, changed at the counter, releases the months that the bank had sent back. */
async function tellReturnedMonths(
  { dossierId, changeId, from, what, channel }: EventOf<'FactsChanged'>['data'],
  { processes, services }: BindingDeps,
): Promise<Delivery> {
  if (!what.includes('iban') || channel !== 'counter') return 'nobody';
  const { payments } = await services.listPayments({ query: { dossierId } });
  const waiting = payments.filter(({ status }) => status === 'returned');
  for (const payment of waiting)
    await processes.signal(monthId(payment), accountChanged, [{ from, changeId }]);
  return waiting.length === 0 ? 'nobody' : 'delivered';
}
