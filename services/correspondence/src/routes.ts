import { Router } from 'express';
import { correspondenceEndpoints as endpoints } from '@office/contracts/correspondence';
import type { Clock } from '@office/domain/clock';
import { causeOf, doing } from '@office/service-kit/facts';
import { createMount, type Asked } from '@office/service-kit/mount';
import type { ServiceClient } from '@office/service-kit/service-client';
import type { VerifyToken } from '@office/service-kit/staff-identity';
import type { ContactStore } from './contact-store.ts';
import type { LetterStore } from './letter-store.ts';
import { writeLetter } from './write-letter.ts';

export interface RouteDeps {
  readonly letters: LetterStore;
  readonly contacts: ContactStore;
  readonly dossiers: Pick<ServiceClient, 'readAddressee'>;
  readonly clock: Clock;
  readonly verifyToken: VerifyToken;
}

export function correspondenceRoutes(deps: RouteDeps): Router {
  const { letters, contacts, dossiers, clock, verifyToken } = deps;
  const router = Router();
  const mount = createMount(router, verifyToken);

  const claimantOf = (dossierId: string, asked: Asked) =>
    dossiers.readAddressee(
      { params: { dossierId } },
      { correlationId: asked.correlationId, onBehalfOf: asked.onBehalfOf ?? asked.actor.id },
    );

  mount(endpoints.sendLetter, async ({ params: { letterId }, body, ...asked }) => {
    const already = await letters.find(letterId);
    if (already !== undefined)
      return { version: already.version, language: already.state.language };
    const { dossierId, type, subject, data } = body;
    const claimant = await claimantOf(dossierId, asked);
    const pdf = await writeLetter({ type, data, claimant, today: clock.today() });
    const cause = causeOf(asked);
    const letter = {
      letterId,
      dossierId,
      type,
      language: claimant.language,
      sent: doing(cause, clock),
      subject,
    };
    const { version, state } = await letters.send(letter, pdf, cause);
    return { version, language: state.language };
  });

  mount(endpoints.listLetters, async ({ query: { dossierId } }) => ({
    letters: (await letters.listOf(dossierId)).map(({ state }) => state),
  }));

  mount(endpoints.readLetter, ({ params: { letterId } }) => letters.readBytes(letterId));

  mount(endpoints.askQuestion, async ({ params, body, ...asked }) => {
    // Only a person whom the office knows can ask about a dossier.
    await claimantOf(params.dossierId, asked);
    const cause = causeOf(asked);
    const question = { ...params, ...body, asked: doing(cause, clock) };
    const { version, state } = await contacts.ask(question, cause);
    return { version, answerBy: state.answerBy };
  });

  return router;
}
