import { existsSync, readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { z } from 'zod';
import { runTool } from './run-tool.ts';

const root = resolve(import.meta.dirname, '../..');
/** Everything that holds sources. */
const PARENTS = ['shared', 'services', 'workflows', 'deploy'];
const bin = (name: string): string => resolve(root, 'node_modules/.bin', name);

/** One thing that passed or failed, and what to read when it failed. */
export type Check = { readonly name: string; readonly failure?: string };

/** Types and lint of each package, and the boundaries between them: each one counts as one check. */
export const staticChecks = async (): Promise<readonly Check[]> => {
  const packages = findPackages();
  const [types, lint] = [await checkTypes(packages), await checkLint(packages)];
  return [...types, ...lint, await checkBoundaries()];
};

/** Prints each failure and returns how many passed and failed. */
export const report = (checks: readonly Check[]): { passed: number; failed: number } => {
  const failed = checks.filter(({ failure }) => failure !== undefined);
  for (const { name, failure } of failed)
    process.stdout.write(`FAILED ${name}\n${String(failure)}\n`);
  return { passed: checks.length - failed.length, failed: failed.length };
};

// A workspace counts once it holds a source of ours.
const findPackages = (): readonly string[] =>
  ['shared', 'services']
    .flatMap((parent) => readdirSync(resolve(root, parent)).map((name) => `${parent}/${name}`))
    .concat('workflows', 'deploy')
    .filter((directory) => existsSync(resolve(root, directory, 'package.json')));

// One program for the whole repository: sixteen would read the same libraries sixteen times.
const checkTypes = async (packages: readonly string[]): Promise<readonly Check[]> => {
  const { output } = await runTool(
    process.execPath,
    [
      bin('tsc'),
      '--noEmit',
      '--pretty',
      'false',
      '-p',
      resolve(root, 'shared/tooling/tsconfig.all.json'),
    ],
    { cwd: root },
  );
  return perPackage(
    'types',
    packages,
    output.split('\n').filter((line) => line.includes('error TS')),
  );
};

const LintedFiles = z.array(
  z.object({
    filePath: z.string(),
    messages: z.array(
      z.object({ line: z.number().optional(), message: z.string(), ruleId: z.string().nullable() }),
    ),
  }),
);

const checkLint = async (packages: readonly string[]): Promise<readonly Check[]> => {
  const config = resolve(root, 'shared/tooling/eslint.config.mjs');
  const args = [
    bin('eslint'),
    '--config',
    config,
    '--format',
    'json',
    '--max-warnings',
    '0',
    ...PARENTS,
  ];
  const { code, output } = await runTool(process.execPath, args, { cwd: root });
  const start = output.indexOf('[{');
  if (start < 0) return [{ name: 'lint', ...(code !== 0 && { failure: output }) }];
  const files = LintedFiles.parse(JSON.parse(output.slice(start, output.lastIndexOf(']') + 1)));
  const lines = files.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ line, message, ruleId }) =>
        `${relative(root, filePath)}:${String(line ?? 1)} ${message} (${ruleId ?? 'syntax'})`,
    ),
  );
  return perPackage('lint', packages, lines);
};

const checkBoundaries = async (): Promise<Check> => {
  const config = resolve(root, 'shared/tooling/boundaries.cjs');
  const args = [bin('depcruise'), '--config', config, '--output-type', 'err', ...PARENTS];
  const { code, output } = await runTool(process.execPath, args, { cwd: root });
  return { name: 'boundaries', ...(code !== 0 && { failure: output.trim() }) };
};

// What belongs to no package still fails: it gets a check of its own.
const perPackage = (
  kind: string,
  packages: readonly string[],
  lines: readonly string[],
): readonly Check[] => {
  const elsewhere = lines.filter(
    (line) => !packages.some((directory) => line.startsWith(`${directory}/`)),
  );
  const checks = packages.map((directory) =>
    checkOf(
      `${kind} ${directory}`,
      lines.filter((line) => line.startsWith(`${directory}/`)),
    ),
  );
  return elsewhere.length === 0 ? checks : [...checks, checkOf(kind, elsewhere)];
};

const checkOf = (name: string, lines: readonly string[]): Check =>
  lines.length === 0 ? { name } : { name, failure: lines.join('\n') };
