import { z } from 'zod';
import { sum } from '@office/domain/money';
import { titleKinds } from '@office/domain/debt';
import { clerk, type Scene } from '../scene.ts';
import { verb } from '../vocabulary.ts';

/** Third parties' titles, and the office's own claims on a person. */
export const titleVerbs = {
  'register-title': verb({
    needs: ['dossier'],
    fields: (words) =>
      z.strictObject({
        title: words.text,
        kind: words.oneOf(titleKinds),
        creditor: words.text,
        iban: words.text,
        claim: words.amount.optional(),
        monthly: words.amount.optional(),
        rank: z.int().optional(),
        filedOn: words.day,
        reference: words.text.optional(),
      }),
    play: async (scene, { title, ...body }, { dossier }) => {
      const dossierId = scene.names.dossier(dossier);
      await scene.as(clerk).registerTitle({ params: { dossierId, title }, body });
    },
  }),

  'release-title': verb({
    needs: ['dossier'],
    fields: (words) => z.strictObject({ title: words.text }),
    play: async (scene, { title }, { dossier }) => {
      const dossierId = scene.names.dossier(dossier);
      await scene.as(clerk).releaseTitle({ params: { dossierId, title } });
    },
  }),

  'write-off': verb({
    needs: ['dossier'],
    may: ['month'],
    fields: (words) =>
      z.strictObject({
        debt: words.text.optional(),
        amount: words.amount.optional(),
        reason: words.text.optional(),
      }),
    play: async (scene, { debt, amount, reason = 'write-off' }, { dossier }) => {
      const dossierId = scene.names.dossier(dossier);
      const debts = await openDebts(scene, dossierId, debt);
      const total = sum(debts.map(({ balance }) => balance));
      if (amount !== undefined && amount !== total) throw notYet('to write off a part of a debt');
      for (const { debtId } of debts) {
        await scene.as(clerk).writeOffDebt({ params: { dossierId, debtId }, body: { reason } });
      }
    },
  }),

  'repay-debt': verb({
    needs: ['dossier'],
    fields: (words) => z.strictObject({ debt: words.text.optional(), amount: words.amount }),
    play: async (scene, { debt, amount }, { dossier }) => {
      const [oldest] = await openDebts(scene, scene.names.dossier(dossier), debt);
      const communication = oldest?.communication;
      if (communication === undefined) throw new Error('this debt has no communication');
      await scene.bank.credit({ communication, amount });
    },
  }),

  'plan-recovery': verb({
    needs: ['dossier'],
    may: ['month'],
    fields: () => z.looseObject({}),
    play: () => Promise.reject(notYet('to plan a recovery')),
  }),

  'claim-waiver': verb({
    needs: ['dossier'],
    may: ['month'],
    fields: () => z.looseObject({}),
    play: () => Promise.reject(notYet('to take up a request for waiver')),
  }),

  'register-change': verb({
    needs: ['dossier'],
    fields: (words) =>
      z.strictObject({
        kind: words.oneOf(['death', 'work', 'sickness', 'address']),
        from: words.day,
        until: words.day.optional(),
      }),
    play: () => Promise.reject(notYet('to read the messages of the registers')),
  }),
};

const notYet = (what: string): Error => new Error(`${what} is not yet an ability of this office`);

/** The debts a story means: one by its id, or all that are open (`overpayment`). */
async function openDebts(scene: Scene, dossierId: string, debt: string | undefined) {
  const { debts } = await scene.as(clerk).readDeductions({ params: { dossierId } });
  const meant = debts.filter(
    ({ debtId, cause, status }) =>
      status !== 'settled' && (debt === undefined || debt === debtId || debt === cause),
  );
  if (meant.length === 0) throw new Error('this dossier has no such open debt');
  return meant;
}
