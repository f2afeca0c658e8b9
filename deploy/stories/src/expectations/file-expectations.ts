import { z } from 'zod';
import { claimStatuses } from '@office/domain/claim';
import { languages } from '@office/domain/household';
import { letterTypes } from '@office/domain/letter';
import { queues, taskStates, taskTypeNames } from '@office/domain/task';
import { noneOfThem, oneOfThem } from '../compare.ts';
import { foldSpace, textOfLetter } from '../letter-text.ts';
import { clerk, type Scene } from '../scene.ts';
import { expectation } from '../vocabulary.ts';

/** What stands in a person's file, in the inbox, and in the letters sent. */
export const fileExpectations = {
  claim: expectation({
    needs: ['dossier'],
    fields: (words) => words.oneOf(claimStatuses),
    play: async (scene, status, { dossier }) => {
      const dossierId = scene.names.dossier(dossier);
      const { claims } = await scene.as(clerk).readDossier({ params: { dossierId }, query: {} });
      const found = claims.at(-1)?.status ?? 'no claim';
      return found === status ? [] : [{ what: 'claim', expected: status, found }];
    },
  }),

  task: expectation({
    needs: ['dossier'],
    fields: (words) =>
      z.strictObject({
        type: words.oneOf(taskTypeNames).optional(),
        queue: words.oneOf(queues).optional(),
        dueOn: words.day.optional(),
        state: words.oneOf(taskStates).optional(),
        outcome: words.text.optional(),
        none: z.literal(true).optional(),
      }),
    play: async (scene, { none, ...expected }, { dossier }) => {
      const dossierId = scene.names.dossier(dossier);
      const { tasks } = await scene
        .as(clerk)
        .listTasks({ query: { dossierId, ...typeOf(expected), limit: '500' } });
      if (none !== true) return oneOfThem('task', expected, tasks);
      const waiting = tasks.filter(({ state }) => state !== 'done');
      return noneOfThem('open task', expected, waiting);
    },
  }),

  letter: expectation({
    needs: ['dossier'],
    fields: (words) =>
      z.strictObject({
        type: words.oneOf(letterTypes).optional(),
        language: words.oneOf(languages).optional(),
        contains: z.array(words.text).optional(),
        none: z.literal(true).optional(),
      }),
    play: async (scene, { none, contains = [], ...expected }, { dossier }) => {
      const dossierId = scene.names.dossier(dossier);
      const { letters } = await scene.as(clerk).listLetters({ query: { dossierId } });
      const sameType = letters.filter(
        ({ type }) => expected.type === undefined || expected.type === type,
      );
      const candidates = sameType.filter(
        ({ language }) => expected.language === undefined || expected.language === language,
      );
      const texts = await textsOf(scene, contains.length === 0 ? [] : candidates);
      const fits =
        contains.length === 0
          ? candidates.length > 0
          : texts.some((text) => contains.every((part) => text.includes(foldSpace(part))));
      if (fits === (none !== true)) return [];
      if (none === true) {
        const found = texts.length === 0 ? candidates.map(({ subject }) => subject) : texts;
        return [{ what: 'letter', expected: 'none', found }];
      }
      if (candidates.length === 0) {
        const found = sameType.map(({ type, language }) => ({ type, language }));
        return [{ what: 'letter', expected, found }];
      }
      return [{ what: 'contains', expected: contains, found: texts }];
    },
  }),
};

const typeOf = <Type>({ type }: { type?: Type | undefined }) =>
  type === undefined ? {} : { type };

const textsOf = (scene: Scene, letters: readonly { readonly letterId: string }[]) =>
  Promise.all(
    letters.map(async ({ letterId }) =>
      textOfLetter(await scene.as(clerk).readLetter({ params: { letterId } })),
    ),
  );
