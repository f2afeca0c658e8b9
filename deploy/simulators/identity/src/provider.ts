import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { errors, Provider, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { machineRoles, staffGrant } from './clients.ts';
import { createMemoryAdapter, type Clients } from './memory-adapter.ts';
import { refusedPage, signedOutPage, signOutPage } from './pages.ts';
import { findStaffMember } from './staff.ts';

const resource = 'urn:payment-office';
const audience = 'payment-office';
/** Seconds an access token lives. */
const tokenLife = 600;

interface ProviderDeps {
  readonly issuer: string;
  readonly clients: Clients;
  readonly allowStaffGrant: boolean;
}

/** Signs claims as they are given: what the provider itself would never say, such as an expired token. */
export type Sign = (claims: JWTPayload) => Promise<string>;

/** The OpenID Connect provider: its keys are made at each start and never leave the process. */
export async function createProvider(
  deps: ProviderDeps,
): Promise<{ provider: Provider; sign: Sign }> {
  const pair = await generateKeyPair('RS256', { extractable: true, modulusLength: 2048 });
  const key = {
    ...(await exportJWK(pair.privateKey)),
    alg: 'RS256',
    use: 'sig',
    kty: 'RSA',
    kid: 'office',
  };
  const provider: Provider = new Provider(deps.issuer, {
    ...fixed,
    ...tokens,
    adapter: createMemoryAdapter(deps.clients),
    jwks: { keys: [key] },
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: {
        session: 'identity_session',
        interaction: 'identity_interaction',
        resume: 'identity_resume',
      },
    },
    loadExistingGrant: (ctx) => grantAtOnce(provider, ctx),
  });
  if (deps.allowStaffGrant) registerStaffGrant(provider);
  const sign: Sign = (claims) =>
    new SignJWT({ iss: deps.issuer, aud: audience, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: key.kid })
      .sign(pair.privateKey);
  return { provider, sign };
}

/** What is asked for is granted: staff of the office do not consent to their own desk. */
async function grantAtOnce(provider: Provider, ctx: KoaContextWithOIDC) {
  const { client, session, params } = ctx.oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const known = session.grantIdFor(client.clientId);
  const grant =
    (known === undefined ? undefined : await provider.Grant.find(known)) ??
    new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(typeof params?.['scope'] === 'string' ? params['scope'] : 'openid');
  grant.addResourceScope(resource, '');
  await grant.save();
  return grant;
}

/** A token of a member of staff without a browser: for stories and tests, never for people. */
function registerStaffGrant(provider: Provider): void {
  provider.registerGrantType<{ staff?: string }>(
    staffGrant,
    async (ctx) => {
      const member = findStaffMember(ctx.oidc.params.staff ?? '');
      if (member === undefined) throw new errors.InvalidGrant('no such member of staff');
      const token = new provider.AccessToken({
        client: ctx.oidc.client,
        accountId: member.id,
        grantId: `staff-${member.id}`,
        gty: staffGrant,
        resourceServer: new provider.ResourceServer(resource, resourceServer),
      });
      ctx.oidc.entity('AccessToken', token);
      ctx.body = {
        access_token: await token.save(),
        expires_in: token.expiration,
        token_type: 'Bearer',
      };
    },
    ['staff'],
  );
}

const resourceServer = {
  scope: '',
  audience,
  accessTokenTTL: tokenLife,
  accessTokenFormat: 'jwt' as const,
  jwt: { sign: { alg: 'RS256' as const } },
};

const tokens: Configuration = {
  ttl: {
    AccessToken: tokenLife,
    ClientCredentials: tokenLife,
    AuthorizationCode: 60,
    IdToken: tokenLife,
    Interaction: 600,
    RefreshToken: 12 * 3600,
    Session: 12 * 3600,
    Grant: 12 * 3600,
  },
  findAccount: (_ctx, id) => {
    const member = findStaffMember(id);
    if (member === undefined) return undefined;
    return {
      accountId: id,
      claims: () => ({ sub: id, name: member.name, roles: [...member.roles] }),
    };
  },
  extraTokenClaims: (_ctx, token) =>
    token.kind === 'AccessToken'
      ? { roles: [...(findStaffMember(token.accountId)?.roles ?? [])] }
      : { roles: [...(machineRoles[token.clientId ?? ''] ?? [])] },
  issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
};

const fixed: Configuration = {
  routes: { token: '/token', jwks: '/jwks', authorization: '/authorize', end_session: '/sign-out' },
  claims: { openid: ['sub', 'name', 'roles'] },
  scopes: ['openid', 'offline_access'],
  conformIdTokenClaims: false,
  responseTypes: ['code'],
  clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
  pkce: { required: () => true },
  interactions: { url: (_ctx, interaction) => `/sign-in/${interaction.uid}` },
  clientBasedCORS: () => false,
  renderError: (ctx, out) => {
    ctx.type = 'html';
    ctx.body = refusedPage({ ...out });
  },
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    revocation: {
      enabled: true,
      allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId,
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => resource,
      useGrantedResource: () => true,
      getResourceServerInfo: (_ctx, indicator) => {
        if (indicator !== resource) throw new errors.InvalidTarget();
        return resourceServer;
      },
    },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) => {
        ctx.body = signOutPage(form);
      },
      postLogoutSuccessSource: (ctx) => {
        ctx.body = signedOutPage();
      },
    },
  },
};
