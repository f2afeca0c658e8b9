import {
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  type Client,
} from '@temporalio/client';
import type { SignalDefinition } from '@temporalio/workflow';
import type { InFlight } from '@office/service-kit/in-flight';
import type { ClaimInput } from '../claim/claim.workflow.ts';
import type { PaymentMonthInput } from '../payment-month/payment-month.workflow.ts';
import type { OverpaymentInput } from '../overpayment/overpayment.workflow.ts';
import type { SeizureNoticeInput } from '../seizure-notice/seizure-notice.workflow.ts';
import type { QuestionInput } from '../question/question.workflow.ts';
import type { PaymentRunInput } from '../payment-run/payment-run.workflow.ts';

/** The workflows by name, each with its one input: ids and days only. */
export interface WorkflowInputs {
  readonly claim: ClaimInput;
  readonly paymentMonth: PaymentMonthInput;
  readonly paymentRun: PaymentRunInput;
  readonly seizureNotice: SeizureNoticeInput;
  readonly overpayment: OverpaymentInput;
  readonly question: QuestionInput;
}
export type WorkflowName = keyof WorkflowInputs;

export interface SignalWithStart<W extends WorkflowName, Argument> {
  readonly workflow: W;
  readonly id: string;
  readonly input: WorkflowInputs[W];
  readonly signal: SignalDefinition<[Argument]>;
  readonly argument: Argument;
}

/** Starts and signals workflows by their meaningful ids. A process of one thing runs once. */
export interface Processes {
  start<W extends WorkflowName>(
    workflow: W,
    id: string,
    input: WorkflowInputs[W],
  ): Promise<'started' | 'already'>;
  signalWithStart<W extends WorkflowName, Argument>(
    call: SignalWithStart<W, Argument>,
  ): Promise<'delivered' | 'ended'>;
  /** `ended` when the workflow has ended or never was. */
  signal<Args extends unknown[]>(
    id: string,
    signal: SignalDefinition<Args>,
    args: Args,
  ): Promise<'delivered' | 'ended'>;
}

export function createProcesses(client: Client, taskQueue: string, inFlight: InFlight): Processes {
  const counted = async <T>(what: string, act: () => Promise<T>): Promise<T> => {
    const end = inFlight.begin(what);
    try {
      return await act();
    } finally {
      end();
    }
  };
  const options = { taskQueue, workflowIdReusePolicy: 'REJECT_DUPLICATE' } as const;
  return {
    start: (workflow, id, input) =>
      counted(`start of ${id}`, async () => {
        try {
          await client.workflow.start(workflow, { ...options, workflowId: id, args: [input] });
          return 'started';
        } catch (error) {
          if (error instanceof WorkflowExecutionAlreadyStartedError) return 'already';
          throw error;
        }
      }),
    signalWithStart: ({ workflow, id, input, signal, argument }) =>
      counted(`signal with start to ${id}`, async () => {
        try {
          await client.workflow.signalWithStart(workflow, {
            ...options,
            workflowId: id,
            args: [input],
            signal,
            signalArgs: [argument],
          });
          return 'delivered';
        } catch (error) {
          if (error instanceof WorkflowExecutionAlreadyStartedError) return 'ended';
          throw error;
        }
      }),
    signal: (id, signal, args) =>
      counted(`signal to ${id}`, async () => {
        try {
          await client.workflow.getHandle(id).signal(signal, ...args);
          return 'delivered';
        } catch (error) {
          if (error instanceof WorkflowNotFoundError) return 'ended';
          throw error;
        }
      }),
  };
}
