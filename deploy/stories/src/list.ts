import { events } from '@office/contracts/catalogue';
import { letterTypes } from '@office/domain/letter';
import { taskTypeNames, taskTypeRow } from '@office/domain/task';
import { expectations } from './expectations/all.ts';
import { verbs } from './verbs/all.ts';

/** Everything that a story may name: verbs, expectations, tasks with their outcomes, letters, events. */
export function vocabularyLines(): string[] {
  const section = (title: string, lines: readonly string[]): string[] => [
    title,
    ...lines.map((line) => `  ${line}`),
    '',
  ];
  return [
    ...section('do', Object.keys(verbs)),
    ...section('expect', Object.keys(expectations)),
    ...section(
      'tasks',
      taskTypeNames.map((type) => {
        const { queue, outcomes } = taskTypeRow(type);
        return `${type} (${queue}): ${outcomes.map(({ outcome }) => outcome).join(', ')}`;
      }),
    ),
    ...section('letters', letterTypes),
    ...section(
      'events',
      events.map(({ name, producer }) => `${name} (${producer})`),
    ),
  ];
}
