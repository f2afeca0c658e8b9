import { doing, type Cause } from '@office/service-kit/facts';
import { workingDaysAfter } from '@office/rules/working-days';
import { chunksOf, fileOf, giveBackAll } from './collection.ts';
import { inParallel } from './in-parallel.ts';
import { known, type Transfer } from './payment-month.ts';
import { endSending, knownRun, requireStatus, type PaymentRun } from './payment-run.ts';
import { report, send, type Report } from './payment-transfers.ts';
import type { AppDeps } from './app.ts';

/** After so many working days of silence somebody asks the bank. */
const bankSilentAfterDays = 5;
const atOnce = 8;

/**
 * Puts the signed file at the bank, then notes it in each payment and in the run. A kill in between is
 * repaired by asking again: the bank knows the message id, and what is noted stays as it is.
 */
export async function sendRun(deps: AppDeps, runId: string, cause: Cause): Promise<PaymentRun> {
  const { stores, clock, neighbours } = deps;
  const run = knownRun((await stores.runs.load(runId))?.state, runId);
  if (run.status === 'sent') return run;
  requireStatus(run, ['signed']);
  const file = await fileOf(deps, run);
  await neighbours.putFile(run.collected?.messageId ?? runId, file);
  for (const { payments } of await chunksOf(deps, run)) {
    await inParallel(atOnce, payments, (id) =>
      stores.months.change(id, cause, (payment) =>
        send(known(payment, id), runId, doing(cause, clock)),
      ),
    );
  }
  const today = clock.today();
  const { state: sent } = await stores.runs.change(runId, cause, (current) =>
    endSending(knownRun(current, runId), today, workingDaysAfter(today, bankSilentAfterDays)),
  );
  await giveBackAll(deps, runId, cause);
  return sent;
}

/** Applies the bank's answers; says how many of them are of transfers that this office made. */
export async function applyReports(
  deps: AppDeps,
  reports: readonly Report[],
  cause: Cause,
): Promise<number> {
  const { stores, clock, log } = deps;
  let applied = 0;
  for (const each of reports) {
    const id = paymentOf(each.endToEndId);
    const payment = id === undefined ? undefined : await stores.months.load(id);
    const transfer = payment?.state.transfers.find(
      ({ endToEndId }) => endToEndId === each.endToEndId,
    );
    if (id === undefined || transfer === undefined) {
      log.warn({ endToEndId: each.endToEndId }, 'the bank reports a transfer nobody ordered');
      continue;
    }
    if (!(await mayHaveLeft(deps, transfer))) {
      log.warn({ endToEndId: each.endToEndId }, 'the bank reports a transfer that never left');
      continue;
    }
    await stores.months.change(id, cause, (current) =>
      report(known(current, id), each, doing(cause, clock)),
    );
    applied += 1;
  }
  return applied;
}

/** A transfer that only waits cannot have been executed; of a signed run the file may be at the bank already. */
async function mayHaveLeft({ stores }: AppDeps, { status, runId }: Transfer): Promise<boolean> {
  if (status === 'ordered' || runId === undefined) return false;
  if (status !== 'collected') return true;
  const run = await stores.runs.load(runId);
  return run?.state.status === 'signed' || run?.state.status === 'sent';
}

/** The transfers of a file that the bank refused whole. */
export async function transfersOfMessage(
  deps: AppDeps,
  messageId: string,
  reason: string,
): Promise<Report[]> {
  const [found] = await deps.stores.runs.list({ 'state.collected.messageId': messageId });
  if (found === undefined) {
    deps.log.warn({ messageId }, 'the bank refuses a message nobody sent');
    return [];
  }
  const chunks = await chunksOf(deps, found.state);
  return chunks
    .flatMap(({ instructions }) => instructions)
    .map(({ endToEndId }) => ({ endToEndId, outcome: 'returned' as const, reason }));
}

/** The payment that an end-to-end id names. */
function paymentOf(endToEndId: string): string | undefined {
  const parts = /^([A-Za-z0-9-]+)\.(\d{4})(\d{2})\.(\d+)\.\d+(?:\.t\d+)?$/.exec(endToEndId);
  if (parts === null) return undefined;
  const [, dossierId, year, month, correction] = parts;
  const own = `${dossierId ?? ''}.${year ?? ''}-${month ?? ''}`;
  return correction === '0' ? own : `${own}.correction-${correction ?? ''}`;
}
