// The door: any Node from 18 on opens it, installs what is missing and goes on with the pinned Node and its sources.
// No dependencies here, and never a word on standard output: `npm run calc` pipes its answers there.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');

const programs = {
  start: 'deploy/local/up.ts',
  test: 'deploy/local/test.ts',
  check: 'deploy/local/check.ts',
  story: 'deploy/stories/main.ts',
  calc: 'shared/rules/src/calc-main.ts',
  'rules:check': 'shared/rules/src/check-main.ts',
  bench: 'deploy/bench/main.ts',
  simulate: 'deploy/simulate/main.ts',
  mutate: 'shared/rules/mutation/main.ts',
  reset: 'deploy/local/reset.ts',
  docs: 'deploy/local/docs.ts',
  reconcile: 'deploy/reconcile/main.ts',
};

const [target = '', ...args] = process.argv.slice(2);
const program = programs[target];
if (program === undefined) refuse(`Say one of: ${Object.keys(programs).join(', ')}.`);
if (!existsSync(join(root, program)))
  refuse(`"${target}" is not built yet: ${program} is missing.`);

await installPackages();
run(pinnedNode(), program);

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** `npm ci` when node_modules is missing or holds other versions than the lock file asks for. */
async function installPackages() {
  if (isInstalled()) return;
  process.stderr.write('installing the packages of package-lock.json (npm ci)\n');
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm ? [process.execPath, npm] : ['npm'];
  const child = spawn(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  passSignals(child);
  const status = await new Promise((done) => {
    child.once('exit', done);
    child.once('error', () => done(1));
  });
  if (status !== 0)
    refuse('The packages could not be installed: is the network there? Then try again.');
}

/** Whether npm's own list of what it installed has every package of the lock file in its version. */
function isInstalled() {
  const list = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(list)) return false;
  const { packages: wanted } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const { packages: found } = JSON.parse(readFileSync(list, 'utf8'));
  return Object.entries(wanted).every(
    ([path, { version, link, optional }]) =>
      !path.startsWith('node_modules/') ||
      link ||
      (found[path] === undefined ? optional === true : found[path].version === version),
  );
}

/** The Node that package-lock.json pins; the machine's own is only the one that opened this door. */
function pinnedNode() {
  const wanted = readFileSync(join(root, '.nvmrc'), 'utf8').trim().replace(/^v/, '').split('.')[0];
  const node = join(root, 'node_modules/.bin/node');
  if (existsSync(node)) {
    const version = spawnSync(node, ['-p', 'process.version'], { encoding: 'utf8' }).stdout.trim();
    if (version.startsWith(`v${wanted}.`)) return node;
  }
  if (process.version.startsWith(`v${wanted}.`)) return process.execPath;
  return refuse(
    `Node ${wanted} did not come with the packages on this machine: install Node ${wanted} and try again.`,
  );
}

function run(node, file) {
  const quiet = [
    '--disable-warning=TimeoutNegativeWarning',
    '--disable-warning=ExperimentalWarning',
  ];
  const hook = pathToFileURL(join(here, 'tsx-hook.mjs')).href;
  const child = spawn(node, [...quiet, '--import', hook, join(root, file), ...args], {
    stdio: 'inherit',
    env: { ...process.env, OFFICE_DOOR: String(process.pid) },
  });
  passSignals(child);
  child.once('exit', (code, signal) => {
    process.exit(code ?? (signal === 'SIGINT' ? 130 : 1));
  });
}

/** In a terminal Ctrl-C reaches the whole group, so the child has it already; elsewhere we hand it on, once. */
function passSignals(child) {
  let passed = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      const heard = signal === 'SIGINT' && process.stdin.isTTY;
      if (!heard && !passed) child.kill(signal);
      passed = true;
    });
  }
}
