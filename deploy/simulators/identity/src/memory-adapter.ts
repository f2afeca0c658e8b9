import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

/** Client metadata by client id, as the provider reads it at every request. */
export type Clients = ReadonlyMap<string, AdapterPayload>;

interface Kept {
  readonly payload: AdapterPayload;
  readonly until: number;
}

/**
 * Keeps sessions, codes and grants in memory, one store for each provider, and reads clients from
 * the map it was given, so that a redirect address may be allowed while it runs.
 */
export function createMemoryAdapter(clients: Clients): AdapterFactory {
  const kept = new Map<string, Kept>();
  return (model) => (model === 'Client' ? clientAdapter(clients) : modelAdapter(model, kept));
}

function modelAdapter(model: string, kept: Map<string, Kept>): Adapter {
  const key = (id: string) => `${model}:${id}`;
  const find = (id: string) => {
    const found = kept.get(key(id));
    if (found === undefined || found.until > performance.now()) return found?.payload;
    kept.delete(key(id));
    return undefined;
  };
  const findBy = (property: 'uid' | 'userCode', value: string) =>
    [...kept]
      .filter(([id]) => id.startsWith(`${model}:`))
      .find(([, { payload }]) => payload[property] === value)?.[1].payload;
  return {
    upsert: (id, payload, expiresIn) => {
      const until =
        expiresIn === undefined ? Number.POSITIVE_INFINITY : performance.now() + expiresIn * 1000;
      sweep(kept);
      kept.set(key(id), { payload, until });
      return Promise.resolve();
    },
    find: (id) => Promise.resolve(find(id)),
    findByUid: (uid) => Promise.resolve(findBy('uid', uid)),
    findByUserCode: (code) => Promise.resolve(findBy('userCode', code)),
    consume: (id) => {
      const found = find(id);
      if (found !== undefined)
        found.consumed = Math.floor((performance.timeOrigin + performance.now()) / 1000);
      return Promise.resolve();
    },
    destroy: (id) => {
      kept.delete(key(id));
      return Promise.resolve();
    },
    revokeByGrantId: (grantId) => {
      for (const [id, { payload }] of kept) if (payload.grantId === grantId) kept.delete(id);
      return Promise.resolve();
    },
  };
}

/** What nobody asks for again would stay for ever: every so often the ended ones go. */
function sweep(kept: Map<string, Kept>): void {
  if (kept.size % 500 !== 499) return;
  const now = performance.now();
  for (const [id, { until }] of kept) if (until <= now) kept.delete(id);
}

function clientAdapter(clients: Clients): Adapter {
  const refuse = () => Promise.reject(new Error('clients are fixed when the simulator starts'));
  return {
    find: (id) => Promise.resolve(clients.get(id)),
    findByUid: () => Promise.resolve(undefined),
    findByUserCode: () => Promise.resolve(undefined),
    upsert: refuse,
    consume: refuse,
    destroy: refuse,
    revokeByGrantId: refuse,
  };
}
