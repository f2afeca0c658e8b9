import { z } from 'zod';
import { staffGrant } from '../simulators/identity/src/clients.ts';

export type StaffToken = (staff: string) => Promise<string>;

const Answer = z.object({ access_token: z.string(), expires_in: z.number() });

/** Asks the identity simulator for tokens of its staff, and again a minute before each ends. */
export function createStaffTokens(issuer: string): StaffToken {
  const known = new Map<string, { token: string; until: number }>();
  return async (staff) => {
    const current = known.get(staff);
    if (current !== undefined && performance.now() < current.until) return current.token;
    const response = await fetch(`${issuer}/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ grant_type: staffGrant, client_id: 'story', staff }),
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) throw new Error(`${staff} is not a member of staff of this office`);
    const answer = Answer.parse(await response.json());
    known.set(staff, {
      token: answer.access_token,
      until: performance.now() + (answer.expires_in - 60) * 1000,
    });
    return answer.access_token;
  };
}
