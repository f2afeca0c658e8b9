import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generateKeyPair, SignJWT } from 'jose';
import { z } from 'zod';
import { endpoints } from '@office/contracts/catalogue';
import type { Endpoint } from '@office/contracts/define-endpoint';
import { serviceNames } from '@office/contracts/services';
import { mayGive, rights, roles, staffRoles, type Command, type Role } from '@office/domain/access';
import { day } from '@office/domain/day';
import { openOffice, type OfficeInTest } from './office-in-test.ts';

const Problem = z.looseObject({ code: z.string().default('') });
const all: readonly Endpoint[] = Object.values(endpoints);

let office: OfficeInTest;
beforeAll(async () => {
  office = await openOffice({ starts: day('2026-10-01') });
}, 60_000);
afterAll(() => office.stop(), 30_000);

/** Calls an endpoint with nothing but a token: what it answers beyond 401 and 403 is of no concern here. */
async function ask(endpoint: Endpoint, token: string | undefined) {
  const path = endpoint.path.replaceAll(/:\w+/g, 'nobody');
  const response = await fetch(`${office.office.urls[endpoint.service]}${path}`, {
    method: endpoint.method,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  const { code } = Problem.parse(await response.json().catch(() => ({})));
  return { status: response.status, code };
}

const never = 4_000_000_000;
const ann = { sub: 'ann', roles: [...staffRoles, 'office'] };

describe('a token', () => {
  /** Tokens that must not open a door, by what is wrong with them. */
  const wrong: Readonly<Record<string, () => Promise<string | undefined>>> = {
    missing: () => Promise.resolve(undefined),
    'not a token': () => Promise.resolve('ann'),
    expired: () => office.office.identity.sign({ ...ann, exp: 1_600_000_000 }),
    'not yet valid': () => office.office.identity.sign({ ...ann, nbf: never, exp: never + 60 }),
    'for another audience': () =>
      office.office.identity.sign({ ...ann, aud: 'another-office', exp: never }),
    'of another issuer': () =>
      office.office.identity.sign({ ...ann, iss: 'http://elsewhere.test', exp: never }),
    'without a subject': () => office.office.identity.sign({ roles: ann.roles, exp: never }),
    'with a role nobody has': () =>
      office.office.identity.sign({ ...ann, roles: ['emperor'], exp: never }),
    unsigned: () => Promise.resolve(unsigned()),
    'signed with a foreign key': foreign,
    'signed with the public key as if it were a secret': confused,
    'cut short': async () => (await office.office.staffToken('ann')).slice(0, -8),
  };
  const claims = () => ({
    ...ann,
    iss: office.office.urls.identity,
    aud: 'payment-office',
    exp: never,
  });
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const unsigned = () => `${part({ alg: 'none' })}.${part(claims())}.`;
  async function foreign() {
    const { privateKey } = await generateKeyPair('RS256');
    return new SignJWT(claims())
      .setProtectedHeader({ alg: 'RS256', kid: 'office' })
      .sign(privateKey);
  }
  async function confused() {
    const { keys } = z
      .object({ keys: z.array(z.looseObject({ n: z.string() })) })
      .parse(await (await fetch(`${office.office.urls.identity}/jwks`)).json());
    return new SignJWT(claims())
      .setProtectedHeader({ alg: 'HS256', kid: 'office' })
      .sign(new TextEncoder().encode(JSON.stringify(keys[0])));
  }

  test.each(serviceNames)(
    'opens %s when it is good, and is answered 401 when it is not',
    async (service) => {
      const endpoint =
        all.find(
          (each) => each.service === service && each.method === 'GET' && !each.path.includes(':'),
        ) ?? all.find((each) => each.service === service && each.method === 'GET');
      if (endpoint === undefined) throw new Error(`${service} answers nothing`);
      const good = await ask(endpoint, await office.office.staffToken('ann'));
      // Signed by the very function that signs the wrong ones: what is refused is what is wrong with them.
      const signed = await ask(endpoint, await office.office.identity.sign({ ...ann, exp: never }));
      expect([200, 400, 404]).toContain(good.status);
      expect(signed.status).toBe(good.status);
      for (const [what, make] of Object.entries(wrong)) {
        const { status, code } = await ask(endpoint, await make());
        expect([what, status, code]).toEqual([what, 401, 'no-token']);
      }
    },
  );
});

describe('a role', () => {
  /** Who in the identity provider has this role and no other. */
  const alone: Readonly<Partial<Record<Role, string>>> = {
    reception: 'rita',
    admissibility: 'adam',
    payment: 'paula',
    debts: 'dora',
    expert: 'ed',
    head: 'hilde',
    auditor: 'otto',
  };
  const tokenOf = (role: Role): Promise<string> => {
    const staff = alone[role];
    return staff === undefined
      ? office.office.identity.sign({ sub: role, roles: [role], exp: never })
      : office.office.staffToken(staff);
  };

  test.each(roles)('%s may call exactly what the rights table allows it', async (role) => {
    const token = await tokenOf(role);
    const found: string[] = [];
    const expected: string[] = [];
    for (const endpoint of all) {
      const name = `${endpoint.service} ${endpoint.method} ${endpoint.path}`;
      const allowed: readonly Role[] = rights[endpoint.command];
      expected.push(`${name}: ${allowed.includes(role) ? 'open' : '403 not-entitled'}`);
      const { status, code } = await ask(endpoint, token);
      const isShut = status === 401 || status === 403 || status >= 500;
      found.push(`${name}: ${isShut ? `${String(status)} ${code}` : 'open'}`);
    }
    expect(found).toEqual(expected);
    expect(found.length).toBeGreaterThan(50);
  });

  test('that only reads may change nothing, and the machines’ commands are the machines’ own', () => {
    const changes = (role: Role) =>
      all
        .filter(
          ({ method, command }) =>
            method !== 'GET' && mayGive({ id: role, roles: [role] }, command),
        )
        .map(({ path }) => path)
        .toSorted();
    // Questions that carry words of a person are sent as bodies, and change nothing.
    expect(changes('auditor')).toEqual(['/descriptions', '/last-paid-months', '/searches']);
    expect(changes('agency')).toEqual([]);
    const commands: readonly Command[] = [
      'payment.settle',
      'run.advance',
      'deductions.allocate',
      'letter.send',
      'task.open',
      'claim.advance',
      'agency.send',
    ];
    for (const command of commands)
      expect([command, rights[command]]).toEqual([command, ['office']]);
    expect(rights['run.sign']).toEqual(['payment', 'expert', 'head']);
  });
});
