import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { writeAmount } from '@office/domain/money';
import { answer } from '../src/calc/answer.ts';
import { auditorVoice } from '../src/voices/auditor-voice.ts';
import { monthFiguresOf } from '../src/voices/month-figures.ts';
import { tellIn } from '../src/voices/voices.ts';
import type { Step } from '../src/trace.ts';
import type { AuditorNode } from '../src/voices/auditor-voice.ts';

const cents = (most: number) =>
  fc
    .integer({ min: 1, max: most })
    .map((each) => `${String(Math.floor(each / 100))}.${String(each % 100).padStart(2, '0')}`);

const titles = fc
  .array(
    fc.record({
      kind: fc.constantFrom('seizure', 'privileged-seizure', 'assignment', 'maintenance'),
      claim: cents(500_000),
      owed: cents(200_000),
    }),
    { maxLength: 4 },
  )
  .map((list) =>
    list.map((each, index) => ({ ...each, id: `t${String(index)}`, filedOn: '2026-01-15' })),
  );

const card = fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { maxLength: 20 }).map((days) => ({
  work: days.filter((_, index) => index % 3 === 0),
  sick: days.filter((_, index) => index % 3 === 1),
  other: days.filter((_, index) => index % 3 === 2),
}));

const deductions = fc.record({
  children: fc.integer({ min: 0, max: 4 }),
  titles,
  recovery: fc.record({ owed: cents(100_000), fraud: fc.boolean() }),
});

const full = fc
  .tuple(card, cents(12_000), fc.constantFrom('A', 'N', 'B'), fc.integer({ min: 1, max: 20 }))
  .map(([days, daily, category, phaseMonth]) => ({
    ...{ month: '2026-10', kind: 'full', daily, category, phaseMonth },
    ...days,
  }));

const temporary = fc
  .tuple(cents(12_000), fc.integer({ min: 0, max: 200 }), fc.integer({ min: 10, max: 40 }))
  .map(([daily, hoursLost, weeklyHours]) => ({
    ...{ month: '2026-10', kind: 'temporary', daily, hoursLost, weeklyHours },
  }));

const months = fc
  .tuple(fc.oneof(full, temporary), deductions)
  .map(([facts, taken]) => ({ ...facts, ...taken }));

const played = (input: unknown): { readonly paid: string; readonly steps: readonly Step[] } => {
  const answered = answer({ rule: 'month', input }, true);
  if ('error' in answered) throw new Error(JSON.stringify(answered.error));
  return { paid: String(answered.result['paid']), steps: answered.steps ?? [] };
};

const nodesOf = (node: AuditorNode): AuditorNode[] => [
  node,
  ...node.inputs.flatMap(({ origin }) =>
    origin.kind === 'steps' ? origin.steps.flatMap(nodesOf) : [],
  ),
];

describe('whatever the month', () => {
  test('every voice says what is paid, to the cent', () => {
    fc.assert(
      fc.property(months, (input) => {
        const { paid, steps } = played(input);
        const figures = monthFiguresOf(steps);
        expect(figures?.paid).toBe(paid);
        if (figures === undefined) return;
        for (const voice of ['claimant-fr', 'claimant-nl', 'claimant-de'] as const) {
          expect(tellIn(voice, steps)).toContain(writeAmount(figures.paid));
        }
        for (const voice of ['assistant', 'auditor'] as const) {
          expect(tellIn(voice, steps)).toContain(`${paid} EUR`);
        }
      }),
    );
  });

  test('the auditor’s tree holds every step once, and of each step every input', () => {
    fc.assert(
      fc.property(months, (input) => {
        const { steps } = played(input);
        const told = auditorVoice(steps)
          .flatMap(nodesOf)
          .toSorted((a, b) => a.number - b.number);
        expect(told.slice(0, -1).map(({ rule }) => rule)).toEqual(steps.map(({ rule }) => rule));
        expect(told.slice(0, -1).map(({ inputs }) => inputs.map(({ name }) => name))).toEqual(
          steps.map(({ inputs }) => Object.keys(inputs)),
        );
        expect(told.at(-1)?.rule).toBe('paid');
      }),
    );
  });

  test('every origin leads somewhere, and what is paid to all but what nobody divides any more', () => {
    fc.assert(
      fc.property(months, (input) => {
        const roots = auditorVoice(played(input).steps);
        const origins = roots
          .flatMap(nodesOf)
          .flatMap(({ inputs }) => inputs.map(({ origin }) => origin.kind));
        expect(origins).not.toContain('elsewhere');
        expect(roots[0]?.rule).toBe('paid');
        // What a set-off leaves is divided further only where a third party takes something.
        expect(['', 'net-after-set-off']).toContain(
          roots
            .slice(1)
            .map(({ rule }) => rule)
            .join(),
        );
      }),
    );
  });

  test('the same trace gives the same text, also after it was stored', () => {
    fc.assert(
      fc.property(months, (input) => {
        const { steps } = played(input);
        const stored: Step[] = JSON.parse(JSON.stringify(steps));
        for (const voice of ['claimant-fr', 'claimant-nl', 'claimant-de', 'assistant'] as const) {
          expect(tellIn(voice, stored)).toBe(tellIn(voice, steps));
        }
      }),
      { numRuns: 30 },
    );
  });
});
