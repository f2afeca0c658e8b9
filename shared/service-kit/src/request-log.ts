import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { idPattern } from '@office/domain/ids';
import type { InFlight } from './in-flight.ts';
import type { Logger } from './logger.ts';

interface RequestLogDeps {
  readonly name: string;
  readonly log: Logger;
  readonly inFlight: InFlight;
}

/**
 * One line for each request: the route as its contract writes it, the ids in it, the status and the
 * correlation. A request that brings no correlation is given one, so that line and events agree.
 */
export const logRequests =
  ({ name, log, inFlight }: RequestLogDeps): RequestHandler =>
  (request, response, next) => {
    const end = inFlight.begin(`${name} serves ${request.method}`);
    const since = performance.now();
    const correlation = correlationOf(request);
    request.headers['x-correlation-id'] = correlation;
    response.once('close', () => {
      end();
      log.info(
        {
          method: request.method,
          path: patternOf(request),
          ids: idsOf(request, response),
          status: response.statusCode,
          ms: Math.round(performance.now() - since),
          correlation,
        },
        'request answered',
      );
    });
    next();
  };

/** Keeps the ids of a request for its log line: on the way to an error express forgets them. */
export const keepIds = (request: Request, response: Response): void => {
  response.locals['ids'] = request.params;
};

const Matched = z.object({ path: z.string() });

const patternOf = (request: Request): string =>
  Matched.safeParse(request.route).data?.path ?? 'unmatched';

const Params = z.record(z.string(), z.string());

/** Ids name things of the office. What only looks like one, and could be somebody's, is not written down. */
const idsOf = (request: Request, response: Response): Record<string, string> => {
  const params = Params.safeParse(response.locals['ids'] ?? request.params).data ?? {};
  return Object.fromEntries(
    Object.entries(params).filter(([, value]) => idPattern.test(value) && !looksPersonal(value)),
  );
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A national number with or without its signs, or an account. */
const looksPersonal = (value: string): boolean =>
  !uuid.test(value) &&
  (/\d{2}\.?\d{2}\.?\d{2}-?\d{3}[.-]?\d{2}/.test(value) ||
    /[A-Z]{2}\d{2}[A-Z0-9]{11}/i.test(value));

const correlationOf = (request: Request): string => {
  const given = request.get('x-correlation-id');
  return given !== undefined && idPattern.test(given) && !looksPersonal(given)
    ? given
    : randomUUID();
};
