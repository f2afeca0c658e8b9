import { relative, resolve } from 'node:path';
import { PluginKind, declareFactoryPlugin } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import { hasFailed, isAskedAbout, testsOfRules } from './rules-tests.ts';
import type { InstrumenterContext } from '@stryker-mutator/api/core';
import type { MutantRunOptions, TestResult, TestRunner } from '@stryker-mutator/api/test-runner';

/** What Stryker and the rules it changed tell each other. */
const mutation: InstrumenterContext = {};

/**
 * Stryker's way to the tests of the rules, inside one process: a jest of its own for each change takes four seconds,
 * and there are thousands of changes.
 */
const createRunner = (): TestRunner => {
  Object.assign(globalThis, { __stryker__: mutation });
  // A score does not depend on luck: properties try the same examples in every run.
  fc.configureGlobal({ seed: 20260301 });
  const folder = resolve('.');
  const { filesOf, runFile } = testsOfRules(folder, (id) => {
    if (id === undefined) delete mutation.currentTestId;
    else mutation.currentTestId = id;
  });

  const runAll = async (
    files: readonly string[],
    stopAtFailure: boolean,
  ): Promise<TestResult[]> => {
    const tests: TestResult[] = [];
    for (const file of files) {
      tests.push(...(await runFile(file, stopAtFailure)));
      if (stopAtFailure && tests.some(hasFailed)) break;
    }
    return tests;
  };

  return {
    capabilities: () => ({ reloadEnvironment: true }),
    dryRun: async () => {
      const tests = await runAll(filesOf(undefined), false);
      const mutantCoverage = mutation.mutantCoverage ?? { static: {}, perTest: {} };
      return { status: DryRunStatus.Complete, tests, mutantCoverage };
    },
    mutantRun: async (options: MutantRunOptions) => {
      const { activeMutant, hitLimit, testFilter, disableBail } = options;
      const source = relative(folder, options.sandboxFileName);
      mutation.activeMutant = activeMutant.id;
      limitHits(hitLimit);
      // Whole files: a rule remembers what it looked up, so that only the first test to ask is seen to need it.
      const files = filesOf(testFilter).filter((file) => isAskedAbout(source, file));
      const tests = await runAll(files, !disableBail);
      delete mutation.activeMutant;
      const endless = determineHitLimitReached(mutation.hitCount, mutation.hitLimit);
      return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests }, disableBail);
    },
  };
};

/** A change that turns a loop into an endless one is ended after so many rounds. */
const limitHits = (limit: number | undefined): void => {
  delete mutation.hitCount;
  delete mutation.hitLimit;
  if (limit !== undefined) Object.assign(mutation, { hitCount: 0, hitLimit: limit });
};

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'rules', createRunner)];
