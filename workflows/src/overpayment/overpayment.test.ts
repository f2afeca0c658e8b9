import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openWorkflowOffice, type WorkflowOffice } from '../../test/workflow-office.ts';
import { debtSettled } from '../signals.workflow.ts';

const input = { dossierId: 'd1', debtId: 'd1.2026-09.overpayment-1' };

describe('an overpayment', () => {
  let office: WorkflowOffice;
  beforeEach(async () => {
    office = await openWorkflowOffice('2026-10-12');
    office.answers({ noticeOverpayment: () => ({ recoverBy: '2036-09-30' }) });
  });
  afterEach(() => office.close());

  test('is noticed at once, stays open over 30 months in a short history, and ends with a letter when it is settled', async () => {
    const debt = await office.start('overpayment', input);
    await office.takes('noticeOverpayment');
    await office.goTo('2029-04-12');
    expect(await office.isRunning(debt)).toBe(true);
    await debt.signal(debtSettled);
    expect(await office.ending(debt)).toBe('settled');
    expect(office.taken('noticeSettlement')).toEqual([input]);
    expect((await debt.fetchHistory()).events?.length).toBeLessThan(30);
  });

  // The time-skipping server ends every run after ten years, so the last day here lies just before.
  test('can be recovered to its last day, and is time-barred the day after', async () => {
    const debt = await office.start('overpayment', input);
    await office.takes('noticeOverpayment');
    await office.goTo('2036-09-30');
    expect(await office.isRunning(debt)).toBe(true);
    await office.goTo('2036-10-01');
    expect(await office.ending(debt)).toBe('time-barred');
    expect(office.taken('noticeSettlement')).toEqual([]);
  });
});
