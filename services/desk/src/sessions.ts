import type { Store } from 'express-session';
import { MongoStore } from 'connect-mongo';
import { MongoClient } from 'mongodb';
import type { Role } from '@office/domain/access';
import type { Given } from './giving.ts';
import type { Notice } from './notices.ts';
import type { Typed } from './typed.ts';

/** Idle for this long, and one signs in again; what was typed is kept. */
export const idleMinutes = 30;

export interface SignedIn {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly accessToken: string;
  readonly refreshToken?: string;
  /** Instant after which the access token must be asked anew. */
  readonly freshUntil: string;
}

/** A form whose sending met an ended session: it comes back after the next sign-in. */
export interface Kept {
  readonly path: string;
  readonly typed: Typed;
}

export interface Search {
  readonly id: string;
  readonly text: string;
}

/** What the desk remembers of a person at work; nothing else is stored here. */
declare module 'express-session' {
  interface SessionData {
    signedIn?: SignedIn;
    signingIn?: { readonly state: string; readonly nonce: string; readonly verifier: string };
    /** Where to go after signing in. */
    returnTo?: string;
    kept?: Kept;
    notice?: Notice;
    /** Somebody signed out here: the next sign-in asks who it is. */
    askWho?: boolean;
    /** Searches by their opaque ids, newest first, so that no name stands in an address. */
    searches?: readonly Search[];
    /** What became of tasks that were given or taken together, newest first. */
    givings?: readonly Given[];
  }
}

/** Opens the desk's own database, which holds the sessions. */
export async function openSessions(
  uri: string,
  database: string,
): Promise<{ store: Store; close: () => Promise<void> }> {
  const client = await MongoClient.connect(uri, { serverSelectionTimeoutMS: 5000 });
  const store = MongoStore.create({
    client,
    dbName: database,
    collectionName: 'sessions',
    ttl: idleMinutes * 60,
    stringify: false,
  });
  return { store, close: () => store.close() };
}
