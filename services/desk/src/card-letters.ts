import type { ControlCard } from '@office/contracts/dossier-shapes';

/** The letters of the paper card: T worked, M sick, V paid holiday, A other. */
export const cardLetters = { T: 'work', M: 'sick', V: 'holidayPaid', A: 'other' } as const;
export type CardLetter = keyof typeof cardLetters;
export type CardDays = Readonly<Record<(typeof cardLetters)[CardLetter], readonly number[]>>;
export const letters = ['T', 'M', 'V', 'A'] as const satisfies readonly CardLetter[];

export const noDays: CardDays = { work: [], sick: [], holidayPaid: [], other: [] };

/** The letter of each day that has one. */
export const lettersOf = (
  card: Pick<ControlCard, 'work' | 'sick' | 'holidayPaid' | 'other'>,
): ReadonlyMap<number, CardLetter> =>
  new Map(
    letters.flatMap((letter) => card[cardLetters[letter]].map((day) => [day, letter] as const)),
  );

/** Days of each kind from the letters of a month's boxes. */
export const daysByKind = (marks: ReadonlyMap<number, CardLetter>): CardDays => {
  const of = (letter: CardLetter): number[] =>
    [...marks]
      .filter(([, mark]) => mark === letter)
      .map(([day]) => day)
      .toSorted((a, b) => a - b);
  return { work: of('T'), sick: of('M'), holidayPaid: of('V'), other: of('A') };
};

export type CardLine =
  | { readonly kind: 'read'; readonly marks: ReadonlyMap<number, CardLetter> }
  | { readonly kind: 'unreadable'; readonly at: string };

/** Reads one typed line such as `T 5-7 M 12-14, 20`: a letter, then days and spans until the next letter. */
export function readCardLine(line: string, lastDay: number): CardLine {
  const marks = new Map<number, CardLetter>();
  let letter: CardLetter | undefined;
  for (const word of line
    .toUpperCase()
    .replace(/\s*-\s*/g, '-')
    .split(/[\s,;]+/)
    .filter(Boolean)) {
    const parts = /^([TMVA])?(?:(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(word);
    if (parts === null) return { kind: 'unreadable', at: word };
    letter = letters.find((known) => known === parts[1]) ?? letter;
    if (parts[2] === undefined) continue;
    const first = Number(parts[2]);
    const last = Number(parts[3] ?? parts[2]);
    if (letter === undefined || first < 1 || last > lastDay || last < first)
      return { kind: 'unreadable', at: word };
    for (let day = first; day <= last; day += 1) marks.set(day, letter);
  }
  return { kind: 'read', marks };
}

/** Writes the boxes as the line one would type: `T 5-7 M 12-14`. */
export function writeCardLine(marks: ReadonlyMap<number, CardLetter>): string {
  const days = daysByKind(marks);
  return letters
    .map((letter) => ({ letter, spans: spansOf(days[cardLetters[letter]]) }))
    .filter(({ spans }) => spans.length > 0)
    .map(({ letter, spans }) => `${letter} ${spans.join(' ')}`)
    .join(' ');
}

function spansOf(days: readonly number[]): string[] {
  const spans: { first: number; last: number }[] = [];
  for (const day of days) {
    const span = spans.at(-1);
    if (span !== undefined && span.last === day - 1)
      spans[spans.length - 1] = { ...span, last: day };
    else spans.push({ first: day, last: day });
  }
  return spans.map(({ first, last }) =>
    first === last ? String(first) : `${String(first)}-${String(last)}`,
  );
}
