import type { Express } from 'express';
import { createHttpApp } from '@office/service-kit/http-app';
import type { InFlight } from '@office/service-kit/in-flight';
import type { Logger } from '@office/service-kit/logger';
import { knowledgeRoutes, type RouteDeps } from './routes.ts';

export interface AppDeps extends RouteDeps {
  readonly log: Logger;
  readonly ready: () => Promise<void>;
  readonly inFlight?: InFlight;
}

/** The service as an Express app; it opens nothing. */
export const createApp = (deps: AppDeps): Express =>
  createHttpApp({
    service: 'knowledge',
    log: deps.log,
    ready: deps.ready,
    ...(deps.inFlight === undefined ? {} : { inFlight: deps.inFlight }),
    routes: knowledgeRoutes(deps),
  });
