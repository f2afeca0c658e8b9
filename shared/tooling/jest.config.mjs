import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** swc turns types into nothing and TSX into preact calls; modules stay ES modules (ADR 0007). */
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2024',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic', importSource: 'preact' } },
      },
      module: { type: 'es6' },
    },
  ],
};

export default {
  rootDir: root,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/.office/'],
  modulePathIgnorePatterns: ['/.office/'],
  transform,
  testTimeout: 30000,
};
