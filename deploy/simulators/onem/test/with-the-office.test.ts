import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { start as startAgency } from '@office/agency/main';
import { day } from '@office/domain/day';
import { createMachineToken } from '@office/service-kit/machine-token';
import { createServiceClient, type ServiceClient } from '@office/service-kit/service-client';
import { closeServer, portOf, type Running } from '@office/service-kit/start';
import { clockOn } from '@office/testing/clock';
import { testKafkaBrokers, testMongoUri } from '@office/testing/database';
import { eventually } from '@office/testing/eventually';
import { recordedLog } from '@office/testing/log';
import { createTopics, deleteTopics } from '../../../local/topics.ts';
import { start as startIdentity } from '../../identity/src/main.ts';
import { start as startOnem, type RunningOnem } from '../src/main.ts';

// The real agency and the real simulator over real Kafka, as a story has them; only dossiers is faked.
const clock = clockOn('2026-10-01');
const { log, lines } = recordedLog();
const prefix = `t${randomUUID().slice(0, 8)}.`;
const brokers = testKafkaBrokers();
const opened: Running[] = [];
let onem: RunningOnem;
let agency: ServiceClient;
let dossiers: Server;

beforeAll(async () => {
  const secrets = {
    OFFICE_CLIENT_SECRET: 'office-secret',
    BANK_CLIENT_SECRET: 'bank-secret',
    DESK_CLIENT_SECRET: 'desk-secret',
  };
  const identity = await startIdentity({ PORT: '0', ...secrets }, { log });
  opened.push(identity);
  await createTopics({ brokers, prefix, partitions: 1 });
  dossiers = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(dossierAsked(request)));
  });
  await new Promise<void>((resolve) => dossiers.listen(0, '127.0.0.1', resolve));
  const neighbour = `http://127.0.0.1:${String(portOf(dossiers))}`;
  const env = {
    PORT: '0',
    MONGODB_URI: testMongoUri(),
    KAFKA_BROKERS: brokers.join(','),
    KAFKA_TOPIC_PREFIX: prefix,
    IDENTITY_ISSUER: identity.url,
    OFFICE_CLIENT_ID: 'office',
    ...secrets,
    DOSSIERS_URL: neighbour,
    PAYMENTS_URL: neighbour,
  };
  const around = (name: string) => ({ clock, log, database: `${prefix.slice(0, -1)}-${name}` });
  onem = await startOnem(env, around('onem'));
  opened.push(onem);
  const service = await startAgency(env, around('agency'));
  opened.push(service);
  agency = createServiceClient({
    urls: { agency: service.url },
    token: createMachineToken({
      issuer: identity.url,
      clientId: 'office',
      clientSecret: 'office-secret',
    }),
  });
});
afterAll(async () => {
  for (const running of opened.toReversed()) await running.stop();
  await closeServer(dossiers);
  await deleteTopics({ brokers, prefix });
});

const recorded = { by: 'ann', on: '2026-10-01', at: '2026-10-01T05:00:00.000Z' };
const dated = (value: unknown) => [{ from: '2026-09-01', value, recorded, channel: 'counter' }];
function dossierAsked(request: IncomingMessage) {
  const dossierId = request.url?.split('/')[2]?.split('?')[0];
  return {
    dossierId,
    version: 1,
    number: '85073003328',
    familyName: 'Lambert',
    givenName: 'Anne',
    language: 'fr',
    opened: recorded,
    on: '2026-10-01',
    category: 'N',
    children: 0,
    iban: 'BE68539007547034',
    address: { street: 'Rue Haute 1', postcode: '1000', town: 'Bruxelles' },
    categories: dated('N'),
    childrens: dated(0),
    accounts: [],
    addresses: [],
    claims: [
      {
        claimId: 'c1',
        kind: 'full',
        from: '2026-10-01',
        channel: 'counter',
        monthlyWage: '2189.81',
        careerDays: 700,
        status: 'submitted',
        missing: [],
        documents: [],
        submissions: 1,
        filed: recorded,
        rightFrom: '2026-10-01',
      },
    ],
    entitlements: [],
    cards: [],
  };
}

const submit = (dossierId: string, submissionId: string) =>
  agency.sendSubmission({
    params: { submissionId },
    body: { dossierId, claimId: 'c1', kind: 'claim' },
  });
const kinds = async (dossierId: string) =>
  (await agency.listMessages({ query: { dossierId } })).messages.map(({ kind }) => kind);
const State = z.object({ dossiers: z.array(z.object({ dossierId: z.string() })) });

test('a claim goes to ONEM and its decision comes back on the next working day', async () => {
  expect(await submit('anne', 'anne.s1')).toMatchObject({ decideBy: '2026-11-01' });
  await eventually(() => {
    expect(onem.nextActOn()).toBe('2026-10-02');
  });
  await onem.act(day('2026-10-01'));
  expect(await kinds('anne')).toEqual(['C9']);
  clock.set('2026-10-02');
  await onem.act(day('2026-10-02'));
  await eventually(async () => {
    expect(await kinds('anne')).toEqual(['C9', 'C2']);
  });
  const { messages } = await agency.listMessages({ query: { dossierId: 'anne' } });
  expect(messages[1]).toMatchObject({
    on: '2026-10-02',
    content: { reference: 'anne.s1', grant: { from: '2026-10-01', until: '2028-01-31' } },
  });
});

test('thirty claims at once each get their one decision', async () => {
  clock.set('2026-10-05');
  const names = Array.from({ length: 30 }, (_, index) => `many-${String(index)}`);
  await Promise.all(names.map((name) => submit(name, `${name}.s1`)));
  await eventually(async () => {
    const state = State.parse(await (await fetch(`${onem.url}/state`)).json());
    expect(state.dossiers.filter(({ dossierId }) => dossierId.startsWith('many-'))).toHaveLength(
      30,
    );
  });
  clock.set('2026-10-06');
  await onem.act(day('2026-10-06'));
  for (const name of names) {
    await eventually(async () => {
      expect(await kinds(name)).toEqual(['C9', 'C2']);
    });
  }
});

test('no national number reaches a log on the way', () => {
  expect(lines.join('')).not.toContain('85073003328');
});
