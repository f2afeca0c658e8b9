import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Envelope } from '@office/contracts/define-event';
import { day } from '@office/domain/day';
import { needOf } from '@office/domain/need';
import { openTasksService, type TasksService } from './tasks-service.ts';

let office: TasksService;
beforeAll(async () => {
  office = await openTasksService('2026-11-10');
});
afterAll(() => office.close());

const event = (type: string, data: Record<string, unknown>): Envelope => ({
  specversion: '1.0',
  id: randomUUID(),
  source: '/office',
  type,
  subject: 'd',
  time: '2026-11-10T08:00:00.000Z',
  datacontenttype: 'application/json',
  version: 1,
  correlationid: 'c-1',
  actor: 'office',
  officeday: '2026-11-10',
  data,
});
const claimed = (dossierId: string, from: string, ordinal = 1) =>
  event('ClaimFiled', {
    dossierId,
    claimId: `${dossierId}.claim-${from}`,
    kind: 'full',
    from,
    missing: [],
    ordinal,
  });
const settled = (
  type: 'PaymentExecuted' | 'PaymentReturned',
  dossierId: string,
  month: string,
  attempt = 1,
) =>
  event(type, {
    dossierId,
    paymentMonthId: `${dossierId}.${month}`,
    month,
    correction: 0,
    attempt,
    ...(type === 'PaymentExecuted' ? { paid: '1500.00' } : { reason: 'AC04' }),
  });

/** Needs of the rows of everything that waits, by dossier, in the order of the list. */
const listed = async () => {
  const ann = await office.person('ann');
  const { tasks } = await ann.readInbox({ query: { tab: 'all', limit: '100' } });
  return tasks.map(({ dossierId, income }) => {
    const need = needOf(day('2026-11-10'), income);
    return [dossierId, need.kind === 'without' ? need.days : need.kind] as const;
  });
};

describe('the order of the inbox', () => {
  test('households without income come first, the longest wait on top, then the due day', async () => {
    await office.opens('n-late', 'complete-claim', { dossierId: 'd-unknown', dueOn: '2026-11-11' });
    await office.opens('n-paid', 'complete-claim', { dossierId: 'd-paid', dueOn: '2026-11-02' });
    await office.opens('n-new', 'complete-claim', { dossierId: 'd-new', dueOn: '2026-12-01' });
    await office.opens('n-long', 'complete-claim', { dossierId: 'd-long', dueOn: '2026-12-24' });
    await office.opens('n-soon', 'complete-claim', { dossierId: 'd-same', dueOn: '2026-11-20' });
    await office.opens('n-same', 'complete-claim', { dossierId: 'd-long', dueOn: '2026-12-31' });
    for (const told of [
      claimed('d-paid', '2026-07-01'),
      settled('PaymentExecuted', 'd-paid', '2026-10'),
      claimed('d-new', '2026-11-03'),
      claimed('d-long', '2026-03-01'),
      settled('PaymentExecuted', 'd-long', '2026-08'),
      claimed('d-same', '2026-10-01'),
    ])
      await office.income.handle(told);
    expect(await listed()).toEqual([
      ['d-long', 71],
      ['d-long', 71],
      ['d-same', 41],
      ['d-new', 8],
      ['d-paid', 'paid'],
      ['d-unknown', 'nothing-claimed'],
    ]);
  });

  test('pages go on where the one before ended, over the border between the two parts', async () => {
    const ann = await office.person('ann');
    const pages = await Promise.all(
      ['1', '2', '3', '4'].map((page) =>
        ann.readInbox({ query: { tab: 'all', limit: '2', page } }),
      ),
    );
    expect(pages.map(({ tasks }) => tasks.map(({ taskId }) => taskId))).toEqual([
      ['n-long', 'n-same'],
      ['n-soon', 'n-new'],
      ['n-paid', 'n-late'],
      [],
    ]);
    expect(pages.map(({ total }) => total)).toEqual([6, 6, 6, 6]);
  });

  test('by due day alone when that is asked', async () => {
    const ann = await office.person('ann');
    const { tasks } = await ann.readInbox({ query: { tab: 'all', order: 'due' } });
    expect(tasks.map(({ taskId }) => taskId)).toEqual([
      'n-paid',
      'n-late',
      'n-soon',
      'n-new',
      'n-long',
      'n-same',
    ]);
  });

  test('a household that was paid up to October waits again from the first of December on', async () => {
    office.clock.set('2026-12-01');
    const ann = await office.person('ann');
    const { tasks } = await ann.readInbox({ query: { tab: 'all' } });
    expect(tasks.map(({ dossierId }) => dossierId)).toEqual([
      'd-long',
      'd-long',
      'd-same',
      'd-paid',
      'd-new',
      'd-unknown',
    ]);
    office.clock.set('2026-11-10');
  });
});

describe('what is learned of an income', () => {
  const incomeOf = async (taskId: string) => {
    const { lastPaid, claimedFrom } = (await office.store.get(taskId)).state.income;
    return { lastPaid, claimedFrom };
  };

  test('in any order and twice over leads to the same', async () => {
    const told = [
      claimed('d-mixed', '2026-05-01', 1),
      claimed('d-mixed', '2026-04-01', 2),
      settled('PaymentExecuted', 'd-mixed', '2026-08'),
      settled('PaymentExecuted', 'd-mixed', '2026-09'),
      settled('PaymentReturned', 'd-mixed', '2026-09'),
    ];
    await office.opens('n-mixed', 'complete-card', { dossierId: 'd-mixed' });
    for (const one of [...told.toReversed(), ...told]) await office.income.handle(one);
    expect(await incomeOf('n-mixed')).toEqual({ lastPaid: '2026-08', claimedFrom: '2026-04-01' });
    const { version } = await office.store.get('n-mixed');
    for (const one of told) await office.income.handle(one);
    expect((await office.store.get('n-mixed')).version).toBe(version);
  });

  test('is known to a task that opens later', async () => {
    await office.income.handle(claimed('d-later', '2026-06-01'));
    await office.opens('n-later', 'complete-card', { dossierId: 'd-later' });
    expect(await incomeOf('n-later')).toEqual({ claimedFrom: '2026-06-01' });
  });

  test('is known to each of twenty tasks that open while it is told', async () => {
    const opening = Array.from({ length: 20 }, (_, number) =>
      office.opens(`n-race-${String(number)}`, 'complete-card', { dossierId: 'd-race' }),
    );
    await Promise.all([...opening, office.income.handle(claimed('d-race', '2026-06-01'))]);
    for (let number = 0; number < 20; number += 1)
      expect(await incomeOf(`n-race-${String(number)}`)).toEqual({ claimedFrom: '2026-06-01' });
  });

  test('leaves a task that is done as it ended', async () => {
    await office.opens('n-ended', 'review-month', { dossierId: 'd-ended' });
    const ann = await office.person('ann');
    await ann.completeTask({ params: { taskId: 'n-ended' }, body: { outcome: 'approved' } });
    await office.income.handle(claimed('d-ended', '2026-06-01'));
    expect((await office.store.get('n-ended')).version).toBe(2);
  });
});
