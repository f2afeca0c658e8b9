import type { Ledger } from './ledger.ts';
import type { ServerLook } from './server-view.ts';

/** The office did not come to rest, or the server's clock did not move: what held it is in the message. */
export class OfficeHeld extends Error {}

interface RestDeps {
  readonly look: () => Promise<ServerLook>;
  readonly ledger: Ledger;
  readonly limitMs: number;
}

const pauseMs = 2;

/** Knows when the office is at rest: the ledger quiet, the server with nothing to do, the ledger unmoved. */
export function createRest({ look, ledger, limitMs }: RestDeps) {
  let latest: ServerLook = { pending: [], earliestTimer: undefined };

  const holding = async (): Promise<readonly string[]> => {
    if (!ledger.isQuiet()) return ledger.describe();
    const epoch = ledger.epoch();
    // A list that throws means that the server is busy changing what it lists.
    const seen = await look().catch((error: unknown) => String(error));
    if (typeof seen === 'string') return [`the workflow server answers: ${seen}`];
    latest = seen;
    if (seen.pending.length > 0) return seen.pending;
    return ledger.isQuiet() && ledger.epoch() === epoch ? [] : ['something began meanwhile'];
  };

  const rest = async (): Promise<void> => {
    const until = performance.now() + limitMs;
    for (;;) {
      const held = await holding();
      if (held.length === 0) return;
      if (performance.now() > until) {
        throw new OfficeHeld(
          `The office did not come to rest in ${String(limitMs / 1000)} s. It is held by: ${held.join('; ')}`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  };

  /** `latest`: what the server showed at the last look. `holding`: what keeps the office from rest now. */
  return { rest, holding, latest: () => latest };
}
