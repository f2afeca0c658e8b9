import { DomainError } from '@office/domain/domain-error';
import { happened, unchanged, type Decided } from '@office/service-kit/facts';
import type { RunView } from '@office/contracts/payment-shapes';
import type { Day } from '@office/domain/day';
import type { Money } from '@office/domain/money';
import type { Doing } from './payment-month.ts';

/** What a run froze: how much, and the hash of the file that two people sign. */
export interface Collected {
  readonly payments: number;
  readonly transfers: number;
  readonly total: Money;
  readonly toClaimants: Money;
  readonly toCreditors: Money;
  readonly chunks: number;
  readonly messageId: string;
  /** The file's head; the chunks hold the rest. Absent when nothing is to be sent. */
  readonly header: string;
  readonly fileHash: string;
}

export interface PaymentRun {
  readonly runId: string;
  readonly status: RunView['status'];
  readonly opened: Doing;
  /** When its collection began: the day of the file, and the last day to sign it. */
  readonly began?: Doing;
  readonly collected?: Collected;
  readonly signatures: readonly Doing[];
  readonly sentOn?: Day;
  readonly bankSilentAfter?: Day;
}

const signaturesNeeded = 2;

/** Opens a run; the same person asking twice opens one. */
export function openRun(
  run: PaymentRun | undefined,
  runId: string,
  doing: Doing,
): Decided<PaymentRun> {
  if (run !== undefined) {
    if (run.opened.by === doing.by) return unchanged(run);
    throw new DomainError('already-exists', { runId });
  }
  return {
    next: { runId, status: 'collecting', opened: doing, signatures: [] },
    events: [happened('RunOpened', { runId })],
  };
}

/** The first attempt to collect fixes the day; a repeat keeps it, so that it builds the same file. */
export function beginCollecting(run: PaymentRun, doing: Doing): Decided<PaymentRun> {
  if (run.status !== 'collecting' || run.began !== undefined) return unchanged(run);
  return { next: { ...run, began: doing }, events: [] };
}

/** Everything is frozen: ready for two signatures, or empty. Abandoned meanwhile, it stays so. */
export function endCollecting(run: PaymentRun, collected: Collected): Decided<PaymentRun> {
  if (run.collected !== undefined || run.status === 'abandoned') return unchanged(run);
  requireStatus(run, ['collecting']);
  return {
    next: { ...run, status: collected.transfers === 0 ? 'empty' : 'to-sign', collected },
    events: [
      happened('RunCollected', {
        runId: run.runId,
        payments: collected.payments,
        total: collected.total,
      }),
    ],
  };
}

/**
 * A person signs the file. The same person never signs twice, whatever the number or the route; each
 * signature is of the very file that was frozen, on the day of the run.
 */
export function signRun(
  run: PaymentRun,
  signature: { readonly number: number; readonly fileHash?: string },
  doing: Doing,
): Decided<PaymentRun> {
  if (run.signatures.some(({ by }) => by === doing.by)) {
    throw new DomainError('same-signer', { runId: run.runId, signatures: run.signatures.length });
  }
  requireStatus(run, ['to-sign']);
  const { fileHash, number } = signature;
  if (fileHash !== undefined && fileHash !== run.collected?.fileHash) {
    throw new DomainError('run-not-in-this-state', { detail: 'The file is not the one shown.' });
  }
  if (doing.on > signByOf(run)) {
    throw new DomainError('run-not-in-this-state', { detail: 'The day to sign is over.' });
  }
  if (number !== run.signatures.length + 1) {
    throw new DomainError('run-not-in-this-state', {
      detail: `Signature ${String(number)} is not the next one.`,
      signatures: run.signatures.length,
    });
  }
  const signatures = [...run.signatures, doing];
  return {
    next: {
      ...run,
      signatures,
      status: signatures.length === signaturesNeeded ? 'signed' : 'to-sign',
    },
    events: [
      happened('RunSigned', {
        runId: run.runId,
        signature: number,
        signatures: signatures.length,
      }),
    ],
  };
}

/** The bank has the file. */
export function endSending(
  run: PaymentRun,
  sentOn: Day,
  bankSilentAfter: Day,
): Decided<PaymentRun> {
  if (run.status === 'sent') return unchanged(run);
  requireStatus(run, ['signed']);
  return {
    next: { ...run, status: 'sent', sentOn, bankSilentAfter },
    events: [
      happened('RunSent', { runId: run.runId, messageId: run.collected?.messageId ?? run.runId }),
    ],
  };
}

/** An unsigned run ends; one that is signed or empty does not. */
export function abandonRun(run: PaymentRun): Decided<PaymentRun> {
  if (run.status === 'abandoned' || run.status === 'empty') return unchanged(run);
  requireStatus(run, ['collecting', 'to-sign']);
  return {
    next: { ...run, status: 'abandoned' },
    events: [happened('RunAbandoned', { runId: run.runId })],
  };
}

export function requireStatus(
  { runId, status }: PaymentRun,
  wanted: readonly PaymentRun['status'][],
): void {
  if (!wanted.includes(status)) {
    throw new DomainError('run-not-in-this-state', { runId, status, wanted });
  }
}

export const signByOf = ({ opened, began }: PaymentRun): Day => (began ?? opened).on;

export function knownRun(run: PaymentRun | undefined, runId: string): PaymentRun {
  if (run === undefined) throw new DomainError('unknown-run', { runId });
  return run;
}
