import express, { type Express } from 'express';
import type { Provider } from 'oidc-provider';
import { z } from 'zod';
import { parseConfig } from '@office/service-kit/config';
import { runAsProcess } from '@office/service-kit/run-as-process';
import { noOneListens } from '@office/service-kit/in-flight';
import { createLogger } from '@office/service-kit/logger';
import { closeServer, listen, portOf } from '@office/service-kit/start';
import type { Running, Surroundings } from '@office/service-kit/start';
import { allowDesk, clientsOf } from './clients.ts';
import { signInPage } from './pages.ts';
import { createProvider, type Sign } from './provider.ts';
import { findStaffMember, staff } from './staff.ts';

const Config = z.object({
  PORT: z.coerce.number<string>().int().min(0).max(65535),
  OFFICE_CLIENT_SECRET: z.string().min(8),
  BANK_CLIENT_SECRET: z.string().min(8),
  DESK_CLIENT_SECRET: z.string().min(8),
  /** Where the desk answers; several addresses are separated by commas. */
  DESK_URL: z.string().default(''),
  /** `yes` lets stories and tests act as a member of staff. Never outside a local office. */
  ALLOW_STAFF_GRANT: z.enum(['yes', 'no']).default('no'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export interface RunningIdentity extends Running {
  /** Lets a desk that was opened later send people here. */
  allowRedirect(deskUrl: string): void;
  /** For tests in this process, never over HTTP: any claims, signed with the provider's own key. */
  readonly sign: Sign;
}

/** Opens the identity provider; its issuer is its own address. */
export async function start(
  env: Record<string, string | undefined>,
  surroundings: Surroundings = {},
): Promise<RunningIdentity> {
  const config = parseConfig(Config, env);
  const log = surroundings.log ?? createLogger('identity-simulator', config.LOG_LEVEL);
  const { inFlight = noOneListens } = surroundings;
  const allowStaffGrant = config.ALLOW_STAFF_GRANT === 'yes';
  const clients = clientsOf(
    {
      office: config.OFFICE_CLIENT_SECRET,
      bank: config.BANK_CLIENT_SECRET,
      desk: config.DESK_CLIENT_SECRET,
    },
    allowStaffGrant,
  );
  const desks = config.DESK_URL.split(',').filter((url) => url !== '');
  for (const url of desks) allowDesk(clients, url);

  const app = express();
  app.disable('x-powered-by');
  const server = await listen(app, config.PORT);
  const issuer = `http://127.0.0.1:${String(portOf(server))}`;
  const { provider, sign } = await createProvider({ issuer, clients, allowStaffGrant });
  provider.on('server_error', (_ctx, error: Error) => {
    log.error({ err: error }, 'the identity provider failed');
  });
  app.use((_request, response, next) => {
    response.once('close', inFlight.begin('identity serves'));
    next();
  });
  mountSignIn(app, provider, () => clients.get('desk')?.redirect_uris ?? []);
  const serve = provider.callback();
  app.use((request, response) => void serve(request, response));
  log.info({ port: portOf(server) }, 'identity simulator open');
  return {
    url: issuer,
    sign,
    allowRedirect: (deskUrl) => {
      allowDesk(clients, deskUrl);
    },
    stop: () => closeServer(server),
  };
}

/** The page that asks who one is, and its answer. */
function mountSignIn(app: Express, provider: Provider, redirects: () => readonly string[]): void {
  app.get(['/health', '/ready'], (_request, response) => {
    response.json({ service: 'identity-simulator', status: 'up' });
  });
  app.get('/sign-in/:uid', async (request, response) => {
    const { uid } = await provider.interactionDetails(request, response);
    // Browsers hold the redirects after a form to `form-action` as well, so the desks stand in it.
    const desks = redirects().map((uri) => new URL(uri).origin);
    response.set(
      'content-security-policy',
      `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; form-action ${["'self'", ...desks].join(' ')}`,
    );
    response
      .set('cache-control', 'no-store')
      .type('html')
      .send(signInPage(`/sign-in/${uid}`, staff));
  });
  const form = express.urlencoded({ extended: false, limit: '2kb' });
  app.post('/sign-in/:uid', form, async (request, response) => {
    const given = z.object({ staff: z.string() }).safeParse(request.body);
    const member = given.success ? findStaffMember(given.data.staff) : undefined;
    if (member === undefined) {
      response
        .status(400)
        .type('text')
        .send('Choose a member of staff on the page before this one.');
      return;
    }
    await provider.interactionFinished(request, response, { login: { accountId: member.id } });
  });
}

if (import.meta.main) await runAsProcess(start, process);
