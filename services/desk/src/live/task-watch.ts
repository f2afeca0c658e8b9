import type { TaskChanges } from '@office/contracts/tasks';
import type { Logger } from '@office/service-kit/logger';

/** An open inbox somewhere: by whose session it may ask, and how it is told. */
export interface Watcher {
  /** The changes after a place, asked with this person's own token; nothing once their session has ended. */
  readonly ask: (after: number | undefined) => Promise<TaskChanges | undefined>;
  readonly tell: (changes: TaskChanges) => void;
  readonly end: () => void;
}

interface WatchDeps {
  readonly log: Logger;
  readonly pollMs?: number;
  /** How long to wait after the tasks service did not answer. */
  readonly troubleMs?: number;
}

/**
 * One look at the office's list of changes for all open inboxes of this process, however many there are, and
 * none while there is none. It asks with the token of one of those who watch.
 */
export function createTaskWatch({ log, pollMs = 1000, troubleMs = 5000 }: WatchDeps) {
  const watchers = new Set<Watcher>();
  let place: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let looking = false;

  const next = (ms: number): void => {
    clearTimeout(timer);
    timer = undefined;
    if (watchers.size === 0) place = undefined;
    else timer = setTimeout(() => void look(), ms);
  };

  const look = async (): Promise<void> => {
    looking = true;
    let wait = pollMs;
    try {
      const changes = await askOne();
      if (changes !== undefined) {
        place = changes.upTo;
        if (changes.missed || changes.tasks.length > 0)
          for (const watcher of watchers) watcher.tell(changes);
      }
    } catch (error) {
      log.warn({ err: error }, 'open inboxes wait for the tasks service');
      wait = troubleMs;
    } finally {
      looking = false;
      next(wait);
    }
  };

  /** Asks through the first whose session lives; those whose has ended are let go. */
  const askOne = async (): Promise<TaskChanges | undefined> => {
    for (const watcher of watchers) {
      const changes = await watcher.ask(place);
      if (changes !== undefined) return changes;
      watchers.delete(watcher);
      watcher.end();
    }
    return undefined;
  };

  return {
    /** Watches until the answer is called. */
    join: (watcher: Watcher): (() => void) => {
      watchers.add(watcher);
      if (!looking && timer === undefined) next(0);
      return () => {
        watchers.delete(watcher);
        if (watchers.size === 0 && !looking) next(0);
      };
    },
  };
}
export type TaskWatch = ReturnType<typeof createTaskWatch>;
