import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { ann, lines, octoberOfAnne, open, read, send, tell, withBank } from './bank-in-test.ts';
import { paymentFile, transfer } from './pain001.ts';

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

test('no account and no name stands in the log', () => {
  expect(lines.join('')).not.toMatch(/BE\d{14}|Lambert/);
});
