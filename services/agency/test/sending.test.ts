import { describe, expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import {
  claimId,
  clock,
  dossierId,
  events,
  exchanges,
  identity,
  left,
  lines,
  neighbours,
  noted,
  office,
  paymentMonthId,
  served,
  setChannelDown,
  submissionId,
  submit,
  submitMonth,
  topic,
} from './agency-in-test.ts';

describe('sending a claim', () => {
  test('a claim leaves for ONEM and the office knows until when ONEM decides', async () => {
    // D-DECIDE: one month from 2 October on. The task opens on 2 November and is due five working days later.
    expect(await submit()).toEqual({ decideBy: '2026-11-01', remindDueOn: '2026-11-09' });
    expect(await left(1)).toMatchObject([
      {
        on: 'onem.inbound',
        type: 'C9',
        submission: 'claim',
        reference: claimId(),
        niss: '85073003328',
        monthlyWage: '2189.81',
        forms: ['C1'],
      },
    ]);
    expect(await noted(1)).toMatchObject([
      {
        type: 'SubmissionSent',
        subject: dossierId,
        correlationid: 'corr-1',
        onbehalfof: 'ann',
        data: { claimId: claimId(), submissionId: submissionId(), kind: 'claim' },
      },
    ]);
    expect(neighbours.asked).toContain(`/dossiers/${dossierId} for ann`);
  });

  test('the same submission again is sent once and answers the same days, whatever the day', async () => {
    const first = await submit();
    await left(1);
    clock.set('2026-10-05');
    expect(await submit()).toEqual(first);
    await noted(1);
    expect(await left(1)).toHaveLength(1);
  });

  test('two at the same moment make one message', async () => {
    const both = await Promise.all([submit(), submit()]);
    expect(both[0]).toEqual(both[1]);
    await left(1);
    await noted(1);
  });

  test('a reminder is a message of its own, and the wait starts again', async () => {
    await submit();
    clock.set('2026-11-03');
    const again = await submit('reminder', `${submissionId()}.reminder-1`);
    expect(again).toEqual({ decideBy: '2026-12-03', remindDueOn: '2026-12-11' });
    expect(await left(2)).toMatchObject([{ submission: 'claim' }, { submission: 'reminder' }]);
  });

  test('an id that already names another claim is refused', async () => {
    await submit();
    const other = (await office()).sendSubmission({
      params: { submissionId: submissionId() },
      body: { dossierId, claimId: `${dossierId}.claim-2027-01-01`, kind: 'claim' },
    });
    await expect(other).rejects.toMatchObject({ status: 409, code: 'already-exists' });
  });

  test('an unknown claim or dossier is refused and nothing leaves', async () => {
    const client = await office();
    const send = (dossier: string, claim: string) =>
      client.sendSubmission({
        params: { submissionId: submissionId() },
        body: { dossierId: dossier, claimId: claim, kind: 'claim' },
      });
    await expect(send(dossierId, 'nothing')).rejects.toMatchObject({ code: 'unknown-claim' });
    await expect(send('nobody-1', 'nothing')).rejects.toMatchObject({ code: 'unknown-dossier' });
    expect(await exchanges.load(dossierId)).toBeUndefined();
  });

  test('while dossiers is away nothing is written, and later it goes', async () => {
    neighbours.down = true;
    await expect(submit()).rejects.toMatchObject({ status: 503, code: 'neighbour-down' });
    expect(await exchanges.load(dossierId)).toBeUndefined();
    neighbours.down = false;
    await submit();
    await left(1);
  });

  test('what was written down while the channel is away leaves later, in its order', async () => {
    setChannelDown(true);
    await submit();
    await submit('reminder', `${submissionId()}.reminder-1`);
    expect(await events()).toEqual([]);
    setChannelDown(false);
    expect(await left(2)).toMatchObject([{ submission: 'claim' }, { submission: 'reminder' }]);
    await noted(2);
  });

  test('only the office sends, and everybody may read', async () => {
    const ann = served.as(await identity.token('ann'));
    await expect(
      ann.sendSubmission({
        params: { submissionId: submissionId() },
        body: { dossierId, claimId: claimId(), kind: 'claim' },
      }),
    ).rejects.toMatchObject({ status: 403, code: 'not-entitled' });
    const otto = served.as(await identity.token('otto', ['auditor']));
    expect(await otto.listMessages({ query: { dossierId } })).toEqual({ messages: [] });
    const forged = served.as(await identity.wrong.foreign());
    await expect(forged.listMessages({ query: { dossierId } })).rejects.toMatchObject({
      status: 401,
    });
  });
});

describe('the notice of AM 92', () => {
  test('ONEM is told once that a file comes late', async () => {
    const client = await office();
    const notify = () =>
      client.notifyIncompleteFile({
        params: { claimId: claimId() },
        body: { dossierId, term: day('2027-01-01'), missing: ['C4 or C109'] },
      });
    expect(await notify()).toEqual({ sentOn: '2026-10-01' });
    clock.set('2026-10-02');
    expect(await notify()).toEqual({ sentOn: '2026-10-01' });
    expect(await left(1)).toMatchObject([
      { type: 'AM92-5', missing: ['C4 or C109'], term: '2027-01-01' },
    ]);
    expect(await noted(1)).toMatchObject([
      { type: 'IncompleteFileNotified', data: { claimId: claimId(), term: '2027-01-01' } },
    ]);
  });
});

describe('submitting a month', () => {
  test('an executed month leaves for verification with what was paid in gross', async () => {
    clock.set('2026-11-06');
    expect(await submitMonth()).toEqual({ verifyBy: '2027-05-15' });
    expect(await submitMonth()).toEqual({ verifyBy: '2027-05-15' });
    expect(await left(1)).toMatchObject([
      {
        type: 'C10',
        month: '2026-10',
        correction: 0,
        allowances: '20.5',
        gross: '1272.03',
        decision: 'onem-c2-0001',
      },
    ]);
    expect(await noted(1)).toMatchObject([
      {
        type: 'PaymentMonthSubmitted',
        data: { paymentMonthId: paymentMonthId(), month: '2026-10', correction: 0 },
      },
    ]);
  });
});

test('no national number and no name stands in a topic key or in the log', () => {
  expect(topic.every(({ key }) => !/\d{11}/.test(key))).toBe(true);
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.join('')).not.toMatch(/85073003328|Lambert|BE68/);
});
