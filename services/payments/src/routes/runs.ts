import { DomainError } from '@office/domain/domain-error';
import { paymentEndpoints } from '@office/contracts/payments';
import { type RunView } from '@office/contracts/payment-shapes';
import { causeOf, doing } from '@office/service-kit/facts';
import type { Versioned } from '@office/service-kit/document-store';
import type { Mount } from '@office/service-kit/mount';
import { chunksOf, collectRun, fileOf, giveBackAll } from '../collection.ts';
import {
  abandonRun,
  knownRun,
  openRun,
  requireStatus,
  signByOf,
  signRun,
  type PaymentRun,
} from '../payment-run.ts';
import { sendRun } from '../sending.ts';
import { runView } from '../views.ts';
import type { AppDeps } from '../app.ts';

/** How many runs a list shows, and of how many payments in all it counts the bank's answers. */
const shown = 100;
const countedInList = 2000;

/** The life of a run: opened, collected, signed twice, sent – or given back. */
export function runRoutes(mount: Mount, deps: AppDeps): void {
  const { stores, clock } = deps;

  mount(paymentEndpoints.openRun, async ({ params, ...asked }) => {
    const cause = causeOf(asked);
    const { version } = await stores.runs.change(params.runId, cause, (run) =>
      openRun(run, params.runId, doing(cause, clock)),
    );
    return { version };
  });

  mount(paymentEndpoints.collectRun, async ({ params, ...asked }) => {
    const run = await collectRun(deps, params.runId, causeOf(asked));
    return { payments: run.collected?.payments ?? 0, signBy: signByOf(run) };
  });

  mount(paymentEndpoints.signRun, async ({ params, body, ...asked }) => {
    const cause = causeOf(asked);
    const { fileHash } = body;
    // Who signs is who holds the token, never somebody on whose behalf it is said to act.
    const signer = { by: asked.actor.id, on: clock.today(), at: clock.now() };
    const signed = await stores.runs.change(params.runId, cause, (run) =>
      signRun(
        knownRun(run, params.runId),
        { number: Number(params.signature), ...(fileHash === undefined ? {} : { fileHash }) },
        signer,
      ),
    );
    return viewOf(deps, signed);
  });

  mount(paymentEndpoints.sendRun, async ({ params, ...asked }) => {
    const { collected, sentOn, bankSilentAfter } = await sendRun(
      deps,
      params.runId,
      causeOf(asked),
    );
    if (collected === undefined || sentOn === undefined || bankSilentAfter === undefined) {
      throw new Error(`run ${params.runId} was sent and does not say when`);
    }
    return { messageId: collected.messageId, sentOn, bankSilentAfter };
  });

  mount(paymentEndpoints.abandonRun, async ({ params, ...asked }) => {
    const cause = causeOf(asked);
    const { version } = await stores.runs.change(params.runId, cause, (run) =>
      abandonRun(knownRun(run, params.runId)),
    );
    await giveBackAll(deps, params.runId, cause);
    return { version };
  });

  mount(paymentEndpoints.readRun, async ({ params }) => {
    const found = await stores.runs.load(params.runId);
    if (found === undefined) throw new DomainError('unknown-run', params);
    return viewOf(deps, found);
  });

  mount(paymentEndpoints.listRuns, async () => {
    const found = await stores.runs.list({}, { sort: { 'state.opened.at': -1 }, limit: shown });
    const runs: RunView[] = [];
    let left = countedInList;
    for (const run of found) {
      left -= run.state.collected?.payments ?? 0;
      // The newest are counted; an older one counts when it is read by itself.
      runs.push(left >= 0 ? await viewOf(deps, run) : runView(run, []));
    }
    return { runs };
  });

  mount(paymentEndpoints.readRunFile, async ({ params }) => {
    const run = knownRun((await stores.runs.load(params.runId))?.state, params.runId);
    requireStatus(run, ['to-sign', 'signed', 'sent']);
    return fileOf(deps, run);
  });
}

async function viewOf(deps: AppDeps, run: Versioned<PaymentRun>) {
  const chunks = await chunksOf(deps, run.state);
  const payments = [];
  for (const chunk of chunks) payments.push(...(await deps.stores.byIds(chunk.payments)));
  return runView(
    run,
    payments.map(({ state }) => state),
  );
}
