import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseStory } from '../src/parse-story.ts';
import { MalformedStory } from '../src/story.ts';

const person = `      number: "85073003328"
      familyName: Lambert
      givenName: Anne
      language: fr
      iban: BE68539007547034
      category: N
      children: 0
      address: { street: Rue Haute 1, postcode: "1000", town: Bruxelles }`;

const storyWith = (steps: string): string =>
  `story: A test\nstarts: 2026-09-28\nsteps:\n${steps}\n`;

const opening = `  - on: 2026-09-28
    do: open-dossier
    dossier: anne
    with:
${person}`;

const refusalOf = (
  text: string,
): { line: number; column: number; word: string; message: string } => {
  try {
    parseStory(text);
  } catch (error) {
    if (error instanceof MalformedStory) {
      const { line, column, word, message } = error;
      return { line, column, word, message };
    }
    throw error;
  }
  throw new Error('the story was taken');
};

describe('a malformed story is refused with the line and the word', () => {
  test('an unknown verb', () => {
    const refusal = refusalOf(
      storyWith('  - { on: 2026-09-28, do: pay-everybody, dossier: anne }'),
    );
    expect(refusal).toMatchObject({ line: 4, column: 27, word: 'pay-everybody' });
  });

  test('an unknown expectation', () => {
    expect(refusalOf(storyWith('  - { on: 2026-09-28, expect: weather, is: fine }'))).toMatchObject(
      {
        line: 4,
        word: 'weather',
      },
    );
  });

  test('an unknown field of a verb, at its name', () => {
    const refusal = refusalOf(storyWith(opening.replace('familyName', 'lastName')));
    expect(refusal).toMatchObject({ line: 9, column: 7, word: 'lastName' });
  });

  test('an unknown field of a step', () => {
    const refusal = refusalOf(storyWith(`${opening}\n    colour: red`));
    expect(refusal).toMatchObject({ line: 16, column: 5, word: 'colour' });
  });

  test('a number where a quoted string is asked for', () => {
    const refusal = refusalOf(storyWith(opening.replace('"85073003328"', '85073003328')));
    expect(refusal).toMatchObject({ line: 8, word: '85073003328' });
    expect(refusal.message).toContain('a number where a quoted string is asked for');
    expect(refusalOf(storyWith(opening.replace('"1000"', '1000')))).toMatchObject({
      line: 15,
      word: '1000',
    });
  });

  test('amounts and allowances that are numbers', () => {
    const expecting = (is: string): string =>
      storyWith(
        `  - { on: 2026-09-28, expect: payment, dossier: a, month: 2026-10, is: { ${is} } }`,
      );
    expect(refusalOf(expecting('gross: 1272.03'))).toMatchObject({ line: 4, word: '1272.03' });
    expect(refusalOf(expecting('allowances: 20.5'))).toMatchObject({ line: 4, word: '20.5' });
    expect(refusalOf(expecting('shares: { s1: 10.00 }'))).toMatchObject({ line: 4, word: '10.00' });
  });

  test('a missing field, where it should stand', () => {
    const refusal = refusalOf(storyWith(opening.replace('      category: N\n', '')));
    expect(refusal).toMatchObject({ line: 8, word: 'category' });
    expect(refusal.message).toContain('is missing');
    expect(refusalOf(storyWith(opening.replace('    dossier: anne\n', '')))).toMatchObject({
      line: 4,
      word: 'dossier',
    });
    expect(refusalOf('story: A test\nsteps: []\n')).toMatchObject({ line: 1, word: 'starts' });
  });

  test('a word that is not one of those known', () => {
    expect(refusalOf(storyWith(opening.replace('category: N', 'category: Z')))).toMatchObject({
      line: 13,
      word: 'Z',
    });
  });

  test('a day that does not exist, and a story that goes backwards', () => {
    expect(refusalOf(storyWith(opening.replace('on: 2026-09-28', 'on: 2026-02-30')))).toMatchObject(
      {
        line: 4,
        word: '2026-02-30',
      },
    );
    expect(refusalOf(storyWith(opening.replace('on: 2026-09-28', 'on: 2026-09-27')))).toMatchObject(
      {
        line: 4,
        word: '2026-09-27',
      },
    );
  });

  test('what is no YAML, and a field written twice', () => {
    expect(refusalOf('story: [a\n').line).toBe(2);
    expect(refusalOf(storyWith(opening.replace('language: fr', 'familyName: Maes')))).toMatchObject(
      {
        line: 11,
        word: 'familyName',
      },
    );
  });

  test('do and expect on one step, or neither', () => {
    expect(refusalOf(storyWith('  - { on: 2026-09-28, dossier: a }'))).toMatchObject({ line: 4 });
    expect(
      refusalOf(storyWith('  - { on: 2026-09-28, do: run-payments, expect: claim, is: filed }')),
    ).toMatchObject({ line: 4 });
  });
});

describe('a story is read', () => {
  test('dossier, month and correction may stand on the step or inside', () => {
    const inside = parseStory(
      storyWith(
        `  - on: 2026-11-02\n    expect: payment\n    is: { dossier: a, month: 2026-10, correction: 1, gross: "1.00" }`,
      ),
    );
    expect(inside.steps[0]?.place).toEqual({ dossier: 'a', month: '2026-10', correction: 1 });
    expect(
      refusalOf(
        storyWith(
          `  - on: 2026-11-02\n    expect: payment\n    dossier: a\n    month: 2026-09\n    is: { month: 2026-10 }`,
        ),
      ),
    ).toMatchObject({ line: 8, word: '2026-10' });
  });

  test('a step that expects `malformed` may say what the office must refuse', () => {
    const wrong = opening.replace('category: N', 'category: Z');
    expect(parseStory(storyWith(`${wrong}\n    refused: malformed`)).steps).toHaveLength(1);
  });

  test('`none: true` alone says that there is nothing of the kind', () => {
    const expecting = (what: string, is: string): string =>
      storyWith(`  - { on: 2026-09-28, expect: ${what}, dossier: a, is: { ${is} } }`);
    for (const what of ['letter', 'task', 'debt']) {
      expect(parseStory(expecting(what, 'none: true')).steps).toHaveLength(1);
    }
    expect(refusalOf(expecting('debt', 'balance: "1.00"')).message).toContain('title and cause');
    expect(refusalOf(expecting('debt', 'title: s1, cause: overpayment')).line).toBe(4);
  });

  test('hours may be numbers, as calc reads them', () => {
    const card = (hours: string): string =>
      storyWith(
        `  - { on: 2026-11-02, do: hand-in-card, dossier: a, month: 2026-10, with: { via: paper, signed: true, altered: false, ${hours} } }`,
      );
    expect(parseStory(card('hoursLost: 57.5, weeklyHours: "38"')).steps).toHaveLength(1);
    expect(refusalOf(card('hoursLost: [57]'))).toMatchObject({ line: 4 });
  });

  test('every story of this folder is well formed', () => {
    const folder = join(import.meta.dirname, '../stories');
    const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      expect(parseStory(readFileSync(join(folder, file), 'utf8')).steps.length).toBeGreaterThan(3);
    }
  });
});
