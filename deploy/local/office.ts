import { randomBytes } from 'node:crypto';
import type { WorkflowBundle } from '@temporalio/worker';
import { serviceNames, type ServiceName } from '@office/contracts/services';
import type { Clock } from '@office/domain/clock';
import type { Day } from '@office/domain/day';
import { urlOf } from '@office/service-kit/config';
import type { InFlight } from '@office/service-kit/in-flight';
import type { Logger } from '@office/service-kit/logger';
import type { Running, Surroundings } from '@office/service-kit/start';
import { start as startAgency } from '@office/agency/main';
import { start as startCorrespondence } from '@office/correspondence/main';
import { start as startDebts } from '@office/debts/main';
import { start as startDossiers } from '@office/dossiers/main';
import { start as startKnowledge } from '@office/knowledge/main';
import { start as startPayments } from '@office/payments/main';
import { start as startTasks } from '@office/tasks/main';
import { start as startWorker } from '@office/workflows/main';
import { start as startBank, type RunningBank } from '../simulators/bank/src/main.ts';
import { start as startIdentity, type RunningIdentity } from '../simulators/identity/src/main.ts';
import { staff } from '../simulators/identity/src/staff.ts';
import { start as startOnem, type RunningOnem } from '../simulators/onem/src/main.ts';
import { closeAll, type Close } from './closings.ts';
import { choosePorts, type OfficePort, type OfficePorts } from './office-ports.ts';
import { createStaffTokens, type StaffToken } from './staff-tokens.ts';
import { createTopics } from './topics.ts';

export interface OfficeOptions {
  /** Where the three servers answer: an address, `host:port,…`, and a `mongodb://` address. */
  readonly servers: { readonly temporal: string; readonly kafka: string; readonly mongo: string };
  /** Fixed ports; free ones are chosen when absent. */
  readonly ports?: OfficePorts;
  /** Put before topics and databases, so that several offices share the servers. */
  readonly topicPrefix?: string;
  readonly databasePrefix?: string;
  readonly partitions?: number;
  readonly bank: 'silent' | 'automatic';
  readonly withDesk: boolean;
  readonly logOf: (name: string) => Logger;
  readonly temporalUi?: string;
  /** A driven office: its clock, its ledger, how long until a day is over, and workflow code bundled before. */
  readonly clock?: Clock;
  readonly inFlight?: InFlight;
  readonly untilDay?: (day: Day) => number;
  readonly bundle?: WorkflowBundle;
  /** Told as each part opens. */
  readonly onOpened?: (name: string) => void;
}

export interface Office {
  readonly urls: Readonly<Record<ServiceName | 'identity' | 'onem' | 'bank', string>> & {
    readonly desk?: string;
  };
  readonly identity: RunningIdentity;
  readonly onem: RunningOnem;
  readonly bank: RunningBank;
  /** A token that acts as this member of staff. */
  readonly staffToken: StaffToken;
  /** Closes everything in the reverse of the order in which it opened. */
  stop(): Promise<void>;
}

type Env = Readonly<Record<string, string>>;
type StartService = (env: Env, surroundings: Surroundings) => Promise<Running>;

const services: Readonly<Record<ServiceName, StartService>> = {
  dossiers: startDossiers,
  agency: startAgency,
  payments: startPayments,
  debts: startDebts,
  tasks: startTasks,
  correspondence: startCorrespondence,
  knowledge: startKnowledge,
};

/** Opens a whole office in this process: simulators, topics, services, worker and desk. The only way to open one. */
export async function startOffice(options: OfficeOptions): Promise<Office> {
  const { servers, topicPrefix = '', databasePrefix = '', partitions = 3 } = options;
  const ports = options.ports ?? (await choosePorts());
  const closings: Close[] = [];
  const open = async <R extends { stop(): Promise<void> }>(name: string, starting: Promise<R>) => {
    const running = await starting;
    closings.push(() => running.stop());
    options.onOpened?.(name);
    return running;
  };
  const stop = (): Promise<void> => closeAll(closings);
  const around = (name: string): Surroundings => ({
    log: options.logOf(name),
    database: `${databasePrefix}${name}`,
    ...(options.clock === undefined ? {} : { clock: options.clock }),
    ...(options.inFlight === undefined ? {} : { inFlight: options.inFlight }),
  });
  const env = environmentOf(options, ports);
  const envOf = (name: OfficePort): Env => ({ ...env, PORT: String(ports[name]) });

  try {
    const identity = await open('identity', startIdentity(envOf('identity'), around('identity')));
    await createTopics({ brokers: servers.kafka.split(','), prefix: topicPrefix, partitions });
    const bank = await open('bank', startBank(envOf('bank'), around('bank')));
    const onem = await open('onem', startOnem(envOf('onem'), around('onem')));
    // They find each other by address and wait for nobody, so they open side by side.
    const openings = await Promise.allSettled(
      serviceNames.map((name) => open(name, services[name](envOf(name), around(name)))),
    );
    const failed = openings.find((opening) => opening.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    await open('worker', startWorker(env, { ...around('worker'), ...workerOnly(options) }));
    if (options.withDesk) {
      // Only an office with a desk loads its pages.
      const desk = await import('@office/desk/main');
      await open('desk', desk.start(envOf('desk'), around('desk')));
    }
    return {
      urls: urlsOf(ports, options.withDesk),
      identity,
      onem,
      bank,
      staffToken: createStaffTokens(identity.url),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

const workerOnly = ({ untilDay, bundle }: OfficeOptions) => ({
  ...(untilDay === undefined ? {} : { untilDay }),
  ...(bundle === undefined ? {} : { bundle }),
});

const addressOf = (port: number): string => `http://127.0.0.1:${String(port)}`;

/** What every part is told. Secrets are made here, at each start, and live as long as this process. */
function environmentOf(options: OfficeOptions, ports: OfficePorts): Env {
  const secret = (): string => randomBytes(24).toString('base64url');
  const { servers, topicPrefix = '', bank, temporalUi } = options;
  return {
    MONGODB_URI: servers.mongo,
    KAFKA_BROKERS: servers.kafka,
    KAFKA_TOPIC_PREFIX: topicPrefix,
    TEMPORAL_ADDRESS: servers.temporal,
    IDENTITY_ISSUER: addressOf(ports.identity),
    ...Object.fromEntries(serviceNames.map((name) => [urlOf(name), addressOf(ports[name])])),
    BANK_URL: addressOf(ports.bank),
    ONEM_URL: addressOf(ports.onem),
    DESK_URL: addressOf(ports.desk),
    OFFICE_CLIENT_ID: 'office',
    OFFICE_CLIENT_SECRET: secret(),
    BANK_CLIENT_SECRET: secret(),
    DESK_CLIENT_SECRET: secret(),
    SESSION_SECRET: secret(),
    ALLOW_STAFF_GRANT: 'yes',
    STAFF_NAMES: staff.map(({ id, name, roles }) => `${id}=${name}=${roles.join('+')}`).join(','),
    BANK_MODE: bank,
    ...(temporalUi === undefined ? {} : { TEMPORAL_UI_URL: temporalUi }),
  };
}

function urlsOf(ports: OfficePorts, withDesk: boolean): Office['urls'] {
  const { desk, ...others } = ports;
  return {
    dossiers: addressOf(others.dossiers),
    agency: addressOf(others.agency),
    payments: addressOf(others.payments),
    debts: addressOf(others.debts),
    tasks: addressOf(others.tasks),
    correspondence: addressOf(others.correspondence),
    knowledge: addressOf(others.knowledge),
    identity: addressOf(others.identity),
    onem: addressOf(others.onem),
    bank: addressOf(others.bank),
    ...(withDesk ? { desk: addressOf(desk) } : {}),
  };
}
