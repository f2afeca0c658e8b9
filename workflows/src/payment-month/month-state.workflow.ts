import { setHandler } from '@temporalio/workflow';
import {
  accountChanged,
  cardRecorded,
  entitled,
  paymentExecuted,
  paymentReturned,
  paymentVerified,
  taskCompleted,
} from '../signals.workflow.ts';

/** What a month has heard so far. Handlers only record, and record the same thing twice without harm. */
export interface MonthState {
  cardVersion: number;
  /** The newest attempt that the bank executed, and that it sent back. */
  executed: number;
  returned: number;
  verified: boolean;
  readonly grants: Set<string>;
  /** New accounts: the change, and the day from which it is in force. */
  readonly accounts: Map<string, string>;
  readonly outcomes: Map<string, string>;
}

/** Begins to listen, before anything else happens. */
export function listenAsMonth(): MonthState {
  const state: MonthState = {
    cardVersion: 0,
    executed: 0,
    returned: 0,
    verified: false,
    grants: new Set(),
    accounts: new Map(),
    outcomes: new Map(),
  };
  setHandler(
    cardRecorded,
    ({ version }) => void (state.cardVersion = Math.max(state.cardVersion, version)),
  );
  setHandler(entitled, ({ entitlementId }) => void state.grants.add(entitlementId));
  setHandler(taskCompleted, ({ taskId, outcome }) => void state.outcomes.set(taskId, outcome));
  setHandler(
    paymentExecuted,
    ({ attempt }) => void (state.executed = Math.max(state.executed, attempt)),
  );
  setHandler(
    paymentReturned,
    ({ attempt }) => void (state.returned = Math.max(state.returned, attempt)),
  );
  setHandler(accountChanged, ({ from, changeId }) => void state.accounts.set(changeId, from));
  setHandler(paymentVerified, () => void (state.verified = true));
  return state;
}
