import { randomUUID } from 'node:crypto';
import express from 'express';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Role } from '@office/domain/access';
import { closeServer, listen, portOf } from '@office/service-kit/start';

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}
export const everyDesk: readonly Role[] = [
  'reception',
  'admissibility',
  'payment',
  'debts',
  'expert',
  'head',
];
export const chloe: Member = { id: 'chloe', name: 'Chloé Baert', roles: everyDesk };
export const bert: Member = { id: 'bert', name: 'Bert Maes', roles: everyDesk };

const textOf = (request: { body?: unknown }): string =>
  typeof request.body === 'string' ? request.body : '';

/** An identity provider with the endpoints of the real one; whoever is `next` signs in without being asked. */
export async function openFakeIdentity() {
  const app = express();
  app.use(express.text({ type: () => true }));
  const server = await listen(app, 0);
  const issuer = `http://127.0.0.1:${String(portOf(server))}`;
  const keys = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'fake', alg: 'RS256', use: 'sig' };
  const given = new Map<string, { member: Member; nonce: string }>();
  const asked: string[] = [];
  const fake = {
    issuer,
    next: chloe,
    tokenSeconds: 600,
    refreshes: true,
    asked,
    close: () => closeServer(server),
  };

  const sign = (member: Member, audience: string, claims: object) =>
    new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'fake' })
      .setSubject(member.id)
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(`${String(fake.tokenSeconds)}s`)
      .sign(keys.privateKey);
  app.get('/.well-known/openid-configuration', (_request, response) => {
    response.json({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
    });
  });
  app.get('/jwks', (_request, response) => void response.json({ keys: [jwk] }));
  app.get('/authorize', (request, response) => {
    const query = new URL(request.originalUrl, issuer).searchParams;
    asked.push(query.toString());
    const code = randomUUID();
    given.set(code, { member: fake.next, nonce: query.get('nonce') ?? '' });
    const back = new URL(query.get('redirect_uri') ?? '');
    back.searchParams.set('code', code);
    back.searchParams.set('state', query.get('state') ?? '');
    response.redirect(303, back.href);
  });
  app.post('/token', async (request, response) => {
    const body = new Map(new URLSearchParams(textOf(request)));
    const code = body.get('code') ?? body.get('refresh_token') ?? '';
    const known = given.get(code);
    if (known === undefined || (body.get('grant_type') === 'refresh_token' && !fake.refreshes)) {
      response.status(400).json({ error: 'invalid_grant' });
      return;
    }
    given.delete(code);
    const refresh = randomUUID();
    given.set(refresh, known);
    const { member, nonce } = known;
    response.json({
      token_type: 'Bearer',
      expires_in: fake.tokenSeconds,
      access_token: await sign(member, 'payment-office', { roles: member.roles }),
      id_token: await sign(member, 'desk', {
        name: member.name,
        ...(body.has('code') ? { nonce } : {}),
      }),
      refresh_token: refresh,
    });
  });
  return fake;
}
export type FakeIdentity = Awaited<ReturnType<typeof openFakeIdentity>>;
