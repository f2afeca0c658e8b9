import { describe, expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import {
  clock,
  octoberOfAnne,
  officeAnswers,
  reports,
  send,
  tell,
  withBank,
} from './bank-in-test.ts';
import { paymentFile, transfer } from './pain001.ts';

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
      officeAnswers(400);
      const answer = { dossierId: 'anne', month: '2026-10', status: 'executed' };
      expect((await tell(bank, answer)).status).toBe(400);
      officeAnswers(200);
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

  test('money that came in is told to the office, as the bank', async () => {
    await withBank('silent', async (bank) => {
      const answer = await fetch(`${bank.url}/credits`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          creditId: 'credit-1',
          communication: '+++090/9337/55493+++',
          amount: '50.00',
        }),
      });
      expect([answer.status, await answer.json()]).toEqual([200, { creditId: 'credit-1' }]);
      expect(JSON.parse(reports[0]?.body ?? '')).toEqual({
        communication: '+++090/9337/55493+++',
        amount: '50.00',
      });
    });
  });
});
