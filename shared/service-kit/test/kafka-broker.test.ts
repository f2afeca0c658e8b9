import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Kafka, logLevel } from 'kafkajs';
import type { Envelope } from '@office/contracts/define-event';
import { testKafkaBrokers } from '@office/testing/database';
import { eventually } from '@office/testing/eventually';
import { recordedLog } from '@office/testing/log';
import { DomainError } from '@office/domain/domain-error';
import type { Broker } from '../src/broker.ts';
import { connectKafka } from '../src/kafka-broker.ts';

const envelope = (id: string, data: Record<string, unknown> = {}): Envelope => ({
  specversion: '1.0',
  id,
  source: '/dossiers',
  type: 'DossierOpened',
  subject: 'd-1',
  time: '2026-10-01T05:00:00.000Z',
  datacontenttype: 'application/json',
  version: 1,
  correlationid: 'c',
  actor: 'ann',
  officeday: '2026-10-01',
  data,
});

describe('the broker, on a real Kafka', () => {
  const prefix = `t${randomUUID().slice(0, 8)}.`;
  const open: Broker[] = [];
  const { log } = recordedLog();
  const connect = async () => {
    const broker = await connectKafka({
      clientId: 'test',
      brokers: testKafkaBrokers(),
      prefix,
      log,
    });
    open.push(broker);
    return broker;
  };
  beforeAll(async () => {
    const admin = new Kafka({ brokers: testKafkaBrokers(), logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    await admin.createTopics({
      waitForLeaders: true,
      topics: ['order', 'poison', 'retry', 'twice', 'dead-letters'].map((topic) => ({
        topic: `${prefix}${topic}`,
        numPartitions: 3,
      })),
    });
    await admin.disconnect();
  });
  afterAll(async () => {
    await Promise.all(open.map((broker) => broker.close()));
  });

  test('keeps the order of one dossier’s events', async () => {
    const broker = await connect();
    const seen: string[] = [];
    await broker.subscribe({
      group: 'order',
      topics: ['order'],
      handle: ({ id }) => {
        seen.push(id);
        return Promise.resolve();
      },
    });
    for (let number = 1; number <= 30; number += 1)
      await broker.publish('order', 'd-1', [envelope(String(number))]);
    await eventually(() => {
      expect(seen).toHaveLength(30);
    });
    expect(seen).toEqual(Array.from({ length: 30 }, (_, index) => String(index + 1)));
  });

  test('sends poison to the dead letters with its cause, and goes on', async () => {
    const broker = await connect();
    const seen: string[] = [];
    const letters: unknown[] = [];
    await broker.receive('watch', 'dead-letters', (letter) => {
      letters.push(letter);
      return Promise.resolve();
    });
    await broker.subscribe({
      group: 'poison',
      topics: ['poison'],
      handle: ({ id }) => {
        if (id === 'bad') throw new DomainError('malformed', { field: 'x' });
        seen.push(id);
        return Promise.resolve();
      },
    });
    await broker.publish('poison', 'd-1', [envelope('bad')]);
    await broker.send('poison', 'd-1', { not: 'an envelope' });
    await broker.publish('poison', 'd-1', [envelope('good')]);
    await eventually(() => {
      expect(seen).toEqual(['good']);
      expect(letters).toHaveLength(2);
    });
    expect(letters[0]).toMatchObject({
      topic: 'poison',
      group: 'poison',
      key: 'd-1',
      cause: expect.stringContaining('malformed'),
    });
    expect(letters[1]).toMatchObject({ value: JSON.stringify({ not: 'an envelope' }) });
  });

  test('tries a failure again that may pass, before the next message', async () => {
    const broker = await connect();
    const seen: string[] = [];
    let failures = 0;
    await broker.subscribe({
      group: 'retry',
      topics: ['retry'],
      handle: ({ id }) => {
        if (id === 'first' && failures < 2) {
          failures += 1;
          throw new Error('a neighbour is down');
        }
        seen.push(id);
        return Promise.resolve();
      },
    });
    await broker.publish('retry', 'd-1', [envelope('first'), envelope('second')]);
    await eventually(() => {
      expect(seen).toEqual(['first', 'second']);
    });
    expect(failures).toBe(2);
  });

  test('delivers each message to every group that reads it', async () => {
    const broker = await connect();
    const seen = { one: [] as string[], two: [] as string[] };
    await broker.subscribe({
      group: 'one',
      topics: ['twice'],
      handle: ({ id }) => {
        seen.one.push(id);
        return Promise.resolve();
      },
    });
    await broker.subscribe({
      group: 'two',
      topics: ['twice'],
      handle: ({ id }) => {
        seen.two.push(id);
        return Promise.resolve();
      },
    });
    await broker.publish('twice', 'd-1', [envelope('a')]);
    await eventually(() => {
      expect(seen).toEqual({ one: ['a'], two: ['a'] });
    });
  });
});
