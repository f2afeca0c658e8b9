import { bundleWorkflows, quietTemporal } from '@office/workflows/main';
import { testKafkaBrokers, testMongoUri, testTemporalServer } from '@office/testing/database';
import { parseStory } from '../src/parse-story.ts';
import { playStory, type Hooks, type PlayedStep } from '../src/play-story.ts';
import { openStoryOffice, type StoryOffice } from '../src/story-office.ts';

quietTemporal();
let bundle: ReturnType<typeof bundleWorkflows> | undefined;

/** Opens an office on the servers of this test run, for a story that starts on this day. */
export async function openOffice(
  starts: Parameters<typeof openStoryOffice>[0]['starts'],
): Promise<StoryOffice> {
  bundle ??= bundleWorkflows();
  return openStoryOffice({
    servers: {
      kafka: testKafkaBrokers().join(','),
      mongo: testMongoUri(),
      testServer: testTemporalServer(),
    },
    starts,
    bundle: await bundle,
  });
}

/** Plays a story in an office of its own; `during` looks at the office before it closes. */
export async function play(
  text: string,
  { during, ...hooks }: Hooks & { readonly during?: (office: StoryOffice) => Promise<void> } = {},
): Promise<PlayedStep[]> {
  const story = parseStory(text);
  const office = await openOffice(story.starts);
  try {
    const played = await playStory(story, office, hooks);
    await during?.(office);
    return played;
  } finally {
    await office.stop();
  }
}
