import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ServiceClient } from '@office/service-kit/service-client';
import { openTasksService, type TasksService } from './tasks-service.ts';

let office: TasksService;
let ann: ServiceClient;
beforeAll(async () => {
  office = await openTasksService('2026-11-10');
  ann = await office.person('ann', ['reception', 'payment']);
  const bert = await office.person('bert', ['debts']);
  await office.opens('p-late', 'complete-card', { dueOn: '2026-11-09' });
  await office.opens('p-today', 'complete-card', { dueOn: '2026-11-10' });
  await office.opens('p-week', 'review-month', { dueOn: '2026-11-17' });
  await office.opens('p-later', 'complete-claim', { dueOn: '2026-11-18' });
  await office.opens('p-mine', 'ask-account', { dueOn: '2026-11-20' });
  await office.opens('p-bert', 'declare-third-party', { dueOn: '2026-11-12' });
  await office.opens('p-agency', 'remind-agency', { dueOn: '2026-11-19' });
  await office.opens('p-done', 'review-month', { dueOn: '2026-11-09' });
  await ann.takeTask({ params: { taskId: 'p-mine' } });
  await bert.takeTask({ params: { taskId: 'p-bert' } });
  await ann.completeTask({ params: { taskId: 'p-done' }, body: { outcome: 'approved' } });
});
afterAll(() => office.close());

/** What an address asks of the inbox. */
type Asked = NonNullable<Parameters<ServiceClient['readInbox']>[0]['query']>;

const idsOf = async (query: Asked) =>
  (await ann.readInbox({ query: { order: 'due', ...query } })).tasks.map(({ taskId }) => taskId);

describe('the lists of a person', () => {
  test.each<[Asked, string[]]>([
    [{ tab: 'mine' }, ['p-mine']],
    [{ tab: 'queues' }, ['p-late', 'p-today', 'p-week', 'p-later', 'p-mine']],
    [{ tab: 'all' }, ['p-late', 'p-today', 'p-bert', 'p-week', 'p-later', 'p-agency', 'p-mine']],
    [{ tab: 'done' }, ['p-done']],
  ])('%j', async (query, ids) => {
    expect(await idsOf(query)).toEqual(ids);
  });
});

describe('filters', () => {
  test.each<[Asked, string[]]>([
    [{ type: 'complete-card,review-month' }, ['p-late', 'p-today', 'p-week']],
    [{ tab: 'all', queue: 'debts' }, ['p-bert']],
    [{ due: 'late' }, ['p-late']],
    [{ due: 'today' }, ['p-today']],
    [{ due: 'week' }, ['p-week']],
    [{ due: 'later' }, ['p-later', 'p-mine']],
    [{ due: 'late,today' }, ['p-late', 'p-today']],
    [{ due: 'late,week' }, ['p-late', 'p-week']],
    [{ due: 'late,today,week,later' }, ['p-late', 'p-today', 'p-week', 'p-later', 'p-mine']],
    [{ tab: 'all', who: 'me' }, ['p-mine']],
    [{ tab: 'all', who: 'colleague' }, ['p-bert']],
    [{ tab: 'all', who: 'me,colleague' }, ['p-bert', 'p-mine']],
    [
      { tab: 'all', who: 'nobody,colleague', queue: 'debts,payment' },
      ['p-late', 'p-today', 'p-bert', 'p-week'],
    ],
    [{ tab: 'all', who: 'nobody,me', type: 'ask-account,declare-third-party' }, ['p-mine']],
    [{ who: 'nobody', due: 'week' }, ['p-week']],
    [{ tab: 'mine', who: 'nobody' }, []],
  ])('%j', async (query, ids) => {
    const { tasks, total } = await ann.readInbox({ query: { order: 'due', ...query } });
    expect(tasks.map(({ taskId }) => taskId)).toEqual(ids);
    expect(total).toBe(ids.length);
  });

  test('each count says what ticking its box would show', async () => {
    const { facets, total, whole, tabs } = await ann.readInbox({ query: { due: 'late,today' } });
    expect({ total, whole, tabs }).toEqual({
      total: 2,
      whole: 5,
      tabs: { mine: 1, queues: 5, all: 7 },
    });
    expect(facets.due).toEqual({ late: 1, today: 1, week: 1, later: 2 });
    expect(facets.type).toMatchObject({ 'complete-card': 2, 'review-month': 0, 'ask-account': 0 });
    expect(facets.who).toEqual({ nobody: 2, me: 0, colleague: 0 });
  });

  test('the counts of what one ended are of that list', async () => {
    const { facets, total } = await ann.readInbox({ query: { tab: 'done' } });
    expect(total).toBe(1);
    expect(facets.type).toMatchObject({ 'review-month': 1, 'complete-card': 0 });
  });

  test('a filter that does not exist is refused', async () => {
    await expect(ann.readInbox({ query: { type: 'nothing' } })).rejects.toMatchObject({
      status: 400,
      code: 'malformed',
    });
  });

  test('the figures follow a task that is taken', async () => {
    await office.opens('p-follow', 'complete-card');
    const before = await ann.readInbox({ query: { tab: 'all' } });
    await ann.takeTask({ params: { taskId: 'p-follow' } });
    const after = await ann.readInbox({ query: { tab: 'all' } });
    expect(after.tabs.mine - before.tabs.mine).toBe(1);
    expect(after.holders['ann']).toBe(2);
    await ann.completeTask({ params: { taskId: 'p-follow' }, body: { outcome: 'done' } });
  });
});

describe('the list of changes', () => {
  const told = async (taskId: string) => {
    for (const event of await office.eventsOf(taskId)) await office.changes.handle(event);
  };

  test('names each task that changed since a place, as it stands now', async () => {
    const { upTo } = await ann.readTaskChanges({ query: {} });
    await office.opens('c-one', 'complete-card');
    await ann.takeTask({ params: { taskId: 'c-one' } });
    await told('c-one');
    await told('c-one');
    const { tasks, ...place } = await ann.readTaskChanges({ query: { after: String(upTo) } });
    expect(tasks.map(({ taskId, holder }) => [taskId, holder?.by])).toEqual([['c-one', 'ann']]);
    expect(place).toEqual({ upTo: upTo + 4, missed: false });
    expect(await ann.readTaskChanges({ query: { after: String(upTo + 4) } })).toEqual({
      upTo: upTo + 4,
      missed: false,
      tasks: [],
    });
  });

  test('gives writers at once a place each', async () => {
    const { upTo } = await ann.readTaskChanges({ query: {} });
    const ids = Array.from({ length: 20 }, (_, number) => `c-many-${String(number)}`);
    await Promise.all(ids.map((taskId) => office.opens(taskId, 'complete-card')));
    await Promise.all(ids.map(told));
    const { tasks, upTo: now } = await ann.readTaskChanges({ query: { after: String(upTo) } });
    expect(now).toBe(upTo + 20);
    expect(tasks.map(({ taskId }) => taskId).toSorted()).toEqual(ids.toSorted());
  });

  test('says so when it no longer reaches so far back, and when the place is not of this list', async () => {
    expect(await ann.readTaskChanges({ query: { after: '99999' } })).toMatchObject({
      missed: true,
      tasks: [],
    });
  });
});

describe('giving what somebody looked at', () => {
  test('is refused when somebody else took it meanwhile, also to the head of office', async () => {
    const helga = await office.person('helga', ['head']);
    const params = { taskId: 'g-meanwhile' };
    await office.opens(params.taskId, 'complete-card');
    await ann.takeTask({ params });
    await expect(
      helga.giveTask({ params, body: { to: 'carl', heldBy: null } }),
    ).rejects.toMatchObject({ code: 'task-taken', details: { holder: 'ann' } });
    expect(await helga.giveTask({ params, body: { to: 'carl', heldBy: 'ann' } })).toMatchObject({
      holder: { by: 'carl', givenBy: 'helga' },
    });
  });

  test('is harmless when it is sent twice', async () => {
    const params = { taskId: 'g-twice' };
    await office.opens(params.taskId, 'complete-card');
    const give = () => ann.giveTask({ params, body: { to: 'carl', heldBy: null } });
    expect(await give()).toEqual(await give());
  });
});
