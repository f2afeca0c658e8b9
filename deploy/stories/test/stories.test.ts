import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import PQueue from 'p-queue';
import type { PlayedStep } from '../src/play-story.ts';
import { hasPassed, linesOf } from '../src/report.ts';
import { play } from './story-stage.ts';

const folder = join(import.meta.dirname, '../stories');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .toSorted();
const played = new Map<string, Promise<PlayedStep[]>>();

describe('every story holds', () => {
  beforeAll(() => {
    // Two at a time; each test waits for its own.
    const queue = new PQueue({ concurrency: 2 });
    for (const file of files) {
      const playing = queue.add(() => play(readFileSync(join(folder, file), 'utf8')));
      playing.catch(() => undefined);
      played.set(file, playing);
    }
  });

  test.each(files)(
    '%s',
    async (file) => {
      const steps = (await played.get(file)) ?? [];
      expect(steps.filter((step) => !hasPassed([step])).flatMap(linesOf)).toEqual([]);
      expect(steps.length).toBeGreaterThan(3);
    },
    300_000,
  );
});
