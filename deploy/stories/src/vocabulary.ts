import type { z } from 'zod';
import type { Scene } from './scene.ts';
import type { Difference, Place } from './story.ts';
import type { Words } from './words.ts';

export type PlaceName = keyof Place;

/** Read by its schema: ready to be played, or what is wrong and where. */
export type Read<Ready> =
  | { readonly kind: 'ready'; readonly ready: Ready }
  | { readonly kind: 'malformed'; readonly issues: readonly z.core.$ZodIssue[] };

interface Row<Ready> {
  /** What must stand on the step; `may` names what else can. A dossier may always stand there. */
  readonly needs: readonly PlaceName[];
  readonly may: readonly PlaceName[];
  readonly read: (given: unknown, place: Place, words: Words) => Read<Ready>;
}
/** A `do` of stories.md. */
export type Verb = Row<(scene: Scene) => Promise<void>>;
/** An `expect` of stories.md. */
export type Expectation = Row<(scene: Scene) => Promise<Difference[]>>;

interface Declared<S extends z.ZodType, Answer> {
  readonly needs?: readonly PlaceName[];
  readonly may?: readonly PlaceName[];
  /** The fields of `with` or `is` beyond dossier, month and correction. */
  readonly fields: (words: Words) => S;
  readonly play: (scene: Scene, given: z.output<S>, place: Place) => Promise<Answer>;
}

const rowOf = <S extends z.ZodType, Answer>({
  needs = [],
  may = [],
  fields,
  play,
}: Declared<S, Answer>): Row<(scene: Scene) => Promise<Answer>> => ({
  needs,
  may,
  read: (given, place, words) => {
    const parsed = fields(words).safeParse(given);
    if (!parsed.success) return { kind: 'malformed', issues: parsed.error.issues };
    return { kind: 'ready', ready: (scene) => play(scene, parsed.data, place) };
  },
});

export const verb = <S extends z.ZodType>(declared: Declared<S, void>): Verb => rowOf(declared);

export const expectation = <S extends z.ZodType>(
  declared: Declared<S, Difference[]>,
): Expectation => rowOf(declared);
