import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openTestDesk, type TestDesk } from './desk.ts';
import { bert, chloe } from './fake-identity.ts';
import { aPerson, hiddenOf } from './person.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());
beforeEach(() => {
  Object.assign(desk.identity, { next: chloe, tokenSeconds: 600, refreshes: true });
});

const signedIn = async () => {
  const person = aPerson(desk);
  await person.signIn(chloe);
  return person;
};

describe('signing in', () => {
  test('nobody sees a page before signing in, and comes back to where they wanted to go', async () => {
    const person = aPerson(desk);
    expect((await person.open('/dossiers/2026-03417')).url).toBe('/sign-in');
    expect((await person.signIn(chloe)).url).toBe('/dossiers/2026-03417');
  });

  test('the code is asked for with PKCE, for this office', async () => {
    await signedIn();
    const asked = new URLSearchParams(desk.identity.asked.at(-1));
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('resource')).toBe('urn:payment-office');
  });

  test('after signing out the next sign-in asks who it is', async () => {
    const person = await signedIn();
    const { text } = await person.open('/');
    expect((await person.post('/sign-out', hiddenOf(text, '/sign-out'))).url).toBe('/sign-in');
    await person.signIn(bert);
    expect(new URLSearchParams(desk.identity.asked.at(-1)).get('prompt')).toBe('login');
  });

  test('a form sent after the session ended comes back as it was typed', async () => {
    const person = await signedIn();
    const address = '/dossiers/2026-03417/titles/new';
    await person.open(address);
    person.forgetCookies();
    const ended = await person.post(address, { creditor: 'Study Verlinden', claim: '1.500,00' });
    expect(ended.url).toBe('/sign-in');
    expect(ended.text).toContain('What you typed is kept');
    const back = await person.signIn(chloe);
    expect(back.url).toBe(address);
    expect(back.text).toContain('value="Study Verlinden"');
    expect(back.text).toContain('value="1.500,00"');
    expect(desk.office.state.asked.map(({ name }) => name)).not.toContain('registerTitle');
  });

  test('a token near its end is renewed without a word', async () => {
    desk.identity.tokenSeconds = 20;
    const person = await signedIn();
    // 20 seconds less the margin of 30 is one second at most: every later page must renew.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect((await person.open('/')).url).toBe('/');
  });

  test('when no token is given any more one signs in again', async () => {
    desk.identity.tokenSeconds = 20;
    const person = await signedIn();
    desk.identity.refreshes = false;
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect((await person.open('/knowledge')).url).toBe('/sign-in');
  });
});
