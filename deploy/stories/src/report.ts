import type { PlayedStep } from './play-story.ts';
import type { Difference, Step, Story } from './story.ts';

const marks = { passed: 'ok  ', failed: 'FAIL', 'not played': '-   ' } as const;

/** One line for a step; under a failed one, expected and found side by side. */
export function linesOf({ step, outcome, differences, trouble }: PlayedStep): string[] {
  const where = outcome === 'failed' ? `  (line ${String(step.line)})` : '';
  return [
    `  ${marks[outcome]}  ${step.on}  ${describeStep(step)}${where}`,
    ...sideBySide(differences),
    ...(trouble === undefined ? [] : [`          ${trouble}`]),
  ];
}

/** A step as the file says it: `expect payment anne 2026-10`. */
export function describeStep(step: Step): string {
  const { dossier, month, correction } = step.place;
  return [
    step.kind === 'expect' ? `expect ${step.name}` : step.name,
    dossier,
    month,
    correction === undefined ? undefined : `correction ${String(correction)}`,
    step.kind === 'do' && step.refused !== undefined ? `refused: ${step.refused}` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

function sideBySide(differences: readonly Difference[]): string[] {
  if (differences.length === 0) return [];
  const rows = differences.map(({ what, expected, found }) => [
    what,
    write(expected),
    write(found),
  ]);
  const table = [['', 'expected', 'found'], ...rows];
  const width = (column: number): number =>
    Math.max(...table.map((row) => row[column]?.length ?? 0));
  const widths = [width(0), width(1)];
  return table.map(
    ([what = '', expected = '', found = '']) =>
      `          ${what.padEnd(widths[0] ?? 0)}  ${expected.padEnd(widths[1] ?? 0)}  ${found}`,
  );
}

const write = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

export const hasPassed = (steps: readonly PlayedStep[]): boolean =>
  steps.every(({ outcome }) => outcome === 'passed');

/** What stands above the steps of a story. */
export const headOf = (file: string, story: Pick<Story, 'title' | 'starts'>): string =>
  `${file}: ${story.title.replaceAll(/\s+/g, ' ')} (from ${story.starts})`;

/** The last two lines of a run: how much was played, and the count of stories. */
export function closingLines(results: readonly { passed: boolean; steps: number }[], ms: number) {
  const failed = results.filter(({ passed }) => !passed).length;
  const steps = results.reduce((total, each) => total + each.steps, 0);
  return [
    `${String(steps)} steps in ${(ms / 1000).toFixed(1)} s`,
    `${String(results.length - failed)} passed, ${String(failed)} failed`,
  ];
}
