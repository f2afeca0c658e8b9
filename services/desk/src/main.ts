import { z } from 'zod';
import { systemClock } from '@office/domain/clock';
import { serviceNames } from '@office/contracts/services';
import { parseConfig, urlOf } from '@office/service-kit/config';
import { noOneListens } from '@office/service-kit/in-flight';
import { createLogger } from '@office/service-kit/logger';
import { runAsProcess } from '@office/service-kit/run-as-process';
import {
  closeServer,
  listen,
  portOf,
  type Running,
  type Surroundings,
} from '@office/service-kit/start';
import { readStaffNames, readStaffRoles } from './staff-names.ts';
import { openSessions } from './sessions.ts';

const DeskConfig = z.object({
  PORT: z.coerce.number<string>().int().min(0).max(65535),
  /** Where people reach the desk; made from the request when absent. */
  DESK_URL: z.url().optional(),
  MONGODB_URI: z.string().startsWith('mongodb', 'MONGODB_URI is a mongodb:// address'),
  IDENTITY_ISSUER: z.url(),
  DESK_CLIENT_SECRET: z.string().min(1),
  SESSION_SECRET: z.string().min(16, 'SESSION_SECRET has 16 signs or more'),
  /** `ann=Ann Peeters=reception+payment`: names and roles beside the ids that services keep. */
  STAFF_NAMES: z.string().default(''),
  TEMPORAL_UI_URL: z.url().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  ...Object.fromEntries(serviceNames.map((name) => [urlOf(name), z.url()])),
});

/** Opens the desk: sessions first, then the port; closes in reverse. */
export async function start(
  env: Record<string, string | undefined>,
  surroundings: Surroundings = {},
): Promise<Running> {
  const config = parseConfig(DeskConfig, env);
  const log = surroundings.log ?? createLogger('desk', config.LOG_LEVEL);
  const sessions = await openSessions(config.MONGODB_URI, surroundings.database ?? 'desk');
  await understandTsx();
  const { createApp } = await import('./app.ts');
  const app = createApp({
    clock: surroundings.clock ?? systemClock(),
    inFlight: surroundings.inFlight ?? noOneListens,
    log,
    sessions: sessions.store,
    sessionSecret: config.SESSION_SECRET,
    issuer: config.IDENTITY_ISSUER,
    clientSecret: config.DESK_CLIENT_SECRET,
    deskUrl: config.DESK_URL,
    temporalUiUrl: config.TEMPORAL_UI_URL,
    staffNames: readStaffNames(config.STAFF_NAMES),
    staffRoles: readStaffRoles(config.STAFF_NAMES),
    urls: Object.fromEntries(serviceNames.map((name) => [name, env[urlOf(name)]])),
  });
  const server = await listen(app, config.PORT);
  log.info({ port: portOf(server) }, 'desk open');
  return {
    url: config.DESK_URL ?? `http://127.0.0.1:${String(portOf(server))}`,
    stop: async () => {
      await closeServer(server);
      await sessions.close();
      log.info('desk closed');
    },
  };
}

/** Node by itself knows no TSX; whatever already does is left alone. */
async function understandTsx(): Promise<void> {
  try {
    await import('./tsx-probe.tsx');
  } catch (error) {
    const unknown =
      error instanceof Error && 'code' in error && error.code === 'ERR_UNKNOWN_FILE_EXTENSION';
    if (!unknown) throw error;
    await import('./tsx-loader.ts');
  }
}

if (import.meta.main) await runAsProcess(start, process);
