import { halfUp, writeTenThousandths } from './exact.ts';
import { reckon } from './printed-figures.ts';
import type { Day } from '@office/domain/day';
import type { TenThousandths } from './exact.ts';
import type { Tables } from './tables.ts';

type Told = { readonly table: string; readonly day: Day; readonly sentence: string };

type Printed = {
  readonly table: string;
  readonly on: Day;
  readonly note: string;
  readonly group: string;
  readonly figure: string;
  readonly value: TenThousandths;
};

/**
 * What was printed next to what the tables give: each figure follows from base × multiplier of its day to its last
 * digit (AR 113), or its version says in its note why not, naming the figure (`unlike` holds the others).
 * A multiplier without printed amounts is told too: it is the alarm of indexation day.
 */
export const comparePublished = (
  law: Tables,
): { readonly unlike: readonly Told[]; readonly unprinted: readonly Told[] } => ({
  unlike: printedIn(law).flatMap((each) => unlike(law, each)),
  unprinted: unprintedIn(law),
});

const printedIn = (law: Tables): readonly Printed[] => {
  const amounts = law['published-amounts'].versions.flatMap(({ from, remarks, value }) =>
    [...value].flatMap(([group, figures]) =>
      [...figures].map(([figure, cents]) => ({
        ...{ table: 'published-amounts', on: from, note: remarks['note'] ?? '' },
        ...{ group, figure, value: cents * 100n },
      })),
    ),
  );
  const limits = law['published-limits'].versions.flatMap(({ from, remarks, value }) =>
    [...value].flatMap(([group, figures]) =>
      [...figures].map(([figure, printed]) => ({
        ...{ table: 'published-limits', on: from, note: remarks['note'] ?? '' },
        ...{ group, figure, value: printed },
      })),
    ),
  );
  return [...amounts, ...limits];
};

const unlike = (law: Tables, printed: Printed): readonly Told[] => {
  const { table, on, group, figure, value } = printed;
  const reckoned = reckon(law, on, group, figure);
  if (reckoned === value || isExplained(printed)) return [];
  const beside =
    reckoned === undefined ? 'the tables do not give it' : `the tables give ${written(reckoned)}`;
  const sentence = `${group}.${figure} is printed as ${written(value)}, ${beside}: mend one, or say why in the note.`;
  return [{ table, day: on, sentence }];
};

/** A note explains the figures that it names, and those of a group that it names as a whole. */
const isExplained = ({ note, group, figure }: Printed): boolean =>
  note.includes(`${group}.${figure}`) || new RegExp(`\\b${group}\\b(?!\\.)`).test(note);

const unprintedIn = ({ indexation, 'published-amounts': published }: Tables): readonly Told[] => {
  const indexed = indexation.versions.at(-1)?.from;
  const printed = published.versions.at(-1)?.from;
  if (indexed === undefined || (printed !== undefined && printed >= indexed)) return [];
  const sentence = `The multiplier of ${indexed} has no printed amounts to be compared with: enter them.`;
  return [{ table: published.id, day: indexed, sentence }];
};

/** Two decimals where that is all: an amount; four where it has them: a daily ceiling. */
const written = (value: TenThousandths): string => {
  const four = writeTenThousandths(value);
  return halfUp(value, 100n) * 100n === value ? four.slice(0, -2) : four;
};
