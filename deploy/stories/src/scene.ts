import type { ServiceClient } from '@office/service-kit/service-client';
import type { BankControl, OnemControl } from './simulator-controls.ts';
import type { Recorder } from './recorder.ts';

/** The running office as a story may touch it: staff at the services, partners at their channels. */
export interface Scene {
  /** The services, as this member of staff. */
  as(staff: string): ServiceClient;
  readonly onem: OnemControl;
  readonly bank: BankControl;
  /** What the office published since the story began. */
  readonly recorder: Recorder;
  readonly names: Names;
  /** Lets the office finish everything that is under way. */
  rest(): Promise<void>;
}

/** The names of a story and the ids that stand for them in the office. */
export interface Names {
  /** A new dossier id for this name; `keep` makes the name mean it from now on. */
  propose(name: string): { id: string; keep: () => void };
  /** The dossier that a name means; a name never opened means one that does not exist. */
  dossier(name: string | undefined): string;
  /** The dossiers that were opened. */
  opened(): readonly string[];
  /** An id never given before, such as `document-7k2p9x-7`. */
  next(kind: string): string;
}

/** Names of one story. Ids say nothing of the person: a story's names may be a person's. */
export function createNames(seed: string): Names {
  const known = new Map<string, string>();
  const opened = new Set<string>();
  let dossiers = 0;
  let others = 0;
  const fresh = (): string => {
    dossiers += 1;
    return `d-${seed}-${String(dossiers)}`;
  };
  return {
    propose: (name) => {
      const id = fresh();
      const keep = (): void => {
        known.set(name, id);
        opened.add(id);
      };
      return { id, keep };
    },
    dossier: (name = '') => {
      const id = known.get(name) ?? fresh();
      known.set(name, id);
      return id;
    },
    opened: () => [...opened],
    next: (kind) => {
      others += 1;
      return `${kind}-${seed}-${String(others)}`;
    },
  };
}

/** The person at the counter, in every step that names nobody. */
export const clerk = 'ann';
