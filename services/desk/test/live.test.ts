import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { eventually } from '@office/testing/eventually';
import { openTestDesk, type TestDesk } from './desk.ts';
import { bert, chloe } from './fake-identity.ts';
import { aPerson } from './person.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

/** Reads a stream of events until it is cut. */
async function listen(cookie: string, address = '/inbox/live?after=0') {
  const cut = new AbortController();
  const response = await fetch(`${desk.url}${address}`, {
    headers: { cookie },
    signal: cut.signal,
  });
  const heard = { status: response.status, text: '', ended: false, cut: () => cut.abort() };
  void (async () => {
    const decoder = new TextDecoder();
    for await (const part of response.body ?? []) heard.text += decoder.decode(part);
  })()
    .catch(() => undefined)
    .finally(() => {
      heard.ended = true;
    });
  return heard;
}

test('a task that a colleague takes is told to open lists, in their language, without any claimant', async () => {
  const reader = aPerson(desk, 'nl');
  await reader.signIn(chloe);
  await reader.open('/?language=nl');
  const heard = await listen(reader.cookie());
  const other = aPerson(desk);
  await other.signIn(bert);
  await other.submit('/', '/tasks/t-haddad/take');
  await eventually(() => {
    expect(heard.text).toContain(
      '"task":"t-haddad","now":"held","said":"Bert Maes nam ze om 10:31"',
    );
  });
  expect(heard.text).not.toMatch(/Haddad,|Youssef|2026-02216/);
  heard.cut();
});

test('many open lists cost one look a second, and none when all are closed', async () => {
  const person = aPerson(desk);
  await person.signIn(chloe);
  const many = await Promise.all(
    Array.from({ length: 40 }, () => listen(person.cookie(), '/inbox/live')),
  );
  const before = desk.office.state.looks;
  await eventually(() => {
    expect(desk.office.state.looks - before).toBeGreaterThanOrEqual(2);
  });
  expect(desk.office.state.looks - before).toBeLessThan(6);
  for (const each of many) each.cut();
});

test('nobody listens without a session', async () => {
  expect((await listen('')).status).toBe(204);
});
