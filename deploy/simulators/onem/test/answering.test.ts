import { describe, expect, test } from '@jest/globals';
import {
  actOn,
  clock,
  dossierId,
  messages,
  onem,
  post,
  reopen,
  sent,
  setBrokerDown,
  submission,
  will,
} from './onem-in-test.ts';

describe('when ONEM answers', () => {
  test('never the same day, and on the next working day', async () => {
    await onem.take(submission());
    await actOn('2026-10-01');
    expect(messages()).toEqual([]);
    expect(onem.nextActOn()).toBe('2026-10-02');
    await actOn('2026-10-02');
    expect(messages()).toMatchObject([
      { type: 'C2', reference: `${dossierId}.claim.submission-1`, sentOn: '2026-10-02' },
    ]);
    expect(sent[0]?.key).toBe(dossierId);
    expect(onem.nextActOn()).toBeUndefined();
  });

  test('a weekend and a legal holiday are no working days', async () => {
    clock.set('2026-10-30');
    await onem.take(submission());
    expect(onem.nextActOn()).toBe('2026-11-02');
    clock.set('2026-11-10');
    await onem.take(submission(2));
    await actOn('2026-11-02');
    expect(onem.nextActOn()).toBe('2026-11-12');
  });

  test('a message that comes twice is answered once', async () => {
    await Promise.all([onem.take(submission()), onem.take(submission())]);
    await actOn('2026-10-02');
    await onem.take(submission());
    await actOn('2026-10-05');
    expect(messages()).toHaveLength(1);
  });

  test('a restarted ONEM remembers its wills and the days it answers', async () => {
    await will({ refuse: { reason: 'not available' } });
    await onem.take(submission());
    await reopen();
    expect(onem.nextActOn()).toBe('2026-10-02');
    await actOn('2026-10-02');
    expect(messages()).toMatchObject([{ type: 'C29', reason: 'not available' }]);
  });

  test('what could not leave leaves later, once', async () => {
    await onem.take(submission());
    setBrokerDown(true);
    await expect(actOn('2026-10-02')).rejects.toThrow('no broker');
    expect(onem.nextActOn()).toBe('2026-10-02');
    setBrokerDown(false);
    await actOn('2026-10-02');
    await actOn('2026-10-05');
    expect(messages()).toHaveLength(1);
  });
});

describe('what ONEM is told to answer', () => {
  const grant = {
    from: '2026-10-01',
    phaseMonth: 1,
    amounts: [{ from: '2026-10-01', daily: '62.05' }],
  };

  test('each submission uses up the oldest will; after the last the law decides', async () => {
    expect((await will({ return: { missing: ['C4'] } })).body).toEqual({ queued: 1 });
    expect((await will({ grant })).body).toEqual({ queued: 2 });
    for (const number of [1, 2, 3]) await onem.take(submission(number));
    await actOn('2026-10-02');
    expect(messages()).toMatchObject([
      { type: 'C51', missing: ['C4'] },
      { type: 'C2', grant: { ...grant, longCareer: false } },
      { type: 'C2', grant: { phaseMonth: 1 } },
    ]);
  });

  test('told to stay silent it answers nothing; the reminder is a submission like any other', async () => {
    await will({ staySilent: true });
    await onem.take(submission());
    expect(onem.nextActOn()).toBeUndefined();
    await actOn('2026-11-02');
    expect(messages()).toEqual([]);
    await onem.take(submission(2));
    await actOn('2026-11-03');
    expect(messages()).toMatchObject([
      { type: 'C2', reference: `${dossierId}.claim.submission-2` },
    ]);
  });

  test('a will is for its own dossier', async () => {
    await post('/wills', { dossierId: 'bob', refuse: { reason: 'no' } });
    await onem.take(submission());
    await actOn('2026-10-02');
    expect(messages()).toMatchObject([{ type: 'C2', dossier: dossierId }]);
  });

  test.each([
    ['nothing', {}, 'exactly one'],
    ['two things', { staySilent: true, refuse: { reason: 'no' } }, 'exactly one'],
    ['a grant without amounts', { grant: { ...grant, amounts: [] } }, 'grant.amounts'],
    [
      'an amount that is a number',
      { grant: { ...grant, amounts: [{ from: '2026-10-01', daily: 62.05 }] } },
      'grant.amounts[0].daily',
    ],
    ['a word too many', { refuse: { reason: 'no', because: 'x' } }, 'because'],
  ])('a will of %s is malformed', async (_what, given, named) => {
    const refused = await will(given);
    expect(refused).toMatchObject({ status: 400, body: { code: 'malformed' } });
    expect(String(refused.body['detail'])).toContain(named);
  });
});
