import { ArticlePage, Knowledge, OfficePage } from '../pages/knowledge.tsx';
import type { Pages } from '../router.tsx';
import { ifThere } from '../services.ts';

/** The knowledge base and its articles, and the office around the desk. */
export function knowledgeRoutes({ show }: Pages): void {
  show('/knowledge', async (visit, { query }) => {
    const text = (query.get('text') ?? '').trim().slice(0, 100);
    const on = visit.today;
    const [{ articles }, listed] = await Promise.all([
      visit.office.searchArticles({ query: text === '' ? { on } : { text, on } }),
      ifThere(visit.office.listParameters({ query: { on } })),
    ]);
    return {
      kind: 'page',
      title: visit.texts.places.knowledge,
      place: 'knowledge',
      body: (
        <Knowledge
          visit={visit}
          articles={articles}
          parameters={listed?.parameters ?? []}
          text={text}
        />
      ),
    };
  });

  show('/knowledge/:slug', async (visit, { params }) => {
    const article = await visit.office.readArticle({
      params: { slug: params['slug'] ?? '' },
      query: { on: visit.today },
    });
    return {
      kind: 'page',
      title: article.title,
      place: 'knowledge',
      body: <ArticlePage visit={visit} article={article} />,
    };
  });

  show('/office', (visit) => ({
    kind: 'page',
    title: visit.texts.places.office,
    place: 'office',
    body: <OfficePage visit={visit} />,
  }));
}
