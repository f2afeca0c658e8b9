import * as openid from 'openid-client';
import type { Router } from 'express';
import { Router as createRouter } from 'express';
import { createTokenVerifier } from '@office/service-kit/staff-identity';
import type { SignedIn } from './sessions.ts';
import { freshFor } from './services.ts';
import { staffName, type StaffNames } from './staff-names.ts';

export interface SignInDeps {
  readonly issuer: string;
  readonly clientSecret: string;
  readonly deskUrl: string | undefined;
  readonly staffNames: StaffNames;
}

const resource = 'urn:payment-office';
const scope = 'openid offline_access';

/** The provider's own description, asked for once it is needed. */
function discoverOnce(issuer: string, clientSecret: string): () => Promise<openid.Configuration> {
  let discovering: Promise<openid.Configuration> | undefined;
  return () => {
    discovering ??= openid
      .discovery(
        new URL(issuer),
        'desk',
        undefined,
        openid.ClientSecretBasic(clientSecret),
        issuer.startsWith('http:') ? { execute: [allowPlainHttp] } : {},
      )
      .catch((error: unknown) => {
        // The identity provider may open after the desk: the next person asks again.
        discovering = undefined;
        throw error;
      });
    return discovering;
  };
}

// A local office speaks plain http; the library marks this as deprecated only to make it stand out.
// eslint-disable-next-line @typescript-eslint/no-deprecated
const allowPlainHttp = openid.allowInsecureRequests;

/** Signs people in by authorization code with PKCE, and renews their tokens. */
export function createSignIn({ issuer, clientSecret, staffNames }: SignInDeps) {
  const verify = createTokenVerifier(issuer);
  const configuration = discoverOnce(issuer, clientSecret);

  const signedInBy = async (
    tokens: openid.TokenEndpointResponse & openid.TokenEndpointResponseHelpers,
    before?: SignedIn,
  ): Promise<SignedIn> => {
    const actor = await verify(`Bearer ${tokens.access_token}`);
    const stated = tokens.claims()?.['name'];
    const refreshToken = tokens.refresh_token ?? before?.refreshToken;
    return {
      id: actor.id,
      name: typeof stated === 'string' ? stated : (before?.name ?? staffName(staffNames, actor.id)),
      roles: actor.roles,
      accessToken: tokens.access_token,
      ...(refreshToken === undefined ? {} : { refreshToken }),
      freshUntil: freshFor(tokens.expiresIn() ?? 60),
    };
  };

  return {
    begin: async (redirectUri: string, askWho: boolean) => {
      const verifier = openid.randomPKCECodeVerifier();
      const state = openid.randomState();
      const nonce = openid.randomNonce();
      const url = openid.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope,
        resource,
        state,
        nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(askWho ? { prompt: 'login' } : {}),
      });
      return { url: url.href, remember: { state, nonce, verifier } };
    },
    end: async (
      answered: URL,
      remembered: { state: string; nonce: string; verifier: string },
    ): Promise<SignedIn> =>
      signedInBy(
        await openid.authorizationCodeGrant(
          await configuration(),
          answered,
          {
            expectedState: remembered.state,
            expectedNonce: remembered.nonce,
            pkceCodeVerifier: remembered.verifier,
          },
          { resource },
        ),
      ),
    /** A new token, or nothing when the identity provider gives none any more. */
    renew: async (before: SignedIn): Promise<SignedIn | undefined> => {
      if (before.refreshToken === undefined) return undefined;
      try {
        const tokens = await openid.refreshTokenGrant(await configuration(), before.refreshToken, {
          resource,
        });
        return await signedInBy(tokens, before);
      } catch (error) {
        if (error instanceof openid.ResponseBodyError) return undefined;
        throw error;
      }
    },
  };
}
export type SignIn = ReturnType<typeof createSignIn>;

/** Only addresses of this desk: a path that begins with one slash. */
export const ownPath = (path: string | undefined): string =>
  path !== undefined && /^\/(?![/\\])/.test(path) ? path : '/';

/** The two addresses of signing in, and the one of signing out. */
export function signInRoutes(signIn: SignIn, deskUrl: string | undefined): Router {
  const router = createRouter();
  const homeOf = (request: { protocol: string; get(name: 'host'): string | undefined }): string =>
    deskUrl ?? `${request.protocol}://${request.get('host') ?? ''}`;

  router.get('/sign-in/start', async (request, response) => {
    const { url, remember } = await signIn.begin(
      `${homeOf(request)}/signed-in`,
      request.session.askWho ?? false,
    );
    request.session.signingIn = remember;
    response.redirect(303, url);
  });

  router.get('/signed-in', async (request, response) => {
    const { signingIn, returnTo, kept } = request.session;
    if (signingIn === undefined) {
      response.redirect(303, '/sign-in');
      return;
    }
    const signedIn = await signIn.end(new URL(request.originalUrl, homeOf(request)), signingIn);
    // A new session id with the new rights, so that nobody rides on an id known before.
    await new Promise<void>((resolve, reject) => {
      request.session.regenerate((error: unknown) => {
        if (error instanceof Error) reject(error);
        else resolve();
      });
    });
    request.session.signedIn = signedIn;
    if (kept !== undefined) {
      request.session.kept = kept;
      request.session.notice = { kind: 'kept-back' };
    }
    response.redirect(303, ownPath(kept?.path ?? returnTo));
  });

  return router;
}
