import { expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ConfigError } from '@office/service-kit/config';
import { testMongoUri } from '@office/testing/database';
import { start } from '../src/main.ts';
import { openFakeIdentity } from './fake-identity.ts';
import { openFakeOffice } from './fake-office.ts';

test('the desk starts from its environment, answers and stops', async () => {
  const identity = await openFakeIdentity();
  const office = await openFakeOffice(identity.issuer);
  const running = await start(
    {
      PORT: '0',
      MONGODB_URI: testMongoUri(),
      IDENTITY_ISSUER: identity.issuer,
      DESK_CLIENT_SECRET: 'desk-secret',
      SESSION_SECRET: 'a secret of a test, long enough',
      LOG_LEVEL: 'silent',
      ...Object.fromEntries(
        Object.entries(office.urls).map(([name, url]) => [`${name.toUpperCase()}_URL`, url]),
      ),
    },
    { database: `test-${randomUUID().slice(0, 12)}` },
  );
  expect((await fetch(`${running.url}/ready`)).status).toBe(200);
  expect(await (await fetch(`${running.url}/assets/desk.css`)).text()).toContain('--need: #722b5b');
  await running.stop();
  await office.close();
  await identity.close();
});

test('every mistake in the environment is named at once', async () => {
  const starting = start({
    PORT: 'abc',
    MONGODB_URI: 'mongodb://127.0.0.1',
    SESSION_SECRET: 'short',
  });
  await expect(starting).rejects.toThrow(ConfigError);
  await expect(starting).rejects.toThrow(/PORT[\s\S]*SESSION_SECRET|SESSION_SECRET[\s\S]*PORT/);
  await expect(starting).rejects.toThrow(/DOSSIERS_URL/);
});
