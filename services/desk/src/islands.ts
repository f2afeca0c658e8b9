import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Router } from 'express';

/** Small scripts that make some pages quicker; every page works without them. */
export const islandNames = ['work'] as const;
export type IslandName = (typeof islandNames)[number];

const year = 'public, max-age=31536000, immutable';

const islands = new Map(
  islandNames.map((name) => {
    const code = readFileSync(join(import.meta.dirname, 'islands', `${name}.js`), 'utf8');
    const hash = createHash('sha256').update(code).digest('hex').slice(0, 16);
    return [name, { code, address: `/assets/islands/${name}.${hash}.js` }] as const;
  }),
);

/** Where a page finds a script: an address that changes with its content. */
export const islandAddress = (name: IslandName): string => islands.get(name)?.address ?? '';

export function serveIslands(): Router {
  const router = Router();
  for (const { address, code } of islands.values())
    router.get(address, (_request, response) => {
      response.set('cache-control', year).type('js').send(code);
    });
  return router;
}
