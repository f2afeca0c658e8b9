import express, { type Express, type Router } from 'express';
import { problems } from '@office/contracts/problems';
import type { ServiceName } from '@office/contracts/services';
import { DomainError } from '@office/domain/domain-error';
import { problemPage, servedDocuments } from './documents-routes.ts';
import { noOneListens, type InFlight } from './in-flight.ts';
import type { Logger } from './logger.ts';
import { answerProblems } from './problem-details.ts';
import { logRequests } from './request-log.ts';

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
  app.use(logRequests({ name: service, log, inFlight }));
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
