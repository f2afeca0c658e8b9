import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { openWorkflowOffice, type WorkflowOffice } from '../../test/workflow-office.ts';
import { runSigned } from '../signals.workflow.ts';

describe('a payment run', () => {
  let office: WorkflowOffice;
  beforeEach(async () => {
    office = await openWorkflowOffice('2026-11-05');
    office.answers({ collectRun: () => ({ payments: 3, signBy: day('2026-11-05') }) });
  });
  afterEach(() => office.close());

  test('is sent once when two people have signed', async () => {
    const run = await office.start('paymentRun', { runId: 'r1' });
    await office.takes('collectRun');
    await run.signal(runSigned, { signatures: 1 });
    await run.signal(runSigned, { signatures: 1 });
    await run.signal(runSigned, { signatures: 2 });
    await run.signal(runSigned, { signatures: 2 });
    expect(await office.ending(run)).toBe('sent');
    expect(office.taken('sendRun')).toEqual([{ runId: 'r1' }]);
  });

  test('with one signature waits on its day, and gives everything back the day after', async () => {
    const run = await office.start('paymentRun', { runId: 'r1' });
    await office.takes('collectRun');
    await run.signal(runSigned, { signatures: 1 });
    expect(await office.isRunning(run)).toBe(true);
    await office.goTo('2026-11-06');
    expect(await office.ending(run)).toBe('abandoned');
    expect(office.taken('abandonRun')).toEqual([{ runId: 'r1' }]);
    expect(office.taken('sendRun')).toEqual([]);
  });

  test('with nothing to pay is over at once, and nothing is sent', async () => {
    office.answers({ collectRun: () => ({ payments: 0, signBy: day('2026-11-05') }) });
    const run = await office.start('paymentRun', { runId: 'r1' });
    expect(await office.ending(run)).toBe('empty');
    expect(office.taken('sendRun')).toEqual([]);
  });
});
