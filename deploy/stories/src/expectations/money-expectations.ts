import { z } from 'zod';
import { debtStatuses } from '@office/domain/debt';
import { paymentMonthId } from '@office/domain/ids';
import { sum } from '@office/domain/money';
import { paymentStatuses } from '@office/domain/payment';
import { ServiceProblem } from '@office/service-kit/service-problem';
import { differencesOf, noneOfThem, oneOfThem } from '../compare.ts';
import { clerk, type Scene } from '../scene.ts';
import { expectation } from '../vocabulary.ts';

const sentOrMore: readonly string[] = ['ordered', 'sent', 'executed', 'returned'];

/** What was calculated, ordered and paid, and what is owed. */
export const moneyExpectations = {
  payment: expectation({
    needs: ['dossier', 'month'],
    may: ['correction'],
    fields: ({ amount, text, oneOf }) =>
      z.strictObject({
        none: z.literal(true).optional(),
        allowances: text.optional(),
        gross: amount.optional(),
        tax: amount.optional(),
        net: amount.optional(),
        setOff: amount.optional(),
        shares: z.record(z.string(), amount).optional(),
        paid: amount.optional(),
        status: oneOf(paymentStatuses).optional(),
        overpayment: amount.optional(),
      }),
    play: async (scene, { none, ...expected }, { dossier, month = '', correction = 0 }) => {
      const id = paymentMonthId(scene.names.dossier(dossier), month, correction);
      const found = await findPayment(scene, id);
      if (none === true) {
        const ordered = found !== undefined && sentOrMore.includes(found.status);
        return ordered ? noneOfThem('payment', expected, [found]) : [];
      }
      if (found === undefined) return [{ what: 'payment', expected, found: 'none' }];
      return differencesOf(expected, found);
    },
  }),

  debt: expectation({
    needs: ['dossier'],
    may: ['month'],
    fields: ({ amount, text, oneOf }) =>
      z
        .strictObject({
          title: text.optional(),
          cause: oneOf(['overpayment']).optional(),
          balance: amount.optional(),
          status: oneOf([...debtStatuses, 'active', 'released']).optional(),
          none: z.literal(true).optional(),
        })
        .refine(
          ({ title, cause, none }) =>
            title === undefined ? cause !== undefined || none === true : cause === undefined,
          'exactly one of title and cause is asked for',
        ),
    play: async (scene, { none, title, cause, ...expected }, { dossier, month }) => {
      const dossierId = scene.names.dossier(dossier);
      const file = await scene.as(clerk).readDeductions({ params: { dossierId } });
      const found =
        title === undefined
          ? together(file.debts.filter((debt) => month === undefined || debt.month === month))
          : file.titles
              .filter((each) => each.title === title)
              .map((each) => ({
                ...each,
                status: each.status === 'active' ? 'open' : each.status,
              }));
      const asked = expected.status === 'active' ? { ...expected, status: 'open' } : expected;
      if (none === true) return noneOfThem('debt', asked, found);
      return oneOfThem(title ?? cause ?? 'debt', asked, found);
    },
  }),

  'creditor-payment': expectation({
    needs: ['dossier'],
    may: ['month', 'correction'],
    fields: ({ amount, text }) =>
      z.strictObject({
        title: text,
        amount: amount.optional(),
        none: z.literal(true).optional(),
      }),
    play: async (scene, { none, ...expected }, { dossier, month, correction }) => {
      const dossierId = scene.names.dossier(dossier);
      const { payments } = await scene.as(clerk).listPayments({ query: { dossierId } });
      const found = payments
        .filter(({ status }) => sentOrMore.includes(status))
        .filter((payment) => month === undefined || payment.month === month)
        .filter((payment) => correction === undefined || payment.correction === correction)
        .flatMap(({ shares, month: of }) =>
          Object.entries(shares).map(([title, amount]) => ({ title, month: of, amount })),
        );
      const compare = none === true ? noneOfThem : oneOfThem;
      return compare('creditor-payment', expected, found);
    },
  }),
};

async function findPayment(scene: Scene, id: string) {
  try {
    return await scene.as(clerk).readPayment({ params: { paymentMonthId: id } });
  } catch (error) {
    if (error instanceof ServiceProblem && error.code === 'unknown-payment') return undefined;
    throw error;
  }
}

type Debts = Awaited<ReturnType<ReturnType<Scene['as']>['readDeductions']>>['debts'];

/** All debts of a cause as one: what is left of them, open while one is. */
const together = (debts: Debts) => {
  if (debts.length === 0) return [];
  const status =
    (['open', 'suspended', 'settled'] as const).find((each) =>
      debts.some((debt) => debt.status === each),
    ) ?? 'waived';
  return [{ balance: sum(debts.map(({ balance }) => balance)), status }];
};
