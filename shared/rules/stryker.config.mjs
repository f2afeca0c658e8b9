const folder = '../../.office/mutation';

/** Stryker changes every operator, number and word of the rules in turn, in a copy of this folder: a test must notice. */
export default {
  // A main program is played by its tests in a process of its own, where no change reaches it.
  mutate: ['src/**/*.ts', '!src/**/*.test.ts', '!src/**/*-main.ts'],
  testRunner: 'rules',
  plugins: ['./mutation/test-runner.ts'],
  testRunnerNodeArgs: ['--disable-warning=ExperimentalWarning'],
  coverageAnalysis: 'perTest',
  // Every change loads the rules anew; a fresh process now and then keeps the memory small.
  maxTestRunnerReuse: 200,
  tempDirName: `${folder}/copies`,
  reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `${folder}/report.json` },
  htmlReporter: { fileName: `${folder}/report.html` },
  thresholds: { high: 95, low: 90, break: 90 },
};
