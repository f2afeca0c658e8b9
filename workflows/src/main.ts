import { z } from 'zod';
import { Client, Connection } from '@temporalio/client';
import {
  bundleWorkflowCode,
  DefaultLogger,
  makeTelemetryFilterString,
  NativeConnection,
  Runtime,
  Worker,
  type WorkflowBundle,
} from '@temporalio/worker';
import { systemClock } from '@office/domain/clock';
import { addDays, type Day } from '@office/domain/day';
import { beginningOf } from '@office/domain/midnight';
import { serviceNames } from '@office/contracts/services';
import { topicOf } from '@office/contracts/define-event';
import { CallerConfig, parseConfig } from '@office/service-kit/config';
import { runAsProcess } from '@office/service-kit/run-as-process';
import { noOneListens } from '@office/service-kit/in-flight';
import { connectKafka } from '@office/service-kit/kafka-broker';
import { createLogger } from '@office/service-kit/logger';
import { createMachineToken } from '@office/service-kit/machine-token';
import { createServiceClient } from '@office/service-kit/service-client';
import type { Surroundings } from '@office/service-kit/start';
import { createActivities } from './activities/activities.ts';
import { createProcesses } from './activities/processes.ts';
import { createBridge } from './bridge/bridge.ts';
import { callsNow } from './correlation.ts';

const Config = CallerConfig.extend({
  TEMPORAL_ADDRESS: z.string().min(1),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  TASK_QUEUE: z.string().default('office'),
  KAFKA_BROKERS: z.string().min(1),
  KAFKA_TOPIC_PREFIX: z.string().default(''),
  IDENTITY_ISSUER: z.url(),
  LOG_LEVEL: z.string().default('info'),
  DOSSIERS_URL: z.url(),
  AGENCY_URL: z.url(),
  PAYMENTS_URL: z.url(),
  DEBTS_URL: z.url(),
  TASKS_URL: z.url(),
  CORRESPONDENCE_URL: z.url(),
  KNOWLEDGE_URL: z.url(),
});

export interface WorkerSurroundings extends Surroundings {
  /** Milliseconds from now until 00:00 of the day after, on a driven clock. */
  readonly untilDay?: (day: Day) => number;
  /** Workflow code bundled before: a story's office shares one bundle with the others. */
  readonly bundle?: WorkflowBundle;
}

/** Bundles the workflow code once; seconds of work that several workers of one process can share. */
export const bundleWorkflows = (): Promise<WorkflowBundle> =>
  bundleWorkflowCode({
    workflowsPath: new URL('./index.ts', import.meta.url).pathname,
    logger: new DefaultLogger('WARN'),
  });

/** Opens the worker and the bridge together, and stops them together. */
export async function start(
  env: Record<string, string | undefined>,
  surroundings: WorkerSurroundings = {},
): Promise<{ stop(): Promise<void> }> {
  const config = parseConfig(Config, env);
  const {
    clock = systemClock(),
    inFlight = noOneListens,
    untilDay = untilEndOfRealDay,
  } = surroundings;
  const log = surroundings.log ?? createLogger('workflows', config.LOG_LEVEL);
  const connection = await Connection.connect({ address: config.TEMPORAL_ADDRESS });
  const native = await NativeConnection.connect({ address: config.TEMPORAL_ADDRESS });
  const client = new Client({ connection, namespace: config.TEMPORAL_NAMESPACE });
  const urls = Object.fromEntries(serviceNames.map((name) => [name, config[`${upper(name)}_URL`]]));
  const token = createMachineToken({
    issuer: config.IDENTITY_ISSUER,
    clientId: config.OFFICE_CLIENT_ID,
    clientSecret: config.OFFICE_CLIENT_SECRET,
  });
  // Collecting a large run takes longer than other answers; a step has 30 seconds.
  const services = createServiceClient({
    urls,
    token,
    timeoutMs: 25_000,
    context: callsNow,
  });
  const processes = createProcesses(client, config.TASK_QUEUE, inFlight);
  const worker = await Worker.create({
    connection: native,
    namespace: config.TEMPORAL_NAMESPACE,
    taskQueue: config.TASK_QUEUE,
    workflowBundle: surroundings.bundle ?? (await bundleWorkflows()),
    activities: createActivities({ services, processes, clock, inFlight, untilEndOf: untilDay }),
    // Local activities need a cache larger than the open workflows (design §12).
    maxCachedWorkflows: 3000,
    maxConcurrentActivityTaskExecutions: 50,
    shutdownGraceTime: '5 seconds',
  });
  const running = worker.run();
  const broker = await connectKafka({
    clientId: 'workflows',
    brokers: config.KAFKA_BROKERS.split(','),
    prefix: config.KAFKA_TOPIC_PREFIX,
    log,
    inFlight,
  });
  const deliver = createBridge({ processes, services }, log);
  await broker.subscribe({
    group: 'workflows',
    topics: serviceNames.filter((name) => name !== 'knowledge').map(topicOf),
    handle: async (envelope) => {
      await deliver(envelope);
    },
  });
  log.info({ taskQueue: config.TASK_QUEUE }, 'worker and bridge open');
  return {
    stop: async () => {
      await broker.close();
      worker.shutdown();
      await running;
      await native.close();
      await connection.close();
      log.info('worker and bridge closed');
    },
  };
}

type Upper = Uppercase<(typeof serviceNames)[number]>;
const upper = (name: (typeof serviceNames)[number]): Upper => name.toUpperCase() as Upper;

const untilEndOfRealDay = (day: Day): number =>
  beginningOf(addDays(day, 1)) - performance.timeOrigin - performance.now();

/** Lets only Temporal's errors through; called once a process, before any worker. */
export const quietTemporal = (): void => {
  const filter = makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' });
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    // Signals are ours to answer: everything closes in its order, the worker in its turn.
    shutdownSignals: [],
    telemetryOptions: { logging: { filter, forward: {} } },
  });
};

if (import.meta.main) {
  quietTemporal();
  await runAsProcess(start, process);
}
