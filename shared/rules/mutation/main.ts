import { resolve } from 'node:path';
import { Stryker } from '@stryker-mutator/core';

// Stryker reads its configuration, and finds what to change, from the current folder.
process.chdir(resolve(import.meta.dirname, '..'));

const names = process.argv.slice(2);

/** `npm run mutate` for all rules, `npm run mutate -- set-off deadlines` for some by the names of their files. */
await new Stryker({
  configFile: 'stryker.config.mjs',
  ...(names.length > 0 && { mutate: names.map((name) => `src/**/${name}.ts`) }),
}).runMutationTest();
