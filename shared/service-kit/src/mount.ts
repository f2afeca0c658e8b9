import { randomUUID } from 'node:crypto';
import type { Request, Response, Router } from 'express';
import type { z } from 'zod';
import type {
  BodyOf,
  Endpoint,
  ParamsOf,
  QueryOf,
  ResponseOf,
} from '@office/contracts/define-endpoint';
import { requireRight, type Actor } from '@office/domain/access';
import { DomainError } from '@office/domain/domain-error';
import { malformed } from './problem-details.ts';
import { keepIds } from './request-log.ts';
import type { VerifyToken } from './staff-identity.ts';

/** Who asks, under which correlation, and which version they saw. */
export interface Asked {
  readonly actor: Actor;
  /** The person for whom a machine acts, as the machine says; only machines may say it. */
  readonly onBehalfOf?: string;
  readonly correlationId: string;
  /** The version in `If-Match`: a person's change of something they saw. */
  readonly seenVersion?: number;
}

export interface Given<E extends Endpoint> extends Asked {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
}

export type Handler<E extends Endpoint> = (
  given: Given<E>,
) => Promise<ResponseOf<E>> | ResponseOf<E>;

/** Binds handlers to endpoints: token, right, parsed input, checked output. Routes hold no `try`. */
export function createMount(router: Router, verifyToken: VerifyToken) {
  return function mount<E extends Endpoint>(endpoint: E, handler: Handler<E>): void {
    const serve = async (request: Request, response: Response) => {
      keepIds(request, response);
      const actor = await verifyToken(request.get('authorization'));
      requireRight(actor, endpoint.command);
      const given = {
        ...asked(request, actor),
        params: parse(endpoint.params, paramsIn(endpoint, request), 'params'),
        query: parse(
          endpoint.query,
          isNothing(endpoint.query) ? undefined : request.query,
          'query',
        ),
        body: parse(
          endpoint.body,
          isNothing(endpoint.body) ? undefined : (request.body ?? {}),
          'body',
        ),
        // The three schemas just parsed these parts; the compiler cannot follow a type parameter's members.
      } as Given<E>;
      answer(response, endpoint, await handler(given));
    };
    if (endpoint.method === 'GET') router.get(endpoint.path, serve);
    else if (endpoint.method === 'PUT') router.put(endpoint.path, serve);
    else router.post(endpoint.path, serve);
  };
}
export type Mount = ReturnType<typeof createMount>;

const isNothing = (schema: z.ZodType): boolean => schema.type === 'undefined';
const paramsIn = (endpoint: Endpoint, request: Request) =>
  isNothing(endpoint.params) ? undefined : request.params;

function parse<S extends z.ZodType>(schema: S, value: unknown, place: string): z.output<S> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw malformed(parsed.error, place);
  return parsed.data;
}

function asked(request: Request, actor: Actor): Asked {
  const forWhom = request.get('x-on-behalf-of');
  const seen = request.get('if-match');
  return {
    actor,
    correlationId: request.get('x-correlation-id') ?? randomUUID(),
    ...(forWhom !== undefined && actor.roles.includes('office') ? { onBehalfOf: forWhom } : {}),
    ...(seen === undefined ? {} : { seenVersion: versionIn(seen) }),
  };
}

function versionIn(header: string): number {
  const version = /^(?:W\/)?"(\d+)"$/.exec(header)?.[1];
  if (version === undefined)
    throw new DomainError('malformed', {
      field: 'If-Match',
      detail: 'If-Match is a quoted version.',
    });
  return Number(version);
}

function answer(response: Response, endpoint: Endpoint, result: unknown): void {
  if (endpoint.produces !== undefined) {
    response
      .type(endpoint.produces)
      .send(result instanceof Uint8Array ? Buffer.from(result) : result);
    return;
  }
  const checked = endpoint.response.safeParse(result);
  if (!checked.success)
    throw new Error(
      `${endpoint.method} ${endpoint.path} answers what it does not promise: ${checked.error.message}`,
    );
  const version = versionOf(result);
  if (version !== undefined) response.set('etag', `"${String(version)}"`);
  response.json(checked.data);
}

const versionOf = (result: unknown): number | undefined =>
  typeof result === 'object' &&
  result !== null &&
  'version' in result &&
  typeof result.version === 'number'
    ? result.version
    : undefined;
