import { clockOn } from '@office/testing/clock';
import { freshDatabase } from '@office/testing/database';
import { serve } from '@office/testing/http';
import { createTestIdentity } from '@office/testing/identity';
import { recordedLog } from '@office/testing/log';
import type { Envelope } from '@office/contracts/define-event';
import { createApp } from '../src/app.ts';
import { createDossierStore, createUnmatchedStore } from '../src/dossier-store.ts';

/** The whole service on a document server, with a clock that stands still and a log that can be read. */
export async function openDossiersService(today: string) {
  const clock = clockOn(today);
  const identity = await createTestIdentity();
  const { connection, drop } = await freshDatabase();
  const dossiers = createDossierStore({ connection, clock });
  const unmatched = createUnmatchedStore({ connection, clock });
  await dossiers.ensureIndexes();
  await unmatched.ensureIndexes();
  const { log, lines } = recordedLog();
  const { verifyToken } = identity;
  const app = createApp({
    dossiers,
    unmatched,
    clock,
    verifyToken,
    log,
    ready: () => Promise.resolve(),
  });
  const served = await serve(app);
  const eventsOf = async (dossierId: string): Promise<readonly Envelope[]> =>
    (await dossiers.waiting(1000)).find(({ _id }) => _id === dossierId)?.outbox ?? [];
  return {
    clock,
    identity,
    lines,
    url: served.url,
    dossiers,
    unmatched,
    /** A client that acts as this person, with all staff roles but auditor. */
    person: async (subject: string) => served.as(await identity.token(subject)),
    as: (token: string) => served.as(token),
    office: async () => served.as(await identity.office()),
    eventsOf,
    /** The errors that the service logged. */
    errors: () => lines.filter((line) => line.includes('"level":50')),
    close: async () => {
      await served.close();
      await drop();
    },
  };
}

export type DossiersService = Awaited<ReturnType<typeof openDossiersService>>;

/** What the counter types for a person; every test opens its own. */
export const anOpening = (number = '85073003328') => ({
  number,
  familyName: 'Lambert',
  givenName: 'Anne-Sophie',
  language: 'fr' as const,
  iban: 'BE68 5390 0754 7034',
  category: 'N' as const,
  children: 0,
  address: { street: 'Rue Haute 1', postcode: '1000', town: 'Bruxelles' },
});

export const aCard = (change: object = {}) => ({
  via: 'paper' as const,
  signed: true,
  altered: false,
  work: [],
  sick: [],
  holidayPaid: [],
  other: [],
  ...change,
});

let born = 640815200;

/** The national number of a person nobody has seen yet, born on 15 August 1964. */
export const freshNumber = (): string => {
  born += 1;
  return `${String(born)}${String(97 - (born % 97)).padStart(2, '0')}`;
};
