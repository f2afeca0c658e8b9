import { DomainError } from '@office/domain/domain-error';
import { paymentEndpoints } from '@office/contracts/payments';
import { auditorVoice } from '@office/rules/voices/auditor-voice';
import { claimantVoice } from '@office/rules/voices/claimant-voice';
import type { Mount } from '@office/service-kit/mount';
import { paymentView } from '../views.ts';
import type { AppDeps } from '../app.ts';

/** The month told to the person it pays, and to the auditor: from its stored trace alone. */
export function voiceRoutes(mount: Mount, { stores }: Pick<AppDeps, 'stores'>): void {
  const read = async (paymentMonthId: string) => {
    const found = await stores.months.load(paymentMonthId);
    if (found === undefined) throw new DomainError('unknown-payment', { paymentMonthId });
    return paymentView(found);
  };

  mount(paymentEndpoints.tellClaimant, async ({ params, query }) => {
    const { steps, correction, paid, orderedOn } = await read(params.paymentMonthId);
    if (orderedOn === undefined) {
      throw new DomainError('payment-not-in-this-state', {
        detail: 'The month is not ordered yet: nobody can be told what is paid.',
      });
    }
    const { language } = query;
    return { ...claimantVoice(steps, language, correction > 0 ? paid : undefined), language };
  });

  mount(paymentEndpoints.tellAuditor, async ({ params }) => ({
    roots: auditorVoice((await read(params.paymentMonthId)).steps),
  }));
}
