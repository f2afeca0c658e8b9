import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { closeServer, portOf } from '@office/service-kit/start';
import { clockOn } from '@office/testing/clock';
import { testMongoUri } from '@office/testing/database';
import { recordedLog } from '@office/testing/log';
import { start as startIdentity, type RunningIdentity } from '../../identity/src/main.ts';
import { start, type RunningBank } from '../src/main.ts';
import { paymentFile, transfer } from './pain001.ts';

let identity: RunningIdentity;
let payments: Server;
let reports: { body: string; authorization: string }[] = [];
let paymentsAnswers = 200;
const clock = clockOn('2026-11-05');
const { log, lines } = recordedLog();

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
        JSON.stringify(paymentsAnswers === 200 ? { transfers: 1 } : { code: 'malformed' }),
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

const open = (database: string, mode = 'silent'): Promise<RunningBank> =>
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

async function withBank(mode: string, run: (bank: RunningBank) => Promise<void>) {
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
const ann = () =>
  tokenOf({ grant_type: 'urn:payment-office:grant:staff', client_id: 'story', staff: 'ann' });

const send = async (bank: RunningBank, messageId: string, xml: string, token?: string) => {
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
const tell = async (bank: RunningBank, answer: object) => {
  const response = await fetch(`${bank.url}/answers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(answer),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const read = async (bank: RunningBank, path: string) =>
  (await (await fetch(`${bank.url}${path}`)).json()) as Record<string, unknown>;

const octoberOfAnne = [
  transfer('anne.202610.0.1', '1172.03'),
  transfer('anne.202610.0.1.t1', '100.00', 'BE71096123456769'),
];

describe('taking files', () => {
  test('a file of the office is taken and kept', async () => {
    await withBank('silent', async (bank) => {
      const taken = await send(bank, 'RUN-1', paymentFile('RUN-1', octoberOfAnne));
      expect(taken).toMatchObject({
        status: 200,
        body: { messageId: 'RUN-1', transfers: 2, total: '1272.03', receivedOn: '2026-11-05' },
      });
      expect(await read(bank, '/files')).toMatchObject({
        files: [{ messageId: 'RUN-1', transfers: 2, waiting: 2 }],
      });
    });
  });

  test('the same file again is one file, and another under its message id is refused', async () => {
    await withBank('silent', async (bank) => {
      const xml = paymentFile('RUN-1', octoberOfAnne);
      await Promise.all([send(bank, 'RUN-1', xml), send(bank, 'RUN-1', xml)]);
      expect((await send(bank, 'RUN-1', xml)).status).toBe(200);
      const other = paymentFile('RUN-1', [transfer('bob.202610.0.1', '10.00')]);
      expect(await send(bank, 'RUN-1', other)).toMatchObject({
        status: 409,
        body: { code: 'already-exists' },
      });
      const { transfers } = await read(bank, '/transfers');
      expect(transfers).toHaveLength(2);
    });
  });

  test.each([
    [
      'does not follow the schema',
      paymentFile('RUN-1', octoberOfAnne).replace(/<ReqdExctnDt>.*<\/ReqdExctnDt>/, ''),
      'pain.001.001.09',
    ],
    ['is no XML', 'hello', 'pain.001.001.09'],
    [
      'declares a document type',
      `<!DOCTYPE a [<!ENTITY b "c">]>${paymentFile('RUN-1', octoberOfAnne)}`,
      'document type',
    ],
    [
      'states another sum',
      paymentFile('RUN-1', octoberOfAnne).replaceAll('<CtrlSum>1272.03', '<CtrlSum>1272.04'),
      'sum of 1272.04',
    ],
    [
      'states another number',
      paymentFile('RUN-1', octoberOfAnne).replaceAll('<NbOfTxs>2', '<NbOfTxs>3'),
      'states 3 transfers',
    ],
    [
      'pays in dollars',
      paymentFile('RUN-1', octoberOfAnne).replaceAll('Ccy="EUR"', 'Ccy="USD"'),
      'EUR',
    ],
    [
      'names one reference twice',
      paymentFile('RUN-1', [octoberOfAnne[0] ?? '', octoberOfAnne[0] ?? '']),
      'twice',
    ],
    ['names another message', paymentFile('RUN-2', octoberOfAnne), 'different messages'],
  ])('a file that %s is refused', async (_what, xml, detail) => {
    await withBank('silent', async (bank) => {
      const refused = await send(bank, 'RUN-1', xml);
      expect(refused.status).toBe(400);
      expect(String(refused.body['detail'])).toContain(detail);
      expect(await read(bank, '/files')).toEqual({ files: [] });
    });
  });

  test('only the office may send files', async () => {
    await withBank('silent', async (bank) => {
      const xml = paymentFile('RUN-1', octoberOfAnne);
      expect((await send(bank, 'RUN-1', xml, await ann())).status).toBe(403);
      expect((await send(bank, 'RUN-1', xml, 'forged')).status).toBe(401);
    });
  });

  test('a restarted bank has its files and its answers', async () => {
    const database = `test-bank-${randomUUID().slice(0, 8)}`;
    const before = await open(database);
    const xml = paymentFile('RUN-1', [...octoberOfAnne, transfer('bob.202610.0.1', '10.00')]);
    await send(before, 'RUN-1', xml);
    await tell(before, { dossierId: 'bob', month: '2026-10', status: 'executed' });
    await before.stop();

    const after = await open(database);
    expect(await read(after, '/files')).toMatchObject({ files: [{ waiting: 2 }] });
    expect(await (await fetch(`${after.url}/files/RUN-1`)).text()).toBe(xml);
    expect(
      (await tell(after, { dossierId: 'bob', month: '2026-10', status: 'executed' })).status,
    ).toBe(404);
    await after.stop();
  });
});

describe('answering', () => {
  test('an executed payment is reported with its shares, as the bank', async () => {
    await withBank('silent', async (bank) => {
      await send(bank, 'RUN-1', paymentFile('RUN-1', octoberOfAnne));
      expect(
        await tell(bank, { dossierId: 'anne', month: '2026-10', status: 'executed' }),
      ).toMatchObject({ status: 200, body: { transfers: 2 } });
      expect(reports).toHaveLength(1);
      expect(reports[0]?.body).toContain('urn:iso:std:iso:20022:tech:xsd:pain.002.001.10');
      expect(reports[0]?.body).toContain('<OrgnlMsgId>RUN-1</OrgnlMsgId>');
      expect(reports[0]?.body.match(/<TxSts>ACSC<\/TxSts>/g)).toHaveLength(2);
      const claims = JSON.parse(
        Buffer.from(reports[0]?.authorization.split('.')[1] ?? '', 'base64url').toString(),
      ) as unknown;
      expect(claims).toMatchObject({ sub: 'bank', roles: ['bank'] });
    });
  });

  test('a returned payment carries its reason, and its creditors are paid all the same', async () => {
    await withBank('silent', async (bank) => {
      await send(bank, 'RUN-1', paymentFile('RUN-1', octoberOfAnne));
      await tell(bank, { endToEndId: 'anne.202610.0', status: 'returned', reason: 'AC06' });
      expect(reports[0]?.body).toContain(
        '<OrgnlEndToEndId>anne.202610.0.1</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC06</Cd>',
      );
      expect(reports[0]?.body).toContain(
        '<OrgnlEndToEndId>anne.202610.0.1.t1</OrgnlEndToEndId><TxSts>ACSC</TxSts>',
      );
    });
  });

  test('a payment sent anew after a return gets its own answer', async () => {
    await withBank('silent', async (bank) => {
      await send(bank, 'RUN-1', paymentFile('RUN-1', octoberOfAnne));
      await tell(bank, { dossierId: 'anne', month: '2026-10', status: 'returned' });
      await send(bank, 'RUN-2', paymentFile('RUN-2', [transfer('anne.202610.0.2', '1172.03')]));
      await tell(bank, { dossierId: 'anne', month: '2026-10', status: 'executed' });
      expect(reports[1]?.body).toContain('<OrgnlMsgId>RUN-2</OrgnlMsgId>');
      expect(reports[1]?.body).toContain('anne.202610.0.2</OrgnlEndToEndId><TxSts>ACSC');
    });
  });

  test('a correction is a payment of its own', async () => {
    await withBank('silent', async (bank) => {
      await send(
        bank,
        'RUN-1',
        paymentFile('RUN-1', [
          transfer('anne.202610.0.1', '5.00'),
          transfer('anne.202610.1.1', '3.00'),
        ]),
      );
      await tell(bank, { dossierId: 'anne', month: '2026-10', correction: 1, status: 'executed' });
      expect(reports[0]?.body).toContain('anne.202610.1.1');
      expect(reports[0]?.body).not.toContain('anne.202610.0.1');
    });
  });

  test('nothing is answered twice, nor for a payment nobody sent', async () => {
    await withBank('silent', async (bank) => {
      await send(bank, 'RUN-1', paymentFile('RUN-1', octoberOfAnne));
      const answer = { dossierId: 'anne', month: '2026-10', status: 'executed' };
      const both = await Promise.all([tell(bank, answer), tell(bank, answer)]);
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 404]);
      expect(await tell(bank, { ...answer, month: '2026-11' })).toMatchObject({
        status: 404,
        body: { code: 'unknown-payment' },
      });
      // A dossier whose id begins alike is another dossier.
      expect((await tell(bank, { ...answer, dossierId: 'ann' })).status).toBe(404);
      expect(reports).toHaveLength(1);
    });
  });

  test('a report that the office did not take is brought again', async () => {
    await withBank('silent', async (bank) => {
      await send(bank, 'RUN-1', paymentFile('RUN-1', octoberOfAnne));
      paymentsAnswers = 400;
      const answer = { dossierId: 'anne', month: '2026-10', status: 'executed' };
      expect((await tell(bank, answer)).status).toBe(400);
      paymentsAnswers = 200;
      expect(bank.nextActOn()).toBe('2026-11-05');
      await bank.act(day('2026-11-05'));
      expect(reports).toHaveLength(1);
      expect(bank.nextActOn()).toBeUndefined();
    });
  });

  test('a malformed answer names the field', async () => {
    await withBank('silent', async (bank) => {
      const refused = await tell(bank, { dossierId: 'anne', month: '2026-13', status: 'executed' });
      expect(refused).toMatchObject({ status: 400, body: { code: 'malformed' } });
    });
  });
});

describe('by itself', () => {
  test('a silent bank never acts', async () => {
    await withBank('silent', async (bank) => {
      await send(bank, 'RUN-1', paymentFile('RUN-1', octoberOfAnne));
      expect(bank.nextActOn()).toBeUndefined();
      await bank.act(day('2026-12-31'));
      expect(reports).toEqual([]);
    });
  });

  test('an automatic bank executes on the next working day, over a weekend and a holiday', async () => {
    clock.set('2026-11-10');
    await withBank('automatic', async (bank) => {
      await send(bank, 'RUN-1', paymentFile('RUN-1', octoberOfAnne));
      // 11 November is a legal holiday.
      expect(bank.nextActOn()).toBe('2026-11-12');
      await bank.act(day('2026-11-11'));
      expect(reports).toEqual([]);
      await bank.act(day('2026-11-12'));
      await bank.act(day('2026-11-12'));
      expect(reports).toHaveLength(1);
      expect(bank.nextActOn()).toBeUndefined();
    });
  });
});

test('no account and no name stands in the log', () => {
  expect(lines.join('')).not.toMatch(/BE\d{14}|Lambert/);
});
