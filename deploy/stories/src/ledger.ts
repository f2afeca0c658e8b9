import type { InFlight } from '@office/service-kit/in-flight';

/** Everything under way inside the office of one story, as the office itself tells it (design §12). */
export interface Ledger extends InFlight {
  /** Whether nothing is under way and every published message was handled by every group that reads it. */
  isQuiet(): boolean;
  /** Raised by every change: equal epochs around a look mean that nothing happened meanwhile. */
  epoch(): number;
  /** What is under way now, in words. */
  describe(): string[];
}

/** An empty ledger. */
export function createLedger(): Ledger {
  const counts = new Map<string, number>();
  const readers = new Map<string, Set<string>>();
  const published = new Map<string, bigint>();
  const handled = new Map<string, bigint>();
  let epoch = 0;

  const raise = (places: Map<string, bigint>, place: string, offset: string): void => {
    epoch += 1;
    const next = BigInt(offset);
    const current = places.get(place);
    if (current === undefined || next > current) places.set(place, next);
  };

  const unread = function* (): Generator<string> {
    for (const [place, last] of published) {
      const topic = place.slice(0, place.lastIndexOf('/'));
      for (const group of readers.get(topic) ?? []) {
        const behind = last - (handled.get(`${group}|${place}`) ?? -1n);
        if (behind > 0n) yield `${group} has ${String(behind)} to read in ${topic}`;
      }
    }
  };

  return {
    begin: (what) => {
      epoch += 1;
      counts.set(what, (counts.get(what) ?? 0) + 1);
      let ended = false;
      return () => {
        if (ended) return;
        ended = true;
        epoch += 1;
        const left = (counts.get(what) ?? 0) - 1;
        if (left <= 0) counts.delete(what);
        else counts.set(what, left);
      };
    },
    reads: (group, topic) => {
      epoch += 1;
      readers.set(topic, (readers.get(topic) ?? new Set<string>()).add(group));
    },
    published: (topic, partition, offset) => {
      raise(published, `${topic}/${String(partition)}`, offset);
    },
    handled: (group, topic, partition, offset) => {
      raise(handled, `${group}|${topic}/${String(partition)}`, offset);
    },
    isQuiet: () => counts.size === 0 && unread().next().done === true,
    epoch: () => epoch,
    describe: () => [
      ...[...counts].map(([what, count]) => (count === 1 ? what : `${what} (${String(count)})`)),
      ...unread(),
    ],
  };
}
