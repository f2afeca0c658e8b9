import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { findEvent } from '@office/contracts/catalogue';
import { noneOfThem, oneOfThem } from '../compare.ts';
import { checkJournal } from '../journal-check.ts';
import { expectation } from '../vocabulary.ts';

/** What the office published, and what its books say. */
export const recordExpectations = {
  event: expectation({
    may: ['dossier', 'month', 'correction'],
    fields: () =>
      z.looseObject({
        type: z
          .string()
          .refine((name) => findEvent(name) !== undefined, 'is no event of the office'),
        actor: z.string().optional(),
        none: z.literal(true).optional(),
      }),
    play: (scene, { type, actor, none, ...data }, { dossier, month, correction }) => {
      const dossierId = dossier === undefined ? undefined : scene.names.dossier(dossier);
      const expected = {
        ...data,
        ...(actor === undefined ? {} : { actor }),
        ...(month === undefined ? {} : { month }),
        ...(correction === undefined ? {} : { correction }),
      };
      const found = scene.recorder
        .events()
        .filter((event) => event.type === type)
        .filter((event) => dossierId === undefined || event.data['dossierId'] === dossierId)
        .map((event) => ({
          ...event.data,
          // The person for whom a machine acted is the one who did it.
          actor: actor === event.actor ? event.actor : (event.onbehalfof ?? event.actor),
        }));
      const compare = none === true ? noneOfThem : oneOfThem;
      return Promise.resolve(compare(type, expected, found));
    },
  }),

  journal: expectation({
    may: ['dossier', 'month'],
    fields: () => z.strictObject({ balanced: z.boolean() }),
    play: async (scene, { balanced }) => {
      const differences = await checkJournal(scene);
      if (isDeepStrictEqual(differences.length === 0, balanced)) return [];
      return [
        { what: 'balanced', expected: balanced, found: balanced ? differences : 'no difference' },
      ];
    },
  }),
};
