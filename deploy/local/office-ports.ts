import { randomInt } from 'node:crypto';
import getPort, { portNumbers } from 'get-port';
import { z } from 'zod';
import { Refusal } from './refusal.ts';

const names = [
  'desk',
  'dossiers',
  'agency',
  'payments',
  'debts',
  'tasks',
  'correspondence',
  'knowledge',
  'identity',
  'onem',
  'bank',
] as const;
export type OfficePort = (typeof names)[number];
/** Where each part of an office listens. */
export type OfficePorts = Readonly<Record<OfficePort, number>>;

/** Free ports, below those that the machine gives to outgoing connections: nobody takes one meanwhile. */
export async function choosePorts(): Promise<OfficePorts> {
  const first = randomInt(20_000, 31_000);
  const chosen: number[] = [];
  for (let index = 0; index < names.length; index += 1) {
    chosen.push(await getPort({ host: '127.0.0.1', port: portNumbers(first, 32_000) }));
  }
  return portsFrom((name) => chosen[names.indexOf(name)]);
}

const Port = z.coerce.number<string | number | undefined>().int().min(1).max(65535);

/** The ports that an environment names: `DESK_PORT`, `DOSSIERS_PORT`, … */
export const portsIn = (env: Readonly<Record<string, string | undefined>>): OfficePorts =>
  portsFrom((name) => env[`${name.toUpperCase()}_PORT`]);

function portsFrom(find: (name: OfficePort) => string | number | undefined): OfficePorts {
  const read = (name: OfficePort): number => {
    const port = Port.safeParse(find(name));
    if (port.success) return port.data;
    throw new Refusal(`${name.toUpperCase()}_PORT must be a port, 1 to 65535.`);
  };
  return {
    desk: read('desk'),
    dossiers: read('dossiers'),
    agency: read('agency'),
    payments: read('payments'),
    debts: read('debts'),
    tasks: read('tasks'),
    correspondence: read('correspondence'),
    knowledge: read('knowledge'),
    identity: read('identity'),
    onem: read('onem'),
    bank: read('bank'),
  };
}
