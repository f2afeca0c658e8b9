import { z } from 'zod';
import { channels, familyCategories, languages } from '@office/domain/household';
import { clerk } from '../scene.ts';
import { verb } from '../vocabulary.ts';
import type { Words } from '../words.ts';

const children = z.int();
const address = ({ text }: Words) =>
  z.strictObject({ street: text, postcode: text, town: text, country: text.optional() });

/** What the counter records in a person's file. */
export const dossierVerbs = {
  'open-dossier': verb({
    needs: ['dossier'],
    fields: (words) =>
      z.strictObject({
        number: words.text,
        familyName: words.text,
        givenName: words.text,
        language: words.oneOf(languages),
        iban: words.text,
        category: words.oneOf(familyCategories),
        children: children.default(0),
        address: address(words),
      }),
    play: async (scene, person, { dossier = '' }) => {
      const { id, keep } = scene.names.propose(dossier);
      await scene.as(clerk).openDossier({ params: { dossierId: id }, body: person });
      keep();
    },
  }),

  'change-facts': verb({
    needs: ['dossier'],
    fields: (words) =>
      z.strictObject({
        from: words.day,
        category: words.oneOf(familyCategories).optional(),
        children: children.optional(),
        iban: words.text.optional(),
        address: address(words).optional(),
        channel: words.oneOf(channels).default('counter'),
      }),
    play: async (scene, change, { dossier }) => {
      await scene.as(clerk).changeFacts({
        params: {
          dossierId: scene.names.dossier(dossier),
          changeId: scene.names.next('change'),
        },
        body: change,
      });
    },
  }),

  'declare-children': verb({
    needs: ['dossier'],
    fields: (words) => z.strictObject({ count: children, from: words.day }),
    play: async (scene, { count, from }, { dossier }) => {
      await scene.as(clerk).changeFacts({
        params: {
          dossierId: scene.names.dossier(dossier),
          changeId: scene.names.next('declaration'),
        },
        body: { from, children: count, channel: 'counter' },
      });
    },
  }),

  'hand-in-card': verb({
    needs: ['dossier', 'month'],
    fields: (words) =>
      z.strictObject({
        via: words.oneOf(['paper', 'electronic']),
        signed: z.boolean(),
        altered: z.boolean(),
        work: words.dayNumbers.optional(),
        sick: words.dayNumbers.optional(),
        holidayPaid: words.dayNumbers.optional(),
        other: words.dayNumbers.optional(),
        hoursLost: words.hours.optional(),
        weeklyHours: words.hours.optional(),
      }),
    play: async (scene, card, { dossier, month }) => {
      if (month === undefined) throw new Error('the card of which month?');
      await scene.as(clerk).recordControlCard({
        params: { dossierId: scene.names.dossier(dossier), month },
        body: card,
      });
    },
  }),

  'ask-question': verb({
    needs: ['dossier'],
    fields: (words) => z.strictObject({ channel: words.oneOf(channels), text: words.text }),
    play: async (scene, question, { dossier }) => {
      await scene.as(clerk).askQuestion({
        params: {
          dossierId: scene.names.dossier(dossier),
          contactId: scene.names.next('contact'),
        },
        body: question,
      });
    },
  }),
};
