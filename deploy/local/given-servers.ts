import { connect } from 'node:net';
import { Refusal } from './refusal.ts';

/** The variables that point the office at servers which somebody else runs. */
const given = ['TEMPORAL_ADDRESS', 'KAFKA_BROKERS', 'MONGODB_URI'] as const;

/** Refuses with one sentence when nothing answers where the environment says that a server is. */
export async function requireGivenServers(
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  for (const name of given) {
    const address = env[name];
    // A name that only a DNS record resolves (mongodb+srv) is left to the driver.
    if (address === undefined || address.startsWith('mongodb+srv:')) continue;
    const answers = await Promise.all(hostsIn(address).map(isOpen));
    if (answers.includes(true)) continue;
    throw new Refusal(
      `Nothing answers where ${name} points (${hostsIn(address).join(', ')}): start that server, or leave ${name} out and the office starts its own.`,
    );
  }
}

/** `host:port` of each server: without scheme, sign-in, database and options. */
export const hostsIn = (address: string): string[] =>
  address
    .replace(/^\w+:\/\//, '')
    .replace(/^[^@/]*@/, '')
    .replace(/[/?].*$/, '')
    .split(',')
    .map((host) => (host.includes(':') ? host : `${host}:27017`));

const isOpen = (hostAndPort: string): Promise<boolean> =>
  new Promise((resolve) => {
    const at = hostAndPort.lastIndexOf(':');
    const socket = connect({
      host: hostAndPort.slice(0, at),
      port: Number(hostAndPort.slice(at + 1)),
      timeout: 3000,
    });
    const end = (isThere: boolean) => () => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
