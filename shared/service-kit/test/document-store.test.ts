import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Connection } from 'mongoose';
import { clockOn } from '@office/testing/clock';
import { freshDatabase } from '@office/testing/database';
import { recordedLog } from '@office/testing/log';
import type { Envelope } from '@office/contracts/define-event';
import { createDocumentStore } from '../src/document-store.ts';
import { happened, unchanged, type Cause } from '../src/facts.ts';
import { createOutboxRelay } from '../src/outbox-relay.ts';

interface Counter {
  readonly count: number;
}
const cause: Cause = { actor: 'ann', correlationId: 'c-1' };
const opened = (id: string) => happened('DossierOpened', { dossierId: id });

describe('a document store', () => {
  let connection: Connection;
  let drop: () => Promise<void>;
  const clock = clockOn('2026-10-01');
  const stores = () =>
    createDocumentStore<Counter>({ connection, clock }, { collection: 'counters' });
  beforeAll(async () => {
    ({ connection, drop } = await freshDatabase());
    await stores().ensureIndexes();
  });
  afterAll(() => drop());

  test('loses none of 50 parallel changes: a stale writer decides again', async () => {
    const store = stores();
    await store.change('parallel', cause, () => ({ next: { count: 0 }, events: [] }));
    let decisions = 0;
    await Promise.all(
      Array.from({ length: 50 }, () =>
        store.change('parallel', cause, (state) => {
          decisions += 1;
          return { next: { count: (state?.count ?? 0) + 1 }, events: [] };
        }),
      ),
    );
    expect((await store.load('parallel'))?.state.count).toBe(50);
    // The fault really happened: some writers were stale.
    expect(decisions).toBeGreaterThan(50);
  });

  test('creates a document once when several create it at the same time', async () => {
    const store = stores();
    const made = await Promise.all(
      Array.from({ length: 10 }, () =>
        store.change('created', cause, (state) =>
          state === undefined
            ? { next: { count: 1 }, events: [opened('created')] }
            : unchanged(state),
        ),
      ),
    );
    expect(made.map(({ version }) => version)).toEqual(Array.from({ length: 10 }, () => 1));
    const [document] = (await store.waiting(10)).filter(({ _id }) => _id === 'created');
    expect(document?.outbox).toHaveLength(1);
  });

  test('writes state and events together, the actor and the office day on the envelope', async () => {
    const store = stores();
    await store.change('events', { ...cause, onBehalfOf: 'bert' }, () => ({
      next: { count: 1 },
      events: [opened('events')],
    }));
    const document = (await store.waiting(50)).find(({ _id }) => _id === 'events');
    expect(document?.outbox[0]).toMatchObject({
      type: 'DossierOpened',
      subject: 'events',
      actor: 'ann',
      onbehalfof: 'bert',
      correlationid: 'c-1',
      officeday: '2026-10-01',
      data: { dossierId: 'events' },
    });
  });

  test('writes nothing when a decision changes nothing', async () => {
    const store = stores();
    await store.change('same', cause, () => ({ next: { count: 1 }, events: [] }));
    const again = await store.change('same', cause, (state) => unchanged(state ?? { count: 0 }));
    expect(again.version).toBe(1);
  });

  test('refuses a person who saw an older version, and shows the newer one', async () => {
    const store = stores();
    await store.change('seen', cause, () => ({ next: { count: 1 }, events: [] }));
    await store.change('seen', cause, () => ({ next: { count: 2 }, events: [] }));
    await expect(
      store.change('seen', cause, () => ({ next: { count: 9 }, events: [] }), 1),
    ).rejects.toMatchObject({
      code: 'version-conflict',
      details: { seen: 1, current: 2, now: { count: 2 } },
    });
    expect((await store.load('seen'))?.state.count).toBe(2);
  });

  test('publishes after a kill between write and publish: the event waited in its document', async () => {
    const store = stores();
    await store.change('killed', cause, () => ({ next: { count: 1 }, events: [opened('killed')] }));
    // The process that wrote is gone; another one finds what waits.
    const published: Envelope[] = [];
    const relay = createOutboxRelay({
      sources: () => [stores()],
      log: recordedLog().log,
      pollMs: 10_000,
      broker: {
        publish: (_topic, _key, events) => {
          published.push(...events);
          return Promise.resolve();
        },
      },
    });
    relay.start();
    await relay.stop();
    expect(published.filter(({ subject }) => subject === 'killed')).toHaveLength(1);
    expect((await store.waiting(50)).some(({ _id }) => _id === 'killed')).toBe(false);
  });

  test('keeps its events, in order, while the broker is away', async () => {
    const store = stores();
    await store.change('away', cause, () => ({ next: { count: 1 }, events: [opened('away')] }));
    await store.change('away', cause, () => ({
      next: { count: 2 },
      events: [happened('ClaimLapsed', { dossierId: 'away', claimId: 'c' })],
    }));
    let failures = 0;
    const seen: string[] = [];
    const broker = {
      publish: (_topic: string, key: string, events: readonly Envelope[]) => {
        if (failures < 2) {
          failures += 1;
          return Promise.reject(new Error('no broker'));
        }
        if (key === 'away') seen.push(...events.map(({ type }) => type));
        return Promise.resolve();
      },
    };
    for (let look = 0; look < 3; look += 1) {
      const relay = createOutboxRelay({
        sources: () => [stores()],
        broker,
        log: recordedLog().log,
        pollMs: 10_000,
      });
      relay.start();
      await relay.stop();
    }
    expect(failures).toBe(2);
    expect(seen).toEqual(['DossierOpened', 'ClaimLapsed']);
  });
});
