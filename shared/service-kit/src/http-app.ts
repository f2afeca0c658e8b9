import express, { type Express, type Request, type Router } from 'express';
import { z } from 'zod';
import { problems } from '@office/contracts/problems';
import type { ServiceName } from '@office/contracts/services';
import { DomainError } from '@office/domain/domain-error';
import { problemPage, servedDocuments } from './documents-routes.ts';
import { noOneListens, type InFlight } from './in-flight.ts';
import type { Logger } from './logger.ts';
import { answerProblems } from './problem-details.ts';

export interface HttpAppDeps {
  readonly service: ServiceName;
  readonly log: Logger;
  readonly routes: Router;
  /** Refuses while something the service needs is away. */
  readonly ready: () => Promise<void>;
  readonly inFlight?: InFlight;
}

/** The shell of every service: count, log, parse, routes, 404, problems – in that order. */
export function createHttpApp({
  service,
  log,
  routes,
  ready,
  inFlight = noOneListens,
}: HttpAppDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.get('/health', (_request, response) => void response.json({ service, status: 'up' }));
  app.get('/ready', async (_request, response) => {
    await ready();
    response.json({ service, status: 'ready' });
  });
  app.use((request, response, next) => {
    const end = inFlight.begin(`${service} serves ${request.method}`);
    const since = performance.now();
    response.once('close', () => {
      end();
      const path = patternOf(request);
      log.info(
        {
          method: request.method,
          path,
          status: response.statusCode,
          ms: Math.round(performance.now() - since),
          correlation: request.get('x-correlation-id'),
        },
        'request answered',
      );
    });
    next();
  });
  app.use(servedDocuments(service));
  app.get('/problems/:code', (request, response) => {
    const code = request.params.code;
    if (!Object.hasOwn(problems, code)) throw new DomainError('not-found');
    response.type('html').send(problemPage(code));
  });
  app.use(express.json({ limit: '1mb' }));
  app.use(express.text({ limit: '64mb', type: ['application/xml', 'text/xml'] }));
  app.use(routes);
  app.use(() => {
    throw new DomainError('not-found');
  });
  app.use(answerProblems(log));
  return app;
}

const Matched = z.object({ path: z.string() });

/** The address as its contract writes it: ids stay out of the log's path. */
const patternOf = (request: Request): string =>
  Matched.safeParse(request.route).data?.path ?? 'unmatched';
