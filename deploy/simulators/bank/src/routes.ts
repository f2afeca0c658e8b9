import { Router } from 'express';
import { DomainError } from '@office/domain/domain-error';
import type { VerifyToken } from '@office/service-kit/staff-identity';
import { parseBody } from '../../shell.ts';
import { Answer, Credit } from './answer.ts';
import type { Bank } from './bank.ts';
import { readPaymentFile } from './payment-file.ts';

/** What the office sends to its bank, and the channel on which the bank is told how to answer. */
export function bankRoutes(bank: Bank, verifyToken: VerifyToken): Router {
  const router = Router();
  router.put('/files/:messageId', async (request, response) => {
    const { roles } = await verifyToken(request.get('authorization'));
    if (!roles.includes('office')) throw new DomainError('not-entitled', { roles });
    const xml: unknown = request.body;
    if (typeof xml !== 'string') {
      throw new DomainError('malformed', { field: 'body', detail: 'Send application/xml.' });
    }
    const file = await readPaymentFile(xml);
    if (file.messageId !== request.params.messageId) {
      throw new DomainError('malformed', {
        field: 'messageId',
        detail: 'The address and the file name different messages.',
      });
    }
    const { messageId, transfers, total, receivedOn, hash } = await bank.take(file, xml);
    response.json({ messageId, transfers: transfers.length, total, receivedOn, hash });
  });
  router.get('/files', (_request, response) => void response.json({ files: bank.files() }));
  router.get('/files/:messageId', (request, response) => {
    const file = bank.find(request.params.messageId);
    if (file === undefined) throw new DomainError('not-found');
    response.type('application/xml').send(file.xml);
  });
  router.get('/transfers', (_request, response) => {
    response.json({ transfers: bank.transfers() });
  });
  router.post('/answers', async (request, response) => {
    response.json(await bank.answer(parseBody(Answer, request.body)));
  });
  router.post('/credits', async (request, response) => {
    response.json(await bank.credit(parseBody(Credit, request.body)));
  });
  return router;
}
