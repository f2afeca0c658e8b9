import { report, staticChecks } from './checks.ts';
import { runMain } from './refusal.ts';
import { runJest } from './run-jest.ts';

/** What needs no server: the pure packages, and what stands beside the code of the services and of deploy. */
const SERVERLESS = [
  'shared/domain',
  'shared/rules',
  'shared/contracts',
  'services/[^/]+/src',
  'deploy/.*/src',
];

const check = async (): Promise<number> => {
  const checks = report(await staticChecks());
  const tests = await runJest([...SERVERLESS, ...process.argv.slice(2)], {}, () => undefined);
  const failed = checks.failed + tests.failed;
  process.stdout.write(
    `${String(checks.passed + tests.passed)} passed, ${String(failed)} failed\n`,
  );
  return failed === 0 ? 0 : 1;
};

await runMain(check);
