import { z } from 'zod';
import { CallerConfig, parseConfig, ServiceConfig } from '@office/service-kit/config';
import { createMachineToken } from '@office/service-kit/machine-token';
import { createServiceClient } from '@office/service-kit/service-client';
import { runAsProcess } from '@office/service-kit/run-as-process';
import { startService, type Running, type Surroundings } from '@office/service-kit/start';
import { createApp } from './app.ts';
import { createContactStore } from './contact-store.ts';
import { createLetterStore } from './letter-store.ts';

const Config = z.object({
  ...ServiceConfig.shape,
  ...CallerConfig.shape,
  DOSSIERS_URL: z.url(),
});

/** Opens the service; the answer stops it. */
export async function start(
  env: Record<string, string | undefined>,
  surroundings: Surroundings = {},
): Promise<Running> {
  const config = parseConfig(Config, env);
  const dossiers = createServiceClient({
    urls: { dossiers: config.DOSSIERS_URL },
    token: createMachineToken({
      issuer: config.IDENTITY_ISSUER,
      clientId: config.OFFICE_CLIENT_ID,
      clientSecret: config.OFFICE_CLIENT_SECRET,
    }),
  });
  return startService('correspondence', config, surroundings, (opened) => {
    const letters = createLetterStore(opened.storeDeps);
    const contacts = createContactStore(opened.storeDeps);
    return {
      app: createApp({ ...opened, letters, contacts, dossiers }),
      stores: [letters.letters, letters.bytes, contacts.contacts],
    };
  });
}

if (import.meta.main) await runAsProcess(start, process);
