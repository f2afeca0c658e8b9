import { setHandler } from '@temporalio/workflow';
import {
  decisionReceived,
  documentCame,
  taskCompleted,
  type ReceivedDecision,
} from '../signals.workflow.ts';

export interface AboutClaim {
  readonly dossierId: string;
  readonly claimId: string;
}

/** What a claim has heard. Handlers only record, and record the same thing twice without harm. */
export interface ClaimState {
  readonly documents: Set<string>;
  readonly outcomes: Map<string, string>;
  /** Decisions that are not recorded yet, oldest first. */
  readonly decisions: ReceivedDecision[];
}

/** Begins to listen, before anything else happens. */
export function listenAsClaim(): ClaimState {
  const state: ClaimState = { documents: new Set(), outcomes: new Map(), decisions: [] };
  const known = new Set<string>();
  setHandler(documentCame, ({ documentId }) => void state.documents.add(documentId));
  setHandler(taskCompleted, ({ taskId, outcome }) => void state.outcomes.set(taskId, outcome));
  setHandler(decisionReceived, (received) => {
    if (!known.has(received.decisionId)) state.decisions.push(received);
    known.add(received.decisionId);
  });
  return state;
}
