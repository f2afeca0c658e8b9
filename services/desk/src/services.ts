import { Temporal } from 'temporal-polyfill';
import { systemClock } from '@office/domain/clock';
import type { ServiceName } from '@office/contracts/services';
import { createServiceClient, type ServiceClient } from '@office/service-kit/service-client';
import { ServiceProblem } from '@office/service-kit/service-problem';
import type { SignedIn } from './sessions.ts';
import type { SignIn } from './sign-in.ts';

export type Urls = Partial<Record<ServiceName, string>>;
interface PersonSession {
  signedIn?: SignedIn | undefined;
}

/** The person's token has ended and cannot be renewed: sign in again, keep what was typed. */
export class SignedOut extends Error {}

/**
 * The seven services, called with the person's own token, which is renewed when it is about to end, and
 * under the correlation of the person's request.
 */
export function officeOf(
  { session, correlationId }: { readonly session: PersonSession; readonly correlationId: string },
  urls: Urls,
  signIn: SignIn,
): ServiceClient {
  let renewing: Promise<string> | undefined;
  const token = async (): Promise<string> => {
    const { signedIn } = session;
    if (signedIn === undefined) throw new SignedOut();
    if (isFresh(signedIn.freshUntil)) return signedIn.accessToken;
    renewing ??= renew(session, signIn).finally(() => {
      renewing = undefined;
    });
    return renewing;
  };
  return createServiceClient({ urls, token, context: () => ({ correlationId }) });
}

async function renew(session: PersonSession, signIn: SignIn): Promise<string> {
  const { signedIn } = session;
  if (signedIn?.refreshToken === undefined) throw new SignedOut();
  const renewed = await signIn.renew(signedIn);
  if (renewed === undefined) throw new SignedOut();
  session.signedIn = renewed;
  return renewed.accessToken;
}

// Tokens live in real time, whatever day the office has.
const realTime = systemClock();
const isFresh = (until: string): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(realTime.now()), Temporal.Instant.from(until)) < 0;

/** When a token of so many seconds should be renewed: half a minute before its end. */
export const freshFor = (seconds: number): string =>
  Temporal.Instant.from(realTime.now())
    .add({ seconds: Math.max(1, seconds - 30) })
    .toString();

export type Attempt<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly problem: ServiceProblem };

/** Asks a service for something it may refuse; a refusal is an answer that the page must show. */
export async function attempt<T>(ask: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { kind: 'done', value: await ask() };
  } catch (error) {
    if (!(error instanceof ServiceProblem) || error.code === 'no-token') throw error;
    return { kind: 'refused', problem: error };
  }
}

/** What a page can do without: nothing there, or not answering now, leaves its place empty. */
export async function ifThere<T>(ask: Promise<T>): Promise<T | undefined> {
  const tried = await attempt(() => ask);
  return tried.kind === 'done' ? tried.value : undefined;
}
