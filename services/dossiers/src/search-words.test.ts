import { describe, expect, test } from '@jest/globals';
import { searchWords, wantedWords } from './search-words.ts';

const anId = () => true;

describe('search words', () => {
  test('names lose their accents and their joints, and a name in parts is also one word', () => {
    expect(
      searchWords({
        dossierId: 'D-Anne-1',
        number: '85073003328',
        familyName: 'Van den Bergh',
        givenName: 'Anne-Zoë',
        accounts: ['BE68539007547034', 'BE71096123456769'],
      }),
    ).toEqual([
      'van',
      'den',
      'bergh',
      'vandenbergh',
      'anne',
      'zoe',
      '85073003328',
      'd-anne-1',
      '7034',
      '6769',
    ]);
  });

  test.each([
    ['Müller Søren', ['muller', 'soren']],
    ['85.07.30-033.28', ['85073003328']],
    ['be68 5390 0754 7034', ['7034']],
    ['D-Anne-1', ['d-anne-1']],
    ['  ', []],
    ['a.*b', ['a', 'b']],
  ])('%j asks for %j', (text, words) => {
    expect(wantedWords(text, anId)).toEqual(words);
  });

  test('a double name with its dash is words, when it could be no dossier', () => {
    expect(wantedWords('Anne-Sophie', () => false)).toEqual(['anne', 'sophie']);
  });
});
