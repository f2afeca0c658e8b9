import { fromCents } from '@office/domain/money';
import { halfUp } from './exact.ts';
import { versionIfAny } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { TenThousandths } from './exact.ts';
import type { Tables, Version } from './tables.ts';
import type { Named } from './table-values.ts';

type Told = { readonly day: Day; readonly sentence: string };

/**
 * What ONEM printed next to what the tables give: each amount is base × multiplier of its day, rounded half up to
 * the cent (AR 113), or its version says in its note why not, naming the figure (`unlike` holds the others).
 * A multiplier without printed amounts is told too: it is the alarm of indexation day.
 */
export const comparePublished = (
  law: Tables,
): {
  readonly table: string;
  readonly unlike: readonly Told[];
  readonly unprinted: readonly Told[];
} => {
  const published = law['published-amounts'];
  const unlike = published.versions.flatMap((version) =>
    [...version.value].flatMap(([of, amounts]) => unlikeIn(law, version, of, amounts)),
  );
  return { table: published.id, unlike, unprinted: unprintedIn(law) };
};

const unprintedIn = ({ indexation, 'published-amounts': published }: Tables): readonly Told[] => {
  const indexed = indexation.versions.at(-1)?.from;
  const printed = published.versions.at(-1)?.from;
  if (indexed === undefined || (printed !== undefined && printed >= indexed)) return [];
  return [
    {
      day: indexed,
      sentence: `The multiplier of ${indexed} has no printed amounts to be compared with: enter them.`,
    },
  ];
};

const unlikeIn = (
  law: Tables,
  { from, remarks }: Version<unknown>,
  of: string,
  amounts: Named<bigint>,
): readonly Told[] => {
  const bases = basesOf(law, of, from);
  const multiplier = versionIfAny(law.indexation, from)?.value;
  return [...amounts].flatMap(([figure, printed]) => {
    const name = `${of}.${figure}`;
    if (remarks['note']?.includes(name) === true) return [];
    const base = bases?.get(figure);
    const computed =
      base === undefined || multiplier === undefined
        ? undefined
        : halfUp(base * multiplier, 1_000_000n);
    if (computed === printed) return [];
    const beside =
      computed === undefined
        ? 'has no base to be compared with'
        : `base × multiplier is ${fromCents(computed)}`;
    const sentence = `${name} is printed as ${fromCents(printed)}; ${beside}: mend one, or say why in the note.`;
    return [{ day: from, sentence }];
  });
};

const baseTables = ['minimum-allowances', 'insertion-allowances', 'income-limits'] as const;

const basesOf = (law: Tables, of: string, on: Day): Named<TenThousandths> | undefined => {
  const name = baseTables.find((each) => each === of);
  return name === undefined ? undefined : versionIfAny(law[name], on)?.value;
};
