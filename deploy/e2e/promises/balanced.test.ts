import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { add, money } from '@office/domain/money';
import type { Scene } from '../../stories/src/scene.ts';
import { live, openOffice, paid, storyOf, type OfficeInTest } from './office-in-test.ts';

type Journal = Awaited<ReturnType<ReturnType<Scene['as']>['readJournal']>>;
type Transfers = Awaited<ReturnType<Scene['bank']['transfers']>>;

describe('journal balanced: true', () => {
  let office: OfficeInTest;
  let journal: Journal;
  let transfers: Transfers;
  beforeAll(async () => {
    const story = storyOf(paid);
    office = await openOffice(story);
    await live(story, office);
    journal = await office.scene.as('ann').readJournal({ query: {} });
    transfers = await office.scene.bank.transfers();
  }, 90_000);
  afterAll(() => office.stop(), 30_000);

  /** What the story's step says when the office and the bank answer this. */
  const said = async (answer: { journal?: Journal; transfers?: Transfers }, balanced = 'true') => {
    const [step] = storyOf(
      `  - { on: 2026-11-06, expect: journal, is: { balanced: ${balanced} } }\n`,
    ).steps;
    if (step?.kind !== 'expect') throw new Error('the step is no expectation');
    const scene: Scene = {
      ...office.scene,
      as: (staff) => ({
        ...office.scene.as(staff),
        readJournal: () => Promise.resolve(answer.journal ?? journal),
      }),
      bank: {
        ...office.scene.bank,
        transfers: () => Promise.resolve(answer.transfers ?? transfers),
      },
    };
    return step.compare(scene);
  };
  const withEntries = (
    change: (entry: Journal['entries'][number]) => Journal['entries'][number],
  ) => ({
    journal: { ...journal, entries: journal.entries.map(change) },
  });

  test('holds for a month that was paid, whose books are not empty', async () => {
    expect(transfers.filter(({ status }) => status === 'executed').length).toBe(2);
    expect(journal.entries.length).toBeGreaterThan(1);
    expect(await said({})).toEqual([]);
  });

  test.each([
    [
      'an empty journal although payments were executed',
      () => ({ journal: { ...journal, entries: [] } }),
      'payments were executed and the journal is empty',
    ],
    [
      'an entry that does not sum to zero',
      () =>
        withEntries((entry) =>
          entry.cause === 'order'
            ? { ...entry, lines: entry.lines.map((line, at) => (at === 0 ? more(line) : line)) }
            : entry,
        ),
      'does not sum to zero',
    ],
    [
      'a cent between the entries and the bank',
      () =>
        withEntries((entry) =>
          entry.cause === 'execution' ? { ...entry, lines: entry.lines.map(outward) } : entry,
        ),
      'the bank executed',
    ],
    [
      'a cent between the bank’s statuses and the entries',
      () => ({ transfers: transfers.map((each, at) => (at === 0 ? more(each) : each)) }),
      'the bank executed',
    ],
    [
      'a payment that the bank executed and nobody booked',
      () => ({
        transfers: [...transfers, { endToEndId: 'x', status: 'executed', amount: money('0.01') }],
      }),
      'the bank executed',
    ],
    [
      'a difference that the office itself tells',
      () => ({ journal: { ...journal, balanced: false, differences: ['file and order differ'] } }),
      'file and order differ',
    ],
    [
      'an office that does not balance and cannot say why',
      () => ({ journal: { ...journal, balanced: false, differences: [] } }),
      'the office says that it does not balance',
    ],
  ])('fails on %s, and says so', async (_what, plant, sentence) => {
    const [difference] = await said(plant());
    expect(difference).toMatchObject({ what: 'balanced', expected: true });
    expect(String(difference?.found)).toContain(sentence);
    expect(await said(plant(), 'false')).toEqual([]);
  });
});

const cent = money('0.01');
const more = <T extends { readonly amount: ReturnType<typeof money> }>(line: T): T => ({
  ...line,
  amount: add(line.amount, cent),
});
/** A cent more in both directions: the entry still sums to zero. */
const outward = <T extends { readonly amount: ReturnType<typeof money> }>(line: T): T => ({
  ...line,
  amount: line.amount.startsWith('-') ? add(line.amount, money('-0.01')) : add(line.amount, cent),
});
