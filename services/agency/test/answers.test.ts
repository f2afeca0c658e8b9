import { describe, expect, test } from '@jest/globals';
import { handleOrBury, type DeadLetter } from '@office/service-kit/consume';
import {
  answer,
  c12,
  claimId,
  dossierId,
  events,
  fixture,
  identity,
  log,
  noted,
  paymentMonthId,
  served,
  setChannelDown,
  submissionId,
  submit,
  submitMonth,
} from './agency-in-test.ts';

describe('what ONEM answers', () => {
  test.each([
    ['decision-granted', 'granted'],
    ['decision-refused', 'refused'],
    ['decision-returned', 'returned'],
  ])('%s becomes a decision of the claim', async (name, kind) => {
    await submit();
    await noted(1);
    await answer(fixture(name));
    expect((await noted(2))[1]).toMatchObject({
      type: 'DecisionReceived',
      actor: 'onem',
      correlationid: 'corr-1',
      data: {
        claimId: claimId(),
        submissionId: submissionId(),
        decisionId: `onem-${dossierId}`,
        decision: { kind },
      },
    });
  });

  test('an answer that comes twice is told once', async () => {
    await submit();
    await noted(1);
    await Promise.all([answer(fixture('decision-granted')), answer(fixture('decision-granted'))]);
    await answer(fixture('decision-granted'));
    await noted(2);
  });

  test('answers out of order are each told, each to its submission', async () => {
    await submit();
    await submit('reminder', `${submissionId()}.reminder-1`);
    await noted(2);
    await answer(
      fixture('decision-granted', {
        messageId: `second-${dossierId}`,
        reference: `${submissionId()}.reminder-1`,
      }),
    );
    await answer(fixture('decision-returned', { messageId: `first-${dossierId}` }));
    expect((await noted(4)).slice(2).map(({ data }) => data['submissionId'])).toEqual([
      `${submissionId()}.reminder-1`,
      submissionId(),
    ]);
  });

  test('an answer may overtake the note that its message left', async () => {
    setChannelDown(true);
    await submit();
    await answer(fixture('decision-granted'));
    setChannelDown(false);
    const told = await noted(2);
    expect(told.map(({ type }) => type).toSorted()).toEqual(['DecisionReceived', 'SubmissionSent']);
  });

  test('a verification is told of its month and correction, twice sent or not', async () => {
    await submitMonth();
    await noted(1);
    await answer(c12());
    await answer(c12());
    expect((await noted(2))[1]).toMatchObject({
      type: 'VerificationReceived',
      data: {
        paymentMonthId: paymentMonthId(),
        month: '2026-10',
        correction: 0,
        verificationId: `c12-${dossierId}`,
        verification: { result: 'rejected', amount: '62.05', case: 2, fraud: false },
      },
    });
  });

  test.each([
    ['no JSON object', () => 'C2'],
    ['an unknown form', () => ({ ...c12(), type: 'C99' })],
    ['an answer to nothing we sent', () => c12({ reference: 'somebody-else' })],
    ['a month that is not the one submitted', () => c12({ month: '2026-09' })],
    [
      'a decision on a month',
      () => fixture('decision-refused', { reference: `${paymentMonthId()}.c10` }),
    ],
  ])('%s goes to the dead letters at once and changes nothing', async (_what, message) => {
    await submitMonth();
    await noted(1);
    const buried: DeadLetter[] = [];
    await handleOrBury(
      {
        topic: 'onem.outbound',
        group: 'agency',
        key: dossierId,
        value: JSON.stringify(message()),
      },
      answer,
      {
        log,
        heartbeat: () => Promise.resolve(),
        bury: (letter) => Promise.resolve(void buried.push(letter)),
      },
    );
    expect(buried).toHaveLength(1);
    expect(await events()).toHaveLength(1);
  });
});

describe('showing the messages', () => {
  test('staff read what left and what came, with the national number masked', async () => {
    await submit();
    await noted(1);
    await answer(
      fixture('decision-granted', { remark: 'NISS 85.07.30-033.28', note: ['85073003328'] }),
    );
    const ann = served.as(await identity.token('ann'));
    const { messages } = await ann.listMessages({ query: { dossierId } });
    expect(messages.map(({ kind, direction }) => `${direction} ${kind}`)).toEqual([
      'out C9',
      'in C2',
    ]);
    expect(messages[0]?.content).toMatchObject({ niss: '•••••••••28', claimedFrom: '2026-10-01' });
    expect(messages[1]?.content).toMatchObject({
      remark: 'NISS •••••••••28',
      note: ['•••••••••28'],
    });
    expect(JSON.stringify(messages)).not.toContain('85073003328');
  });
});
