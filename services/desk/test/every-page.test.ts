import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Language } from '@office/domain/calendar-words';
import { textsOf } from '../src/texts/texts.ts';
import { interfaceLanguages } from '../src/words.ts';
import { addresses } from './addresses.ts';
import { openTestDesk, type TestDesk } from './desk.ts';
import { chloe } from './fake-identity.ts';
import { aPerson } from './person.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

const amounts: Record<Language, string> = {
  fr: '1.780,00',
  nl: '1.780,00',
  de: '1.780,00',
  en: '1,780.00',
};

describe.each(interfaceLanguages)('in %s', (language) => {
  test('every page opens, in its language, without script or style written into it', async () => {
    const person = aPerson(desk, language);
    await person.signIn(chloe);
    for (const address of addresses) {
      const { status, text, headers } = await person.open(address);
      expect([address, status]).toEqual([address, 200]);
      expect(text).toContain(`<html lang="${language}">`);
      expect(text).not.toMatch(/<script(?! type="module" src="\/assets\/islands\/)/);
      expect(text).not.toMatch(/<style|\sstyle=|\son\w+=|undefined|\[object|NaN/);
      expect(headers.get('content-security-policy')).toContain(
        "default-src 'none';script-src 'self';connect-src 'self';style-src 'self'",
      );
    }
  });

  test('amounts are written as the language does', async () => {
    const person = aPerson(desk, language);
    await person.signIn(chloe);
    expect((await person.open('/payments/2026-03417.2026-09')).text).toContain(amounts[language]);
  });

  test('every word of the English desk has its counterpart', () => {
    expect(shapeOf(textsOf(language))).toEqual(shapeOf(textsOf('en')));
  });
});

test('the language is switched at once and kept', async () => {
  const person = aPerson(desk, 'en');
  await person.signIn(chloe);
  const switched = await person.open('/knowledge?language=de');
  expect(switched.url).toBe('/knowledge');
  expect(switched.text).toContain('<html lang="de">');
  expect((await person.open('/')).text).toContain('<html lang="de">');
});

test('an address that leads nowhere says so, with a way on', async () => {
  const person = aPerson(desk, 'en');
  await person.signIn(chloe);
  const answer = await person.open('/nowhere');
  expect(answer.status).toBe(404);
  expect(answer.text).toContain('There is nothing at this address');
  expect((await person.open('/dossiers/2026-99999')).text).toContain('There is no such dossier');
});

/** The paths of all words, so that two languages can be compared. */
function shapeOf(words: unknown, path = ''): string[] {
  if (typeof words !== 'object' || words === null) return [`${path}: ${typeof words}`];
  return Object.entries(words)
    .flatMap(([name, value]) => shapeOf(value, `${path}.${name}`))
    .toSorted();
}
