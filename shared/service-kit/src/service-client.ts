import { z } from 'zod';
import { endpoints, type EndpointName } from '@office/contracts/catalogue';
import type {
  BodyInOf,
  Endpoint,
  ParamsOf,
  QueryInOf,
  ResponseOf,
} from '@office/contracts/define-endpoint';
import { isProblemCode } from '@office/contracts/problems';
import type { ServiceName } from '@office/contracts/services';
import { ServiceProblem } from './service-problem.ts';

type Part<Name extends string, T> = [T] extends [undefined]
  ? { readonly [N in Name]?: undefined }
  : { readonly [N in Name]: T };
/** What a call needs: exactly the parts its endpoint has. */
export type Call<E extends Endpoint> = Part<'params', ParamsOf<E>> &
  Part<'query', QueryInOf<E>> &
  Part<'body', BodyInOf<E>>;

/** On whose account a call is made. */
export interface CallContext {
  readonly correlationId?: string;
  readonly onBehalfOf?: string;
  /** The version a person saw (`If-Match`). */
  readonly seenVersion?: number;
}

export interface ClientDeps {
  readonly urls: Partial<Record<ServiceName, string>>;
  /** The bearer token to act with: a person's, or the office's own. */
  readonly token: () => Promise<string>;
  readonly timeoutMs?: number;
  /** On whose account calls are made that do not say so themselves. */
  readonly context?: () => CallContext;
}

type Caller<E extends Endpoint> = (call: Call<E>, context?: CallContext) => Promise<ResponseOf<E>>;
/** One function for each endpoint, by its name. */
export type ServiceClient = { readonly [N in EndpointName]: Caller<(typeof endpoints)[N]> };

/** A typed client made from the contracts: parsed answers, a time limit, and `ServiceProblem` for a refusal. */
export function createServiceClient(deps: ClientDeps): ServiceClient {
  const callers = Object.entries(endpoints).map(
    ([name, endpoint]) => [name, callerOf(deps, endpoint)] as const,
  );
  // Each caller was made from the endpoint of its name.
  return Object.fromEntries(callers) as unknown as ServiceClient;
}

type AnyCall = { params?: unknown; query?: unknown; body?: unknown };

const callerOf =
  (deps: ClientDeps, endpoint: Endpoint) =>
  async (call: AnyCall, stated: CallContext = {}) => {
    const context = { ...deps.context?.(), ...stated };
    const base = deps.urls[endpoint.service];
    if (base === undefined) throw new Error(`no address is configured for ${endpoint.service}`);
    const url = `${base}${addressOf(endpoint, call)}`;
    const response = await request(deps, endpoint, { url, body: call.body, context });
    if (!response.ok) throw await problemIn(endpoint.service, response);
    if (endpoint.produces === 'application/pdf')
      return new Uint8Array(await response.arrayBuffer());
    if (endpoint.produces !== undefined) return response.text();
    return endpoint.response.parse(await response.json());
  };

async function request(
  deps: ClientDeps,
  endpoint: Endpoint,
  { url, body, context }: { url: string; body: unknown; context: CallContext },
): Promise<Response> {
  const headers: Record<string, string> = { authorization: `Bearer ${await deps.token()}` };
  if (body !== undefined) headers['content-type'] = endpoint.consumes ?? 'application/json';
  if (context.correlationId !== undefined) headers['x-correlation-id'] = context.correlationId;
  if (context.onBehalfOf !== undefined) headers['x-on-behalf-of'] = context.onBehalfOf;
  if (context.seenVersion !== undefined) headers['if-match'] = `"${String(context.seenVersion)}"`;
  try {
    return await fetch(url, {
      method: endpoint.method,
      headers,
      signal: AbortSignal.timeout(deps.timeoutMs ?? 10_000),
      ...(body === undefined
        ? {}
        : {
            body: endpoint.consumes === undefined ? JSON.stringify(body) : z.string().parse(body),
          }),
    });
  } catch (cause) {
    throw Object.assign(new ServiceProblem(endpoint.service, 503, 'neighbour-down', {}), { cause });
  }
}

function addressOf(endpoint: Endpoint, { params, query }: AnyCall): string {
  const given = z.record(z.string(), z.unknown());
  const parts = given.parse(params ?? {});
  const path = endpoint.path.replaceAll(/:(\w+)/g, (_match, name: string) =>
    encodeURIComponent(String(parts[name])),
  );
  const asked = Object.entries(given.parse(query ?? {})).filter(([, value]) => value !== undefined);
  return asked.length === 0
    ? path
    : `${path}?${new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString()}`;
}

const ProblemBody = z.looseObject({ code: z.string() });

async function problemIn(service: ServiceName, response: Response): Promise<ServiceProblem> {
  const read = ProblemBody.safeParse(await response.json().catch(() => ({})));
  const code = read.success && isProblemCode(read.data.code) ? read.data.code : 'unexpected';
  return new ServiceProblem(service, response.status, code, read.data ?? {});
}
