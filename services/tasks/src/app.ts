import { Router, type Express } from 'express';
import type { Clock } from '@office/domain/clock';
import { createHttpApp, type HttpAppDeps } from '@office/service-kit/http-app';
import { createMount } from '@office/service-kit/mount';
import type { VerifyToken } from '@office/service-kit/staff-identity';
import { mountInbox, mountOrders, mountWork } from './task-routes.ts';
import type { Neighbours } from './record-outcome.ts';
import type { TaskStores } from './task-stores.ts';

export interface TasksDeps extends Omit<HttpAppDeps, 'service' | 'routes'> {
  readonly stores: TaskStores;
  /** Owners of the facts that some outcomes record. */
  readonly neighbours: Neighbours;
  readonly clock: Clock;
  readonly verifyToken: VerifyToken;
}

/** The service as an app; it opens nothing. */
export function createApp(deps: TasksDeps): Express {
  const { stores, neighbours, clock, verifyToken, ...shell } = deps;
  const routes = Router();
  const mount = createMount(routes, verifyToken);
  mountOrders(mount, stores, clock);
  mountInbox(mount, stores, clock);
  mountWork(mount, { store: stores.tasks, neighbours, clock });
  return createHttpApp({ ...shell, service: 'tasks', routes });
}
