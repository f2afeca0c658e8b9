import { z } from 'zod';
import { claimKinds } from '@office/domain/claim';
import { channels } from '@office/domain/household';
import { clerk } from '../scene.ts';
import { verb } from '../vocabulary.ts';

/** Claims and the forms that belong to them. */
export const claimVerbs = {
  'file-claim': verb({
    needs: ['dossier'],
    fields: (words) =>
      z.strictObject({
        kind: words.oneOf(claimKinds),
        from: words.day,
        channel: words.oneOf(channels),
        monthlyWage: words.amount.optional(),
        careerDays: z.int().optional(),
        documents: z.array(words.text).optional(),
      }),
    play: async (scene, claim, { dossier }) => {
      const dossierId = scene.names.dossier(dossier);
      // Each filing has an id of its own, so that a second one for the same day is seen as a second one.
      const claimId = `${dossierId}.${scene.names.next('claim')}`;
      await scene.as(clerk).fileClaim({ params: { dossierId, claimId }, body: claim });
    },
  }),

  'receive-document': verb({
    fields: (words) =>
      z.strictObject({
        form: words.text,
        channel: words.oneOf(channels),
        sender: words.text.optional(),
      }),
    play: async (scene, { form, channel, sender }, { dossier }) => {
      const documentId = scene.names.next('document');
      if (dossier === undefined) {
        await scene.as(clerk).receiveUnmatchedDocument({
          params: { documentId },
          body: { form, channel, sender: sender ?? '' },
        });
        return;
      }
      await scene.as(clerk).receiveDocument({
        params: { dossierId: scene.names.dossier(dossier), documentId },
        body: { form, channel },
      });
    },
  }),
};
