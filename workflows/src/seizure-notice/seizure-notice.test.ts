import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openWorkflowOffice, type WorkflowOffice } from '../../test/workflow-office.ts';
import { taskCompleted, titleReleased } from '../signals.workflow.ts';

const input = { dossierId: 'd1', title: 's1', remindOn: '2026-10-16', declareBy: '2026-10-21' };

describe('the notice of a seizure', () => {
  let office: WorkflowOffice;
  beforeEach(async () => {
    office = await openWorkflowOffice('2026-10-06');
    office.answers({ askToDeclare: () => 't1' });
  });
  afterEach(() => office.close());

  test('is declared by a clerk, and the creditor gets the letter', async () => {
    const notice = await office.start('seizureNotice', input);
    await office.takes('askToDeclare');
    await notice.signal(taskCompleted, { taskId: 't1', outcome: 'declared' });
    expect(await office.ending(notice)).toBe('declared');
    expect(office.taken('sendDeclaration')).toEqual([input]);
    expect(office.taken('markDeclarationLate')).toEqual([]);
  });

  test('is recalled after ten days, not before', async () => {
    const notice = await office.start('seizureNotice', input);
    await office.takes('askToDeclare');
    await office.goTo('2026-10-15');
    expect(office.taken('remindToDeclare')).toEqual([]);
    await office.goTo('2026-10-16');
    await office.takes('remindToDeclare');
    await notice.signal(taskCompleted, { taskId: 't1', outcome: 'declared' });
    expect(await office.ending(notice)).toBe('declared');
    expect(office.taken('markDeclarationLate')).toEqual([]);
  });

  test('is marked late the day after its last day, and is still declared then', async () => {
    const notice = await office.start('seizureNotice', input);
    await office.takes('askToDeclare');
    await office.goTo('2026-10-21');
    expect(office.taken('markDeclarationLate')).toEqual([]);
    await office.goTo('2026-10-22');
    await office.takes('markDeclarationLate');
    await notice.signal(taskCompleted, { taskId: 't1', outcome: 'declared' });
    expect(await office.ending(notice)).toBe('declared');
  });

  test('of a title that is released needs no declaration', async () => {
    const notice = await office.start('seizureNotice', input);
    await office.takes('askToDeclare');
    await notice.signal(titleReleased);
    expect(await office.ending(notice)).toBe('released');
    expect(office.taken('closeTask')).toEqual([{ taskId: 't1' }]);
    expect(office.taken('sendDeclaration')).toEqual([]);
  });
});
