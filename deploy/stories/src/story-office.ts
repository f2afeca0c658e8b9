import { randomInt } from 'node:crypto';
import { Connection } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import type { WorkflowBundle } from '@temporalio/worker';
import type { Day } from '@office/domain/day';
import { serviceNames } from '@office/contracts/services';
import { createLogger, type Logger } from '@office/service-kit/logger';
import { connectMongo } from '@office/service-kit/mongo';
import { createServiceClient, type ServiceClient } from '@office/service-kit/service-client';
import { createDrivenClock, type DrivenClock } from '../../local/clock.ts';
import { closeAll, type Close } from '../../local/closings.ts';
import { startOffice, type Office } from '../../local/office.ts';
import { deleteTopics } from '../../local/topics.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { startRecorder } from './recorder.ts';
import { createNames, type Scene } from './scene.ts';
import { createBankControl, createOnemControl } from './simulator-controls.ts';
import type { StoryServers } from './story-servers.ts';
import { createTimeDriver, type TimeDriver } from './time-driver.ts';

/** One office of its own for one story: fresh data, its own workflow server, a driven clock. */
export interface StoryOffice {
  readonly scene: Scene;
  readonly office: Office;
  readonly clock: DrivenClock;
  readonly driver: TimeDriver;
  /** What is under way in it; whoever publishes behind its back says so here. */
  readonly ledger: Ledger;
  /** The office's own connection to its workflow server. */
  readonly connection: Connection;
  /** Stands before the names of its topics and databases. */
  readonly prefix: string;
  /** Closes it and takes its data away. */
  readonly stop: () => Promise<void>;
}

export interface StoryOfficeOptions {
  readonly servers: Omit<StoryServers, 'stop'>;
  readonly starts: Day;
  readonly bundle: WorkflowBundle;
  readonly withDesk?: boolean;
  readonly logLevel?: string;
  /** The log of each part, where somebody reads them. */
  readonly logOf?: (name: string) => Logger;
}

/** Opens an office that lives on the day on which a story starts. */
export async function openStoryOffice(options: StoryOfficeOptions): Promise<StoryOffice> {
  const { servers, starts, bundle, withDesk = false, logLevel = 'silent' } = options;
  const { logOf = (name: string) => createLogger(name, logLevel) } = options;
  const seed = randomInt(36 ** 6)
    .toString(36)
    .padStart(6, '0');
  const prefix = `story-${seed}-`;
  const brokers = servers.kafka.split(',');
  const closings: Close[] = [];
  const stop = (): Promise<void> => closeAll(closings);
  try {
    const environment = await TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path: servers.testServer } },
    });
    closings.push(() => environment.teardown());
    const connection = await Connection.connect({ address: environment.address });
    closings.push(() => connection.close());
    const clock = createDrivenClock(starts);
    const ledger = createLedger();
    closings.push(() => dropData(servers.mongo, brokers, prefix));
    const office = await startOffice({
      servers: { temporal: environment.address, kafka: servers.kafka, mongo: servers.mongo },
      topicPrefix: prefix,
      databasePrefix: prefix,
      partitions: 1,
      bank: 'silent',
      withDesk,
      logOf,
      clock,
      inFlight: ledger,
      untilDay: (day) => clock.untilDay(day),
      bundle,
    });
    closings.push(() => office.stop());
    const log = logOf('story');
    const recorder = await startRecorder({ brokers, prefix, log, inFlight: ledger });
    closings.push(() => recorder.stop());
    const driver = await createTimeDriver({
      environment,
      connection,
      namespace: 'default',
      clock,
      ledger,
      actors: [office.onem, office.bank],
    });
    const scene: Scene = {
      as: clientsOf(office),
      onem: createOnemControl(office.urls.onem),
      bank: createBankControl(office.urls.bank),
      recorder,
      names: createNames(seed),
      rest: () => driver.rest(),
    };
    return { scene, office, clock, driver, ledger, connection, prefix, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function clientsOf({ urls, staffToken }: Office): (staff: string) => ServiceClient {
  const clients = new Map<string, ServiceClient>();
  return (staff) => {
    const client =
      clients.get(staff) ?? createServiceClient({ urls, token: () => staffToken(staff) });
    clients.set(staff, client);
    return client;
  };
}

async function dropData(mongo: string, brokers: readonly string[], prefix: string): Promise<void> {
  await deleteTopics({ brokers, prefix });
  const connection = await connectMongo(mongo, `${prefix}dossiers`);
  try {
    for (const name of [...serviceNames, 'bank', 'onem', 'desk']) {
      await connection.useDb(`${prefix}${name}`).dropDatabase();
    }
  } finally {
    await connection.close();
  }
}
