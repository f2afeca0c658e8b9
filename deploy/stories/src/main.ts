import { readFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import PQueue from 'p-queue';
import { bundleWorkflows, quietTemporal } from '@office/workflows/main';
import { endWithParent } from '../../local/end-with-parent.ts';
import { Refusal } from '../../local/refusal.ts';
import { recordHistories } from './histories.ts';
import { keepWhatLeft } from './keep.ts';
import { vocabularyLines } from './list.ts';
import { parseStory } from './parse-story.ts';
import { playStory } from './play-story.ts';
import { closingLines, hasPassed, headOf, linesOf } from './report.ts';
import { MalformedStory, type Story } from './story.ts';
import { openStoryOffice } from './story-office.ts';
import { openStoryServers, type StoryServers } from './story-servers.ts';
import { createWatch } from './watch.ts';

interface Options {
  readonly keep?: string;
  readonly histories?: string;
  readonly watch: boolean;
  readonly several: boolean;
  readonly logLevel: string;
}
/** What must be closed when somebody interrupts: the offices that are open, then the servers under them. */
const open = new Set<() => Promise<void>>();

interface Result {
  readonly passed: boolean;
  readonly steps: number;
}
type File = { readonly path: string } & (
  | { readonly kind: 'story'; readonly story: Story }
  | { readonly kind: 'refused'; readonly reason: string }
);

const usage =
  'npm run story -- [--keep DIR] [--watch] FILE…   plays stories; npm run story -- --list   prints their vocabulary';
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const dataDir = resolve(import.meta.dirname, `../../../.office/stories-${String(process.pid)}`);
/** Two at a time take about half the time of one after another; more only wait for each other. */
const atOnce = 2;

/** Plays the stories that are named. Answers the exit status: 0 only when every expectation of every file holds. */
export async function main(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      keep: { type: 'string' },
      histories: { type: 'string' },
      watch: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
    },
  });
  if (values.list) {
    vocabularyLines().forEach(say);
    return 0;
  }
  if (positionals.length === 0) throw new Refusal(`Which story? ${usage}`);
  const since = performance.now();
  const files = await Promise.all(positionals.map(readStory));
  const results = await playAll(files, env, {
    watch: values.watch,
    several: positionals.length > 1,
    logLevel: env['LOG_LEVEL'] ?? 'silent',
    ...(values.keep === undefined ? {} : { keep: values.keep }),
    ...(values.histories === undefined ? {} : { histories: values.histories }),
  });
  closingLines(results, performance.now() - since).forEach(say);
  return results.every(({ passed }) => passed) ? 0 : 1;
}

async function readStory(path: string): Promise<File> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Refusal(`There is no file ${path}.`);
  });
  try {
    return { kind: 'story', path, story: parseStory(text) };
  } catch (error) {
    if (error instanceof MalformedStory) return { kind: 'refused', path, reason: error.message };
    throw error;
  }
}

async function playAll(
  files: readonly File[],
  env: Readonly<Record<string, string | undefined>>,
  options: Options,
): Promise<Result[]> {
  for (const file of files) {
    if (file.kind === 'refused') say(`${file.path}: malformed: ${file.reason}`);
  }
  const refused = files
    .filter(({ kind }) => kind === 'refused')
    .map(() => ({ passed: false, steps: 0 }));
  const stories = files.filter((file) => file.kind === 'story');
  if (stories.length === 0) return refused;
  quietTemporal();
  endOnSignal();
  const [servers, bundle] = await Promise.all([openStoryServers(env, dataDir), bundleWorkflows()]);
  open.add(servers.stop);
  try {
    const queue = new PQueue({ concurrency: options.watch ? 1 : atOnce });
    const played = await queue.addAll(
      stories.map(
        ({ path, story }) =>
          () =>
            playFile(path, story, { servers, bundle, options }),
      ),
    );
    return [...refused, ...played];
  } finally {
    open.delete(servers.stop);
    await servers.stop();
  }
}

/** Ctrl-C leaves no process: what is open is closed, the latest first. */
function endOnSignal(): void {
  endWithParent();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      const closings = [...open].toReversed();
      void closings
        .reduce((before, close) => before.then(close, close), Promise.resolve())
        .finally(() => process.exit(130));
    });
  }
}

interface Stage {
  readonly servers: StoryServers;
  readonly bundle: Awaited<ReturnType<typeof bundleWorkflows>>;
  readonly options: Options;
}

async function playFile(path: string, story: Story, stage: Stage): Promise<Result> {
  const { options } = stage;
  // Two stories at once would mix their lines: each tells its own when it is over, a single one as it goes.
  const lines: string[] = [];
  const tell = options.several && !options.watch ? (line: string) => void lines.push(line) : say;
  tell(headOf(path, story));
  try {
    return await playTold(path, story, stage, tell);
  } catch (error) {
    tell(`  FAIL  ${error instanceof Error ? error.message : String(error)}`);
    return { passed: false, steps: 0 };
  } finally {
    tell('');
    lines.forEach(say);
  }
}

async function playTold(
  path: string,
  story: Story,
  { servers, bundle, options }: Stage,
  tell: (line: string) => void,
): Promise<Result> {
  const office = await openStoryOffice({
    servers,
    starts: story.starts,
    bundle,
    withDesk: options.watch,
    logLevel: options.logLevel,
  });
  const watch = options.watch
    ? createWatch({ input: process.stdin, output: process.stdout }, say)
    : undefined;
  open.add(office.stop);
  try {
    const played = await playStory(story, office, {
      after: (step) => {
        linesOf(step).forEach(tell);
      },
      ...(watch === undefined ? {} : { before: watch.before(office.office.urls.desk ?? '') }),
    });
    if (options.keep !== undefined) {
      const folder = options.several
        ? join(options.keep, basename(path, extname(path)))
        : options.keep;
      await keepWhatLeft(office.scene, folder);
    }
    if (options.histories !== undefined) {
      const name = basename(path, extname(path));
      const count = await recordHistories(office.connection, options.histories, name);
      tell(`  recorded ${String(count)} histories`);
    }
    return {
      passed: hasPassed(played),
      steps: played.filter(({ outcome }) => outcome !== 'not played').length,
    };
  } finally {
    watch?.close();
    open.delete(office.stop);
    await office.stop();
  }
}
