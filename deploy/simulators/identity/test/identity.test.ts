import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { z } from 'zod';
import { createMachineToken } from '@office/service-kit/machine-token';
import { createTokenVerifier } from '@office/service-kit/staff-identity';
import { recordedLog } from '@office/testing/log';
import { start, type RunningIdentity } from '../src/main.ts';

const env = {
  PORT: '0',
  OFFICE_CLIENT_SECRET: 'office-secret',
  BANK_CLIENT_SECRET: 'bank-secret',
  DESK_CLIENT_SECRET: 'desk-secret',
  DESK_URL: 'http://127.0.0.1:3000',
  ALLOW_STAFF_GRANT: 'yes',
};
const redirect = 'http://127.0.0.1:3000/signed-in';
const Tokens = z.object({
  access_token: z.string(),
  expires_in: z.number(),
  refresh_token: z.string().optional(),
  id_token: z.string().optional(),
});
const Refusal = z.object({ error: z.string() });

let identity: RunningIdentity;
const { log, lines } = recordedLog();

beforeAll(async () => {
  identity = await start(env, { log });
});
afterAll(() => identity.stop());

const ask = (form: Record<string, string>, client?: string) =>
  fetch(`${identity.url}/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers:
      client === undefined
        ? {}
        : { authorization: `Basic ${Buffer.from(client).toString('base64')}` },
  });

/** A browser: follows redirects by hand and keeps the cookies. */
function browser() {
  const cookies = new Map<string, string>();
  return async (url: string, init: { method?: string; body?: URLSearchParams } = {}) => {
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      if (at === pair.length - 1) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  };
}

const locationOf = (response: Response): string =>
  new URL(response.headers.get('location') ?? 'missing:', identity.url).href;

function authorizeUrl(challenge: string | undefined, redirectUri = redirect): string {
  const url = new URL(`${identity.url}/authorize`);
  url.search = new URLSearchParams({
    client_id: 'desk',
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid',
    state: 'here',
    ...(challenge === undefined
      ? {}
      : { code_challenge: challenge, code_challenge_method: 'S256' }),
  }).toString();
  return url.href;
}

async function signIn(member: string, redirectUri = redirect) {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const go = browser();
  const page = locationOf(await go(authorizeUrl(challenge, redirectUri)));
  const shown = await (await go(page)).text();
  const answered = await go(page, {
    method: 'POST',
    body: new URLSearchParams({ staff: member }),
  });
  const back = locationOf(await go(locationOf(answered)));
  return { go, shown, verifier, back: new URL(back) };
}

const exchange = (code: string, verifier: string, redirectUri = redirect) =>
  ask(
    {
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    },
    'desk:desk-secret',
  );

describe('machines', () => {
  test('the office signs in with its secret and acts as the office', async () => {
    const token = createMachineToken({
      issuer: identity.url,
      clientId: 'office',
      clientSecret: 'office-secret',
    });
    const actor = await createTokenVerifier(identity.url)(`Bearer ${await token()}`);
    expect(actor).toEqual({ id: 'office', roles: ['office'] });
  });

  test('the bank signs in as the bank, for ten minutes, for this office only', async () => {
    const answer = Tokens.parse(
      await (await ask({ grant_type: 'client_credentials' }, 'bank:bank-secret')).json(),
    );
    expect(answer.expires_in).toBe(600);
    expect(decodeJwt(answer.access_token)).toMatchObject({
      sub: 'bank',
      roles: ['bank'],
      aud: 'payment-office',
      iss: identity.url,
    });
  });

  test('a wrong secret gets no token', async () => {
    const response = await ask({ grant_type: 'client_credentials' }, 'office:guessed');
    expect(response.status).toBe(401);
  });
});

describe('people', () => {
  test('somebody chooses who they are and comes back to the desk with their roles', async () => {
    const { shown, back, verifier } = await signIn('ann');
    expect(shown).toContain('Who are you?');
    expect(shown).toContain('Chloé Baert');
    expect(shown).toContain('Simulator');
    expect(`${back.origin}${back.pathname}`).toBe(redirect);
    expect(back.searchParams.get('state')).toBe('here');

    const answer = Tokens.parse(
      await (await exchange(back.searchParams.get('code') ?? '', verifier)).json(),
    );
    const actor = await createTokenVerifier(identity.url)(`Bearer ${answer.access_token}`);
    expect(actor).toEqual({
      id: 'ann',
      roles: ['reception', 'admissibility', 'payment', 'debts', 'expert', 'head'],
    });
    expect(decodeJwt(answer.id_token ?? '')).toMatchObject({ sub: 'ann', name: 'Ann Peeters' });
  });

  test('a refresh token gives a new access token of the same person', async () => {
    const { back, verifier } = await signIn('otto');
    const first = Tokens.parse(
      await (await exchange(back.searchParams.get('code') ?? '', verifier)).json(),
    );
    const second = Tokens.parse(
      await (
        await ask(
          { grant_type: 'refresh_token', refresh_token: first.refresh_token ?? '' },
          'desk:desk-secret',
        )
      ).json(),
    );
    const actor = await createTokenVerifier(identity.url)(`Bearer ${second.access_token}`);
    expect(actor).toEqual({ id: 'otto', roles: ['auditor'] });
  });

  test('a code without its verifier gives nothing', async () => {
    const { back } = await signIn('bert');
    const response = await exchange(
      back.searchParams.get('code') ?? '',
      randomBytes(32).toString('base64url'),
    );
    expect(response.status).toBe(400);
    expect(Refusal.parse(await response.json())).toMatchObject({ error: 'invalid_grant' });
  });

  test('a code is used once', async () => {
    const { back, verifier } = await signIn('bert');
    const code = back.searchParams.get('code') ?? '';
    expect((await exchange(code, verifier)).status).toBe(200);
    expect((await exchange(code, verifier)).status).toBe(400);
  });

  test('a sign-in without PKCE is sent back with an error', async () => {
    const go = browser();
    const back = new URL(locationOf(await go(authorizeUrl(undefined))));
    expect(back.searchParams.get('error')).toBe('invalid_request');
  });

  test('nobody is sent to an address that is not the desk', async () => {
    const response = await browser()(
      authorizeUrl('c'.repeat(43), 'http://127.0.0.1:9999/signed-in'),
    );
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
  });

  test('a desk that opened later is let in', async () => {
    identity.allowRedirect('http://127.0.0.1:4567');
    const later = 'http://127.0.0.1:4567/signed-in';
    const { back, verifier } = await signIn('hilde', later);
    expect(back.href.startsWith(later)).toBe(true);
    expect((await exchange(back.searchParams.get('code') ?? '', verifier, later)).status).toBe(200);
  });

  test('somebody unknown does not get in', async () => {
    const go = browser();
    const page = locationOf(await go(authorizeUrl('c'.repeat(43))));
    const response = await go(page, {
      method: 'POST',
      body: new URLSearchParams({ staff: 'mallory' }),
    });
    expect(response.status).toBe(400);
  });

  test('who signs out is asked again who they are', async () => {
    const { go, back, verifier } = await signIn('rita');
    const { id_token: hint } = Tokens.parse(
      await (await exchange(back.searchParams.get('code') ?? '', verifier)).json(),
    );
    const query = new URLSearchParams({
      id_token_hint: hint ?? '',
      post_logout_redirect_uri: 'http://127.0.0.1:3000/',
    });
    const page = await (await go(`${identity.url}/sign-out?${query.toString()}`)).text();
    const action = /action="([^"]+)"/.exec(page)?.[1] ?? '';
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const left = await go(action, {
      method: 'POST',
      body: new URLSearchParams({ xsrf, logout: 'yes' }),
    });
    expect(locationOf(left)).toBe('http://127.0.0.1:3000/');
    const again = locationOf(await go(authorizeUrl('c'.repeat(43))));
    expect(again).toContain('/sign-in/');
  });
});

describe('stories', () => {
  const staffToken = (url: string, member: string) =>
    fetch(`${url}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'urn:payment-office:grant:staff',
        client_id: 'story',
        staff: member,
      }),
    });

  test('a story acts as a named member of staff', async () => {
    const answer = Tokens.parse(await (await staffToken(identity.url, 'dora')).json());
    const actor = await createTokenVerifier(identity.url)(`Bearer ${answer.access_token}`);
    expect(actor).toEqual({ id: 'dora', roles: ['debts'] });
  });

  test('a story cannot act as somebody who does not exist', async () => {
    expect((await staffToken(identity.url, 'office')).status).toBe(400);
  });

  test('without leave there is no such grant', async () => {
    const strict = await start({ ...env, ALLOW_STAFF_GRANT: undefined }, { log });
    const response = await staffToken(strict.url, 'ann');
    await strict.stop();
    expect(response.status).toBe(401);
    expect(Refusal.parse(await response.json()).error).toBe('invalid_client');
  });
});

test('every mistake of the configuration is named at once', async () => {
  await expect(start({ PORT: 'x' })).rejects.toThrow(
    /PORT[\s\S]*OFFICE_CLIENT_SECRET|OFFICE_CLIENT_SECRET[\s\S]*PORT/,
  );
});

test('no secret and no code stands in the log', () => {
  expect(lines.join('')).not.toMatch(/office-secret|desk-secret|code=/);
});
