import { partsOfPaymentMonthId } from '@office/domain/ids';
import { sum } from '@office/domain/money';
import { doing, unchanged, type Cause } from '@office/service-kit/facts';
import {
  bankReference,
  creditTransferFile,
  fileHead,
  hashOfFile,
  paymentBlock,
  type Instruction,
} from './bank/credit-transfer-file.ts';
import { requireValidFile } from './bank/file-schema.ts';
import { inParallel } from './in-parallel.ts';
import { chunkId, type RunChunk } from './payment-store.ts';
import {
  beginCollecting,
  endCollecting,
  knownRun,
  requireStatus,
  type Collected,
  type PaymentRun,
} from './payment-run.ts';
import { collect, giveBack, isCollected, isHeldBy } from './payment-transfers.ts';
import type { AppDeps } from './app.ts';
import type { Payee } from './neighbours.ts';
import type { Doing, PaymentMonth } from './payment-month.ts';

/** Which payments this run may still need an answer for at the same time from `dossiers`. */
const atOnce = 8;

type Frozen = NonNullable<RunChunk['frozen']>;

/**
 * Freezes what a run pays. Every step names what it writes and the first writer wins, so that it may be
 * cut short, repeated or run twice at once: the chunks list candidates one after the other (an empty one
 * ends the list), each payment notes the run that has it, then each chunk keeps its part of the file.
 */
export async function collectRun(deps: AppDeps, runId: string, cause: Cause): Promise<PaymentRun> {
  const { stores, clock } = deps;
  const { state: run } = await stores.runs.change(runId, cause, (current) =>
    beginCollecting(knownRun(current, runId), doing(cause, clock)),
  );
  if (run.collected !== undefined) return run;
  requireStatus(run, ['collecting']);
  const frozen: Frozen[] = [];
  for (let number = 1, last = ''; ; number += 1) {
    const chunk = await listedChunk(deps, run, { number, last }, cause);
    const end = chunk.ids.at(-1);
    if (end === undefined) break;
    frozen.push(await frozenChunk(deps, run, chunk, cause));
    last = end;
  }
  const collected = await frozenFile(deps, run, frozen);
  const { state: done } = await stores.runs.change(runId, cause, (current) =>
    endCollecting(knownRun(current, runId), collected),
  );
  if (done.status !== 'abandoned') return done;
  // Abandoned meanwhile: nothing of what was just taken stays behind.
  await giveBackAll(deps, runId, cause);
  requireStatus(done, ['collecting']);
  return done;
}

/** Everything that this run still has goes back: the next run may take it. */
export async function giveBackAll(deps: AppDeps, runId: string, cause: Cause): Promise<void> {
  for (;;) {
    const held = await deps.stores.heldBy(runId);
    if (held.length === 0) return;
    for (const { id } of held) await giveBackOne(deps, id, runId, cause);
  }
}

const giveBackOne = async ({ stores }: AppDeps, id: string, runId: string, cause: Cause) => {
  await stores.months.change(id, cause, (payment) => giveBack(present(payment, id), runId));
};

async function listedChunk(
  { stores, clock }: AppDeps,
  { runId }: PaymentRun,
  { number, last }: { readonly number: number; readonly last: string },
  cause: Cause,
): Promise<RunChunk> {
  const id = chunkId(runId, number);
  const before = await stores.chunks.load(id);
  if (before !== undefined) return before.state;
  const ids = await stores.payableAfter(last, clock.today());
  const { state } = await stores.chunks.change(id, cause, (chunk) =>
    chunk === undefined ? { next: { runId, number, ids }, events: [] } : unchanged(chunk),
  );
  return state;
}

async function frozenChunk(
  deps: AppDeps,
  run: PaymentRun,
  chunk: RunChunk,
  cause: Cause,
): Promise<Frozen> {
  if (chunk.frozen !== undefined) return chunk.frozen;
  const { stores } = deps;
  const taken = await inParallel(atOnce, chunk.ids, (id) => takenBy(deps, run, id, cause));
  const mine = part(deps, run, chunk, taken.flat());
  const id = chunkId(run.runId, chunk.number);
  const { state } = await stores.chunks.change(id, cause, (current) => {
    if (current === undefined) throw new Error(`${id} was listed and is gone`);
    return current.frozen === undefined
      ? { next: { ...current, frozen: mine }, events: [] }
      : unchanged(current);
  });
  const kept = state.frozen ?? mine;
  const stray = mine.payments.filter((each) => !kept.payments.includes(each));
  for (const each of stray) await giveBackOne(deps, each, run.runId, cause);
  return kept;
}

type Taken = { readonly payment: PaymentMonth; readonly payee: Payee };

/** The payment with the account it goes to, when the run has it now. */
async function takenBy(
  { stores, clock, neighbours }: AppDeps,
  { runId }: PaymentRun,
  id: string,
  cause: Cause,
): Promise<Taken[]> {
  const { dossierId } = partsOfPaymentMonthId(id);
  const payee = await neighbours.readPayee(dossierId, clock.today(), {
    correlationId: cause.correlationId,
  });
  const { state: payment } = await stores.months.change(id, cause, (current) =>
    collect(present(current, id), runId, payee.account, doing(cause, clock)),
  );
  return isHeldBy(payment, runId) ? [{ payment, payee }] : [];
}

function part(
  { office }: AppDeps,
  run: PaymentRun,
  { number }: RunChunk,
  taken: readonly Taken[],
): Frozen {
  const instructions = taken.flatMap((each) => instructionsOf(each, run.runId));
  const { on } = beganOf(run);
  const blockId = bankReference(`${run.runId}.${String(number)}`);
  return {
    payments: taken.map(({ payment }) => payment.paymentMonthId),
    instructions,
    block: instructions.length === 0 ? '' : paymentBlock(blockId, { on, office }, instructions),
  };
}

function instructionsOf({ payment, payee }: Taken, runId: string): Instruction[] {
  const { paymentMonthId, month, order } = payment;
  return payment.transfers
    .filter((transfer) => isCollected(transfer, runId))
    .map(({ endToEndId, to, payee: title, amount }) => {
      const creditor = order?.creditors.find((each) => each.title === title);
      const known = { paymentMonthId, endToEndId, to, amount };
      if (to === 'claimant') {
        const reference = `Allocations/Uitkeringen ${month}`;
        return { ...known, name: payee.name, iban: payee.account.iban, reference };
      }
      if (creditor === undefined) throw new Error(`${endToEndId} has no account to go to`);
      const { name, iban, reference } = creditor;
      return { ...known, name, iban: iban.replaceAll(' ', ''), reference };
    });
}

async function frozenFile(
  { office }: AppDeps,
  run: PaymentRun,
  frozen: readonly Frozen[],
): Promise<Collected> {
  const blocks = frozen.map(({ block }) => block).filter((block) => block !== '');
  const instructions = frozen.flatMap((chunk) => chunk.instructions);
  const amountTo = (receiver: Instruction['to']) =>
    sum(instructions.filter(({ to }) => to === receiver).map(({ amount }) => amount));
  const toClaimants = amountTo('claimant');
  const toCreditors = amountTo('creditor');
  const total = sum([toClaimants, toCreditors]);
  const messageId = bankReference(run.runId);
  const createdAt = beganOf(run).at;
  const transfers = instructions.length;
  const header =
    transfers === 0 ? '' : fileHead({ messageId, createdAt, transfers, total }, office);
  await requireValidFile(header, blocks);
  return {
    payments: frozen.reduce((count, { payments }) => count + payments.length, 0),
    transfers,
    total,
    toClaimants,
    toCreditors,
    chunks: frozen.length,
    messageId,
    header,
    fileHash: hashOfFile(creditTransferFile(header, blocks)),
  };
}

const beganOf = ({ began, opened }: PaymentRun): Doing => began ?? opened;

/** The chunks of a run that was collected, in order. */
export async function chunksOf({ stores }: AppDeps, run: PaymentRun): Promise<Frozen[]> {
  const numbers = Array.from({ length: run.collected?.chunks ?? 0 }, (_, index) => index + 1);
  return inParallel(atOnce, numbers, async (number) => {
    const chunk = await stores.chunks.load(chunkId(run.runId, number));
    if (chunk?.state.frozen === undefined) throw new Error(`chunk ${String(number)} is missing`);
    return chunk.state.frozen;
  });
}

/** The file as it is stored, and whether it still is, to the byte, the one that was frozen. */
export async function storedFileOf(
  deps: AppDeps,
  run: PaymentRun,
): Promise<{ readonly file: string; readonly isIntact: boolean }> {
  const blocks = (await chunksOf(deps, run)).map(({ block }) => block);
  const file = creditTransferFile(
    run.collected?.header ?? '',
    blocks.filter((block) => block !== ''),
  );
  return { file, isIntact: hashOfFile(file) === run.collected?.fileHash };
}

/** The file to read or send; a byte that differs from what was signed is an alarm, not a file. */
export async function fileOf(deps: AppDeps, run: PaymentRun): Promise<string> {
  const { file, isIntact } = await storedFileOf(deps, run);
  if (!isIntact) throw new Error(`the file of run ${run.runId} is not the one that was frozen`);
  return file;
}

function present(payment: PaymentMonth | undefined, id: string): PaymentMonth {
  if (payment === undefined) throw new Error(`${id} was listed and is gone`);
  return payment;
}
