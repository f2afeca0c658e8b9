import type { z } from 'zod';
import type { Language } from '@office/domain/household';
import type { LetterType } from '@office/domain/letter';
import type { Day } from '@office/domain/day';
import type { Saying } from './saying.ts';

/** What a letter says, before it is drawn: templates know words, the layout knows paper. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly heads: readonly string[]; readonly rows: readonly Row[] };

/** The first cell names the row; the others stand to the right. A total is set in bold. */
export interface Row {
  readonly cells: readonly string[];
  readonly total?: boolean;
}

export interface Content {
  readonly subject: string;
  readonly blocks: readonly Block[];
}

export const text = (words: string): Block => ({ kind: 'text', text: words });
export const heading = (words: string): Block => ({ kind: 'heading', text: words });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });
export const table = (heads: readonly string[], rows: readonly Row[]): Block => ({
  kind: 'table',
  heads,
  rows,
});

/** What every letter may speak of besides its own data. */
export interface Occasion {
  readonly today: Day;
  readonly claimant: string;
  readonly say: Saying;
}

type Write<Data> = (data: Data, occasion: Occasion) => Content;

interface TemplateOf<Data> {
  readonly type: LetterType;
  readonly data: z.ZodType<Data>;
  /** The letter goes to somebody else than the claimant; names the addressee when it does. */
  readonly addressee?: (data: Data) => string;
  readonly texts: Readonly<Record<Language, Write<Data>>>;
}

/** A kind of letter: what it needs to be told, and its words in three languages. */
export interface Template {
  readonly type: LetterType;
  /** Reads the data; refuses with a `ZodError` what the template cannot say. */
  readonly read: (data: unknown) => {
    readonly addressee: string | undefined;
    readonly write: (language: Language, occasion: Occasion) => Content;
  };
}

export const defineTemplate = <Data>({
  type,
  data: schema,
  addressee,
  texts,
}: TemplateOf<Data>): Template => ({
  type,
  read: (given) => {
    const data = schema.parse(given);
    return {
      addressee: addressee?.(data),
      write: (language, occasion) => texts[language](data, occasion),
    };
  },
});
