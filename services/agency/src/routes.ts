import type { OnemInbound } from '@office/contracts/agency';
import { endpoints } from '@office/contracts/catalogue';
import type { Clock } from '@office/domain/clock';
import { addDays, monthOf, type Day } from '@office/domain/day';
import { DomainError } from '@office/domain/domain-error';
import { deadline } from '@office/rules/deadlines';
import { taskDueOn } from '@office/rules/office-deadlines';
import { causeOf, doing } from '@office/service-kit/facts';
import type { Asked, Mount } from '@office/service-kit/mount';
import type { ServiceClient } from '@office/service-kit/service-client';
import { draft, findOutgoing } from './exchange.ts';
import { claimSubmissionOf, incompleteNoticeOf } from './formats/claim-submission.ts';
import { paymentSubmissionOf } from './formats/verification.ts';
import { viewsOf } from './message-view.ts';
import type { ExchangeStore } from './exchange-store.ts';
import type { OutgoingMessage, Waits } from './message.ts';

export interface RouteDeps {
  readonly exchanges: ExchangeStore;
  readonly neighbours: Pick<ServiceClient, 'readDossier' | 'readPayment'>;
  readonly clock: Clock;
  /** Told after each message that was written down. */
  readonly nudge: () => void;
}

interface Draft {
  readonly content: OnemInbound;
  readonly waits: Waits;
}

/** What the office may ask of this service: to send three kinds of messages, and to show them. */
export function mountAgency(mount: Mount, deps: RouteDeps): void {
  const { exchanges, neighbours, clock } = deps;
  const send = createSend(deps);

  mount(endpoints.sendSubmission, async ({ params: { submissionId }, body, ...asked }) => {
    const { dossierId, claimId, kind } = body;
    const sent = await send(
      asked,
      { dossierId, messageId: submissionId, subject: claimId },
      async () => {
        const dossier = await neighbours.readDossier(
          { params: { dossierId }, query: {} },
          calling(asked),
        );
        const claim = dossier.claims.find((each) => each.claimId === claimId);
        if (claim === undefined) throw new DomainError('unknown-claim', { claimId });
        const today = clock.today();
        const given = { messageId: submissionId, sentOn: today, submission: kind };
        return { content: claimSubmissionOf(dossier, claim, given), waits: decisionWaits(today) };
      },
    );
    const { decideBy, remindDueOn } = sent.waits;
    if (decideBy === undefined || remindDueOn === undefined)
      throw new DomainError('already-exists', { submissionId });
    return { decideBy, remindDueOn };
  });

  mount(endpoints.notifyIncompleteFile, async ({ params: { claimId }, body, ...asked }) => {
    const { dossierId, term, missing } = body;
    const messageId = `${claimId}.am92-5`;
    const sent = await send(asked, { dossierId, messageId, subject: claimId }, async () => {
      const { number } = await neighbours.readDossier(
        { params: { dossierId }, query: {} },
        calling(asked),
      );
      const given = { messageId, dossier: dossierId, niss: number, sentOn: clock.today() };
      return { content: incompleteNoticeOf({ claimId, missing, term }, given), waits: {} };
    });
    return { sentOn: sent.drafted.on };
  });

  mount(endpoints.submitPaymentMonth, async ({ params: { paymentMonthId }, body, ...asked }) => {
    const { dossierId } = body;
    const messageId = `${paymentMonthId}.c10`;
    const sent = await send(asked, { dossierId, messageId, subject: paymentMonthId }, async () => {
      const [payment, { number }] = await Promise.all([
        neighbours.readPayment({ params: { paymentMonthId } }, calling(asked)),
        neighbours.readDossier({ params: { dossierId }, query: {} }, calling(asked)),
      ]);
      if (payment.dossierId !== dossierId)
        throw new DomainError('unknown-payment', { paymentMonthId });
      const today = clock.today();
      const given = { messageId, niss: number, sentOn: today };
      const verifyBy = deadline({ code: 'D-VERIF-INFO', month: monthOf(today) }).on;
      return { content: paymentSubmissionOf(payment, given), waits: { verifyBy } };
    });
    const { verifyBy } = sent.waits;
    if (verifyBy === undefined) throw new DomainError('already-exists', { paymentMonthId });
    return { verifyBy };
  });

  mount(endpoints.listMessages, async ({ query: { dossierId } }) => {
    const found = await exchanges.load(dossierId);
    return { messages: found === undefined ? [] : viewsOf(found.state) };
  });
}

interface About {
  readonly dossierId: string;
  readonly messageId: string;
  readonly subject: string;
}

/** Writes a message down once; asked again it answers the first, and reads no neighbour. */
function createSend({ exchanges, clock, nudge }: RouteDeps) {
  return async (
    asked: Asked,
    { dossierId, messageId, subject }: About,
    write: () => Promise<Draft>,
  ): Promise<OutgoingMessage> => {
    const known = findOutgoing((await exchanges.load(dossierId))?.state, messageId);
    if (known !== undefined) return sameSubject(known, subject);
    const { content, waits } = await write();
    const cause = causeOf(asked);
    const message: OutgoingMessage = {
      direction: 'out',
      messageId,
      subject,
      status: 'drafted',
      content,
      drafted: doing(cause, clock),
      correlationId: asked.correlationId,
      waits,
    };
    const { state } = await exchanges.change(dossierId, cause, (current) =>
      draft(current, dossierId, message),
    );
    nudge();
    return sameSubject(findOutgoing(state, messageId) ?? message, subject);
  };
}

function sameSubject(message: OutgoingMessage, subject: string): OutgoingMessage {
  if (message.subject === subject) return message;
  throw new DomainError('already-exists', { messageId: message.messageId });
}

/** ONEM decides by D-DECIDE; the day after, somebody is to remind it, and has five working days for that. */
const decisionWaits = (today: Day): Waits => {
  const decideBy = deadline({ code: 'D-DECIDE', start: today }).on;
  return { decideBy, remindDueOn: taskDueOn('remind-agency', addDays(decideBy, 1)) };
};

const calling = ({ correlationId, actor, onBehalfOf }: Asked) => ({
  correlationId,
  onBehalfOf: onBehalfOf ?? actor.id,
});
