import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const stripped = new Map<string, string>();

/**
 * Lets the files of a folder be loaded anew for every run, as if in a new process: a rule remembers what it looked up,
 * and what a changed rule remembered must not reach the next run. They find the collector in place of jest,
 * and a parser that reads no file twice.
 */
export const loadAfresh = (folder: string) => {
  const within = `${pathToFileURL(folder).href}/`;
  const standIns = new Map([
    ['@jest/globals', standIn('collected-tests.ts')],
    ['yaml', standIn('parsed-yaml.ts')],
  ]);
  let run = 0;
  registerHooks({
    resolve: (specifier, context, next) => {
      const isAskedWithin = context.parentURL?.startsWith(within) === true;
      const url = isAskedWithin ? standIns.get(specifier) : undefined;
      if (url !== undefined) return { url, shortCircuit: true };
      const found = next(specifier, context);
      return found.url.startsWith(within) ? { ...found, url: `${found.url}?run=${run}` } : found;
    },
    load: (url, context, next) => {
      if (!url.startsWith(within)) return next(url, context);
      return { format: 'module', source: strippedOf(fileURLToPath(url)), shortCircuit: true };
    },
  });
  return {
    startAfresh: (): void => {
      run += 1;
    },
    load: (file: string): Promise<unknown> => import(pathToFileURL(file).href),
  };
};

const standIn = (file: string): string => pathToFileURL(resolve(import.meta.dirname, file)).href;

const strippedOf = (file: string): string => {
  const known = stripped.get(file);
  if (known !== undefined) return known;
  const source = stripTypeScriptTypes(readFileSync(file, 'utf8'));
  stripped.set(file, source);
  return source;
};
