import { Router, type Express } from 'express';
import type { Clock } from '@office/domain/clock';
import { createHttpApp, type HttpAppDeps } from '@office/service-kit/http-app';
import { createMount } from '@office/service-kit/mount';
import type { VerifyToken } from '@office/service-kit/staff-identity';
import { mountInbox, mountWork } from './task-routes.ts';
import type { Neighbours } from './record-outcome.ts';
import type { TaskStore } from './task-store.ts';

export interface TasksDeps extends Omit<HttpAppDeps, 'service' | 'routes'> {
  readonly store: TaskStore;
  /** Owners of the facts that some outcomes record. */
  readonly neighbours: Neighbours;
  readonly clock: Clock;
  readonly verifyToken: VerifyToken;
}

/** The service as an app; it opens nothing. */
export function createApp(deps: TasksDeps): Express {
  const { store, neighbours, clock, verifyToken, ...shell } = deps;
  const routes = Router();
  const mount = createMount(routes, verifyToken);
  mountInbox(mount, store, clock);
  mountWork(mount, { store, neighbours, clock });
  return createHttpApp({ ...shell, service: 'tasks', routes });
}
