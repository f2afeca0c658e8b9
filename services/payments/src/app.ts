import { Router, type Express } from 'express';
import { createHttpApp } from '@office/service-kit/http-app';
import { createMount } from '@office/service-kit/mount';
import type { Clock } from '@office/domain/clock';
import type { InFlight } from '@office/service-kit/in-flight';
import type { Logger } from '@office/service-kit/logger';
import type { VerifyToken } from '@office/service-kit/staff-identity';
import { bankRoutes } from './routes/bank-reports.ts';
import { journalRoutes } from './routes/journal.ts';
import { monthRoutes } from './routes/months.ts';
import { receiptRoutes } from './routes/receipts.ts';
import { runRoutes } from './routes/runs.ts';
import { voiceRoutes } from './routes/voices.ts';
import type { OfficeAccount } from './bank/credit-transfer-file.ts';
import type { Neighbours } from './neighbours.ts';
import type { PaymentStores } from './payment-store.ts';

export interface AppDeps {
  readonly stores: PaymentStores;
  readonly clock: Clock;
  readonly neighbours: Neighbours;
  /** The account that the office pays from. */
  readonly office: OfficeAccount;
  readonly verifyToken: VerifyToken;
  readonly log: Logger;
  readonly ready: () => Promise<void>;
  readonly inFlight?: InFlight;
}

/** The payments service, without anything opened. */
export function createApp(deps: AppDeps): Express {
  const { log, ready, inFlight } = deps;
  const routes = Router();
  const mount = createMount(routes, deps.verifyToken);
  monthRoutes(mount, deps);
  receiptRoutes(mount, deps);
  voiceRoutes(mount, deps);
  runRoutes(mount, deps);
  bankRoutes(mount, deps);
  journalRoutes(mount, deps);
  return createHttpApp({
    service: 'payments',
    log,
    routes,
    ready,
    ...(inFlight === undefined ? {} : { inFlight }),
  });
}
