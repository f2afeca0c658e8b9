import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { TestStatus } from '@stryker-mutator/api/test-runner';
import { takeCollected } from './collected-tests.ts';
import { loadAfresh } from './fresh-modules.ts';
import type { TestResult } from '@stryker-mutator/api/test-runner';

export const hasFailed = ({ status }: TestResult): boolean => status === TestStatus.Failed;

type Test = { readonly id: string; readonly file: string; readonly run: () => unknown };

/** The tests of the rules in a folder, run file after file in this process; each file finds the rules newly loaded. */
export const testsOfRules = (folder: string, onTest: (id: string | undefined) => void) => {
  const { startAfresh, load } = loadAfresh(folder);

  const runFile = async (file: string, stopAtFailure: boolean): Promise<TestResult[]> => {
    startAfresh();
    const results: TestResult[] = [];
    for (const test of await collect(folder, file, load)) {
      onTest(test.id);
      const result = await outcomeOf(test);
      onTest(undefined);
      results.push(result);
      if (stopAtFailure && hasFailed(result)) break;
    }
    return results;
  };

  /** All files, or those that hold some tests. */
  const filesOf = (testIds: readonly string[] | undefined): readonly string[] => {
    if (testIds === undefined) return testFilesIn(folder);
    const named = new Set(testIds.map((id) => id.slice(0, id.indexOf(separator))));
    return testFilesIn(folder).filter((file) => named.has(file));
  };
  return { filesOf, runFile };
};

const separator = ' › ';

/** Those that notice soonest first. Commands are left out: they run in a process of their own, where no change reaches them. */
const testFilesIn = (folder: string): readonly string[] =>
  globSync(['src/**/*.test.ts', 'test/**/*.test.ts'], { cwd: folder })
    .filter((file) => !file.endsWith('-command.test.ts'))
    .sort()
    .sort((a, b) => haste(a) - haste(b));

const haste = (file: string): number => {
  if (file.endsWith('properties.test.ts')) return 3;
  if (file.startsWith('src')) return 0;
  return file === 'test/cases.test.ts' ? 1 : 2;
};

const collect = async (
  folder: string,
  file: string,
  load: (path: string) => Promise<unknown>,
): Promise<readonly Test[]> => {
  try {
    await load(resolve(folder, file));
  } catch (error) {
    // Rules that cannot even be loaded are a test that fails.
    takeCollected();
    return [
      { id: `${file}${separator}is loaded`, file, run: () => Promise.reject(asError(error)) },
    ];
  }
  const times = new Map<string, number>();
  return takeCollected().map(({ name, run }) => {
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return { id: `${file}${separator}${name}${time === 1 ? '' : ` (again ${time})`}`, file, run };
  });
};

const outcomeOf = async ({ id, file, run }: Test): Promise<TestResult> => {
  const start = performance.now();
  const told = () => ({
    id,
    name: id,
    fileName: file,
    timeSpentMs: Math.round(performance.now() - start),
  });
  try {
    await run();
    return { ...told(), status: TestStatus.Success };
  } catch (error) {
    return { ...told(), status: TestStatus.Failed, failureMessage: asError(error).message };
  }
};

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error));
