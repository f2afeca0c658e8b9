/** Who may import whom (architecture.md): the table of the house as rules. What is not listed here is allowed. */

const TESTS = '\\.test\\.tsx?$|/test/';
const TYPES = ['type-only'];
const pure = (...libraries) => libraries.map((name) => `^node_modules/(${name})/`);
const packages = (...names) => names.map((name) => `^${name}/`);

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: TYPES } },
    },
    {
      name: 'domain-is-pure',
      comment: 'shared/domain holds words and pure functions: workflows replay it.',
      severity: 'error',
      from: { path: '^shared/domain/', pathNot: TESTS },
      to: {
        pathNot: [
          ...packages('shared/domain'),
          ...pure(
            'big\\.js',
            '@types/big\\.js',
            'temporal-polyfill',
            'temporal-spec',
            'temporal-utils',
            'stdnum',
            'ibantools',
          ),
        ],
      },
    },
    {
      name: 'rules-are-pure',
      comment:
        'shared/rules is the law: domain, its tables and arithmetic, nothing of the office around it.',
      severity: 'error',
      from: { path: '^shared/rules/', pathNot: TESTS },
      to: {
        path: '^(shared/(?!domain/|rules/)|services/|workflows/|deploy/)|@temporalio/|node_modules/(express|mongoose|kafkajs)/',
      },
    },
    {
      name: 'contracts-know-the-vocabulary-only',
      comment: 'Contracts are read by everybody, so they depend on domain and zod.',
      severity: 'error',
      from: { path: '^shared/contracts/', pathNot: TESTS },
      to: {
        path: '^(shared/(?!domain/|contracts/)|services/|workflows/|deploy/)|@temporalio/|node_modules/(express|mongoose|kafkajs)/',
      },
    },
    {
      name: 'kit-knows-no-business',
      comment: 'The shell that services share knows neither the law, nor a service, nor Temporal.',
      severity: 'error',
      from: { path: '^shared/service-kit/', pathNot: TESTS },
      to: { path: '^(shared/(rules|testing)/|services/|workflows/|deploy/)|@temporalio/' },
    },
    {
      name: 'only-one-file-knows-kafkajs',
      comment: 'kafkajs is no longer maintained: changing it must stay a change of one file.',
      severity: 'error',
      from: {
        path: '^(shared|services|workflows)/',
        pathNot: ['^shared/service-kit/src/kafka-broker\\.ts$', '^shared/testing/', TESTS],
      },
      to: { path: 'node_modules/kafkajs/' },
    },
    {
      name: 'testing-stays-in-tests',
      comment: 'Builders and fakes are for tests; nothing that runs in production may need them.',
      severity: 'error',
      from: { path: '^(shared|services|workflows)/', pathNot: ['^shared/testing/', TESTS] },
      to: { path: '^shared/testing/' },
    },
    {
      name: 'services-do-not-import-each-other',
      comment: 'Services meet over HTTP and Kafka only.',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'services-do-not-know-temporal',
      comment: 'Services own facts, workflows own waiting.',
      severity: 'error',
      from: { path: '^services/' },
      to: { path: '@temporalio/|^workflows/|^deploy/' },
    },
    {
      name: 'desk-shows-and-does-not-calculate',
      comment: 'The desk asks the services; it knows no rule of law.',
      severity: 'error',
      from: { path: '^services/desk/', pathNot: TESTS },
      to: { path: '^shared/rules/' },
    },
    {
      name: 'workflow-code-is-deterministic',
      comment:
        'A workflow is replayed: it may import values only from domain, other workflow files and Temporal.',
      severity: 'error',
      from: { path: '\\.workflow\\.ts$' },
      to: {
        pathNot: [
          '^shared/domain/',
          '\\.workflow\\.ts$',
          'node_modules/@temporalio/(workflow|common)/',
        ],
        dependencyTypesNot: TYPES,
      },
    },
    {
      name: 'workflows-know-no-law-and-no-service',
      comment: 'The law changes, histories do not; services are reached over HTTP.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: TESTS },
      to: { path: '^(shared/rules|services|deploy)/' },
    },
    {
      name: 'nobody-imports-deploy',
      comment: 'An environment runs the product; the product does not know it.',
      severity: 'error',
      from: { pathNot: '^deploy/' },
      to: { path: '^deploy/' },
    },
    {
      name: 'deploy-starts-services-by-their-main',
      comment: 'Whoever runs a service uses the same door as production.',
      severity: 'error',
      from: { path: '^deploy/', pathNot: TESTS },
      to: { path: '^services/[^/]+/', pathNot: '^services/[^/]+/src/main\\.ts$' },
    },
    {
      name: 'what-is-imported-exists',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.office)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'shared/tooling/tsconfig.all.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
