import { Schema, type Connection, type Model } from 'mongoose';
import { DomainError } from '@office/domain/domain-error';
import type { Clock } from '@office/domain/clock';
import type { Envelope } from '@office/contracts/define-event';
import { enveloped, type Cause, type Decided } from './facts.ts';
import { noOneListens, type InFlight } from './in-flight.ts';

/** One aggregate as stored: its state, its version, and the events that wait to be published. */
export interface Stored<State> {
  readonly _id: string;
  readonly version: number;
  readonly state: State;
  readonly outbox: readonly Envelope[];
}

export interface Versioned<State> {
  readonly id: string;
  readonly version: number;
  readonly state: State;
}

export interface StoreDeps {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly inFlight?: InFlight;
  /** Told after each write with events, so that the relay does not wait for its next look. */
  readonly nudge?: () => void;
}

interface StoreOptions {
  readonly collection: string;
  /** Compound indexes, equality fields first; `unique` where the office may hold one only. */
  readonly indexes?: readonly {
    readonly fields: Record<string, 1 | -1>;
    readonly unique?: boolean;
  }[];
}

/** The document as mongoose sees it: paths below `state` are the aggregate's own business. */
interface Raw {
  _id: string;
  version: number;
  state: unknown;
  outbox: unknown[];
  [path: string]: unknown;
}

/** Equality or operators on paths such as `state.queue`; made by stores, never by a request. */
export type Filter = Readonly<Record<string, unknown>>;

/** A combination of values, and how many documents have it. A path that a document lacks is no part of it. */
export interface Tally {
  readonly of: Readonly<Record<string, unknown>>;
  readonly count: number;
}

type Find = {
  readonly sort?: Record<string, 1 | -1>;
  readonly limit?: number;
  readonly skip?: number;
};

/**
 * Keeps one kind of aggregate: one document, one write, events included (ADR 0002). A stale writer
 * decides again on the newer state; a person who saw an older version gets `version-conflict`.
 */
export function createDocumentStore<State>(
  deps: StoreDeps,
  { collection, indexes = [] }: StoreOptions,
) {
  const { connection, clock, inFlight = noOneListens, nudge } = deps;
  const schema = new Schema<Raw>(
    { _id: String, version: Number, state: Schema.Types.Mixed, outbox: [Schema.Types.Mixed] },
    { versionKey: false, minimize: false, collection, strictQuery: false },
  );
  schema.index({ 'outbox.id': 1 }, { sparse: true });
  for (const { fields, unique } of indexes) schema.index(fields, { unique: unique ?? false });
  const model: Model<Raw> =
    connection.models[collection] ?? connection.model<Raw>(collection, schema);

  const load = async (id: string): Promise<Versioned<State> | undefined> => {
    const found = await model.findById(id, { outbox: 0 }).lean<Stored<State>>();
    return found === null ? undefined : { id, version: found.version, state: found.state };
  };

  const list = async (
    filter: Filter,
    { sort = {}, limit = 500, skip = 0 }: Find = {},
  ): Promise<Versioned<State>[]> => {
    const found = await model
      .find(filter, { outbox: 0 })
      .sort(sort)
      .skip(skip)
      .limit(limit)
      .lean<Stored<State>[]>();
    return found.map(({ _id, version, state }) => ({ id: _id, version, state }));
  };

  const save = async (
    id: string,
    previous: number,
    { next, events }: Decided<State>,
    cause: Cause,
  ): Promise<boolean> => {
    const end = inFlight.begin(`${collection} saves`);
    try {
      const outbox = enveloped(events, cause, clock);
      if (previous === 0) {
        await model.create([{ _id: id, version: 1, state: next, outbox }]);
      } else {
        const saved = await model.findOneAndUpdate(
          { _id: id, version: previous },
          { $set: { state: next }, $inc: { version: 1 }, $push: { outbox: { $each: outbox } } },
          { projection: { _id: 1 }, lean: true },
        );
        if (saved === null) return false;
      }
      if (outbox.length > 0) nudge?.();
      return true;
    } catch (error) {
      // Somebody created the same document first: decide again on what stands there.
      if (previous === 0 && isDuplicateId(error)) return false;
      throw error;
    } finally {
      end();
    }
  };

  /**
   * Decides on the newest state (undefined: nothing there yet) and writes what was decided. A decision
   * without events that leaves the state as it was writes nothing: a repeated command is harmless.
   */
  const change = async (
    id: string,
    cause: Cause,
    decide: (state: State | undefined) => Decided<State> | Promise<Decided<State>>,
    seenVersion?: number,
  ): Promise<Versioned<State>> => {
    for (let attempt = 1; attempt <= 60; attempt += 1) {
      const current = await load(id);
      if (seenVersion !== undefined && current?.version !== seenVersion) {
        throw new DomainError('version-conflict', {
          seen: seenVersion,
          current: current?.version,
          now: current?.state,
        });
      }
      const decided = await decide(current?.state);
      if (current !== undefined && decided.next === current.state && decided.events.length === 0)
        return current;
      const version = current?.version ?? 0;
      if (await save(id, version, decided, cause))
        return { id, version: version + 1, state: decided.next };
    }
    throw new Error(`${collection}: no write got through in 60 attempts`);
  };

  return {
    load,
    list,
    change,
    count: (filter: Filter): Promise<number> => model.countDocuments(filter).exec(),
    /** How many documents there are of each combination of values at some paths. */
    countBy: async (
      filter: Filter,
      paths: Readonly<Record<string, string>>,
    ): Promise<readonly Tally[]> => {
      const key = Object.fromEntries(
        Object.entries(paths).map(([name, path]) => [name, `$${path}`]),
      );
      const counted = await model.aggregate<{ _id: Tally['of']; count: number }>([
        { $match: filter },
        { $group: { _id: key, count: { $sum: 1 } } },
      ]);
      return counted.map(({ _id, count }) => ({ of: _id, count }));
    },
    ensureIndexes: async (): Promise<void> => {
      await model.createCollection().catch(() => undefined);
      await model.createIndexes();
    },
    /** Documents whose events wait, for the relay. */
    waiting: (limit: number): Promise<Stored<State>[]> =>
      model
        .find({ 'outbox.id': { $exists: true } }, { outbox: 1 })
        .limit(limit)
        .lean<Stored<State>[]>()
        .exec(),
    /** Takes the head of an outbox away, when it still is the head. */
    pop: async (id: string, eventId: string): Promise<void> => {
      await model.updateOne({ _id: id, 'outbox.0.id': eventId }, { $pop: { outbox: -1 } });
    },
  };
}

export type DocumentStore<State> = ReturnType<typeof createDocumentStore<State>>;

/** What the relay needs of a store. */
export type OutboxSource = Pick<DocumentStore<unknown>, 'waiting' | 'pop'>;

// The document server names the index in its message only; MongoDB says it there too.
const isDuplicateId = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === 11000 &&
  error.message.includes('index: _id_ ');
