import { randomUUID } from 'node:crypto';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker, type WorkflowBundle } from '@temporalio/worker';
import { addDays, day } from '@office/domain/day';
import { beginningOf } from '@office/domain/midnight';
import { testTemporalServer } from '@office/testing/database';
import { eventually } from '@office/testing/eventually';
import type { WorkflowHandle } from '@temporalio/client';
import type { OfficeActivities } from '../src/activities/activities.ts';
import type { WorkflowInputs, WorkflowName } from '../src/activities/processes.ts';
import type { WaitActivities } from '../src/activities/wait-activities.ts';
import { bundleWorkflows, quietTemporal } from '../src/main.ts';

const sixInTheMorning = 6 * 60 * 60 * 1000;
let bundle: Promise<WorkflowBundle> | undefined;
let quiet = false;

type Fakes = {
  readonly [Name in keyof OfficeActivities]?: (
    input: Parameters<OfficeActivities[Name]>[0],
  ) => Awaited<ReturnType<OfficeActivities[Name]>>;
};

/** The real workflow code on Temporal's time-skipping server; the steps answer what a test says. */
export async function openWorkflowOffice(today: string) {
  if (!quiet) quietTemporal();
  quiet = true;
  bundle ??= bundleWorkflows();
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: testTemporalServer() } },
  });
  const offset = beginningOf(day(today)) + sixInTheMorning - (await env.currentTimeMs());
  const now = async (): Promise<number> => (await env.currentTimeMs()) + offset;
  const calls: { step: string; input: unknown }[] = [];
  let fakes: Fakes = {};

  const untilEndOf = async (dueOn: string): Promise<number> =>
    beginningOf(addDays(day(dueOn), 1)) - (await now());
  const waits: WaitActivities = {
    timeUntilEndOf: untilEndOf,
    timeUntilStartOf: async (on) => beginningOf(day(on)) - (await now()),
  };
  const names = [
    'readClaimTerms',
    'askForDocuments',
    'checkDocuments',
    'notifyIncompleteFile',
    'lapseClaim',
    'submitClaim',
    'askToRemind',
    'askToAnswer',
    'remindAgency',
    'recordDecision',
    'openMonths',
    'readMonthTerms',
    'remindOfCard',
    'settleMonth',
    'askAboutMonth',
    'routeCard',
    'askToChaseBank',
    'askForAccount',
    'releaseReturned',
    'closePayment',
    'collectRun',
    'sendRun',
    'abandonRun',
    'closeTask',
    'askToDeclare',
    'remindToDeclare',
    'markDeclarationLate',
    'sendDeclaration',
    'noticeOverpayment',
    'noticeSettlement',
  ] as const satisfies readonly (keyof OfficeActivities)[];
  const steps = Object.fromEntries(
    names.map((step) => [
      step,
      (input: never) => {
        calls.push({ step, input });
        return Promise.resolve(fakes[step]?.(input));
      },
    ]),
  );
  const taskQueue = randomUUID();
  const worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue,
    workflowBundle: await bundle,
    activities: { ...steps, ...waits },
    maxCachedWorkflows: 100,
  });
  const running = worker.run();

  const taken = (step: string): unknown[] =>
    calls.filter((call) => call.step === step).map(({ input }) => input);
  return {
    /** What the steps answer from now on. */
    answers: (given: Fakes): void => {
      fakes = { ...fakes, ...given };
    },
    start: <W extends WorkflowName>(
      workflow: W,
      input: WorkflowInputs[W],
    ): Promise<WorkflowHandle> =>
      env.client.workflow.start(workflow, { taskQueue, workflowId: randomUUID(), args: [input] }),
    /** The office lives until 06:00 of this day; timers of the days before have fired. */
    goTo: async (next: string): Promise<void> => {
      await env.sleep(beginningOf(day(next)) + sixInTheMorning - (await now()));
    },
    /** Every input with which a step was taken. */
    taken,
    /** Waits until a step was taken this often. */
    takes: (step: string, times = 1): Promise<unknown[]> =>
      eventually(() => {
        if (taken(step).length < times)
          throw new Error(
            `${step} was taken ${String(taken(step).length)} times, not ${String(times)}; taken: ${calls.map((call) => call.step).join(', ')}`,
          );
        return taken(step);
      }, 5000),
    /** How a workflow ended, without unlocking the clock. */
    ending: (handle: WorkflowHandle): Promise<unknown> =>
      eventually(async () => {
        const { status } = await handle.describe();
        if (status.name === 'RUNNING') throw new Error('the workflow still runs');
        const result: unknown = await handle.result();
        return result;
      }, 5000),
    isRunning: async (handle: WorkflowHandle): Promise<boolean> =>
      (await handle.describe()).status.name === 'RUNNING',
    close: async (): Promise<void> => {
      worker.shutdown();
      await running;
      await env.teardown();
    },
  };
}

export type WorkflowOffice = Awaited<ReturnType<typeof openWorkflowOffice>>;
