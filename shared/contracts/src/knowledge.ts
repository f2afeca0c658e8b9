import { z } from 'zod';
import { defineEndpoint } from './define-endpoint.ts';
import { Day, Id, TaskType } from './scalars.ts';

export const ArticleView = z.object({
  slug: Id,
  title: z.string(),
  validFrom: Day,
  validUntil: Day.optional(),
  checkedOn: Day,
  sources: z.array(z.string()),
  helps: z.array(TaskType),
  html: z.string(),
});

/** How certain a figure is: read in a source, computed from such, from memory, or disputed. */
const Confidence = z.enum(['found', 'derived', 'knowledge', 'uncertain']);

const service = 'knowledge' as const;
export const knowledgeEndpoints = {
  searchArticles: defineEndpoint({
    service,
    method: 'GET',
    path: '/articles',
    command: 'knowledge.read',
    summary: 'Search the articles; all without words',
    query: z.object({ text: z.string().max(100).optional(), on: Day.optional() }),
    response: z.object({ articles: z.array(ArticleView.omit({ html: true })) }),
  }),
  readArticle: defineEndpoint({
    service,
    method: 'GET',
    path: '/articles/:slug',
    command: 'knowledge.read',
    summary: 'One article, as valid on a day',
    params: z.object({ slug: Id }),
    query: z.object({ on: Day.optional() }),
    response: ArticleView,
    problems: ['unknown-article'],
  }),
  listParameters: defineEndpoint({
    service,
    method: 'GET',
    path: '/parameters',
    command: 'knowledge.read',
    summary: 'The dated tables, what is about to expire and what was not checked for a year',
    query: z.object({ on: Day.optional() }),
    response: z.object({
      parameters: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          checked: Day,
          lastDay: Day.optional(),
          version: z.object({ from: Day, source: z.string(), status: Confidence }).optional(),
          warning: z.string().optional(),
          findings: z
            .array(
              z.object({
                kind: z.string(),
                urgency: z.enum(['now', 'soon', 'known']),
                day: Day,
                sentence: z.string(),
              }),
            )
            .optional(),
        }),
      ),
    }),
  }),
} as const;
