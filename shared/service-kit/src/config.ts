import { z } from 'zod';

/** Reads a process's configuration. All mistakes are named at once; nothing secret or remote has a default. */
export function parseConfig<S extends z.ZodType>(
  schema: S,
  env: Record<string, string | undefined>,
): z.output<S> {
  const parsed = schema.safeParse(env);
  if (!parsed.success) {
    throw new ConfigError(`The configuration is wrong:\n${z.prettifyError(parsed.error)}`);
  }
  return parsed.data;
}

/** A mistake in the environment: `main.ts` prints its message and exits 1. */
export class ConfigError extends Error {}

/** What every service needs to be told. */
export const ServiceConfig = z.object({
  PORT: z.coerce.number<string>().int().min(0).max(65535),
  MONGODB_URI: z.string().startsWith('mongodb', 'MONGODB_URI is a mongodb:// address'),
  KAFKA_BROKERS: z.string().min(1, 'KAFKA_BROKERS is a comma-separated list of host:port'),
  KAFKA_TOPIC_PREFIX: z.string().default(''),
  IDENTITY_ISSUER: z.url(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});
export type ServiceConfig = z.infer<typeof ServiceConfig>;

/** A service that calls other services signs in as the office itself. */
export const CallerConfig = z.object({
  OFFICE_CLIENT_ID: z.string().min(1),
  OFFICE_CLIENT_SECRET: z.string().min(1),
});

/** Where a neighbour answers; `SERVICE_URLS` as a whole is filled by the local start. */
export const urlOf = (service: string) => `${service.toUpperCase()}_URL`;
