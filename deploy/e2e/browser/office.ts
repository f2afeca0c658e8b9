import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { bundleWorkflows, quietTemporal } from '@office/workflows/main';
import { testKafkaBrokers, testMongoUri, testTemporalServer } from '@office/testing/database';
import { parseStory } from '../../stories/src/parse-story.ts';
import { playStory } from '../../stories/src/play-story.ts';
import { openStoryOffice } from '../../stories/src/story-office.ts';

/** A whole office with its desk, on the day to which a story has brought it. */
export interface DeskOffice {
  readonly deskUrl: string;
  /** The id that stands for a name of the story. */
  dossierId(name: string): string;
  /** Lets the office finish everything that is under way. */
  rest(): Promise<void>;
  close(): Promise<void>;
}

const stories = resolve(import.meta.dirname, '../../stories/stories');
const isCause = (line: unknown): line is string => typeof line === 'string';

/** Opens an office for the browser: real services, workflows, Kafka and document server, after a story was played. */
export async function openDesk(storyFile: string): Promise<DeskOffice> {
  quietTemporal();
  const story = parseStory(await readFile(resolve(stories, storyFile), 'utf8'));
  const office = await openStoryOffice({
    servers: {
      kafka: testKafkaBrokers().join(','),
      mongo: testMongoUri(),
      testServer: testTemporalServer(),
    },
    starts: story.starts,
    bundle: await bundleWorkflows(),
    withDesk: true,
  });
  const played = await playStory(story, office);
  const { desk } = office.office.urls;
  const troubles = played.map(({ trouble }) => trouble).filter(isCause);
  if (troubles.length > 0 || desk === undefined) {
    await office.stop();
    throw new Error(`the story did not come to its end: ${troubles.join('; ')}`);
  }
  return {
    deskUrl: desk,
    dossierId: (name) => office.scene.names.dossier(name),
    rest: () => office.driver.rest(),
    close: () => office.stop(),
  };
}
