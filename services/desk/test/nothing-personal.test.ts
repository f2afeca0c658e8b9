import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestDesk, type TestDesk } from './desk.ts';
import { chloe } from './fake-identity.ts';
import { nadia } from './people.ts';
import { aPerson } from './person.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

const signedIn = async () => {
  const person = aPerson(desk);
  await person.signIn(chloe);
  return person;
};

describe('nothing personal leaks', () => {
  test('a search leads to an opaque address', async () => {
    const person = await signedIn();
    const found = await person.submit('/dossiers', '/searches', { text: 'de' });
    expect(found.url).toMatch(/^\/searches\/[0-9a-f-]+$/);
    expect(found.text).toContain('De Smet');
    expect((await person.submit('/dossiers', '/searches', { text: 'Haddad' })).url).toBe(
      '/dossiers/2026-02216',
    );
  });

  test('the log names pages, never people', async () => {
    const person = await signedIn();
    await person.open('/dossiers/2026-03417');
    const lines = desk.lines.join('\n');
    expect(lines).toContain('/dossiers/:dossierId');
    for (const personal of ['Vandenbroucke', 'Nadia', nadia.number, nadia.iban])
      expect(lines).not.toContain(personal);
  });
});
