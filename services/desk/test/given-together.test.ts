import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { openTestDesk, type TestDesk } from './desk.ts';
import { chloe } from './fake-identity.ts';
import { tasks } from './inbox-people.ts';
import { aPerson, hiddenOf } from './person.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());
beforeEach(() => {
  desk.office.state.tasks = new Map(tasks().map((task) => [task.taskId, task]));
  desk.office.state.asked = [];
});

const signedIn = async (member = chloe) => {
  const person = aPerson(desk);
  await person.signIn(member);
  return person;
};
const holderOf = (taskId: string) => desk.office.state.tasks.get(taskId)?.holder?.by;
const clerk = { id: 'dora', name: 'Dora Simonis', roles: ['payment' as const] };

test('chosen tasks are given only after a preview that says who gets them and what they have', async () => {
  const person = await signedIn();
  const preview = await person.submit('/', '/tasks-chosen', {
    task: ['t-haddad', 't-wouters dirk'],
    to: 'bert',
    do: 'preview',
  });
  expect(preview.text).toContain('Give 2 tasks to Bert Maes');
  expect(preview.text).toContain('Bert Maes has 0 today and would have 2.');
  expect(preview.text).toContain('is taken from Dirk Claes and given to Bert Maes');
  expect(desk.office.state.asked).toEqual([]);
  const sent = { ...hiddenOf(preview.text, '/tasks-given'), task: ['t-haddad', 't-wouters dirk'] };
  const given = await person.post('/tasks-given', sent);
  expect(given.text).toContain('2 of 2 tasks changed hands');
  expect([holderOf('t-haddad'), holderOf('t-wouters')]).toEqual(['bert', 'bert']);
  expect((await person.post('/tasks-given', sent)).text).toContain('2 of 2 tasks changed hands');
});

test('each line has its own result: one was taken meanwhile, one is done, the others are given', async () => {
  const person = await signedIn();
  const { text } = await person.open('/');
  const { state } = desk.office;
  const carl = await signedIn({ id: 'carl', name: 'Carl Jacobs', roles: ['admissibility'] });
  await carl.submit('/', '/tasks/t-desmet/take');
  const paula = await signedIn(clerk);
  await paula.submit('/tasks/t-pauwels', '/tasks/t-pauwels', { outcome: 'done', then: 'inbox' });
  const sent = hiddenOf(text, '/tasks-chosen');
  const given = await person.post('/tasks-given', {
    ...sent,
    to: 'bert',
    task: ['t-desmet', 't-pauwels', 't-haddad'],
  });
  expect(given.text).toContain('1 of 3 tasks changed hands');
  expect(given.text).toContain('not given: Carl Jacobs took it meanwhile, at 10:31');
  expect(given.text).toContain('not given: done meanwhile');
  expect(given.text).toContain('given to Bert Maes');
  expect(holderOf('t-desmet')).toBe('carl');
  expect(state.tasks.get('t-pauwels')?.state).toBe('done');
});

test('who is not head of office gives away nothing that others hold, and nothing beyond the receiver’s role', async () => {
  const person = await signedIn(clerk);
  const preview = (task: string, to: string) =>
    person.submit('/?tab=all', '/tasks-chosen', { task, to, do: 'preview' });
  expect((await preview('t-nadia chloe', 'bert')).text).toContain(
    'stays with Chloé Baert: only the head of office gives it away',
  );
  const { text } = await preview('t-haddad', 'dirk');
  expect(text).toContain('stays: the role of Dirk Claes may not work on it');
  expect(text).toContain('Give 0 tasks to Dirk Claes');
  expect(text).not.toContain('name="task"');
});

test('chosen tasks can be taken at once; nothing chosen is said', async () => {
  const person = await signedIn();
  const taken = await person.submit('/', '/tasks-chosen', {
    task: ['t-haddad', 't-pauwels'],
    do: 'take',
  });
  expect(taken.text).toContain('2 of 2 tasks changed hands');
  const none = await person.submit('/?type=review-month', '/tasks-chosen', { do: 'preview' });
  expect(none.url).toBe('/?type=review-month');
  expect(none.text).toContain('Choose at least one task first.');
});

test('a task released from a list leads back to that list', async () => {
  const person = await signedIn();
  const back = await person.submit('/?who=me', '/tasks/t-nadia/release');
  expect(back.url).toBe('/?who=me');
  expect(holderOf('t-nadia')).toBeUndefined();
});
