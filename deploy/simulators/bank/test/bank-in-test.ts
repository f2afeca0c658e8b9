// A bank as the tests open it: a real identity provider, and the office's payments faked at HTTP.
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { closeServer, portOf } from '@office/service-kit/start';
import { clockOn } from '@office/testing/clock';
import { testMongoUri } from '@office/testing/database';
import { recordedLog } from '@office/testing/log';
import { start as startIdentity, type RunningIdentity } from '../../identity/src/main.ts';
import { start, type RunningBank } from '../src/main.ts';
import { transfer } from './pain001.ts';

let identity: RunningIdentity;
let payments: Server;
export let reports: { body: string; authorization: string }[] = [];
let paymentsAnswers = 200;
/** What the office answers to reports from now on. */
export const officeAnswers = (status: number): void => {
  paymentsAnswers = status;
};
export const clock = clockOn('2026-11-05');
export const { log, lines } = recordedLog();

beforeAll(async () => {
  identity = await startIdentity(
    {
      PORT: '0',
      OFFICE_CLIENT_SECRET: 'office-secret',
      BANK_CLIENT_SECRET: 'bank-secret',
      DESK_CLIENT_SECRET: 'desk-secret',
      ALLOW_STAFF_GRANT: 'yes',
    },
    { log },
  );
  payments = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      if (paymentsAnswers === 200)
        reports.push({ body, authorization: request.headers.authorization ?? '' });
      response.statusCode = paymentsAnswers;
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify(
          paymentsAnswers === 200
            ? { transfers: 1, version: 2, paymentMonthId: 'anne.2026-10', debtId: 'debt-1' }
            : { code: 'malformed' },
        ),
      );
    });
  });
  await new Promise<void>((resolve) => payments.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await closeServer(payments);
  await identity.stop();
});
beforeEach(() => {
  reports = [];
  paymentsAnswers = 200;
  clock.set('2026-11-05');
});

export const open = (database: string, mode = 'silent'): Promise<RunningBank> =>
  start(
    {
      PORT: '0',
      MONGODB_URI: testMongoUri(),
      PAYMENTS_URL: `http://127.0.0.1:${String(portOf(payments))}`,
      IDENTITY_ISSUER: identity.url,
      BANK_CLIENT_SECRET: 'bank-secret',
      BANK_MODE: mode,
    },
    { clock, log, database },
  );

export async function withBank(mode: string, run: (bank: RunningBank) => Promise<void>) {
  const bank = await open(`test-bank-${randomUUID().slice(0, 8)}`, mode);
  try {
    await run(bank);
  } finally {
    await bank.stop();
  }
}

const tokenOf = async (form: Record<string, string>, client?: string): Promise<string> => {
  const response = await fetch(`${identity.url}/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers:
      client === undefined
        ? {}
        : { authorization: `Basic ${Buffer.from(client).toString('base64')}` },
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  return token;
};
const office = () => tokenOf({ grant_type: 'client_credentials' }, 'office:office-secret');
export const ann = () =>
  tokenOf({ grant_type: 'urn:payment-office:grant:staff', client_id: 'story', staff: 'ann' });

export const send = async (bank: RunningBank, messageId: string, xml: string, token?: string) => {
  const response = await fetch(`${bank.url}/files/${messageId}`, {
    method: 'PUT',
    body: xml,
    headers: {
      'content-type': 'application/xml',
      authorization: `Bearer ${token ?? (await office())}`,
    },
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
export const tell = async (bank: RunningBank, answer: object) => {
  const response = await fetch(`${bank.url}/answers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(answer),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
export const read = async (bank: RunningBank, path: string) =>
  (await (await fetch(`${bank.url}${path}`)).json()) as Record<string, unknown>;

export const octoberOfAnne = [
  transfer('anne.202610.0.1', '1172.03'),
  transfer('anne.202610.0.1.t1', '100.00', 'BE71096123456769'),
];
