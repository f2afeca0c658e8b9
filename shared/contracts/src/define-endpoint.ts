import { z } from 'zod';
import type { Command } from '@office/domain/access';
import type { ProblemCode } from './problems.ts';
import type { ServiceName } from './services.ts';

/** What a service promises on one address: parsed input, checked output, who may call it. */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  readonly service: ServiceName;
  readonly method: 'GET' | 'PUT' | 'POST';
  /** Express form: `/dossiers/:dossierId`. Nothing personal ever stands in it. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly command: Command;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly response: Response;
  /** The media type of the answer where it is not JSON. */
  readonly produces?: 'application/pdf' | 'application/xml';
  /** The media type of the body where it is not JSON. */
  readonly consumes?: 'application/xml';
  readonly problems: readonly ProblemCode[];
}

type Given = Partial<Pick<Endpoint, 'params' | 'query' | 'body'>> &
  Omit<Endpoint, 'params' | 'query' | 'body' | 'problems'> & { problems?: readonly ProblemCode[] };

type Schema<G, Key extends string> =
  G extends Record<Key, infer S extends z.ZodType> ? S : z.ZodUndefined;

const nothing = z.undefined();

/** Fills in what an endpoint leaves out: no parameters, no query, no body, no problems of its own. */
export function defineEndpoint<const G extends Given>(
  given: G,
): Endpoint<Schema<G, 'params'>, Schema<G, 'query'>, Schema<G, 'body'>, G['response']> {
  const whole: Endpoint = {
    params: nothing,
    query: nothing,
    body: nothing,
    problems: [],
    ...given,
  };
  // The type says what the spread did: a part that was not given is `z.undefined()`.
  return whole as Endpoint<
    Schema<G, 'params'>,
    Schema<G, 'query'>,
    Schema<G, 'body'>,
    G['response']
  >;
}

export type ParamsOf<E extends Endpoint> = z.output<E['params']>;
export type QueryOf<E extends Endpoint> = z.output<E['query']>;
export type BodyOf<E extends Endpoint> = z.output<E['body']>;
/** What a caller may send: before defaults are filled in. */
export type BodyInOf<E extends Endpoint> = z.input<E['body']>;
export type QueryInOf<E extends Endpoint> = z.input<E['query']>;
export type ResponseOf<E extends Endpoint> = z.output<E['response']>;
