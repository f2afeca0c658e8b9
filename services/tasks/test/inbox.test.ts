import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { openTasksService, type TasksService } from './tasks-service.ts';

let office: TasksService;
beforeAll(async () => {
  office = await openTasksService('2026-11-02');
});
afterAll(() => office.close());

describe('opening and closing', () => {
  test('the same order again is harmless, another due day moves it, another task is refused', async () => {
    expect(await office.opens('t-order', 'review-month')).toEqual({ version: 1, state: 'open' });
    expect(await office.opens('t-order', 'review-month')).toEqual({ version: 1, state: 'open' });
    const moved = await office.opens('t-order', 'review-month', { dueOn: '2026-12-31' });
    expect(moved).toEqual({ version: 2, state: 'open' });
    expect((await office.store.get('t-order')).state.dueOn).toBe('2026-12-31');
    expect(await office.eventsOf('t-order')).toHaveLength(1);
    await expect(office.opens('t-order', 'complete-card')).rejects.toMatchObject({
      code: 'already-exists',
    });
  });

  test('a task that waits takes the reasons of a newer order: it is late by now', async () => {
    await office.opens('t-late', 'declare-third-party', { reasons: ['seizure'] });
    const late = { reasons: ['seizure', 'late'] };
    expect(await office.opens('t-late', 'declare-third-party', late)).toMatchObject({ version: 2 });
    expect(await office.opens('t-late', 'declare-third-party', late)).toMatchObject({ version: 2 });
    expect((await office.store.get('t-late')).state.reasons).toEqual(['seizure', 'late']);
    expect(await office.eventsOf('t-late')).toHaveLength(1);
  });

  test('of ten orders of one task at once, all get the same answer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => office.opens('t-orders', 'review-month')),
    );
    expect(answers).toEqual(Array(10).fill({ version: 1, state: 'open' }));
    expect(await office.eventsOf('t-orders')).toHaveLength(1);
  });

  test('an order for a task that is done changes nothing', async () => {
    await office.opens('t-done', 'review-month');
    const ann = await office.person('ann');
    await ann.completeTask({ params: { taskId: 't-done' }, body: { outcome: 'approved' } });
    expect(await office.opens('t-done', 'review-month', { dueOn: '2027-01-31' })).toEqual({
      version: 2,
      state: 'done',
    });
    expect((await office.store.get('t-done')).state.dueOn).toBe('2026-11-30');
  });

  test('the office closes a task whose cause has gone, also one that somebody has', async () => {
    await office.opens('t-gone', 'complete-card');
    const ann = await office.person('ann');
    await ann.takeTask({ params: { taskId: 't-gone' } });
    const close = { params: { taskId: 't-gone' }, body: { outcome: 'card-replaced' } };
    expect(await office.office.closeTask(close)).toEqual({ version: 3 });
    expect(await office.office.closeTask(close)).toEqual({ version: 3 });
    expect((await office.store.get('t-gone')).state).toMatchObject({
      state: 'done',
      outcome: 'card-replaced',
      completed: { by: 'office' },
    });
    expect((await office.eventsOf('t-gone')).at(-1)).toMatchObject({
      type: 'TaskClosed',
      actor: 'office',
      data: { outcome: 'card-replaced' },
    });
    await expect(
      ann.completeTask({ params: { taskId: 't-gone' }, body: { outcome: 'done' } }),
    ).rejects.toMatchObject({ code: 'task-done', details: { outcome: 'card-replaced' } });
  });

  test('a clerk neither opens nor closes tasks', async () => {
    const ann = await office.person('ann');
    await expect(
      ann.closeTask({ params: { taskId: 't-order' }, body: { outcome: 'done' } }),
    ).rejects.toMatchObject({ status: 403, code: 'not-entitled' });
  });
});

describe('the inbox', () => {
  test('a queue shows its tasks, the earliest due day first, and says when there are more', async () => {
    const dossierId = 'd-queue';
    await office.opens('q-2', 'remind-agency', { dossierId, dueOn: '2026-11-20' });
    await office.opens('q-1', 'remind-agency', { dossierId, dueOn: '2026-11-10' });
    await office.opens('q-3', 'remind-agency', { dossierId, dueOn: '2026-12-01' });
    const ann = await office.person('ann');
    const page = await ann.listTasks({
      query: { queue: 'admissibility', state: 'open', limit: '2' },
    });
    expect(page.tasks.map(({ taskId }) => taskId)).toEqual(['q-1', 'q-2']);
    expect(page.more).toBe(true);
    const whole = await ann.listTasks({ query: { dossierId } });
    expect(whole.tasks.map(({ taskId, dueOn }) => [taskId, dueOn])).toEqual([
      ['q-1', day('2026-11-10')],
      ['q-2', day('2026-11-20')],
      ['q-3', day('2026-12-01')],
    ]);
    expect(whole.more).toBe(false);
  });

  test('a person sees what they have, and the counts tell what waits where', async () => {
    await office.opens('q-zoe', 'complete-claim', { dossierId: 'd-zoe' });
    const zoe = await office.person('zoe');
    await zoe.takeTask({ params: { taskId: 'q-zoe' } });
    const mine = await zoe.listTasks({ query: { holder: 'zoe', state: 'taken' } });
    expect(mine.tasks.map(({ taskId }) => taskId)).toEqual(['q-zoe']);
    const counts = await zoe.countTasks({});
    expect(counts.queues).toMatchObject({ admissibility: 4 });
    expect(counts.types).toMatchObject({ 'complete-claim': 1, 'remind-agency': 3 });
    expect(counts.types).not.toHaveProperty('complete-card');
    expect(counts.holders).toEqual({ zoe: 1 });
  });
});

describe('who asks', () => {
  test.each(['expired', 'foreign', 'otherAudience', 'unsigned'] as const)(
    'a token that is %s is refused',
    async (what) => {
      const stranger = office.as(await office.identity.wrong[what]());
      await expect(stranger.takeTask({ params: { taskId: 't-order' } })).rejects.toMatchObject({
        status: 401,
        code: 'no-token',
      });
    },
  );

  test('without a token nothing is told', async () => {
    const response = await fetch(`${office.url}/tasks`);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 'no-token' });
  });

  test('an auditor reads tasks and takes none', async () => {
    const auditor = await office.person('aude', ['auditor']);
    const read = await auditor.readTask({ params: { taskId: 't-order' } });
    expect(read).toMatchObject({ taskId: 't-order', opened: { by: 'office' } });
    await expect(auditor.takeTask({ params: { taskId: 't-order' } })).rejects.toMatchObject({
      status: 403,
      code: 'not-entitled',
    });
  });
});
