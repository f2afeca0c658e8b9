import { z } from 'zod';

const TokenAnswer = z.object({ access_token: z.string(), expires_in: z.number() });

export interface MachineIdentity {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The office's own token (client credentials), asked again a minute before it ends. */
export function createMachineToken({
  issuer,
  clientId,
  clientSecret,
}: MachineIdentity): () => Promise<string> {
  let current: { token: string; until: number } | undefined;
  let asking: Promise<string> | undefined;

  const ask = async (): Promise<string> => {
    const response = await fetch(`${issuer}/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        resource: 'urn:payment-office',
      }),
      signal: AbortSignal.timeout(5000),
    });
    if (!response.ok)
      throw new Error(`the identity provider refused the office: ${String(response.status)}`);
    const answer = TokenAnswer.parse(await response.json());
    current = {
      token: answer.access_token,
      until: performance.now() + (answer.expires_in - 60) * 1000,
    };
    return answer.access_token;
  };

  return () => {
    if (current !== undefined && performance.now() < current.until)
      return Promise.resolve(current.token);
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  };
}
