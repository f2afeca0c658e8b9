import type { InFlight } from './in-flight.ts';

interface DrainDeps {
  /** Takes everything that waits; what fails stays where it is. */
  readonly drain: () => Promise<void>;
  /** Names what waits, for whoever asks what keeps the office from its rest. */
  readonly waiting: string;
  readonly onFailure: (error: unknown) => void;
  readonly inFlight: InFlight;
  /** How long a look waits for the next when nobody nudges. */
  readonly pollMs: number;
}

/** Looks for what waits: at once when nudged, else now and then; never twice at the same time. */
export function createDrainLoop({ drain, waiting, onFailure, inFlight, pollMs }: DrainDeps) {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  let endNudge: (() => void) | undefined;

  const look = (): void => {
    if (running !== undefined || stopped) return;
    clearTimeout(timer);
    again = false;
    const release = endNudge;
    endNudge = undefined;
    running = drain()
      .then(() => release?.())
      .catch((error: unknown) => {
        // What waits stays in flight; the next look takes it up.
        endNudge ??= release;
        onFailure(error);
      })
      .finally(() => {
        running = undefined;
        if (again) look();
        else if (!stopped) timer = setTimeout(look, pollMs);
      });
  };

  return {
    start: look,
    /** Something was saved: look now. What was saved counts as in flight until that look ends. */
    nudge: (): void => {
      endNudge ??= inFlight.begin(waiting);
      again = true;
      look();
    },
    stop: async (): Promise<void> => {
      stopped = true;
      clearTimeout(timer);
      await running;
      endNudge?.();
    },
  };
}
