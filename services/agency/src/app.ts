import { Router, type Express } from 'express';
import { createHttpApp, type HttpAppDeps } from '@office/service-kit/http-app';
import { createMount } from '@office/service-kit/mount';
import type { VerifyToken } from '@office/service-kit/staff-identity';
import { mountAgency, type RouteDeps } from './routes.ts';

export interface AgencyDeps extends Omit<HttpAppDeps, 'service' | 'routes'>, RouteDeps {
  readonly verifyToken: VerifyToken;
}

/** The service as an app; it opens nothing. */
export function createApp(deps: AgencyDeps): Express {
  const { exchanges, neighbours, clock, nudge, verifyToken, ...shell } = deps;
  const routes = Router();
  mountAgency(createMount(routes, verifyToken), { exchanges, neighbours, clock, nudge });
  return createHttpApp({ ...shell, service: 'agency', routes });
}
