import { DomainError } from '@office/domain/domain-error';
import { endpoints } from '@office/contracts/catalogue';
import { auditorVoice } from '@office/rules/voices/auditor-voice';
import { claimantVoice } from '@office/rules/voices/claimant-voice';
import type { createMount } from '@office/service-kit/mount';
import type { FakeOffice, Note } from './fake-office.ts';
import { payment, receipt } from './people.ts';

/** The payments of the fake office, told by the same voices as the real service tells them. */
export function mountFakePayments(
  mount: ReturnType<typeof createMount>,
  note: Note,
  state: FakeOffice['state'],
): void {
  const known = (paymentMonthId: string) => {
    if (paymentMonthId !== payment.paymentMonthId) throw new DomainError('unknown-payment');
    return state.payment;
  };
  mount(endpoints.listPayments, ({ query }) => ({
    payments: query.dossierId === payment.dossierId ? [state.payment] : [],
  }));
  mount(endpoints.readPayment, ({ params }) => known(params.paymentMonthId));
  mount(endpoints.tellClaimant, ({ params, query: { language } }) => ({
    ...claimantVoice(known(params.paymentMonthId).steps, language),
    language,
  }));
  mount(endpoints.tellAuditor, ({ params }) => ({
    roots: auditorVoice(known(params.paymentMonthId).steps),
  }));
  mount(endpoints.readReceipt, (given) => {
    note('readReceipt', given);
    known(given.params.paymentMonthId);
    return receipt;
  });
}
