import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { inSeconds, timed } from './timing.ts';

const root = resolve(import.meta.dirname, '../..');

/** A story of three months, from the command to its closing line, servers included. */
export async function threeMonthStory(): Promise<string[]> {
  const bootstrap = resolve(root, 'deploy/local/bootstrap.mjs');
  const story = resolve(import.meta.dirname, 'three-months.yaml');
  const { result, ms } = await timed(
    () =>
      new Promise<number | null>((done) => {
        spawn(process.execPath, [bootstrap, 'story', story], {
          cwd: root,
          stdio: ['ignore', 'ignore', 'inherit'],
        }).once('exit', done);
      }),
  );
  if (result !== 0)
    throw new Error('the story of three months failed: play it with npm run story to see why');
  return [
    `a story of three months, servers started and stopped: ${inSeconds(ms)} (goal: under 60 s)`,
  ];
}
