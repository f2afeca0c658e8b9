import { existsSync } from 'node:fs';
import { Refusal } from './refusal.ts';
import { runTool } from './run-tool.ts';

/** A tool of the machine that the office needs: how to see that it is there, and which package brings it. */
type Tool = {
  readonly what: string;
  readonly why: string;
  readonly debian: string;
  readonly macos: string;
  readonly present: () => Promise<boolean>;
};

export type ToolName = 'java' | 'maven' | 'python' | 'chromium';

const OLDEST_JAVA = 17;

const tools = {
  java: {
    what: `a JDK ${String(OLDEST_JAVA)} or newer`,
    why: 'Kafka and the document server run on it',
    debian: 'openjdk-17-jdk-headless',
    macos: 'openjdk',
    present: async () => {
      const { code, output } = await runTool('javac', ['-version']);
      return code === 0 && Number(/javac (\d+)/.exec(output)?.[1]) >= OLDEST_JAVA;
    },
  },
  maven: {
    what: 'Maven',
    why: 'it fetches Kafka and the document server',
    debian: 'maven',
    macos: 'maven',
    present: async () => (await runTool('mvn', ['-version'])).code === 0,
  },
  python: {
    what: 'Python 3 with venv',
    why: 'it fetches Temporal',
    debian: 'python3-venv',
    macos: 'python3',
    present: async () => (await runTool('python3', ['-c', 'import venv, ensurepip'])).code === 0,
  },
  chromium: {
    what: 'Chromium',
    why: 'the browser tests drive it',
    debian: 'chromium',
    macos: '--cask chromium',
    present: () => Promise.resolve(findChromium() !== undefined),
  },
} satisfies Record<ToolName, Tool>;

const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser for the tests: CHROMIUM_PATH, else where systems put it. */
export const findChromium = (): string | undefined =>
  [process.env['CHROMIUM_PATH'], ...BROWSERS].find(
    (path) => path !== undefined && existsSync(path),
  );

/** Sees to it that the tools are there: installed where we may, else refused with the one command that installs them. */
export const requireTools = async (
  names: readonly ToolName[],
  progress: (line: string) => void,
): Promise<void> => {
  const missing = await missingTools(names);
  if (missing.length === 0) return;
  if (!mayInstall()) throw new Refusal(missingSentence(missing));
  const packages = missing.map(({ debian }) => debian);
  progress(`installing ${packages.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runTool('apt-get', ['update'], { env });
  const { code, output } = await runTool('apt-get', ['install', '-y', ...packages], { env });
  if (code !== 0 || (await missingTools(names)).length > 0)
    throw new Refusal(
      `${missingSentence(missing)} (apt-get said: ${output.trim().split('\n').at(-1) ?? ''})`,
    );
};

const missingTools = async (names: readonly ToolName[]): Promise<readonly Tool[]> => {
  const missing: Tool[] = [];
  for (const name of names) if (!(await tools[name].present())) missing.push(tools[name]);
  return missing;
};

const mayInstall = (): boolean => process.getuid?.() === 0 && existsSync('/etc/debian_version');

const missingSentence = (missing: readonly Tool[]): string => {
  const needs = missing.map(({ what, why }) => `${what} (${why})`).join(' and ');
  const debian = missing.map((tool) => tool.debian).join(' ');
  const macos = missing.map((tool) => tool.macos).join(' ');
  return `The office needs ${needs}; install with "sudo apt-get install ${debian}" on Debian or "brew install ${macos}" on macOS.`;
};
