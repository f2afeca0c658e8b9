import { bundleWorkflows, quietTemporal } from '@office/workflows/main';
import { createLogger } from '@office/service-kit/logger';
import { testKafkaBrokers, testMongoUri, testTemporalServer } from '@office/testing/database';
import { parseStory } from '../../stories/src/parse-story.ts';
import { openStoryOffice, type StoryOffice } from '../../stories/src/story-office.ts';
import type { Story } from '../../stories/src/story.ts';

/** A whole office on the servers of this run, with everything its parts wrote to their logs. */
export interface OfficeInTest extends StoryOffice {
  /** Log lines as they were written, by the part that wrote them. */
  readonly lines: ReadonlyMap<string, string[]>;
}

/** Opens an office on the day on which a story starts; every log is kept, at its most talkative. */
export async function openOffice(
  { starts }: Pick<Story, 'starts'>,
  { withDesk = false }: { readonly withDesk?: boolean } = {},
): Promise<OfficeInTest> {
  quietTemporal();
  const lines = new Map<string, string[]>();
  const office = await openStoryOffice({
    servers: {
      kafka: testKafkaBrokers().join(','),
      mongo: testMongoUri(),
      testServer: testTemporalServer(),
    },
    starts,
    bundle: await bundleWorkflows(),
    withDesk,
    logOf: (name) => {
      const written = lines.get(name) ?? [];
      lines.set(name, written);
      return createLogger(name, 'debug', { write: (line) => void written.push(line) });
    },
  });
  return { ...office, lines };
}

/** Plays steps on their days whatever the dead letters hold; an expectation that fails throws its differences. */
export async function live(story: Story, office: StoryOffice): Promise<void> {
  for (const step of story.steps) {
    await office.driver.liveUntil(step.on);
    if (step.kind === 'do') await step.play(office.scene);
    else {
      const differences = await step.compare(office.scene);
      if (differences.length > 0)
        throw new Error(`line ${String(step.line)}: ${JSON.stringify(differences)}`);
    }
    await office.driver.rest();
  }
}

/** The steps of a story: those up to a line of it, and those after. */
export const cut = (story: Story, at: number): [Story, Story] => [
  { ...story, steps: story.steps.slice(0, at) },
  { ...story, steps: story.steps.slice(at) },
];

export const storyOf = (steps: string): Story =>
  parseStory(`story: A promise\nstarts: 2026-09-28\nsteps:\n${steps}`);

/** A person nobody is, and what may stand nowhere but in their file. */
export const lucie = {
  number: '85073003328',
  familyName: 'Vanquickelberghe',
  givenName: 'Lucienne',
  iban: 'BE68539007547034',
};

/** Everything until the claim is granted: opened at the counter, filed, decided by ONEM. */
export const granted = `
  - on: 2026-09-28
    do: open-dossier
    dossier: lucie
    with:
      number: '${lucie.number}'
      familyName: ${lucie.familyName}
      givenName: ${lucie.givenName}
      language: fr
      iban: ${lucie.iban}
      category: N
      children: 0
      address: { street: Rue Haute 1, postcode: '4000', town: Liège }
  - on: 2026-09-28
    do: agency-will
    dossier: lucie
    with:
      grant:
        from: 2026-10-01
        phaseMonth: 1
        amounts: [{ from: 2026-10-01, daily: '62.05' }]
  - on: 2026-10-01
    do: file-claim
    dossier: lucie
    with:
      kind: full
      from: 2026-10-01
      channel: counter
      monthlyWage: '2189.81'
      careerDays: 700
      documents: [C1]
  - { on: 2026-10-02, do: receive-document, dossier: lucie, with: { form: C109, channel: post } }
  - { on: 2026-10-06, expect: claim, dossier: lucie, is: granted }
`;

/** A creditor's title, the card of October and its order. */
export const ordered = `${granted}
  - on: 2026-10-20
    do: register-title
    dossier: lucie
    with:
      title: s1
      kind: seizure
      creditor: Etude Martin
      iban: BE71096123456769
      claim: '1500.00'
      filedOn: 2026-09-01
  - on: 2026-11-02
    do: hand-in-card
    dossier: lucie
    month: 2026-10
    with: { via: electronic, signed: true, altered: false }
  - on: 2026-11-02
    expect: payment
    dossier: lucie
    month: 2026-10
    is: { gross: '1675.35', status: ordered }
`;

/** The month goes to the bank, is executed, told by letter and verified by ONEM. */
export const paid = `${ordered}
  - { on: 2026-11-04, do: run-payments }
  - on: 2026-11-05
    do: bank-answers
    dossier: lucie
    month: 2026-10
    with: { status: executed }
  - { on: 2026-11-06, expect: payment, dossier: lucie, month: 2026-10, is: { status: executed } }
  - { on: 2026-11-06, expect: letter, dossier: lucie, is: { type: payment-notice, language: fr } }
  - { on: 2026-11-06, expect: journal, is: { balanced: true } }
  - on: 2026-11-20
    do: agency-verifies
    dossier: lucie
    month: 2026-10
    with: { result: approved }
  - on: 2026-11-20
    expect: event
    dossier: lucie
    is: { type: PaymentVerified, month: 2026-10 }
`;
