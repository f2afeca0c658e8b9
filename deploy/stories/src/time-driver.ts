import type { Connection } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { addDays, daysBetween, type Day } from '@office/domain/day';
import { dayAt, instantOf, openingHour, type DrivenClock } from '../../local/clock.ts';
import type { Ledger } from './ledger.ts';
import { createRest, OfficeHeld } from './rest.ts';
import { createServerView } from './server-view.ts';

export interface TimeDriver {
  /** Waits until nothing is under way anywhere: ledger, server, ledger again. */
  rest(): Promise<void>;
  /** Lets the office live until 06:00 of this day, coming to rest at every halt. */
  liveUntil(day: Day): Promise<void>;
}

interface DriverDeps {
  readonly environment: Pick<TestWorkflowEnvironment, 'sleep' | 'currentTimeMs' | 'connection'>;
  /** The office's own connection, apart from the environment's. */
  readonly connection: Connection;
  readonly namespace: string;
  readonly clock: DrivenClock;
  readonly ledger: Ledger;
  /** What acts by itself on a day, at 06:00: the simulators. */
  readonly actors?: readonly Actor[];
  readonly limitMs?: number;
}

/** Somebody outside the office who acts on days of their own. */
export interface Actor {
  nextActOn(): Day | undefined | Promise<Day | undefined>;
  act(today: Day): Promise<void>;
}

/** Waits longer than this are crossed at one leap from timer to timer, not day by day. */
const daysLivedOneByOne = 400;

/** Drives the office from rest to rest. Its `sleep` is the only place that unlocks the server's clock. */
export async function createTimeDriver(deps: DriverDeps): Promise<TimeDriver> {
  const { environment, connection, namespace, clock, ledger, actors = [], limitMs = 30_000 } = deps;
  const offset = clock.tie(await environment.currentTimeMs());
  const { rest, latest, holding } = createRest({
    look: createServerView(connection, namespace),
    ledger,
    limitMs,
  });

  const nextHalt = async (last: Day): Promise<number> => {
    const today = clock.today();
    const opening = clock.instant() < instantOf(today, openingHour) ? today : addDays(today, 1);
    const far = daysBetween(today, last) > daysLivedOneByOne;
    const timer = latest().earliestTimer;
    const acts = await Promise.all(actors.map(async (actor) => actor.nextActOn()));
    const candidates = [
      instantOf(far ? last : opening, openingHour),
      ...(timer === undefined ? [] : [timer + offset + 1000]),
      ...acts.flatMap((act) =>
        act === undefined || act < opening ? [] : [instantOf(act, openingHour)],
      ),
    ];
    return Math.max(Math.min(...candidates), Math.ceil(clock.instant()) + 1);
  };

  const sleepTo = async (target: number): Promise<void> => {
    clock.leap(target);
    const deadline = performance.timeOrigin + performance.now() + limitMs;
    try {
      const now = await environment.currentTimeMs();
      await environment.connection.withDeadline(deadline, () =>
        environment.sleep(Math.max(1, Math.ceil(target - offset - now))),
      );
    } catch (error) {
      throw new OfficeHeld(
        `The server's clock did not reach ${dayAt(target)} in ${String(limitMs / 1000)} s (${String(error)}). Under way: ${
          (await holding()).join('; ') || 'nothing that is known'
        }`,
      );
    }
    clock.follow(await environment.currentTimeMs());
  };

  const letActorsAct = async (): Promise<void> => {
    const today = clock.today();
    if (clock.instant() < instantOf(today, openingHour)) return;
    for (const actor of actors) {
      const next = await actor.nextActOn();
      if (next === undefined || next > today) continue;
      await actor.act(today);
      await rest();
    }
  };

  return {
    rest,
    liveUntil: async (day) => {
      await rest();
      while (clock.instant() < instantOf(day, openingHour)) {
        await sleepTo(await nextHalt(day));
        await rest();
        await letActorsAct();
      }
    },
  };
}
