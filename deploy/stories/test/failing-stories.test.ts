import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Kafka, logLevel } from 'kafkajs';
import { testKafkaBrokers } from '@office/testing/database';
import { eventually } from '@office/testing/eventually';
import { linesOf } from '../src/report.ts';
import type { PlayedStep } from '../src/play-story.ts';
import type { Step } from '../src/story.ts';
import type { StoryOffice } from '../src/story-office.ts';
import { openOffice, play } from './story-stage.ts';
import { parseStory } from '../src/parse-story.ts';
import { playStory } from '../src/play-story.ts';

const story = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../stories', name), 'utf8');

const outcomes = (played: readonly PlayedStep[]): string[] => played.map(({ outcome }) => outcome);

describe('a story that does not hold', () => {
  test('a wrong expectation fails and shows expected and found side by side', async () => {
    const wrong = story('01-three-days-of-work.yaml')
      .replace("allowances: '20.5'", "allowances: '21'")
      .replace("gross: '1272.03'", "gross: '1303.05'");
    const played = await play(wrong);
    const failed = played.filter(({ outcome }) => outcome === 'failed');
    expect(failed).toHaveLength(1);
    const [first] = failed;
    if (first === undefined) throw new Error('no step failed');
    expect(linesOf(first)).toEqual([
      '  FAIL  2026-11-06  expect payment anne 2026-10  (line 80)',
      '                      expected   found',
      '          allowances  "21"       "20.5"',
      '          gross       "1303.05"  "1272.03"',
    ]);
    expect(outcomes(played).filter((outcome) => outcome === 'not played')).toEqual([]);
  }, 120_000);

  test('a refusal that nobody expected ends the story, and names the code', async () => {
    const played = await play(`story: Too early
starts: 2026-10-01
steps:
  - on: 2026-10-01
    do: hand-in-card
    dossier: nobody
    month: 2026-10
    with: { via: paper, signed: true, altered: false }
  - { on: 2026-10-02, do: run-payments }
`);
    expect(outcomes(played)).toEqual(['failed', 'not played']);
    expect(played[0]?.trouble).toContain('the office refused: unknown-dossier');
  }, 120_000);

  test('another refusal than the one expected fails, and so does none', async () => {
    const played = await play(`story: Refusals
starts: 2026-10-01
steps:
  - on: 2026-10-01
    do: release-title
    dossier: nobody
    with: { title: s1 }
    refused: already-released
  - { on: 2026-10-01, do: run-payments, refused: same-signer }
`);
    expect(played.map(({ differences }) => differences[0])).toEqual([
      { what: 'answer', expected: 'refused: already-released', found: 'refused: unknown-title' },
      { what: 'answer', expected: 'refused: same-signer', found: 'done' },
    ]);
  }, 120_000);

  test('a message that lands with the dead letters fails the story, and the consumer goes on', async () => {
    const text = story('10-incomplete-then-completed.yaml');
    const office = await openOffice(parseStory(text).starts);
    try {
      let steps = 0;
      const before = async (_step: Step): Promise<boolean> => {
        steps += 1;
        if (steps === 3) await poison(office);
        return true;
      };
      const played = await playStory(parseStory(text), office, { before });
      expect(outcomes(played).slice(0, 3)).toEqual(['passed', 'passed', 'failed']);
      expect(played[2]?.trouble).toContain('workflows on dossiers.events');
      expect(office.scene.recorder.deadLetters().map(({ value }) => value)).toContain(
        '{"no":"event"}',
      );
    } finally {
      await office.stop();
    }
  }, 120_000);
});

async function poison(office: StoryOffice): Promise<void> {
  const kafka = new Kafka({ brokers: testKafkaBrokers(), logLevel: logLevel.NOTHING });
  const producer = kafka.producer();
  await producer.connect();
  await producer.send({
    topic: `${office.prefix}dossiers.events`,
    messages: [{ key: 'poison', value: '{"no":"event"}' }],
  });
  await producer.disconnect();
  // Sent behind the office's back, so the ledger does not know of it: waited for here.
  await eventually(() => {
    const groups = office.scene.recorder.deadLetters().map(({ group }) => group);
    expect(groups).toContain('workflows');
  });
}
