import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { money } from '@office/domain/money';
import { openWorkflowOffice, type WorkflowOffice } from '../../test/workflow-office.ts';
import { decisionReceived, documentCame, taskCompleted } from '../signals.workflow.ts';

const input = { dossierId: 'd1', claimId: 'd1.claim-2026-10-01' };
const grant = {
  from: day('2026-10-01'),
  phaseMonth: 1,
  amounts: [{ from: day('2026-10-01'), daily: money('62.05') }],
  longCareer: false,
  article: 'AR 114',
};
const granted = { decisionId: 'g1', decision: { kind: 'granted', grant } } as const;

describe('a claim', () => {
  let office: WorkflowOffice;
  beforeEach(async () => {
    office = await openWorkflowOffice('2026-10-01');
    office.answers({
      readClaimTerms: () => ({
        completeBy: day('2026-12-01'),
        noticeOn: day('2026-12-01'),
        completeByAfterNotice: day('2027-01-01'),
        returnedCompleteBy: day('2026-12-01'),
        abandonOn: day('2029-10-01'),
      }),
      askForDocuments: () => ({ missing: 0 }),
      submitClaim: () => ({ decideBy: day('2026-11-01'), remindDueOn: day('2026-11-09') }),
      remindAgency: () => ({ decideBy: day('2026-12-09'), remindDueOn: day('2026-12-16') }),
      recordDecision: ({ decision }) =>
        decision.kind === 'granted'
          ? { kind: 'granted', entitlementId: 'g1' }
          : decision.kind === 'refused'
            ? { kind: 'refused' }
            : { kind: 'returned', completeBy: '2026-12-10' },
      openMonths: () => ({}),
    });
  });
  afterEach(() => office.close());

  const incomplete = async () => {
    office.answers({
      askForDocuments: () => ({ missing: 1, taskId: 't1' }),
      checkDocuments: () => ({ missing: 1, taskId: 't1' }),
    });
    const claim = await office.start('claim', input);
    await office.takes('askForDocuments');
    return claim;
  };

  test('that is complete is submitted at once, granted, and opens its months', async () => {
    const claim = await office.start('claim', input);
    await office.takes('submitClaim');
    await claim.signal(decisionReceived, granted);
    expect(await office.ending(claim)).toBe('months-over');
    expect(office.taken('recordDecision')).toHaveLength(1);
    expect(office.taken('openMonths')).toEqual([{ dossierId: 'd1', entitlementId: 'g1' }]);
  });

  test('is asked for what is missing, and submitted when the last form is in', async () => {
    const claim = await incomplete();
    expect(office.taken('submitClaim')).toEqual([]);
    office.answers({ checkDocuments: () => ({ missing: 0 }) });
    await claim.signal(documentCame, { documentId: 'doc-1' });
    expect(await office.takes('submitClaim')).toEqual([
      { ...input, submission: 1, termEnd: '2026-12-01' },
    ]);
  });

  test('still incomplete is notified on the last working day of its term, not the day before, and once', async () => {
    await incomplete();
    await office.goTo('2026-11-30');
    expect(office.taken('notifyIncompleteFile')).toEqual([]);
    await office.goTo('2026-12-01');
    expect(office.taken('notifyIncompleteFile')).toEqual([
      { ...input, term: '2027-01-01', taskId: 't1' },
    ]);
    await office.goTo('2027-01-01');
    expect(office.taken('notifyIncompleteFile')).toHaveLength(1);
    expect(office.taken('lapseClaim')).toEqual([]);
  });

  test('is late the day after the longer term, and completed later is submitted all the same', async () => {
    const claim = await incomplete();
    await office.goTo('2027-01-02');
    expect(office.taken('lapseClaim')).toEqual([input]);
    office.answers({ checkDocuments: () => ({ missing: 0 }) });
    await claim.signal(documentCame, { documentId: 'doc-1' });
    expect(await office.takes('submitClaim')).toEqual([
      { ...input, submission: 1, termEnd: '2027-01-01' },
    ]);
  });

  test('filed after its term is announced to nobody, and is late the day after it', async () => {
    office.answers({
      readClaimTerms: () => ({
        completeBy: day('2026-12-01'),
        completeByAfterNotice: day('2026-12-01'),
        returnedCompleteBy: day('2026-12-01'),
        abandonOn: day('2029-10-01'),
      }),
    });
    await incomplete();
    await office.goTo('2026-12-01');
    expect(office.taken('lapseClaim')).toEqual([]);
    await office.goTo('2026-12-02');
    expect(office.taken('lapseClaim')).toEqual([input]);
    expect(office.taken('notifyIncompleteFile')).toEqual([]);
  });

  test('never completed ends after the last day on which it could still be paid', async () => {
    const claim = await incomplete();
    await office.goTo('2029-10-01');
    expect(await office.isRunning(claim)).toBe(true);
    await office.goTo('2029-10-02');
    expect(await office.ending(claim)).toBe('expired');
  });

  test('abandoned by a clerk waits no longer', async () => {
    const claim = await incomplete();
    await claim.signal(taskCompleted, { taskId: 't1', outcome: 'abandoned' });
    expect(await office.ending(claim)).toBe('abandoned');
    expect(office.taken('submitClaim')).toEqual([]);
  });

  test('sent back by ONEM is asked for anew, to the end of its own term, and submitted again', async () => {
    const claim = await office.start('claim', input);
    await office.takes('submitClaim');
    office.answers({
      askForDocuments: () => ({ missing: 1, taskId: 't2' }),
      checkDocuments: () => ({ missing: 0 }),
    });
    await claim.signal(decisionReceived, {
      decisionId: 'r1',
      decision: { kind: 'returned', missing: ['C1'] },
    });
    expect((await office.takes('askForDocuments', 2))[1]).toEqual({
      ...input,
      round: 'returned-1',
      dueOn: '2026-12-10',
    });
    await claim.signal(documentCame, { documentId: 'doc-2' });
    expect((await office.takes('submitClaim', 2))[1]).toMatchObject({ submission: 2 });
  });

  test('sent back and not completed in time is late the day after that term', async () => {
    const claim = await office.start('claim', input);
    await office.takes('submitClaim');
    office.answers({ askForDocuments: () => ({ missing: 1, taskId: 't2' }) });
    await claim.signal(decisionReceived, {
      decisionId: 'r1',
      decision: { kind: 'returned', missing: ['C1'] },
    });
    await office.takes('askForDocuments', 2);
    await office.goTo('2026-12-10');
    expect(office.taken('lapseClaim')).toEqual([]);
    await office.goTo('2026-12-11');
    expect(office.taken('lapseClaim')).toEqual([input]);
    expect(office.taken('notifyIncompleteFile')).toEqual([]);
  });

  test('on which ONEM is silent opens a task the day after its term; done reminds, and the wait starts again', async () => {
    const claim = await office.start('claim', input);
    await office.takes('submitClaim');
    await office.goTo('2026-11-01');
    expect(office.taken('askToRemind')).toEqual([]);
    await office.goTo('2026-11-02');
    const taskId = 'd1.claim-2026-10-01.remind-agency.1-1';
    expect(office.taken('askToRemind')).toEqual([{ ...input, taskId, dueOn: '2026-11-09' }]);
    await claim.signal(taskCompleted, { taskId, outcome: 'done' });
    await office.takes('remindAgency');
    await office.goTo('2026-12-09');
    expect(office.taken('askToRemind')).toHaveLength(1);
    await office.goTo('2026-12-10');
    expect(office.taken('askToRemind')).toHaveLength(2);
    await claim.signal(decisionReceived, granted);
    expect(await office.ending(claim)).toBe('months-over');
    expect(office.taken('closeTask')).toEqual([
      { taskId: 'd1.claim-2026-10-01.remind-agency.1-2' },
    ]);
  });

  test('of which ONEM is never reminded ends after the last day on which it could still be paid', async () => {
    const claim = await office.start('claim', input);
    await office.takes('submitClaim');
    await office.goTo('2029-10-01');
    expect(await office.isRunning(claim)).toBe(true);
    await office.goTo('2029-10-02');
    expect(await office.ending(claim)).toBe('expired');
  });

  test('refused ends, and opens no month', async () => {
    const claim = await office.start('claim', input);
    await office.takes('submitClaim');
    await claim.signal(decisionReceived, {
      decisionId: 'x1',
      decision: { kind: 'refused', reason: 'AR 44' },
    });
    expect(await office.ending(claim)).toBe('refused');
    expect(office.taken('openMonths')).toEqual([]);
  });

  test('opens the next month on its first day and not the day before, year after year', async () => {
    const firstDays = ['2026-11-01', '2026-12-01'];
    office.answers({
      openMonths: () => ({
        ...(firstDays.length === 0 ? {} : { nextOn: firstDays.shift() ?? '' }),
      }),
    });
    const claim = await office.start('claim', input);
    await office.takes('submitClaim');
    await claim.signal(decisionReceived, granted);
    await office.takes('openMonths', 1);
    await office.goTo('2026-10-31');
    expect(office.taken('openMonths')).toHaveLength(1);
    await office.goTo('2026-11-01');
    expect(office.taken('openMonths')).toHaveLength(2);
    await office.goTo('2026-12-01');
    expect(await office.ending(claim)).toBe('months-over');
  });

  test('granted for years keeps its history short by continuing as new', async () => {
    let month = 0;
    office.answers({
      openMonths: () => {
        month += 1;
        return month > 60
          ? {}
          : {
              nextOn: `${String(2026 + Math.floor((9 + month) / 12))}-${String(((9 + month) % 12) + 1).padStart(2, '0')}-01`,
            };
      },
    });
    const claim = await office.start('claim', input);
    await office.takes('submitClaim');
    await claim.signal(decisionReceived, granted);
    await office.goTo('2031-11-02');
    expect(await office.ending(claim)).toBe('months-over');
    expect(month).toBe(61);
    // Sixty months are about 700 events; the last run holds its own share only.
    expect((await claim.fetchHistory()).events?.length).toBeLessThan(250);
  });
});
