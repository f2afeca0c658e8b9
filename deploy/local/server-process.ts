import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { openSync, closeSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from './refusal.ts';

export type Server = {
  readonly address: string;
  readonly pid: number;
  /** Asks it to end, then insists; done when it has ended. */
  stop(): Promise<void>;
  /** SIGKILL, as a power cut would: for tests. */
  kill(): void;
  /** Fulfilled with one sentence when it ends without having been asked to. */
  readonly died: Promise<string>;
};

export type Program = {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly logFile: string;
  readonly address: string;
  /** True once it answers; asked again and again until then. */
  readonly ready: () => Promise<boolean>;
};

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 10_000;
const ASK_EVERY_MS = 50;

let watchdog: ChildProcess | undefined;

/** Starts a server, waits until it answers, and sees to it that it ends with this process. */
export const startServer = async (program: Program): Promise<Server> => {
  const child = await launch(program);
  const pid = child.pid;
  if (pid === undefined)
    throw new Refusal(`${program.name} cannot be started: ${program.command} is not there.`);
  const server = watch(program, child, pid);
  try {
    await untilReady(program, server.died);
  } catch (failure) {
    await server.stop();
    throw failure;
  }
  return server;
};

const launch = async (program: Program): Promise<ChildProcess> => {
  await mkdir(dirname(program.logFile), { recursive: true });
  const log = openSync(program.logFile, 'w');
  // Detached: Ctrl-C in a terminal reaches this process only, which then ends its servers in its own order.
  const child = spawn(program.command, program.args, {
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, ...program.env },
  });
  closeSync(log);
  await new Promise<void>((started) => {
    child.once('spawn', started);
    child.once('error', () => {
      started();
    });
  });
  return child;
};

const watch = (program: Program, child: ChildProcess, pid: number): Server => {
  let asked = false;
  tellWatchdog(`add ${String(pid)}`);
  const ended = new Promise<void>((done) => {
    child.once('exit', () => {
      tellWatchdog(`remove ${String(pid)}`);
      done();
    });
  });
  const died = new Promise<string>((tell) => {
    void ended.then(() => {
      if (!asked) tell(deathSentence(program));
    });
  });
  const stop = async (): Promise<void> => {
    asked = true;
    child.kill('SIGTERM');
    const insist = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    await ended;
    clearTimeout(insist);
  };
  const kill = (): void => {
    asked = true;
    child.kill('SIGKILL');
  };
  return { address: program.address, pid, stop, kill, died };
};

const untilReady = async (program: Program, died: Promise<string>): Promise<void> => {
  let death: string | undefined;
  void died.then((sentence) => (death = sentence));
  const limit = performance.now() + START_LIMIT_MS;
  while (!(await program.ready())) {
    if (death !== undefined) throw new Refusal(death);
    if (performance.now() > limit)
      throw new Refusal(
        `${program.name} does not answer after a minute: read ${program.logFile}, then try again.`,
      );
    await wait(ASK_EVERY_MS);
  }
};

const deathSentence = ({ name, logFile }: Program): string => {
  const lines = readFileSync(logFile, 'utf8').trim().split('\n');
  const last = lines.at(-1)?.trim() ?? '';
  return last === ''
    ? `${name} ended unexpectedly and said nothing: start again.`
    : `${name} ended unexpectedly: ${last.replace(/\.$/, '')}. (All of it: ${logFile})`;
};

const tellWatchdog = (line: string): void => {
  watchdog ??= startWatchdog();
  watchdog.stdin?.write(`${line}\n`);
};

const startWatchdog = (): ChildProcess => {
  const script = resolve(import.meta.dirname, 'watchdog.sh');
  const child = spawn('/bin/sh', [script], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  // It must not keep this process alive: its input closes with us, and that ends it.
  child.unref();
  const input: unknown = child.stdin;
  if (hasUnref(input)) input.unref();
  return child;
};

const hasUnref = (value: unknown): value is { unref(): void } =>
  typeof value === 'object' &&
  value !== null &&
  'unref' in value &&
  typeof value.unref === 'function';
