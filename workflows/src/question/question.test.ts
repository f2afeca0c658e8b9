import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openWorkflowOffice, type WorkflowOffice } from '../../test/workflow-office.ts';
import { taskCompleted } from '../signals.workflow.ts';

const input = { dossierId: 'd1', contactId: 'contact-1', answerBy: '2026-11-15' };

describe('a question', () => {
  let office: WorkflowOffice;
  beforeEach(async () => {
    office = await openWorkflowOffice('2026-10-01');
    office.answers({ askToAnswer: () => 't1' });
  });
  afterEach(() => office.close());

  test('is put before somebody once, and ends with the answer', async () => {
    const asked = await office.start('question', input);
    expect(await office.takes('askToAnswer')).toEqual([input]);
    await asked.signal(taskCompleted, { taskId: 'another', outcome: 'answered' });
    await office.goTo('2026-10-05');
    expect(await office.isRunning(asked)).toBe(true);
    await asked.signal(taskCompleted, { taskId: 't1', outcome: 'answered' });
    expect(await office.ending(asked)).toBe('answered');
    expect(office.taken('askToAnswer')).toHaveLength(1);
  });

  test('is still answered after its last day', async () => {
    const asked = await office.start('question', input);
    await office.takes('askToAnswer');
    await office.goTo('2026-11-16');
    expect(await office.isRunning(asked)).toBe(true);
    await asked.signal(taskCompleted, { taskId: 't1', outcome: 'answered' });
    expect(await office.ending(asked)).toBe('answered');
  });
});
