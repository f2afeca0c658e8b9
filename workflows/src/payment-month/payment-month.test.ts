import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';
import { money } from '@office/domain/money';
import type { Settled } from '@office/contracts/payment-shapes';
import { openWorkflowOffice, type WorkflowOffice } from '../../test/workflow-office.ts';
import {
  accountChanged,
  cardRecorded,
  entitled,
  paymentExecuted,
  paymentReturned,
  paymentVerified,
  taskCompleted,
} from '../signals.workflow.ts';

const input = { dossierId: 'd1', month: '2026-10', correction: 0 };
const ordered: Settled = { kind: 'ordered', paid: money('1272.03'), cardVersion: 1 };
const flawed: Settled = { kind: 'card-flawed', cardVersion: 1, flaws: ['unsigned'] };
const grant = { entitlementId: 'e1' };

/** How many events of history there are when the last step so far has answered. */
const eventsUpToLastStep = async (month: WorkflowHandle): Promise<number> => {
  const events = (await month.fetchHistory()).events ?? [];
  return events.findLastIndex((event) => Boolean(event.activityTaskCompletedEventAttributes)) + 1;
};

describe('a payment month', () => {
  let office: WorkflowOffice;
  beforeEach(async () => {
    office = await openWorkflowOffice('2026-10-01');
    office.answers({
      readMonthTerms: () => ({
        cardDueOn: '2026-11-15',
        abandonOn: '2029-10-31',
        payBy: '2026-12-04',
      }),
      settleMonth: () => ordered,
      closePayment: () => ({ verifyBy: '2027-04-15' }),
      askForAccount: () => 't-account',
      askToChaseBank: () => 't-chase',
      askAboutMonth: () => 't-about',
    });
  });
  afterEach(() => office.close());

  const started = async () => {
    const month = await office.start('paymentMonth', input);
    await month.signal(entitled, grant);
    await office.takes('readMonthTerms');
    return month;
  };
  const orderedMonth = async () => {
    const month = await started();
    await office.goTo('2026-11-02');
    await month.signal(cardRecorded, { version: 1 });
    await office.takes('settleMonth');
    return month;
  };

  test('with card and grant is settled once, paid, noticed and verified', async () => {
    const month = await orderedMonth();
    await month.signal(paymentExecuted, { attempt: 1 });
    await month.signal(paymentExecuted, { attempt: 1 });
    await office.takes('closePayment');
    await month.signal(paymentVerified);
    expect(await office.ending(month)).toBe('verified');
    expect(office.taken('settleMonth')).toHaveLength(1);
    expect(office.taken('closePayment')).toEqual([{ ...input, attempt: 1 }]);
    expect(office.taken('remindOfCard')).toEqual([]);
  });

  test('up to the order has at most 20 events of history, and at most 35 to its verification', async () => {
    const month = await orderedMonth();
    await office.takes('settleMonth');
    await office.goTo('2026-11-03');
    expect(await eventsUpToLastStep(month)).toBeLessThanOrEqual(20);
    await month.signal(paymentExecuted, { attempt: 1 });
    await office.takes('closePayment');
    await office.goTo('2026-11-04');
    const upToVerification = await eventsUpToLastStep(month);
    expect(upToVerification).toBeGreaterThan(20);
    expect(upToVerification).toBeLessThanOrEqual(35);
  });

  test('with a card before the decision waits for the grant', async () => {
    const month = await office.start('paymentMonth', input);
    await month.signal(cardRecorded, { version: 1 });
    await office.goTo('2026-11-20');
    expect(office.taken('settleMonth')).toEqual([]);
    expect(office.taken('remindOfCard')).toEqual([]);
    await month.signal(entitled, grant);
    await office.takes('settleMonth');
  });

  test('without a card is reminded of once, on the 16th of the following month and not on the 15th', async () => {
    await started();
    await office.goTo('2026-11-15');
    expect(office.taken('remindOfCard')).toEqual([]);
    await office.goTo('2026-11-16');
    expect(office.taken('remindOfCard')).toHaveLength(1);
    await office.goTo('2027-02-01');
    expect(office.taken('remindOfCard')).toHaveLength(1);
  });

  test('without a card goes on waiting to the last day of the right to be paid, and ends the day after', async () => {
    const month = await started();
    await office.goTo('2029-10-31');
    expect(await office.isRunning(month)).toBe(true);
    await office.goTo('2029-11-01');
    expect(await office.ending(month)).toBe('expired');
    expect(office.taken('settleMonth')).toEqual([]);
  });

  test('with a flawed card asks, and a correct card closes the task and is settled', async () => {
    office.answers({ settleMonth: () => flawed });
    const month = await orderedMonth();
    await office.takes('askAboutMonth');
    office.answers({ settleMonth: () => ({ ...ordered, cardVersion: 2 }) });
    await month.signal(cardRecorded, { version: 2 });
    await office.takes('settleMonth', 2);
    expect(office.taken('closeTask')).toEqual([{ taskId: 't-about' }]);
  });

  test('with a derogation is settled again, and its task is left as its clerk ended it', async () => {
    office.answers({ settleMonth: () => flawed });
    const month = await orderedMonth();
    await office.takes('askAboutMonth');
    office.answers({ settleMonth: () => ordered });
    await month.signal(taskCompleted, { taskId: 't-about', outcome: 'derogation' });
    await office.takes('settleMonth', 2);
    expect(office.taken('closeTask')).toEqual([]);
  });

  test('whose flawed card nobody mends ends after the last day of the right to be paid', async () => {
    office.answers({ settleMonth: () => flawed });
    const month = await orderedMonth();
    await office.takes('askAboutMonth');
    await office.goTo('2029-10-31');
    expect(await office.isRunning(month)).toBe(true);
    await office.goTo('2029-11-01');
    expect(await office.ending(month)).toBe('expired');
  });

  const inReview = async () => {
    office.answers({
      settleMonth: () => ({
        kind: 'in-review',
        cardVersion: 1,
        issues: [{ code: 'x', detail: 'y' }],
      }),
    });
    const month = await orderedMonth();
    await office.takes('askAboutMonth');
    office.answers({ settleMonth: () => ordered });
    return month;
  };

  test('in review and approved is ordered', async () => {
    const month = await inReview();
    await month.signal(taskCompleted, { taskId: 't-about', outcome: 'approved' });
    expect((await office.takes('settleMonth', 2))[1]).toMatchObject({ approved: true });
  });

  test('in review and refused is not paid, until a newer card is looked at anew', async () => {
    const month = await inReview();
    await month.signal(taskCompleted, { taskId: 't-about', outcome: 'refused' });
    await office.goTo('2026-12-01');
    expect(office.taken('settleMonth')).toHaveLength(1);
    await month.signal(cardRecorded, { version: 2 });
    expect((await office.takes('settleMonth', 2))[1]).toMatchObject({ approved: false });
  });

  test('in review and refused ends after the last day of the right to be paid', async () => {
    const month = await inReview();
    await month.signal(taskCompleted, { taskId: 't-about', outcome: 'refused' });
    await office.goTo('2029-10-31');
    expect(await office.isRunning(month)).toBe(true);
    await office.goTo('2029-11-01');
    expect(await office.ending(month)).toBe('refused');
  });

  test('whose review nobody decides ends after the last day of the right to be paid', async () => {
    office.answers({
      settleMonth: () => ({
        kind: 'in-review',
        cardVersion: 1,
        issues: [{ code: 'x', detail: 'y' }],
      }),
    });
    const month = await orderedMonth();
    await office.takes('askAboutMonth');
    await office.goTo('2029-10-31');
    expect(await office.isRunning(month)).toBe(true);
    await office.goTo('2029-11-01');
    expect(await office.ending(month)).toBe('expired');
  });

  test('into whose order a newer card came hands that card on as a correction', async () => {
    const month = await started();
    await month.signal(cardRecorded, { version: 2 });
    expect(await office.takes('routeCard')).toEqual([{ ...input, cardVersion: 2 }]);
  });

  test('not executed by its last legal day to pay is chased the day after, and the chase ends with the payment', async () => {
    const month = await orderedMonth();
    await office.goTo('2026-12-04');
    expect(office.taken('askToChaseBank')).toEqual([]);
    await office.goTo('2026-12-05');
    await office.takes('askToChaseBank');
    await month.signal(paymentExecuted, { attempt: 1 });
    await office.takes('closePayment');
    expect(office.taken('closeTask')).toEqual([{ taskId: 't-chase' }]);
  });

  test('never executed ends after the last day of the right to be paid', async () => {
    const month = await orderedMonth();
    await office.goTo('2029-10-31');
    expect(await office.isRunning(month)).toBe(true);
    await office.goTo('2029-11-01');
    expect(await office.ending(month)).toBe('expired');
  });

  test('that came back asks for an account, and closes the task on the day the new one is in force', async () => {
    const month = await orderedMonth();
    await month.signal(paymentReturned, { attempt: 1 });
    await office.takes('askForAccount');
    await month.signal(accountChanged, { changeId: 'c1', from: '2026-11-10' });
    await office.goTo('2026-11-09');
    expect(office.taken('closeTask')).toEqual([]);
    await office.goTo('2026-11-10');
    expect(office.taken('closeTask')).toEqual([{ taskId: 't-account' }]);
    expect(office.taken('releaseReturned')).toEqual([]);
    await month.signal(paymentExecuted, { attempt: 2 });
    expect(await office.takes('closePayment')).toEqual([{ ...input, attempt: 2 }]);
  });

  test('that came back is released by a clerk’s word', async () => {
    const month = await orderedMonth();
    await month.signal(paymentReturned, { attempt: 1 });
    await office.takes('askForAccount');
    await month.signal(taskCompleted, { taskId: 't-account', outcome: 'done' });
    await office.takes('releaseReturned');
    expect(office.taken('closeTask')).toEqual([]);
  });

  test('that came back and gets no account ends after the last day of the right to be paid', async () => {
    const month = await orderedMonth();
    await month.signal(paymentReturned, { attempt: 1 });
    await office.takes('askForAccount');
    await office.goTo('2029-10-31');
    expect(await office.isRunning(month)).toBe(true);
    await office.goTo('2029-11-01');
    expect(await office.ending(month)).toBe('expired');
  });

  test('executed and sent back afterwards still asks for an account', async () => {
    const month = await orderedMonth();
    await month.signal(paymentExecuted, { attempt: 1 });
    await office.takes('closePayment');
    await month.signal(paymentReturned, { attempt: 1 });
    await office.takes('askForAccount');
  });

  test('not verified by the day of ONEM’s first results ends the day after', async () => {
    const month = await orderedMonth();
    await month.signal(paymentExecuted, { attempt: 1 });
    await office.takes('closePayment');
    await office.goTo('2027-04-15');
    expect(await office.isRunning(month)).toBe(true);
    await office.goTo('2027-04-16');
    expect(await office.ending(month)).toBe('unverified');
  });

  test('a correction needs a card only', async () => {
    const correction = await office.start('paymentMonth', { ...input, correction: 1 });
    await correction.signal(cardRecorded, { version: 2 });
    expect(await office.takes('settleMonth')).toEqual([
      { ...input, correction: 1, approved: false },
    ]);
  });
});
