import { z } from 'zod';
import { iban } from '@office/domain/identifiers';
import { CallerConfig, parseConfig, ServiceConfig } from '@office/service-kit/config';
import { createMachineToken } from '@office/service-kit/machine-token';
import { runAsProcess } from '@office/service-kit/run-as-process';
import { startService, type Running, type Surroundings } from '@office/service-kit/start';
import { createApp } from './app.ts';
import { journalSubscription } from './journal-projection.ts';
import { verificationSubscription } from './on-verification.ts';
import { createNeighbours } from './neighbours.ts';
import { createPaymentStores } from './payment-store.ts';

const Config = ServiceConfig.extend(CallerConfig.shape).extend({
  DOSSIERS_URL: z.url(),
  BANK_URL: z.url(),
  /** The account that the office pays from, as the bank file names it. */
  OFFICE_NAME: z.string().min(1).max(70).default('Payment Office'),
  OFFICE_IBAN: z.string().default('BE62510007547061').transform(iban),
});

/** Opens the payments service. */
export function start(
  env: Record<string, string | undefined>,
  surroundings: Surroundings = {},
): Promise<Running> {
  const config = parseConfig(Config, env);
  const token = createMachineToken({
    issuer: config.IDENTITY_ISSUER,
    clientId: config.OFFICE_CLIENT_ID,
    clientSecret: config.OFFICE_CLIENT_SECRET,
  });
  const neighbours = createNeighbours({
    dossiersUrl: config.DOSSIERS_URL,
    bankUrl: config.BANK_URL,
    token,
  });
  return startService('payments', config, surroundings, (opened) => {
    const { clock, inFlight, log, verifyToken, ready, broker } = opened;
    const stores = createPaymentStores(opened.storeDeps);
    const office = { name: config.OFFICE_NAME, iban: config.OFFICE_IBAN };
    return {
      app: createApp({ stores, clock, neighbours, office, verifyToken, log, ready, inFlight }),
      stores: stores.all,
      consume: async () => {
        await broker.subscribe(journalSubscription(stores));
        await broker.subscribe(verificationSubscription(stores, clock));
      },
    };
  });
}

if (import.meta.main) await runAsProcess(start, process);
