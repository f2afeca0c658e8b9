import type { ServiceClient } from '@office/service-kit/service-client';
import type { InFlight } from '@office/service-kit/in-flight';
import { createClaimDecisionActivities } from './claim-decisions.ts';
import { createClaimDocumentActivities } from './claim-documents.ts';
import { createClaimMonthActivities } from './claim-months.ts';
import { createDebtActivities } from './debt-activities.ts';
import { asFailure } from './failures.ts';
import { createMonthPaymentActivities } from './month-payment.ts';
import { createMonthSettlementActivities } from './month-settlement.ts';
import type { Processes } from './processes.ts';
import { createRunActivities } from './run-activities.ts';
import { createTaskActivities } from './task-activities.ts';
import { createWaitActivities, type WaitDeps } from './wait-activities.ts';
import type { Clock } from '@office/domain/clock';

export interface ActivityDeps extends WaitDeps {
  readonly services: ServiceClient;
  readonly processes: Processes;
  readonly clock: Clock;
  readonly inFlight: InFlight;
}

/** What the workflows may ask for: one business verb each, one or a few PUTs in turn, harmless to repeat. */
export const createOfficeActivities = (deps: ActivityDeps) => ({
  ...createClaimDocumentActivities(deps),
  ...createClaimDecisionActivities(deps),
  ...createClaimMonthActivities(deps),
  ...createMonthSettlementActivities(deps),
  ...createMonthPaymentActivities(deps),
  ...createRunActivities(deps),
  ...createDebtActivities(deps),
  ...createTaskActivities(deps),
});
export type OfficeActivities = ReturnType<typeof createOfficeActivities>;

/** All activities as the worker registers them: counted, and their failures sorted. */
export const createActivities = (
  deps: ActivityDeps,
): Record<string, (input: never) => Promise<unknown>> => {
  const all: Record<string, (input: never) => Promise<unknown>> = {
    ...createOfficeActivities(deps),
    ...createWaitActivities(deps),
  };
  return Object.fromEntries(
    Object.entries(all).map(([name, activity]) => [name, counted(deps.inFlight, name, activity)]),
  );
};

const counted =
  (inFlight: InFlight, name: string, activity: (input: never) => Promise<unknown>) =>
  async (input: never): Promise<unknown> => {
    const end = inFlight.begin(`activity ${name}`);
    try {
      return await activity(input);
    } catch (error) {
      throw asFailure(error);
    } finally {
      end();
    }
  };
