const folder = '../../.office/mutation';

/** Stryker changes every operator, number and word of the rules in turn, in a copy of this folder: a test must notice. */
export default {
  mutate: [
    'src/**/*.ts',
    '!src/**/*.test.ts',
    // A main program is played by its tests in a process of its own, where no change reaches it.
    '!src/**/*-main.ts',
    // Writes a table for a document; its test reads the document, which Stryker does not copy.
    '!src/switch-table.ts',
    // Sentences in four languages: words, no rule.
    '!src/voices/claimant-{de,en,fr,nl}.ts',
  ],
  testRunner: 'rules',
  plugins: ['./mutation/test-runner.ts'],
  testRunnerNodeArgs: ['--disable-warning=ExperimentalWarning'],
  coverageAnalysis: 'perTest',
  // An endless loop is counted, not timed; a busy machine is no reason to call a change noticed.
  timeoutMS: 60_000,
  // Every change loads the rules anew; a fresh process now and then keeps the memory small.
  maxTestRunnerReuse: 200,
  tempDirName: `${folder}/copies`,
  reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `${folder}/report.json` },
  htmlReporter: { fileName: `${folder}/report.html` },
  thresholds: { high: 95, low: 90, break: 90 },
};
