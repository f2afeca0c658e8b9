import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openTasksService, type TasksService } from './tasks-service.ts';

let office: TasksService;
beforeAll(async () => {
  office = await openTasksService('2026-11-02');
});
beforeEach(() => {
  office.dossiers.answers(200, { version: 2 });
  office.dossiers.asked.length = 0;
});
afterAll(() => office.close());

describe('taking a task', () => {
  test('of fifty people who take a task at once one gets it, the other forty-nine learn who', async () => {
    await office.opens('t-fifty', 'complete-card');
    const people = await Promise.all(
      Array.from({ length: 50 }, (_, number) => office.person(`clerk-${String(number)}`)),
    );
    const answers = await Promise.allSettled(
      people.map((person) => person.takeTask({ params: { taskId: 't-fifty' } })),
    );
    const won = answers.filter((answer) => answer.status === 'fulfilled');
    const refused = answers.filter(({ status }) => status === 'rejected');
    expect(won).toHaveLength(1);
    const winner = won[0]?.value.holder?.by;
    expect(winner).toMatch(/^clerk-\d+$/);
    expect(refused).toEqual(
      Array(49).fill({
        status: 'rejected',
        reason: expect.objectContaining({
          status: 409,
          code: 'task-taken',
          details: expect.objectContaining({ holder: winner, since: '2026-11-02' }),
        }),
      }),
    );
    expect((await office.store.get('t-fifty')).version).toBe(2);
    expect(await office.eventsOf('t-fifty')).toMatchObject([
      { type: 'TaskOpened', actor: 'office' },
      { type: 'TaskTaken', actor: winner, data: { by: winner } },
    ]);
  });

  test('taking what one has is harmless', async () => {
    await office.opens('t-mine', 'complete-card');
    const ann = await office.person('ann');
    const first = await ann.takeTask({ params: { taskId: 't-mine' } });
    expect(first).toMatchObject({ state: 'taken', version: 2, holder: { by: 'ann' } });
    expect(await ann.takeTask({ params: { taskId: 't-mine' } })).toEqual(first);
  });

  test('a role that may not work on a type is refused, the head of office is not', async () => {
    await office.opens('t-role', 'review-month');
    const counter = await office.person('rita', ['reception']);
    await expect(counter.takeTask({ params: { taskId: 't-role' } })).rejects.toMatchObject({
      status: 403,
      code: 'not-entitled',
    });
    await expect(
      counter.completeTask({ params: { taskId: 't-role' }, body: { outcome: 'approved' } }),
    ).rejects.toMatchObject({ status: 403, code: 'not-entitled' });
    expect((await office.store.get('t-role')).state.state).toBe('open');
    const head = await office.person('helga', ['head']);
    expect(await head.takeTask({ params: { taskId: 't-role' } })).toMatchObject({
      holder: { by: 'helga' },
    });
  });

  test('an unknown task is unknown', async () => {
    const ann = await office.person('ann');
    await expect(ann.takeTask({ params: { taskId: 't-nothing' } })).rejects.toMatchObject({
      status: 404,
      code: 'unknown-task',
    });
  });
});

describe('giving a task back, and on', () => {
  test('its holder gives it back to the queue, a colleague may not', async () => {
    await office.opens('t-back', 'complete-card');
    const ann = await office.person('ann', ['payment']);
    const bert = await office.person('bert', ['payment']);
    await ann.takeTask({ params: { taskId: 't-back' } });
    await expect(bert.releaseTask({ params: { taskId: 't-back' } })).rejects.toMatchObject({
      code: 'task-not-yours',
      details: { holder: 'ann' },
    });
    const back = await ann.releaseTask({ params: { taskId: 't-back' } });
    expect(back.state).toBe('open');
    expect(back.holder).toBeUndefined();
    expect((await office.eventsOf('t-back')).at(-1)).toMatchObject({
      type: 'TaskReleased',
      actor: 'ann',
    });
  });

  test('a task is given to a colleague, who has it and sees from whom', async () => {
    await office.opens('t-give', 'complete-card');
    const ann = await office.person('ann', ['payment']);
    const given = await ann.giveTask({ params: { taskId: 't-give' }, body: { to: 'bert' } });
    expect(given).toMatchObject({ state: 'taken', holder: { by: 'bert', givenBy: 'ann' } });
    expect((await office.eventsOf('t-give')).at(-1)).toMatchObject({
      type: 'TaskTaken',
      actor: 'ann',
      data: { by: 'bert' },
    });
  });

  test('only the head of office gives away what somebody else has', async () => {
    await office.opens('t-head', 'complete-card');
    const ann = await office.person('ann', ['payment']);
    const bert = await office.person('bert', ['payment']);
    await ann.takeTask({ params: { taskId: 't-head' } });
    await expect(
      bert.giveTask({ params: { taskId: 't-head' }, body: { to: 'chloe' } }),
    ).rejects.toMatchObject({ code: 'task-taken', details: { holder: 'ann' } });
    const head = await office.person('helga', ['head']);
    expect(
      await head.giveTask({ params: { taskId: 't-head' }, body: { to: 'chloe' } }),
    ).toMatchObject({ holder: { by: 'chloe', givenBy: 'helga' } });
  });
});

describe('ending a task', () => {
  test('an open task is taken and ended by one stroke, and the workflow to wake is named', async () => {
    await office.opens('t-end', 'review-month');
    const ann = await office.person('ann');
    const ended = await ann.completeTask(
      { params: { taskId: 't-end' }, body: { outcome: 'approved', form: { note: 'seen' } } },
      { correlationId: 'from-the-desk' },
    );
    expect(ended).toMatchObject({
      state: 'done',
      outcome: 'approved',
      form: { note: 'seen' },
      holder: { by: 'ann' },
      completed: { by: 'ann', on: '2026-11-02' },
      version: 2,
    });
    expect(await office.eventsOf('t-end')).toMatchObject([
      { type: 'TaskOpened' },
      { type: 'TaskTaken', actor: 'ann' },
      {
        type: 'TaskCompleted',
        subject: 'd-anne',
        actor: 'ann',
        correlationid: 'from-the-desk',
        data: { taskId: 't-end', outcome: 'approved', process: 'payment-month.d-anne.2026-10' },
      },
    ]);
    expect(office.dossiers.asked).toEqual([]);
    expect(office.errors()).toEqual([]);
  });

  test('the same completion again is harmless; another outcome or person finds it done', async () => {
    await office.opens('t-twice', 'review-month');
    const ann = await office.person('ann');
    const call = { params: { taskId: 't-twice' }, body: { outcome: 'approved' } };
    const first = await ann.completeTask(call);
    expect(await ann.completeTask(call)).toEqual(first);
    expect(await office.eventsOf('t-twice')).toHaveLength(3);
    const refused = { status: 409, code: 'task-done', details: { by: 'ann', outcome: 'approved' } };
    await expect(ann.completeTask({ ...call, body: { outcome: 'refused' } })).rejects.toMatchObject(
      refused,
    );
    const bert = await office.person('bert');
    await expect(bert.completeTask(call)).rejects.toMatchObject(refused);
    await expect(bert.takeTask({ params: call.params })).rejects.toMatchObject(refused);
  });

  test('what a colleague has cannot be ended', async () => {
    await office.opens('t-held', 'review-month');
    const ann = await office.person('ann');
    await ann.takeTask({ params: { taskId: 't-held' } });
    const bert = await office.person('bert');
    await expect(
      bert.completeTask({ params: { taskId: 't-held' }, body: { outcome: 'approved' } }),
    ).rejects.toMatchObject({
      code: 'task-taken',
      details: { holder: 'ann', since: '2026-11-02' },
    });
    expect((await office.store.get('t-held')).state.state).toBe('taken');
  });

  test('an outcome that the type does not know is refused and the known ones are named', async () => {
    await office.opens('t-outcome', 'review-month');
    const ann = await office.person('ann');
    await expect(
      ann.completeTask({ params: { taskId: 't-outcome' }, body: { outcome: 'derogation' } }),
    ).rejects.toMatchObject({
      status: 400,
      code: 'unknown-outcome',
      details: { known: ['approved', 'refused'] },
    });
  });

  test('a derogation is recorded in the dossier for the person, then the task is done', async () => {
    await office.opens('t-derogation', 'complete-card');
    const ann = await office.person('ann');
    const ended = await ann.completeTask({
      params: { taskId: 't-derogation' },
      body: { outcome: 'derogation' },
    });
    expect(ended).toMatchObject({ state: 'done', outcome: 'derogation' });
    expect(office.dossiers.asked).toEqual([
      {
        path: '/dossiers/d-anne/control-cards/2026-10/derogation',
        body: { taskId: 't-derogation' },
        onBehalfOf: 'ann',
      },
    ]);
  });

  test('a derogation that the dossier refuses is answered as it is, and the task stays as it was', async () => {
    await office.opens('t-refused', 'complete-card');
    office.dossiers.answers(409, { code: 'derogation-used', on: '2026-03-02' });
    const ann = await office.person('ann');
    await expect(
      ann.completeTask({ params: { taskId: 't-refused' }, body: { outcome: 'derogation' } }),
    ).rejects.toMatchObject({
      status: 409,
      code: 'derogation-used',
      details: { on: '2026-03-02' },
    });
    expect(office.dossiers.asked).toHaveLength(1);
    const { version, state } = await office.store.get('t-refused');
    expect([version, state.state, state.holder]).toEqual([1, 'open', undefined]);
    expect(await office.eventsOf('t-refused')).toHaveLength(1);
  });

  test('a dossiers service that fails is a neighbour that is down, and the task stays as it was', async () => {
    await office.opens('t-down', 'complete-card');
    office.dossiers.answers(500, {});
    const ann = await office.person('ann');
    await expect(
      ann.completeTask({ params: { taskId: 't-down' }, body: { outcome: 'derogation' } }),
    ).rejects.toMatchObject({ status: 503, code: 'neighbour-down' });
    expect((await office.store.get('t-down')).version).toBe(1);
    expect(office.errors().some((line) => line.includes('dossiers answered 500'))).toBe(true);
  });

  test('a colleague who has the card task keeps it: nothing is recorded for another', async () => {
    await office.opens('t-kept', 'complete-card');
    const ann = await office.person('ann');
    await ann.takeTask({ params: { taskId: 't-kept' } });
    const bert = await office.person('bert');
    await expect(
      bert.completeTask({ params: { taskId: 't-kept' }, body: { outcome: 'derogation' } }),
    ).rejects.toMatchObject({ code: 'task-taken' });
    expect(office.dossiers.asked).toEqual([]);
  });
});
