import { createRemoteJWKSet, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { DomainError } from '@office/domain/domain-error';
import { roles, type Actor } from '@office/domain/access';

/** Reads a bearer token: who acts, in which roles. Refuses with `no-token` whatever does not check. */
export type VerifyToken = (authorization: string | undefined) => Promise<Actor>;

const Claims = z.object({ sub: z.string().min(1), roles: z.array(z.enum(roles)) });
const audience = 'payment-office';

/** Tokens are signed by the identity provider, meant for this office, and short-lived. */
export function createTokenVerifier(issuer: string, keys?: JWTVerifyGetKey): VerifyToken {
  const keySet = keys ?? createRemoteJWKSet(new URL(`${issuer}/jwks`));
  return async (authorization) => {
    const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined)
      throw new DomainError('no-token', { detail: 'There is no bearer token.' });
    const { payload } = await jwtVerify(token, keySet, {
      issuer,
      audience,
      algorithms: ['RS256', 'ES256', 'EdDSA'],
    }).catch((cause: unknown) => {
      throw new DomainError('no-token', { detail: `The token does not check: ${codeOf(cause)}.` });
    });
    const claims = Claims.safeParse(payload);
    if (!claims.success)
      throw new DomainError('no-token', { detail: 'The token names no subject with roles.' });
    return { id: claims.data.sub, roles: claims.data.roles };
  };
}

const codeOf = (cause: unknown): string =>
  z.object({ code: z.string() }).safeParse(cause).data?.code ?? 'unreadable';
