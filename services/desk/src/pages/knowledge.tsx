import type { ServiceClient } from '@office/service-kit/service-client';
import { Crumbs, Facts, Sheet } from '../components/sheet.tsx';
import type { Visit } from '../visit.ts';
import type { Article } from './task.tsx';

type Found = Awaited<ReturnType<ServiceClient['searchArticles']>>['articles'];
type Parameters = Awaited<ReturnType<ServiceClient['listParameters']>>['parameters'];

/** What colleagues know: articles by words, and the figures in force. It holds nothing personal, so its words stand in the address. */
export const Knowledge = ({
  visit,
  articles,
  parameters,
  text,
}: {
  readonly visit: Visit;
  readonly articles: Found;
  readonly parameters: Parameters;
  readonly text: string;
}) => {
  const { texts, words } = visit;
  return (
    <>
      <div class="page-head">
        <h1>{texts.places.knowledge}</h1>
      </div>
      <div class="columns run">
        <div class="stack">
          <form class="sheet" method="get" action="/knowledge">
            <label class="govuk-label" for="text">
              {texts.knowledge.search}
            </label>
            <div class="gap">
              <input
                class="govuk-input width-name"
                id="text"
                name="text"
                value={text}
                maxLength={100}
                autocomplete="off"
              />
              <button class="button">{texts.search}</button>
            </div>
          </form>
          <Sheet
            title={text === '' ? texts.knowledge.all : texts.knowledge.found(articles.length, text)}
          >
            {articles.length === 0 ? (
              <p>{texts.knowledge.none}</p>
            ) : (
              <ul class="waits">
                {articles.map((article) => (
                  <li>
                    <div>
                      <strong>
                        <a href={`/knowledge/${article.slug}`}>{article.title}</a>
                      </strong>
                      <span class="quiet">{article.sources.join('; ')}</span>
                    </div>
                    <span class="quiet">
                      {texts.knowledge.checked(words.day(article.checkedOn))}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Sheet>
        </div>
        <Figures visit={visit} parameters={parameters} />
      </div>
    </>
  );
};

/** What waits for somebody stands first; each table says since when it holds and how certain it is. */
const Figures = ({
  visit: { texts, words },
  parameters,
}: {
  readonly visit: Visit;
  readonly parameters: Parameters;
}) => (
  <Sheet title={texts.knowledge.figures}>
    <ul class="waits">
      {waitingFirst(parameters).map(({ title, checked, lastDay, warning, version }) => (
        <li>
          <div>
            <strong>{title}</strong>
            {warning === undefined ? null : <span class="soon">{warning}</span>}
            <span class="quiet">
              {version === undefined
                ? texts.knowledge.noneInForce
                : `${texts.knowledge.since(words.day(version.from))}, ${texts.knowledge.certainty[version.status]}`}
            </span>
          </div>
          <span class="quiet">
            {lastDay === undefined
              ? texts.knowledge.checked(words.day(checked))
              : texts.knowledge.until(words.day(lastDay))}
          </span>
        </li>
      ))}
    </ul>
  </Sheet>
);

const waitingFirst = (parameters: Parameters): Parameters =>
  parameters.toSorted((a, b) => Number(a.warning === undefined) - Number(b.warning === undefined));

export const ArticlePage = ({
  visit,
  article,
}: {
  readonly visit: Visit;
  readonly article: Article;
}) => {
  const { texts, words } = visit;
  return (
    <>
      <Crumbs
        label={texts.crumbs}
        crumbs={[{ name: texts.places.knowledge, href: '/knowledge' }, { name: article.title }]}
      />
      <div class="page-head">
        <h1>{article.title}</h1>
      </div>
      <div class="columns run">
        {/* Written by the office's own experts and kept by `knowledge`, never by a claimant. */}
        <div
          class="sheet article-body"
          lang="en"
          dangerouslySetInnerHTML={{ __html: article.html }}
        />
        <Sheet title={texts.knowledge.about}>
          <Facts
            facts={[
              { term: texts.fields.from, value: words.day(article.validFrom) },
              article.validUntil === undefined
                ? undefined
                : { term: texts.fields.until, value: words.day(article.validUntil) },
              { term: texts.knowledge.checkedTerm, value: words.day(article.checkedOn) },
              { term: texts.task.source, value: article.sources.join('; ') },
              article.helps.length === 0
                ? undefined
                : {
                    term: texts.knowledge.helps,
                    value: article.helps.map((type) => texts.tasks[type].name).join(', '),
                  },
            ]}
          />
        </Sheet>
      </div>
    </>
  );
};

/** The office around the desk: where its processes can be watched. */
export const OfficePage = ({ visit }: { readonly visit: Visit }) => {
  const { texts, words, temporalUiUrl } = visit;
  return (
    <>
      <div class="page-head">
        <h1>{texts.places.office}</h1>
      </div>
      <div class="narrow">
        <Sheet title={texts.office.title}>
          <Facts
            facts={[
              { term: texts.office.day, value: words.dayWithWeekday(visit.today) },
              {
                term: texts.office.you,
                value: visit.name,
                note: visit.actor.roles.map((role) => texts.roles[role]).join(', '),
              },
              temporalUiUrl === undefined
                ? undefined
                : {
                    term: texts.office.processes,
                    value: <a href={temporalUiUrl}>{texts.office.watch}</a>,
                  },
            ]}
          />
        </Sheet>
      </div>
    </>
  );
};
