import { describe, expect, test } from '@jest/globals';
import type { Envelope } from '@office/contracts/define-event';
import { endpoints } from '@office/contracts/catalogue';
import { recordedLog } from '@office/testing/log';
import type { ServiceClient } from '@office/service-kit/service-client';
import type { Processes } from '../activities/processes.ts';
import { createBridge } from './bridge.ts';

type Sent = { readonly what: string; readonly id: string; readonly with: unknown };

/** Processes that remember what was started and signalled; starts are refused the second time, as Temporal's are. */
function rememberedProcesses(ended: readonly string[] = []) {
  const sent: Sent[] = [];
  const running = new Set<string>();
  const processes: Processes = {
    start: (workflow, id, input) => {
      if (running.has(id)) return Promise.resolve('already');
      running.add(id);
      sent.push({ what: `start ${workflow}`, id, with: input });
      return Promise.resolve('started');
    },
    signalWithStart: ({ id, signal, argument }) => {
      if (ended.includes(id)) return Promise.resolve('ended');
      sent.push({ what: `signal with start ${signal.name}`, id, with: argument });
      return Promise.resolve('delivered');
    },
    signal: (id, signal, args) => {
      if (ended.includes(id)) return Promise.resolve('ended');
      sent.push({ what: `signal ${signal.name}`, id, with: args[0] });
      return Promise.resolve('delivered');
    },
  };
  return { processes, sent };
}

/** A client of which a test says what single endpoints answer; any other call fails the test. */
const servicesThatAnswer = (
  answers: Partial<Record<keyof typeof endpoints, unknown>>,
): ServiceClient =>
  Object.fromEntries(
    Object.keys(endpoints).map((name) => [
      name,
      () =>
        Object.hasOwn(answers, name)
          ? Promise.resolve(answers[name as keyof typeof endpoints])
          : Promise.reject(new Error(`${name} was not expected`)),
    ]),
  ) as unknown as ServiceClient;

const event = (type: string, data: Record<string, unknown>): Envelope => ({
  specversion: '1.0',
  id: `e-${type}`,
  source: '/dossiers',
  type,
  subject: 'd-1',
  time: '2026-10-01T05:00:00.000Z',
  datacontenttype: 'application/json',
  version: 1,
  correlationid: 'c-1',
  actor: 'ann',
  officeday: '2026-10-01',
  data,
});
const filed = event('ClaimFiled', {
  dossierId: 'd-1',
  claimId: 'd-1.claim-1',
  kind: 'full',
  from: '2026-10-01',
  missing: [],
});
const card = (version: number) =>
  event('ControlCardRecorded', { dossierId: 'd-1', month: '2026-10', version, flaws: [] });

describe('the bridge', () => {
  test('starts one claim workflow for a claim, also when its event comes twice', async () => {
    const { processes, sent } = rememberedProcesses();
    const deliver = createBridge(
      { processes, services: servicesThatAnswer({}) },
      recordedLog().log,
    );
    expect([await deliver(filed), await deliver(filed)]).toEqual(['started', 'already']);
    expect(sent).toEqual([
      {
        what: 'start claim',
        id: 'claim.d-1.claim-1',
        with: { dossierId: 'd-1', claimId: 'd-1.claim-1' },
      },
    ]);
  });

  test('starts one process for a question, which carries its days and ids and no words', async () => {
    const { processes, sent } = rememberedProcesses();
    const deliver = createBridge(
      { processes, services: servicesThatAnswer({}) },
      recordedLog().log,
    );
    const data = { dossierId: 'd-1', contactId: 'contact-1', answerBy: '2026-11-15' };
    const asked = event('QuestionReceived', data);
    expect([await deliver(asked), await deliver(asked)]).toEqual(['started', 'already']);
    expect(sent).toEqual([{ what: 'start question', id: 'question.d-1.contact-1', with: data }]);
  });

  test('hands a card to its month before the order, and to the correction that payments names after it', async () => {
    const { processes, sent } = rememberedProcesses();
    const before = createBridge(
      {
        processes,
        services: servicesThatAnswer({ slotForCard: { correction: 0, alreadyOrdered: false } }),
      },
      recordedLog().log,
    );
    const after = createBridge(
      {
        processes,
        services: servicesThatAnswer({ slotForCard: { correction: 1, alreadyOrdered: false } }),
      },
      recordedLog().log,
    );
    await before(card(1));
    await after(card(2));
    expect(sent.map(({ id }) => id)).toEqual([
      'payment-month.d-1.2026-10',
      'payment-month.d-1.2026-10.correction-1',
    ]);
  });

  test('does nothing with a card that an order has used', async () => {
    const { processes, sent } = rememberedProcesses();
    const deliver = createBridge(
      {
        processes,
        services: servicesThatAnswer({ slotForCard: { correction: 0, alreadyOrdered: true } }),
      },
      recordedLog().log,
    );
    expect(await deliver(card(1))).toBe('already');
    expect(sent).toEqual([]);
  });

  test('logs an outcome for a process that has ended, and buries nothing', async () => {
    const { processes } = rememberedProcesses(['claim.d-1.claim-1']);
    const { log, lines } = recordedLog();
    const deliver = createBridge({ processes, services: servicesThatAnswer({}) }, log);
    const completed = event('TaskCompleted', {
      dossierId: 'd-1',
      taskId: 't-1',
      type: 'complete-claim',
      process: 'claim.d-1.claim-1',
      outcome: 'done',
    });
    expect(await deliver(completed)).toBe('ended');
    expect(lines.join('')).toContain('"delivery":"ended"');
  });

  test('lets an event pass that this office does not know, and says so', async () => {
    const { processes, sent } = rememberedProcesses();
    const { log, lines } = recordedLog();
    expect(
      await createBridge(
        { processes, services: servicesThatAnswer({}) },
        log,
      )(event('MoonRose', {})),
    ).toBe('nobody');
    expect(sent).toEqual([]);
    expect(lines.join('')).toContain('MoonRose');
  });

  test('refuses an event whose data is not as promised: it is poison for the dead letters', async () => {
    const { processes } = rememberedProcesses();
    const deliver = createBridge(
      { processes, services: servicesThatAnswer({}) },
      recordedLog().log,
    );
    await expect(deliver(event('ClaimFiled', { dossierId: 'd-1' }))).rejects.toThrow(/claimId/);
  });

  test('tells only returned months of an account changed at the counter, not of one changed on the web', async () => {
    const { processes, sent } = rememberedProcesses();
    const payments = [
      { dossierId: 'd-1', month: '2026-09', correction: 0, status: 'executed' },
      { dossierId: 'd-1', month: '2026-10', correction: 0, status: 'returned' },
    ];
    const deliver = createBridge(
      { processes, services: servicesThatAnswer({ listPayments: { payments } }) },
      recordedLog().log,
    );
    const changed = (channel: string) =>
      event('FactsChanged', {
        dossierId: 'd-1',
        changeId: 'c1',
        from: '2026-11-10',
        what: ['iban'],
        channel,
      });
    await deliver(changed('web'));
    expect(sent).toEqual([]);
    await deliver(changed('counter'));
    expect(sent).toEqual([
      {
        what: 'signal accountChanged',
        id: 'payment-month.d-1.2026-10',
        with: { changeId: 'c1', from: '2026-11-10' },
      },
    ]);
  });
});
