import { Marked } from 'marked';
import { parse } from 'yaml';
import { z } from 'zod';
import { Day, Id, TaskType } from '@office/contracts/scalars';
import type { Day as DomainDay } from '@office/domain/day';

const FrontMatter = z.strictObject({
  title: z.string().min(1),
  validFrom: Day,
  validUntil: Day.optional(),
  checkedOn: Day,
  sources: z.array(z.string().min(1)).min(1),
  helps: z.array(TaskType),
});

/** What staff may read about one question, with the days on which it holds. */
export interface Article extends z.infer<typeof FrontMatter> {
  readonly slug: string;
  readonly html: string;
  /** The words as they are searched: without marks. */
  readonly text: string;
}

/** The files may not bring markup of their own: pages of the desk hold what marked writes, and nothing else. */
const markdown = new Marked({
  renderer: {
    html: ({ text }) => {
      throw new Error(`raw markup is not allowed in an article: ${text.trim()}`);
    },
    image: ({ href }) => {
      throw new Error(`an image is not allowed in an article: ${href}`);
    },
  },
  walkTokens: (token) => {
    if (token.type === 'link' && !/^(https:\/\/|\/|#)/.test(String(token['href'])))
      throw new Error(`a link leads to another page or a secure address: ${String(token['href'])}`);
  },
});

/** Reads a file of `articles/`: front matter, then the text. A mistake in it stops the start of the service. */
export function readArticle(fileName: string, source: string): Article {
  const parts = /^---\n(.*?)\n---\n(.*)$/s.exec(source.replaceAll('\r\n', '\n'));
  const [, front, body] = parts ?? [];
  if (front === undefined || body === undefined)
    throw new Error(`articles/${fileName} has no front matter`);
  const read = FrontMatter.safeParse(parse(front));
  if (!read.success)
    throw new Error(`articles/${fileName} is wrong:\n${z.prettifyError(read.error)}`);
  const html = markdown.parse(body, { async: false });
  return { ...read.data, slug: slugOf(fileName), html, text: textOf(html) };
}

/** `returned-payments.md`, and for an older version `returned-payments.2025-01-01.md`: one slug. */
const slugOf = (fileName: string): string => Id.parse(fileName.split('.')[0]);

export const isValidOn = ({ validFrom, validUntil }: Article, on: DomainDay): boolean =>
  validFrom <= on && (validUntil === undefined || on <= validUntil);

const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
