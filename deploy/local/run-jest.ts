import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../..');

const JestResult = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
  success: z.boolean(),
});

export type Counted = { readonly passed: number; readonly failed: number };

/** Runs jest over the repository and counts its tests; a suite that cannot run, or a jest that dies, is a failure. */
export const runJest = async (
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  started: (child: ChildProcess) => void,
): Promise<Counted> => {
  const outputFile = resolve(root, `.office/jest-${String(process.pid)}.json`);
  await mkdir(dirname(outputFile), { recursive: true });
  const code = await jestEnds([`--outputFile=${outputFile}`, ...args], env, started);
  if (!existsSync(outputFile)) return { passed: 0, failed: 1 };
  const result = JestResult.parse(JSON.parse(await readFile(outputFile, 'utf8')));
  await rm(outputFile);
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  // Jest may fail for a reason that is no test's, such as finding none.
  return { passed: result.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
};

const jestEnds = (
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  started: (child: ChildProcess) => void,
): Promise<number> =>
  new Promise((done) => {
    const jest = resolve(root, 'node_modules/jest/bin/jest.js');
    const flags = [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      '--disable-warning=TimeoutNegativeWarning',
    ];
    const workers = `--maxWorkers=${String(Math.max(2, availableParallelism() - 1))}`;
    const config = resolve(root, 'shared/tooling/jest.config.mjs');
    const child = spawn(
      process.execPath,
      [...flags, jest, '--config', config, '--json', workers, ...args],
      {
        cwd: root,
        // Jest prints its progress on standard error and its JSON, which we read from the file, on standard output.
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, ...env, NODE_OPTIONS: flags.join(' ') },
      },
    );
    started(child);
    child.once('exit', (code) => {
      done(code ?? 1);
    });
  });
