import { z } from 'zod';
import { CallerConfig, parseConfig, ServiceConfig } from '@office/service-kit/config';
import { createMachineToken } from '@office/service-kit/machine-token';
import { createServiceClient } from '@office/service-kit/service-client';
import { runAsProcess } from '@office/service-kit/run-as-process';
import { startService, type Running, type Surroundings } from '@office/service-kit/start';
import { createApp } from './app.ts';
import { changeSubscription } from './change-feed.ts';
import { incomeSubscription } from './on-income-events.ts';
import { createTaskStores } from './task-stores.ts';

const Config = ServiceConfig.extend({ ...CallerConfig.shape, DOSSIERS_URL: z.url() });

/** Opens the service from its environment. */
export async function start(
  env: Record<string, string | undefined>,
  surroundings: Surroundings = {},
): Promise<Running> {
  const config = parseConfig(Config, env);
  const neighbours = createServiceClient({
    urls: { dossiers: config.DOSSIERS_URL },
    token: createMachineToken({
      issuer: config.IDENTITY_ISSUER,
      clientId: config.OFFICE_CLIENT_ID,
      clientSecret: config.OFFICE_CLIENT_SECRET,
    }),
  });
  return startService('tasks', config, surroundings, (opened) => {
    const stores = createTaskStores(opened.storeDeps);
    const { clock, verifyToken, log, ready, inFlight, broker } = opened;
    return {
      app: createApp({ stores, neighbours, clock, verifyToken, log, ready, inFlight }),
      stores: stores.all,
      consume: async () => {
        await broker.subscribe(incomeSubscription(stores));
        await broker.subscribe(changeSubscription(stores.changes));
      },
    };
  });
}

if (import.meta.main) await runAsProcess(start, process);
