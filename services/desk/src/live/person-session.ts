import type { SessionData, Store } from 'express-session';
import type { ServiceClient } from '@office/service-kit/service-client';
import { ServiceProblem } from '@office/service-kit/service-problem';
import { officeOf, SignedOut, type Urls } from '../services.ts';
import type { SignIn } from '../sign-in.ts';

/** A session as it stands in the store; reading it keeps nobody signed in. */
export const readSession = (store: Store, sessionId: string): Promise<SessionData | undefined> =>
  new Promise((resolve, reject) => {
    store.get(sessionId, (error: unknown, session) => {
      if (error instanceof Error) reject(error);
      else resolve(session ?? undefined);
    });
  });

const writeSession = (store: Store, sessionId: string, session: SessionData): Promise<void> =>
  new Promise((resolve, reject) => {
    store.set(sessionId, session, (error: unknown) => {
      if (error instanceof Error) reject(error);
      else resolve();
    });
  });

interface Deps {
  readonly sessions: Store;
  readonly urls: Urls;
  readonly signIn: SignIn;
}

/**
 * Asks a service for a person who only looks: with the token that stands in their session, renewed there when
 * it ended. Nothing when the session has ended; it is never made longer by this.
 */
export async function askFor<T>(
  { sessions, urls, signIn }: Deps,
  { sessionId, correlationId }: { readonly sessionId: string; readonly correlationId: string },
  ask: (office: ServiceClient) => Promise<T>,
): Promise<T | undefined> {
  const session = await readSession(sessions, sessionId);
  if (session?.signedIn === undefined) return undefined;
  const before = session.signedIn;
  try {
    const answer = await ask(officeOf({ session, correlationId }, urls, signIn));
    if (session.signedIn !== before) {
      const now = await readSession(sessions, sessionId);
      if (now?.signedIn === undefined) return undefined;
      await writeSession(sessions, sessionId, { ...now, signedIn: session.signedIn });
    }
    return answer;
  } catch (error) {
    const refused = error instanceof ServiceProblem && error.code === 'no-token';
    if (error instanceof SignedOut || refused) return undefined;
    throw error;
  }
}
