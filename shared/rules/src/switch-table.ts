import { newestVersion, tables } from './tables.ts';
import type { Tables } from './tables.ts';

/** The open questions as `not-modelled.md` prints them: what is asked, what is taken, what else could be, and why. */
export const switchTable = (law: Tables = tables): string => {
  const rows = [...newestVersion(law.switches).value].map(
    ([name, { question, chosen, alternatives, grounds }]) =>
      row([
        `\`${name}\``,
        question,
        `\`${chosen}\``,
        alternatives
          .filter((each) => each !== chosen)
          .map((each) => `\`${each}\``)
          .join(', '),
        grounds,
      ]),
  );
  const head = ['switch', 'question', 'taken', 'also possible', 'grounds'];
  return [row(head), row(head.map(() => '---')), ...rows].join('\n');
};

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
