import { z } from 'zod';
import { onemTopics } from '@office/contracts/agency';
import { CallerConfig, parseConfig, ServiceConfig } from '@office/service-kit/config';
import { createMachineToken } from '@office/service-kit/machine-token';
import { createServiceClient } from '@office/service-kit/service-client';
import { runAsProcess } from '@office/service-kit/run-as-process';
import { startService, type Running, type Surroundings } from '@office/service-kit/start';
import { createAnswerReader, createChannel, type Channel } from './agency-channel.ts';
import { createApp } from './app.ts';
import { createExchangeStore } from './exchange-store.ts';

const Config = ServiceConfig.extend(CallerConfig.shape).extend({
  DOSSIERS_URL: z.url(),
  PAYMENTS_URL: z.url(),
});

/** Opens the service from its environment. */
export async function start(
  env: Record<string, string | undefined>,
  surroundings: Surroundings = {},
): Promise<Running> {
  const config = parseConfig(Config, env);
  const neighbours = createServiceClient({
    urls: { dossiers: config.DOSSIERS_URL, payments: config.PAYMENTS_URL },
    token: createMachineToken({
      issuer: config.IDENTITY_ISSUER,
      clientId: config.OFFICE_CLIENT_ID,
      clientSecret: config.OFFICE_CLIENT_SECRET,
    }),
  });
  let channel: Channel | undefined;
  const running = await startService('agency', config, surroundings, (opened) => {
    const { broker, clock, log, inFlight, verifyToken, ready } = opened;
    const exchanges = createExchangeStore(opened.storeDeps);
    const outgoing = createChannel({ exchanges, broker, clock, log, inFlight });
    channel = outgoing;
    const { nudge } = outgoing;
    return {
      app: createApp({ exchanges, neighbours, clock, nudge, verifyToken, log, inFlight, ready }),
      stores: [exchanges],
      consume: async () => {
        outgoing.start();
        const read = createAnswerReader({ exchanges, clock, log });
        await broker.receive('agency', onemTopics.outbound, read);
      },
    };
  });
  return {
    url: running.url,
    stop: async () => {
      await channel?.stop();
      await running.stop();
    },
  };
}

if (import.meta.main) await runAsProcess(start, process);
