import { AsyncLocalStorage } from 'node:async_hooks';
import { asyncLocalStorage as activityInHand } from '@temporalio/activity';
import type { CallContext } from '@office/service-kit/service-client';

const eventInHand = new AsyncLocalStorage<CallContext>();

/** Whatever is asked of a service meanwhile carries the correlation of the event that is being delivered. */
export const correlatedWith = <T>(correlationId: string, act: () => Promise<T>): Promise<T> =>
  eventInHand.run({ correlationId }, act);

/** On whose account a service is called now: an event's, or that of the process whose step it is, by its id. */
export function callsNow(): CallContext {
  const event = eventInHand.getStore();
  if (event !== undefined) return event;
  const process = activityInHand.getStore()?.info.workflowExecution?.workflowId;
  return process === undefined ? {} : { correlationId: process };
}
