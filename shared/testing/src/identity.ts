import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { createTokenVerifier, type VerifyToken } from '@office/service-kit/staff-identity';
import type { Role } from '@office/domain/access';

const issuer = 'http://identity.test';
const everything: readonly Role[] = [
  'reception',
  'admissibility',
  'payment',
  'debts',
  'expert',
  'head',
];

export interface TestIdentity {
  readonly verifyToken: VerifyToken;
  /** A token for this subject; all staff roles but auditor unless told. */
  token(subject: string, roles?: readonly Role[]): Promise<string>;
  /** A token of the office itself. */
  office(): Promise<string>;
  /** Tokens that must be refused, by what is wrong with them. */
  readonly wrong: {
    expired(): Promise<string>;
    foreign(): Promise<string>;
    otherAudience(): Promise<string>;
    unsigned(): string;
  };
}

interface Signing {
  readonly staffRoles: readonly Role[];
  readonly expires?: string | number;
  readonly audience?: string;
  readonly key?: CryptoKey;
}

/** An identity provider inside the test: real keys and real tokens, no server. */
export async function createTestIdentity(): Promise<TestIdentity> {
  const ours = await generateKeyPair('RS256', { extractable: true });
  const theirs = await generateKeyPair('RS256');
  const keys = createLocalJWKSet({
    keys: [{ ...(await exportJWK(ours.publicKey)), kid: 'test', alg: 'RS256' }],
  });
  const sign = (
    subject: string,
    { staffRoles, expires = '5m', audience = 'payment-office', key = ours.privateKey }: Signing,
  ) =>
    new SignJWT({ roles: staffRoles })
      .setProtectedHeader({ alg: 'RS256', kid: 'test' })
      .setSubject(subject)
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(key);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return {
    verifyToken: createTokenVerifier(issuer, keys),
    token: (subject, staffRoles = everything) => sign(subject, { staffRoles }),
    office: () => sign('office', { staffRoles: ['office'] }),
    wrong: {
      expired: () => sign('ann', { staffRoles: everything, expires: 1_600_000_000 }),
      foreign: () => sign('ann', { staffRoles: everything, key: theirs.privateKey }),
      otherAudience: () => sign('ann', { staffRoles: everything, audience: 'another-office' }),
      unsigned: () =>
        `${part({ alg: 'none' })}.${part({ sub: 'ann', roles: everything, iss: issuer, aud: 'payment-office' })}.`,
    },
  };
}
