import { parseConfig, ServiceConfig } from '@office/service-kit/config';
import { runAsProcess } from '@office/service-kit/run-as-process';
import { startService, type Running, type Surroundings } from '@office/service-kit/start';
import { createApp } from './app.ts';
import { createDossierStore, createUnmatchedStore } from './dossier-store.ts';

/** Opens the service from its environment. */
export async function start(
  env: Record<string, string | undefined>,
  surroundings: Surroundings = {},
): Promise<Running> {
  return startService('dossiers', parseConfig(ServiceConfig, env), surroundings, (opened) => {
    const dossiers = createDossierStore(opened.storeDeps);
    const unmatched = createUnmatchedStore(opened.storeDeps);
    const { clock, verifyToken, log, ready, inFlight } = opened;
    return {
      app: createApp({ dossiers, unmatched, clock, verifyToken, log, ready, inFlight }),
      stores: [dossiers, unmatched],
    };
  });
}

if (import.meta.main) await runAsProcess(start, process);
