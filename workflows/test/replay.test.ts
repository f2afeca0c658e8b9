import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Worker, type WorkflowBundle } from '@temporalio/worker';
import { z } from 'zod';
import { bundleWorkflows, quietTemporal } from '../src/main.ts';

const folder = new URL('../histories/', import.meta.url);
const History = z.looseObject({ events: z.array(z.unknown()).min(5) });
const read = (file: string) =>
  History.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

let bundle: Promise<WorkflowBundle> | undefined;
const replay = async (history: unknown): Promise<void> => {
  if (bundle === undefined) quietTemporal();
  bundle ??= bundleWorkflows();
  await Worker.runReplayHistory({ workflowBundle: await bundle, replayName: 'replay' }, history);
};

// Histories are recorded from stories: npm run story -- --histories workflows/histories FILE…
describe('workflow code of today', () => {
  test('is held against a history of every kind of process', () => {
    const kinds = new Set(files.map((file) => file.split('.')[0]));
    expect([...kinds].sort()).toEqual([
      'claim',
      'overpayment',
      'paymentMonth',
      'paymentRun',
      'question',
      'seizureNotice',
    ]);
  });

  test.each(files)('replays %s as it happened', async (file) => {
    await replay(read(file));
  });

  test('a history that the code would not have made is refused', async () => {
    const file = files.find((name) => name.startsWith('paymentRun')) ?? '';
    const text = readFileSync(new URL(file, folder), 'utf8');
    expect(text).toContain('"collectRun"');
    const altered: unknown = JSON.parse(text.replaceAll('"collectRun"', '"sendRun"'));
    await expect(replay(altered)).rejects.toThrow();
  });
});
