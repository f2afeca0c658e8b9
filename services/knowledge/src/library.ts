import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import MiniSearch from 'minisearch';
import { DomainError } from '@office/domain/domain-error';
import type { Day } from '@office/domain/day';
import { isValidOn, readArticle, type Article } from './article.ts';

/** The articles as they lie in the folder, read once and indexed. */
export interface Library {
  readonly articles: readonly Article[];
  /** Those valid on a day that fit the words, best first; all of them without words. */
  readonly search: (on: Day, words?: string) => readonly Article[];
  /** The version of an article that is valid on a day. */
  readonly get: (slug: string, on: Day) => Article;
}

const folder = resolve(import.meta.dirname, '../articles');

export const readLibrary = (from: string = folder): Library =>
  createLibrary(
    readdirSync(from)
      .filter((name) => name.endsWith('.md'))
      .toSorted()
      .map((name) => readArticle(name, readFileSync(resolve(from, name), 'utf8'))),
  );

export function createLibrary(articles: readonly Article[]): Library {
  refuseOverlaps(articles);
  const index = new MiniSearch<{ id: number; title: string; text: string; helps: string }>({
    fields: ['title', 'text', 'helps'],
    processTerm: folded,
    searchOptions: {
      boost: { title: 4, helps: 2 },
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND',
    },
  });
  index.addAll(
    articles.map(({ title, text, helps }, id) => ({ id, title, text, helps: helps.join(' ') })),
  );
  return {
    articles,
    search: (on, words = '') => {
      const found =
        words.trim() === ''
          ? articles.toSorted((a, b) => (a.title < b.title ? -1 : 1))
          : index.search(words).map(({ id }) => articles[Number(id)]);
      return found.filter((article) => article !== undefined).filter((one) => isValidOn(one, on));
    },
    get: (slug, on) => {
      const found = articles.find((one) => one.slug === slug && isValidOn(one, on));
      if (found === undefined) throw new DomainError('unknown-article', { slug, day: on });
      return found;
    },
  };
}

/** Accents and case do not count: `refuse` finds `refusé`. */
export const folded = (term: string): string =>
  term
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');

/** Two versions of one article never hold on the same day: the reader would not know which to follow. */
function refuseOverlaps(articles: readonly Article[]): void {
  for (const one of articles)
    for (const other of articles)
      if (one !== other && one.slug === other.slug && isValidOn(one, other.validFrom))
        throw new Error(`two versions of ${one.slug} hold on ${other.validFrom}`);
}
