/**
 * Counts what is under way in one process, so that a driven clock (design §12) knows when the office
 * is at rest. In production nobody listens. Each stage begins before the one before it ends.
 */
export interface InFlight {
  /** Something of this kind began; the answer ends it (once). */
  begin(what: string): () => void;
  /** A message lies at this place of a topic and waits for every group that reads it. */
  published(topic: string, partition: number, offset: string): void;
  /** A group reads a topic from now on. */
  reads(group: string, topic: string): void;
  /** A group handled (or dead-lettered) everything up to this place. */
  handled(group: string, topic: string, partition: number, offset: string): void;
}

export const noOneListens: InFlight = {
  begin: () => () => undefined,
  published: () => undefined,
  reads: () => undefined,
  handled: () => undefined,
};
