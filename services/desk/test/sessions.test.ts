import { expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { testMongoUri } from '@office/testing/database';
import { openSessions } from '../src/sessions.ts';
import { openTestDesk } from './desk.ts';
import { chloe } from './fake-identity.ts';
import { aPerson } from './person.ts';

test('a session outlives a restart of the desk', async () => {
  const database = `test-${randomUUID().slice(0, 12)}`;
  const before = await openSessions(testMongoUri(), database);
  const desk = await openTestDesk(before.store);
  const person = aPerson(desk);
  expect((await person.signIn(chloe)).url).toBe('/');
  await desk.stopDesk();
  await before.close();

  const after = await openSessions(testMongoUri(), database);
  await desk.startDesk(after.store);
  expect((await person.open('/knowledge')).url).toBe('/knowledge');
  await desk.close();
  await after.close();
});
