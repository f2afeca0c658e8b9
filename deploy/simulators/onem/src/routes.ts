import { Router } from 'express';
import { parseBody } from '../../shell.ts';
import { GivenVerification } from './verify.ts';
import { GivenWill } from './will.ts';
import type { Onem } from './onem.ts';
import type { OnemFile } from './onem-file.ts';

/** The channel on which ONEM is told what to answer; the office itself never calls it. */
export function onemRoutes(onem: Onem): Router {
  const router = Router();
  router.post('/wills', async (request, response) => {
    const { dossierId, will } = parseBody(GivenWill, request.body);
    response.json({ queued: await onem.will(dossierId, will) });
  });
  router.post('/verifications', async (request, response) => {
    const told = parseBody(GivenVerification, request.body);
    await onem.verify(told);
    response.json({ dossierId: told.dossierId, month: told.month, correction: told.correction });
  });
  router.get('/state', async (_request, response) => {
    const dossiers = (await onem.state()).map(withoutNumbers);
    response.json({ dossiers, nextActOn: onem.nextActOn() });
  });
  return router;
}

/** National numbers stay in the messages; what is shown does not need them. */
const withoutNumbers = (file: OnemFile) => ({
  ...file,
  submissions: file.submissions.map(({ c9, ...rest }) => ({ ...rest, c9: withoutNumber(c9) })),
  notices: file.notices.map(withoutNumber),
  months: file.months.map(({ c10, results }) => ({ c10: withoutNumber(c10), results })),
});

const withoutNumber = <T extends { readonly niss: string }>({ niss: _hidden, ...rest }: T) => rest;
