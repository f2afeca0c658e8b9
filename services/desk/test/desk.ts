import { MemoryStore } from 'express-session';
import { noOneListens } from '@office/service-kit/in-flight';
import { closeServer, listen, portOf } from '@office/service-kit/start';
import { clockOn } from '@office/testing/clock';
import { recordedLog } from '@office/testing/log';
import { createApp } from '../src/app.ts';
import { openFakeIdentity } from './fake-identity.ts';
import { openFakeOffice } from './fake-office.ts';
import { officeDay } from './people.ts';

/** The real desk before fake services and a fake identity provider; sessions where `sessions` says. */
export async function openTestDesk(sessions = new MemoryStore()) {
  const identity = await openFakeIdentity();
  const office = await openFakeOffice(identity.issuer);
  const { log, lines } = recordedLog();
  const app = createApp({
    clock: clockOn(officeDay),
    inFlight: noOneListens,
    log,
    sessions,
    sessionSecret: 'a secret of a test, long enough',
    issuer: identity.issuer,
    clientSecret: 'desk-secret',
    deskUrl: undefined,
    temporalUiUrl: 'http://127.0.0.1:8233',
    staffNames: new Map([['bert', 'Bert Maes'], ['dirk', 'Dirk Claes']]),
    urls: office.urls,
  });
  const server = await listen(app, 0);
  return {
    url: `http://127.0.0.1:${String(portOf(server))}`,
    identity,
    office,
    lines,
    close: async () => {
      await closeServer(server);
      await office.close();
      await identity.close();
    },
  };
}
export type TestDesk = Awaited<ReturnType<typeof openTestDesk>>;
