import { z } from 'zod';
import { verb } from '../vocabulary.ts';
import type { Words } from '../words.ts';

const grant = (words: Words) =>
  z.strictObject({
    from: words.day,
    until: words.day.optional(),
    phaseMonth: z.int(),
    amounts: z.array(z.strictObject({ from: words.day, daily: words.amount })),
    longCareer: z.boolean().optional(),
    article: words.text.optional(),
  });

/** ONEM and the bank, told on their own channels what to answer. */
export const partnerVerbs = {
  'agency-will': verb({
    needs: ['dossier'],
    fields: (words) =>
      z
        .strictObject({
          grant: grant(words).optional(),
          refuse: z.strictObject({ reason: words.text }).optional(),
          return: z.strictObject({ missing: z.array(words.text).min(1) }).optional(),
          'stay-silent': z.literal(true).optional(),
        })
        .refine(
          (will) => Object.values(will).filter((part) => part !== undefined).length === 1,
          'exactly one of grant, refuse, return, stay-silent is asked for',
        ),
    play: (scene, { 'stay-silent': staySilent, ...will }, { dossier }) =>
      scene.onem.will(scene.names.dossier(dossier), { ...will, staySilent }),
  }),

  'agency-verifies': verb({
    needs: ['dossier', 'month'],
    may: ['correction'],
    fields: (words) =>
      z.strictObject({
        result: words.oneOf(['approved', 'rejected', 'eliminated']),
        amount: words.amount.optional(),
        case: z.int().optional(),
        fraud: z.boolean().optional(),
      }),
    play: (scene, verification, { dossier, month, correction = 0 }) =>
      scene.onem.verify({
        dossierId: scene.names.dossier(dossier),
        month,
        correction,
        ...verification,
      }),
  }),

  'bank-answers': verb({
    needs: ['dossier', 'month'],
    may: ['correction'],
    fields: (words) =>
      z.strictObject({
        status: words.oneOf(['executed', 'returned']),
        reason: words.text.optional(),
      }),
    play: (scene, answer, { dossier, month, correction = 0 }) =>
      scene.bank.answer({
        dossierId: scene.names.dossier(dossier),
        month,
        correction,
        ...answer,
      }),
  }),
};
