import { MemoryStore, type Store } from 'express-session';
import { noOneListens } from '@office/service-kit/in-flight';
import { closeServer, listen, portOf } from '@office/service-kit/start';
import { clockOn } from '@office/testing/clock';
import { recordedLog } from '@office/testing/log';
import { createApp } from '../src/app.ts';
import { everyDesk, openFakeIdentity } from './fake-identity.ts';
import { openFakeOffice } from './fake-office.ts';
import { officeDay } from './people.ts';

/** The real desk before fake services and a fake identity provider; it can be stopped and started again. */
export async function openTestDesk(sessions: Store = new MemoryStore()) {
  const identity = await openFakeIdentity();
  const office = await openFakeOffice(identity.issuer);
  const { log, lines } = recordedLog();
  const appWith = (store: Store) =>
    createApp({
      clock: clockOn(officeDay),
      inFlight: noOneListens,
      log,
      sessions: store,
      sessionSecret: 'a secret of a test, long enough',
      issuer: identity.issuer,
      clientSecret: 'desk-secret',
      deskUrl: undefined,
      temporalUiUrl: 'http://127.0.0.1:8233',
      staffNames: new Map([
        ['bert', 'Bert Maes'],
        ['dirk', 'Dirk Claes'],
      ]),
      staffRoles: new Map([
        ['bert', everyDesk],
        ['dirk', ['debts'] as const],
      ]),
      urls: office.urls,
    });
  let server = await listen(appWith(sessions), 0);
  const port = portOf(server);
  const stopDesk = () => closeServer(server);
  return {
    url: `http://127.0.0.1:${String(port)}`,
    identity,
    office,
    lines,
    stopDesk,
    startDesk: async (store: Store) => {
      server = await listen(appWith(store), port);
    },
    close: async () => {
      await stopDesk();
      await office.close();
      await identity.close();
    },
  };
}
export type TestDesk = Awaited<ReturnType<typeof openTestDesk>>;
