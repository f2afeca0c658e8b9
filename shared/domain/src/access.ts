import { DomainError } from './domain-error.ts';

/** Staff roles, then the machines: `office` (our own worker and services), `bank` and `agency` (partners). */
export const staffRoles = [
  'reception',
  'admissibility',
  'payment',
  'debts',
  'expert',
  'head',
  'auditor',
] as const;
export const roles = [...staffRoles, 'office', 'bank', 'agency'] as const;
export type Role = (typeof roles)[number];

/** Who acts: a staff member, a machine of the office, or a partner. Never a claimant. */
export interface Actor {
  readonly id: string;
  readonly roles: readonly Role[];
}

const counter = ['reception', 'admissibility', 'payment', 'debts', 'expert', 'head'] as const;
const readers = [...counter, 'auditor', 'office'] as const;

/**
 * The rights table: who may give which command, on every route of every service. It is the only one;
 * the desk shows what it allows and the service-kit refuses the rest (`not-entitled`).
 */
export const rights = {
  'dossier.open': [...counter, 'office'],
  'dossier.read': readers,
  'dossier.change-facts': [...counter, 'office'],
  'claim.file': ['reception', 'admissibility', 'expert', 'head'],
  'document.receive': [...counter, 'office'],
  'claim.advance': ['office'],
  'card.record': ['reception', 'payment', 'expert', 'head'],
  'card.derogate': ['payment', 'reception', 'expert', 'head', 'office'],
  'agency.send': ['office'],
  'agency.read': readers,
  'task.open': ['office'],
  'task.work': counter,
  'task.read': readers,
  'letter.send': ['office'],
  'letter.read': readers,
  'payment.settle': ['office'],
  'payment.read': readers,
  'run.open': ['payment', 'expert', 'head', 'office'],
  'run.sign': ['payment', 'expert', 'head'],
  'run.advance': ['office'],
  'bank.report': ['bank'],
  'journal.read': ['payment', 'expert', 'head', 'auditor', 'office'],
  'title.manage': ['reception', 'debts', 'expert', 'head'],
  'debt.manage': ['debts', 'expert', 'head'],
  'deductions.allocate': ['office'],
  'deductions.read': readers,
  'contact.record': [...counter, 'office'],
  'knowledge.read': readers,
  'knowledge.write': ['expert', 'head'],
} as const satisfies Record<string, readonly Role[]>;

export type Command = keyof typeof rights;

export const mayGive = (actor: Actor, command: Command): boolean => {
  const allowed: readonly Role[] = rights[command];
  return actor.roles.some((role) => allowed.includes(role));
};

/** Refuses with `not-entitled` when none of the actor's roles may give the command. */
export function requireRight(actor: Actor, command: Command): void {
  if (!mayGive(actor, command)) {
    throw new DomainError('not-entitled', { command, roles: actor.roles });
  }
}
