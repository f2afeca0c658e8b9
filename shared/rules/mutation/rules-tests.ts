import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { TestStatus } from '@stryker-mutator/api/test-runner';
import { takeCollected } from './collected-tests.ts';
import { loadAfresh } from './fresh-modules.ts';
import type { TestResult } from '@stryker-mutator/api/test-runner';

export const hasFailed = ({ status }: TestResult): boolean => status === TestStatus.Failed;

type Test = { readonly id: string; readonly file: string; readonly run: () => unknown };

/**
 * The tests of the rules in a folder, run file after file in this process; each file finds the rules newly loaded.
 * Loading a file is its first test: rules that cannot even be loaded fail it, and what they do then is seen as its doing.
 */
export const testsOfRules = (folder: string, onTest: (id: string | undefined) => void) => {
  const { startAfresh, load } = loadAfresh(folder);

  const runTest = async (test: Test): Promise<TestResult> => {
    onTest(test.id);
    const result = await outcomeOf(test);
    onTest(undefined);
    return result;
  };

  const runFile = async (file: string, stopAtFailure: boolean): Promise<TestResult[]> => {
    startAfresh();
    const loading = {
      id: `${file}${separator}is loaded`,
      file,
      run: () => load(resolve(folder, file)),
    };
    const results = [await runTest(loading)];
    for (const test of testsOf(file)) {
      if (stopAtFailure && results.some(hasFailed)) break;
      results.push(await runTest(test));
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

/** The long tests that walk every field or every table are asked about changes of what they walk, and of nothing else. */
const walks = [
  { tests: /bad-input/, of: /^src\/calc\// },
  {
    tests: /check-parameters/,
    of: /^src\/(check|published|printed|laid-over|tables|table-values|dated)/,
  },
];

/** Whether a change of a source is worth running a file of tests. */
export const isAskedAbout = (source: string, file: string): boolean =>
  walks.every(({ tests, of }) => !tests.test(file) || of.test(source));

/**
 * Commands run in a process of their own, where no change reaches them; the catalogue reads documents that Stryker
 * does not copy.
 */
const leftOut = /-command\.test\.ts$|parameter-catalogue\.test\.ts$/;

/** Those that notice soonest first. */
const testFilesIn = (folder: string): readonly string[] =>
  globSync(['src/**/*.test.ts', 'test/**/*.test.ts'], { cwd: folder })
    .filter((file) => !leftOut.test(file))
    .sort()
    .sort((a, b) => haste(a) - haste(b));

const haste = (file: string): number => {
  if (file.endsWith('properties.test.ts')) return 3;
  if (file.startsWith('src')) return 0;
  return file === 'test/cases.test.ts' ? 1 : 2;
};

const testsOf = (file: string): readonly Test[] => {
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
