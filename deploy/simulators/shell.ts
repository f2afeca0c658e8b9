import express, { type Express, type Router } from 'express';
import type { z } from 'zod';
import { DomainError } from '@office/domain/domain-error';
import type { InFlight } from '@office/service-kit/in-flight';
import type { Logger } from '@office/service-kit/logger';
import { answerProblems, malformed } from '@office/service-kit/problem-details';
import { logRequests } from '@office/service-kit/request-log';

interface Shell {
  readonly name: string;
  readonly log: Logger;
  readonly inFlight: InFlight;
  readonly routes: Router;
  readonly ready: () => Promise<void>;
}

/** The outside of a simulator: it counts what is under way, parses, and answers problems as services do. */
export function createSimulatorApp({ name, log, inFlight, routes, ready }: Shell): Express {
  const app = express();
  app.disable('x-powered-by');
  app.get('/health', (_request, response) => void response.json({ service: name, status: 'up' }));
  app.get('/ready', async (_request, response) => {
    await ready();
    response.json({ service: name, status: 'ready' });
  });
  app.use(logRequests({ name, log, inFlight }));
  app.use(express.json({ limit: '1mb' }));
  app.use(express.text({ limit: '64mb', type: ['application/xml', 'text/xml'] }));
  app.use(routes);
  app.use(() => {
    throw new DomainError('not-found');
  });
  app.use(answerProblems(log));
  return app;
}

/** Parses what somebody sent, or refuses it with the field that is wrong. */
export function parseBody<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw malformed(parsed.error, 'body');
  return parsed.data;
}

/** Looks at the office's day every so often; only a local office with a real clock does. */
export function pollDay(act: () => Promise<void>, log: Logger, everyMs = 5000): () => void {
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    act()
      .catch((error: unknown) => {
        log.warn({ err: error }, 'a simulator could not act; it looks again');
      })
      .finally(() => {
        busy = false;
      });
  }, everyMs);
  return () => {
    clearInterval(timer);
  };
}
