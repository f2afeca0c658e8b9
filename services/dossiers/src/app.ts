import { Router, type Express } from 'express';
import type { Clock } from '@office/domain/clock';
import { createHttpApp, type HttpAppDeps } from '@office/service-kit/http-app';
import { createMount } from '@office/service-kit/mount';
import type { VerifyToken } from '@office/service-kit/staff-identity';
import { mountClaims } from './claim-routes.ts';
import { mountFile } from './file-routes.ts';
import { mountMonths } from './month-routes.ts';
import type { DossierStore, UnmatchedStore } from './dossier-store.ts';

export interface DossiersDeps extends Omit<HttpAppDeps, 'service' | 'routes'> {
  readonly dossiers: DossierStore;
  readonly unmatched: UnmatchedStore;
  readonly clock: Clock;
  readonly verifyToken: VerifyToken;
}

/** The service as an app; it opens nothing. */
export function createApp(deps: DossiersDeps): Express {
  const { dossiers, unmatched, clock, verifyToken, ...shell } = deps;
  const routes = Router();
  const mount = createMount(routes, verifyToken);
  mountFile(mount, dossiers, clock);
  mountClaims(mount, { dossiers, unmatched }, clock);
  mountMonths(mount, dossiers, clock);
  return createHttpApp({ ...shell, service: 'dossiers', routes });
}
