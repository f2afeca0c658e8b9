import { ServiceProblem } from '@office/service-kit/service-problem';
import { ControlRefused } from './simulator-controls.ts';
import type { Difference, Step, Story } from './story.ts';
import type { StoryOffice } from './story-office.ts';

export interface PlayedStep {
  readonly step: Step;
  readonly outcome: 'passed' | 'failed' | 'not played';
  readonly differences: readonly Difference[];
  /** What went wrong where there is nothing to compare. */
  readonly trouble?: string;
}

export interface Hooks {
  /** Before a step, on its day; `false` ends the story here. */
  readonly before?: (step: Step) => Promise<boolean>;
  readonly after?: (played: PlayedStep) => void;
}

type Stage = Pick<StoryOffice, 'scene' | 'driver'>;

/** Lives through a story: each step on its day, each followed by the office coming to rest. */
export async function playStory(
  story: Story,
  stage: Stage,
  { before, after }: Hooks = {},
): Promise<PlayedStep[]> {
  const played: PlayedStep[] = [];
  let over = false;
  for (const step of story.steps) {
    const result: PlayedStep = over ? notPlayed(step) : await playOnItsDay(step, stage, before);
    played.push(result);
    after?.(result);
    // What follows a refusal or a standstill would only repeat it; a wrong expectation stands alone.
    over ||= result.outcome === 'not played' || result.trouble !== undefined;
  }
  return played;
}

const notPlayed = (step: Step): PlayedStep => ({ step, outcome: 'not played', differences: [] });

async function playOnItsDay(
  step: Step,
  stage: Stage,
  before: Hooks['before'],
): Promise<PlayedStep> {
  try {
    await stage.driver.liveUntil(step.on);
    if (before !== undefined && !(await before(step))) return notPlayed(step);
    const differences =
      step.kind === 'do' ? await act(step, stage) : await step.compare(stage.scene);
    await stage.driver.rest();
    const trouble = deadLettersIn(stage);
    const outcome = differences.length === 0 && trouble === undefined ? 'passed' : 'failed';
    return { step, outcome, differences, ...(trouble === undefined ? {} : { trouble }) };
  } catch (error) {
    const trouble = error instanceof Error ? error.message : String(error);
    return { step, outcome: 'failed', differences: [], trouble };
  }
}

async function act(step: Extract<Step, { kind: 'do' }>, { scene }: Stage): Promise<Difference[]> {
  const expected = step.refused === undefined ? 'done' : `refused: ${step.refused}`;
  try {
    await step.play(scene);
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    if (code === step.refused) return [];
    if (step.refused !== undefined)
      return [{ what: 'answer', expected, found: `refused: ${code}` }];
    throw new Error(`the office refused: ${code}${detailOf(error)}`);
  }
  return step.refused === undefined ? [] : [{ what: 'answer', expected, found: 'done' }];
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof ServiceProblem || error instanceof ControlRefused ? error.code : undefined;

const detailOf = (error: unknown): string => {
  if (error instanceof ControlRefused) return ` (${error.message})`;
  const detail = error instanceof ServiceProblem ? error.details['detail'] : undefined;
  return typeof detail === 'string' ? ` (${detail})` : '';
};

function deadLettersIn({ scene }: Stage): string | undefined {
  const letters = scene.recorder.deadLetters();
  if (letters.length === 0) return undefined;
  const told = letters.map(({ group, topic, cause }) => `${group} on ${topic}: ${cause}`);
  return `a message could not be processed: ${told.join('; ')}`;
}
