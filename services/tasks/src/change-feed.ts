import { z } from 'zod';
import { topicOf } from '@office/contracts/define-event';
import { Id } from '@office/contracts/scalars';
import type { Subscription } from '@office/service-kit/broker';
import { createDocumentStore, type StoreDeps } from '@office/service-kit/document-store';
import { causeIn, unchanged, type Cause } from '@office/service-kit/facts';

/** The list remembers this many changes: minutes of the busiest day, for readers who ask every second. */
const places = 4096;
/** So many places are looked at in one reading. */
const stride = 64;

/** A place in the list of changes: the task that changed there. */
interface Change {
  readonly number: number;
  readonly taskId: string;
}

/**
 * The list of changed tasks, numbered without gaps over all processes of the service: a writer takes the next
 * place only when nobody has it, so that whoever read up to a number never misses a lower one. Places are
 * used again in a ring. It says which task changed, never how: readers look at the task as it stands.
 */
export function createChangeFeed(deps: StoreDeps) {
  const store = createDocumentStore<Change>(deps, { collection: 'task-changes' });
  let seen: number | undefined;

  const read = async (from: number, count: number): Promise<readonly Change[]> => {
    const numbers = Array.from({ length: count }, (_, step) => from + step);
    const found = await store.list({ _id: { $in: numbers.map(placeOf) } }, { limit: count });
    const byNumber = new Map(found.map(({ state }) => [state.number, state]));
    return numbers.flatMap((number) => byNumber.get(number) ?? []);
  };

  const newest = async (): Promise<number> => {
    seen ??= Math.max(
      0,
      ...(await store.list({}, { limit: places })).map(({ state }) => state.number),
    );
    for (;;) {
      const next = await read(seen + 1, stride);
      seen = Math.max(seen, next.at(-1)?.number ?? 0);
      if (next.length < stride) return seen;
    }
  };

  return {
    ...store,
    /** Notes that a task changed. */
    append: async (taskId: string, cause: Cause): Promise<void> => {
      for (;;) {
        const number = (await newest()) + 1;
        const { state } = await store.change(placeOf(number), cause, (taken) =>
          taken === undefined || taken.number < number
            ? { next: { number, taskId }, events: [] }
            : unchanged(taken),
        );
        if (state.number === number && state.taskId === taskId) return;
      }
    },
    /** The tasks that changed after a place, each once; `missed` when the list no longer reaches so far back. */
    after: async (
      place: number | undefined,
    ): Promise<{ upTo: number; missed: boolean; taskIds: readonly string[] }> => {
      const upTo = await newest();
      const since = place ?? upTo;
      if (since > upTo || upTo - since > stride * 8) return { upTo, missed: true, taskIds: [] };
      const changes = since === upTo ? [] : await read(since + 1, upTo - since);
      return { upTo, missed: false, taskIds: [...new Set(changes.map(({ taskId }) => taskId))] };
    },
  };
}
export type ChangeFeed = ReturnType<typeof createChangeFeed>;

const placeOf = (number: number): string => `place-${String(number % places)}`;

const AboutTask = z.object({ taskId: Id });

/** Notes each change of a task that the office heard of; the same twice is harmless. */
export const changeSubscription = (feed: ChangeFeed): Subscription => ({
  group: 'tasks-changes',
  topics: [topicOf('tasks')],
  handle: (envelope) => feed.append(AboutTask.parse(envelope.data).taskId, causeIn(envelope)),
});
