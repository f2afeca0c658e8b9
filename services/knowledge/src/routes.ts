import { Router } from 'express';
import { knowledgeEndpoints as endpoints } from '@office/contracts/knowledge';
import type { Clock } from '@office/domain/clock';
import { createMount } from '@office/service-kit/mount';
import type { VerifyToken } from '@office/service-kit/staff-identity';
import type { Article } from './article.ts';
import type { Library } from './library.ts';
import { listParameters } from './parameters.ts';

export interface RouteDeps {
  readonly library: Library;
  readonly clock: Clock;
  readonly verifyToken: VerifyToken;
}

export function knowledgeRoutes({ library, clock, verifyToken }: RouteDeps): Router {
  const router = Router();
  const mount = createMount(router, verifyToken);

  mount(endpoints.searchArticles, ({ query: { text, on = clock.today() } }) => ({
    articles: library.search(on, text).map(headOf),
  }));

  mount(endpoints.readArticle, ({ params: { slug }, query: { on = clock.today() } }) => {
    const article = library.get(slug, on);
    return { ...headOf(article), html: article.html };
  });

  mount(endpoints.listParameters, ({ query: { on = clock.today() } }) => ({
    parameters: listParameters(on),
  }));

  return router;
}

const headOf = ({ html: _html, text: _text, ...head }: Article) => head;
