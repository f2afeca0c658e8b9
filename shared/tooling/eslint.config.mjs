import { resolve } from 'node:path';
import tseslint from 'typescript-eslint';

const root = resolve(import.meta.dirname, '../..');

const noDate = [
  {
    selector: "NewExpression[callee.name='Date']",
    message: 'The office learns the day from its clock (domain/clock), never from Date.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The office learns the day from its clock (domain/clock), never from Date.now.',
  },
];

const noTemporalNow = {
  selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
  message: 'The office learns the day from its clock (domain/clock), never from Temporal.Now.',
};

const noDefault = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: one name per thing, everywhere.',
};

const noEnvironment = {
  selector: "MemberExpression[object.name='process']",
  message: 'Only main.ts reads process: pass what is needed.',
};

const restricted = (...rules) => ({ 'no-restricted-syntax': ['error', ...rules] });

/** Who may read the system date: the clock, technical timestamps of logs, the local start, tests. */
const mayUseDate = [
  'shared/domain/src/clock.ts',
  'shared/service-kit/src/logger.ts',
  'shared/testing/**/*.ts',
  'deploy/**/*.ts',
  '**/*.test.ts',
  '**/*.test.tsx',
  '**/test/**/*.ts',
];

const mayUseProcess = [
  '**/main.ts',
  'shared/rules/src/*-main.ts',
  'shared/service-kit/src/start.ts',
  'shared/testing/**/*.ts',
  'deploy/**/*.ts',
  '**/*.test.ts',
  '**/*.test.tsx',
  '**/test/**/*.ts',
];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/dist/**',
      '**/.office/**',
      '**/*.mjs',
      '**/*.cjs',
      '**/*.js',
      '**/public/**',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      // One program for the whole repository: as fast as its largest package, not the sum of sixteen.
      parserOptions: {
        project: resolve(root, 'shared/tooling/tsconfig.all.json'),
        tsconfigRootDir: root,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      // A number in a template prints as itself; money never is a number.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // `() => fire()` is how the house writes a one-line callback.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: true },
      ],
      // Types say what a value is; these two forbid idioms the house uses on purpose.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
      '@typescript-eslint/unified-signatures': 'off',
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      ...restricted(...noDate, noTemporalNow, noDefault, noEnvironment),
    },
  },
  { files: mayUseProcess, rules: restricted(...noDate, noTemporalNow, noDefault) },
  { files: mayUseDate, rules: restricted(noTemporalNow, noDefault, noEnvironment) },
  {
    files: ['deploy/**/*.ts', 'shared/testing/**/*.ts'],
    rules: restricted(noTemporalNow, noDefault),
  },
  {
    files: ['**/templates/**/*.ts', '**/texts.ts', '**/*.generated.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // Factories: a function that only holds functions, each of which keeps the limit.
    files: [
      'workflows/src/activities/*.ts',
      'shared/service-kit/src/document-store.ts',
      'shared/service-kit/src/kafka-broker.ts',
    ],
    rules: {
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', '**/test/**/*.ts', '**/test/**/*.tsx'],
    rules: {
      ...restricted(noTemporalNow, noDefault),
      'max-lines-per-function': 'off',
      // A test may look at what the types promise is there, and at what a wrong caller would send.
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    // A workflow is replayed: whatever differs from one run to the next would break it.
    files: ['**/*.workflow.ts'],
    rules: {
      ...restricted(...noDate, noTemporalNow, noDefault, noEnvironment, {
        selector: "MemberExpression[object.name='Math'][property.name='random']",
        message: 'A workflow is replayed: what differs between runs comes from an activity.',
      }),
      'no-restricted-globals': ['error', 'setInterval', 'fetch', 'crypto', 'performance'],
      // `condition` waits for what a handler changes, which control flow analysis cannot see.
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
);
