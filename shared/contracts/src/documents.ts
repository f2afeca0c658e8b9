import { z } from 'zod';
import { createDocument } from 'zod-openapi';
import { endpoints, events } from './catalogue.ts';
import { topicOf, Envelope } from './define-event.ts';
import type { Endpoint } from './define-endpoint.ts';
import { problems } from './problems.ts';
import type { ServiceName } from './services.ts';

/** The OpenAPI 3.1 document of a service, from its endpoints. */
export function openApiOf(service: ServiceName): object {
  const mine: [string, Endpoint][] = Object.entries(endpoints).filter(
    ([, endpoint]) => endpoint.service === service,
  );
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, endpoint] of mine) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(name, endpoint) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: `Payment Office: ${service}`,
      version: '1',
      description: 'Every address needs a bearer token of the identity provider.',
    },
    security: [{ token: [] }],
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
    paths,
  });
}

const isNothing = (schema: z.ZodType): boolean => schema.type === 'undefined';

function operationOf(name: string, endpoint: Endpoint): object {
  const parameters = {
    ...(endpoint.params instanceof z.ZodObject ? { path: endpoint.params } : {}),
    ...(endpoint.query instanceof z.ZodObject ? { query: endpoint.query } : {}),
  };
  const media = endpoint.produces ?? 'application/json';
  const answer =
    endpoint.produces === undefined
      ? { schema: endpoint.response }
      : { schema: { type: 'string' } };
  const refusals = [
    ...new Set([
      ...endpoint.problems,
      'malformed',
      'no-token',
      'not-entitled',
      'unexpected',
    ] as const),
  ];
  const statuses = Map.groupBy(refusals, (code) => problems[code][0]);
  return {
    operationId: name,
    summary: endpoint.summary,
    requestParams: parameters,
    ...(isNothing(endpoint.body)
      ? {}
      : {
          requestBody: {
            required: true,
            content: { [endpoint.consumes ?? 'application/json']: { schema: endpoint.body } },
          },
        }),
    responses: {
      '200': { description: 'Done', content: { [media]: answer } },
      ...Object.fromEntries(
        [...statuses].map(([status, codes]) => [
          String(status),
          {
            description: codes.map((code) => `${code}: ${problems[code][1]}`).join('; '),
            content: { 'application/problem+json': { schema: problemSchema } },
          },
        ]),
      ),
    },
  };
}

const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    code: z.string(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details' });

/** The AsyncAPI 3 document of a service, from the events it publishes. */
export function asyncApiOf(service: ServiceName): object {
  const mine = events.filter((event) => event.producer === service);
  const payloads = mine.map((event) => [event, payloadOf(event)] as const);
  const channel = {
    address: topicOf(service),
    messages: Object.fromEntries(
      mine.map(({ name }) => [name, { $ref: `#/components/messages/${name}` }]),
    ),
  };
  return {
    asyncapi: '3.0.0',
    info: {
      title: `Payment Office: events of ${service}`,
      version: '1',
      description: 'At least once, in order for each key.',
    },
    defaultContentType: 'application/cloudevents+json',
    channels: mine.length === 0 ? {} : { events: channel },
    operations:
      mine.length === 0
        ? {}
        : { publish: { action: 'send', channel: { $ref: '#/channels/events' } } },
    components: {
      messages: Object.fromEntries(
        payloads.map(([{ name, description }, { payload }]) => [
          name,
          { name, title: description, contentType: 'application/cloudevents+json', payload },
        ]),
      ),
      schemas: Object.fromEntries(payloads.flatMap(([, { schemas }]) => Object.entries(schemas))),
    },
  };
}

const WithDefinitions = z.looseObject({
  definitions: z.record(z.string(), z.unknown()).optional(),
});

/** The schema of an event in its envelope; shared parts move to the document's own place for schemas. */
function payloadOf(event: (typeof events)[number]): { payload: object; schemas: object } {
  const whole = Envelope.extend({ type: z.literal(event.name), data: event.data });
  const schema = JSON.stringify(
    z.toJSONSchema(whole, { target: 'draft-7', unrepresentable: 'any', io: 'output' }),
  );
  const { definitions = {}, ...payload } = WithDefinitions.parse(
    JSON.parse(schema.replaceAll('#/definitions/', '#/components/schemas/')),
  );
  return { payload, schemas: definitions };
}
