import express from 'express';
import { clockOn } from '@office/testing/clock';
import { freshDatabase } from '@office/testing/database';
import { serve } from '@office/testing/http';
import { createTestIdentity } from '@office/testing/identity';
import { recordedLog } from '@office/testing/log';
import { day } from '@office/domain/day';
import type { TaskType } from '@office/domain/task';
import { createServiceClient } from '@office/service-kit/service-client';
import type { Role } from '@office/domain/access';
import type { Envelope } from '@office/contracts/define-event';
import { createApp } from '../src/app.ts';
import { changeSubscription } from '../src/change-feed.ts';
import { incomeSubscription } from '../src/on-income-events.ts';
import { createTaskStores } from '../src/task-stores.ts';

interface Asked {
  readonly path: string;
  readonly body: unknown;
  readonly onBehalfOf: string | undefined;
}

/** A neighbour at the other end of HTTP: it keeps what it was asked and answers what a test tells it. */
async function fakeDossiers() {
  const asked: Asked[] = [];
  let answer = { status: 200, body: { version: 2 } as object };
  const app = express();
  app.use(express.json());
  app.use((request, response) => {
    const onBehalfOf = request.get('x-on-behalf-of');
    asked.push({ path: request.path, body: request.body as unknown, onBehalfOf });
    response.status(answer.status).json(answer.body);
  });
  const served = await serve(app);
  return {
    asked,
    url: served.url,
    close: () => served.close(),
    answers: (status: number, body: object) => {
      answer = { status, body };
    },
  };
}

/** The whole service on a document server, beside a dossiers service that a test plays. */
export async function openTasksService(today: string) {
  const clock = clockOn(today);
  const identity = await createTestIdentity();
  const { connection, drop } = await freshDatabase();
  const stores = createTaskStores({ connection, clock });
  const store = stores.tasks;
  for (const each of stores.all) await each.ensureIndexes();
  const dossiers = await fakeDossiers();
  const { log, lines } = recordedLog();
  const { verifyToken } = identity;
  const neighbours = createServiceClient({
    urls: { dossiers: dossiers.url },
    token: () => identity.office(),
  });
  const ready = () => Promise.resolve();
  const served = await serve(createApp({ stores, neighbours, clock, verifyToken, log, ready }));
  const office = served.as(await identity.office());
  return {
    clock,
    identity,
    store,
    stores,
    income: incomeSubscription(stores),
    changes: changeSubscription(stores.changes),
    dossiers,
    office,
    url: served.url,
    as: (token: string) => served.as(token),
    person: async (subject: string, roles?: readonly Role[]) =>
      served.as(await identity.token(subject, roles)),
    /** Opens a task of a type; of the month 2026-10 unless told. */
    opens: (
      taskId: string,
      type: TaskType,
      more: { dossierId?: string; subject?: string; dueOn?: string; reasons?: string[] } = {},
    ) =>
      office.openTask({
        params: { taskId },
        body: {
          type,
          dossierId: more.dossierId ?? 'd-anne',
          subject: more.subject ?? '2026-10',
          dueOn: day(more.dueOn ?? '2026-11-30'),
          ...(more.reasons === undefined ? {} : { reasons: more.reasons }),
          process: 'payment-month.d-anne.2026-10',
        },
      }),
    eventsOf: async (taskId: string): Promise<readonly Envelope[]> =>
      (await store.waiting(1000)).find(({ _id }) => _id === taskId)?.outbox ?? [],
    errors: () => lines.filter((line) => line.includes('"level":50')),
    close: async () => {
      await served.close();
      await dossiers.close();
      await drop();
    },
  };
}

export type TasksService = Awaited<ReturnType<typeof openTasksService>>;
