import { DomainError } from './domain-error.ts';

/** What is claimed: full unemployment, temporary unemployment, insertion allowance. */
export const claimKinds = ['full', 'temporary', 'insertion'] as const;
export type ClaimKind = (typeof claimKinds)[number];

export const claimStatuses = [
  'filed',
  'incomplete',
  'submitted',
  'returned',
  'late',
  'granted',
  'refused',
] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

/** What can happen to a claim. */
export const claimSteps = [
  'lack',
  'complete',
  'submit',
  'return',
  'grant',
  'refuse',
  'lapse',
] as const;
export type ClaimStep = (typeof claimSteps)[number];

/**
 * The life of a claim: from each status, what each step leads to. A step that is absent is refused.
 * `lapse` is the end of the term (AM 95): the claim stays alive, but its right starts later.
 */
const transitions: Record<ClaimStatus, Partial<Record<ClaimStep, ClaimStatus>>> = {
  filed: { lack: 'incomplete', complete: 'filed', submit: 'submitted', lapse: 'late' },
  incomplete: { lack: 'incomplete', complete: 'filed', lapse: 'late' },
  submitted: { submit: 'submitted', return: 'returned', grant: 'granted', refuse: 'refused' },
  returned: { lack: 'returned', complete: 'returned', submit: 'submitted', lapse: 'late' },
  late: { lack: 'late', complete: 'late', lapse: 'late', submit: 'submitted' },
  granted: { grant: 'granted' },
  refused: { refuse: 'refused', grant: 'granted' },
};

/** The status after a step, or a `claim-not-in-this-state` refusal that names both. */
export function claimAfter(status: ClaimStatus, step: ClaimStep): ClaimStatus {
  const next = transitions[status][step];
  if (next === undefined)
    throw new DomainError('claim-not-in-this-state', { claimStatus: status, step });
  return next;
}
