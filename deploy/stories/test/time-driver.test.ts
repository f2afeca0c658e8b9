import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { NativeConnection, Worker } from '@temporalio/worker';
import { day, type Day } from '@office/domain/day';
import { testTemporalServer } from '@office/testing/database';
import { quietTemporal } from '@office/workflows/main';
import { createDrivenClock } from '../../local/clock.ts';
import { createLedger } from '../src/ledger.ts';
import { OfficeHeld } from '../src/rest.ts';
import { createTimeDriver, type Actor } from '../src/time-driver.ts';

quietTemporal();
const taskQueue = 'time-driver';

/** A worker with one waiting workflow on a test server of its own, driven from 28 September 2026. */
async function open({ delayMs = 0, failures = 0, limitMs = 30_000, actors = [] as Actor[] } = {}) {
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: testTemporalServer() } },
  });
  const connection = await Connection.connect({ address: environment.address });
  const native = await NativeConnection.connect({ address: environment.address });
  const clock = createDrivenClock(day('2026-09-28'));
  const ledger = createLedger();
  const marks: string[] = [];
  let left = failures;
  const worker = await Worker.create({
    connection: native,
    taskQueue,
    workflowsPath: new URL('./fixtures/waiting.workflow.ts', import.meta.url).pathname,
    activities: {
      mark: async (what: string) => {
        const end = ledger.begin('mark');
        try {
          await pause(delayMs);
          left -= 1;
          if (left >= 0) throw new Error('not yet');
          marks.push(`${clock.today()} ${what}`);
        } finally {
          end();
        }
      },
      timeUntil: (last: Day) => Promise.resolve(clock.untilDay(last)),
    },
  });
  const running = worker.run();
  const driver = await createTimeDriver({
    environment,
    connection,
    namespace: 'default',
    clock,
    ledger,
    limitMs,
    actors,
  });
  const client = new Client({ connection });
  return {
    clock,
    driver,
    ledger,
    marks,
    start: (id: string, days: string[]) =>
      client.workflow.start('waiting', { taskQueue, workflowId: id, args: [days] }),
    close: async () => {
      worker.shutdown();
      await running;
      await connection.close();
      await native.close();
      await environment.teardown();
    },
  };
}

describe('the driven clock', () => {
  let office: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    office = await open({ delayMs: 30 });
  });
  afterAll(() => office.close());

  test('a due day is inclusive: its wait ends at 00:00 of the day after, also across summer time', async () => {
    await office.start('a', ['2026-09-30', '2026-10-24', '2026-10-25', '2026-10-26']);
    await office.driver.rest();
    expect(office.marks).toEqual(['2026-09-28 started']);
    await office.driver.liveUntil(day('2026-09-30'));
    expect(office.marks).toHaveLength(1);
    await office.driver.liveUntil(day('2026-10-28'));
    expect(office.marks).toEqual([
      '2026-09-28 started',
      '2026-10-01 over 2026-09-30',
      '2026-10-25 over 2026-10-24',
      '2026-10-26 over 2026-10-25',
      '2026-10-27 over 2026-10-26',
    ]);
    expect(office.clock.now()).toMatch(/^2026-10-28T05:00:0/);
  });

  test('a signal is handled before the office is at rest, and the day does not move meanwhile', async () => {
    const handle = await office.start('b', ['2026-12-31']);
    await office.driver.rest();
    await handle.signal('goOn');
    await office.driver.rest();
    expect(office.marks.at(-1)).toBe('2026-10-28 signal before 2026-12-31');
  });

  test('a wait of years ends on its day', async () => {
    await office.start('c', ['2029-02-28']);
    await office.driver.liveUntil(day('2029-06-01'));
    expect(office.marks.at(-1)).toBe('2029-03-01 over 2029-02-28');
    expect(office.clock.today()).toBe('2029-06-01');
  });
});

describe('rest', () => {
  test('an activity that fails and is tried again belongs to the same day', async () => {
    const office = await open({ failures: 3 });
    try {
      await office.start('d', []);
      await office.driver.liveUntil(day('2026-09-29'));
      expect(office.marks).toEqual(['2026-09-28 started']);
    } finally {
      await office.close();
    }
  });

  test('past its limit it names what holds the office', async () => {
    const office = await open({ limitMs: 300 });
    try {
      const end = office.ledger.begin('dossiers serves PUT');
      await expect(office.driver.rest()).rejects.toThrow('dossiers serves PUT');
      await expect(office.driver.rest()).rejects.toBeInstanceOf(OfficeHeld);
      end();
      await office.driver.rest();
    } finally {
      await office.close();
    }
  });

  test('somebody outside acts at 06:00 of their day, before the office lives on', async () => {
    const acted: string[] = [];
    let next: Day | undefined = day('2026-10-05');
    const office = await open({
      actors: [
        {
          nextActOn: () => Promise.resolve(next),
          act: (today) => {
            acted.push(today);
            next = undefined;
            return Promise.resolve();
          },
        },
      ],
    });
    try {
      await office.driver.liveUntil(day('2026-10-04'));
      expect(acted).toEqual([]);
      await office.driver.liveUntil(day('2026-10-07'));
      expect(acted).toEqual(['2026-10-05']);
    } finally {
      await office.close();
    }
  });
});
