import {
  countOf,
  facetNames,
  facetValues,
  tabs,
  type Chosen,
  type Facet,
  type Row,
  type Tab,
} from '../inbox.ts';
import type { Visit } from '../visit.ts';
import { TaskList } from '../components/task-list.tsx';
import { NothingHere } from '../components/nothing-here.tsx';

export interface InboxPage {
  readonly tab: Tab;
  readonly counts: Readonly<Record<Tab, number | undefined>>;
  /** All rows of the tab, and those that the filters leave. */
  readonly rows: readonly Row[];
  readonly shown: readonly Row[];
  readonly chosen: Chosen;
  readonly page: number;
  /** The household that waits longest in one's queues, for the empty page. */
  readonly longest: Row | undefined;
}
const perPage = 50;

export const Inbox = ({ visit, view }: { readonly visit: Visit; readonly view: InboxPage }) => {
  const { texts } = visit;
  return (
    <>
      <div class="inbox-head">
        <h1>{texts.places.inbox}</h1>
        <nav aria-label={texts.inbox.tabsLabel}>
          <ul class="tabs">
            {tabs.map((tab) => (
              <li>
                <a
                  href={tab === 'queues' ? '/' : `/?tab=${tab}`}
                  aria-current={tab === view.tab ? 'page' : undefined}
                >
                  {texts.inbox.tabs[tab]} {view.counts[tab] ?? ''}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="order">{view.tab === 'done' ? texts.inbox.doneOrder : texts.inbox.order}</p>
      </div>
      {view.rows.length === 0 ? (
        <NothingHere visit={visit} tab={view.tab} longest={view.longest} />
      ) : (
        <div class="columns inbox">
          <div>
            <a class="filter-link" href="#filter">
              {texts.inbox.filter}
            </a>
            <Filter visit={visit} view={view} />
          </div>
          <div>
            <Chips visit={visit} view={view} />
            {view.shown.length === 0 ? (
              <NoMatch visit={visit} view={view} />
            ) : (
              <TaskList
                visit={visit}
                rows={view.shown.slice((view.page - 1) * perPage, view.page * perPage)}
                done={view.tab === 'done'}
              />
            )}
            <Pages visit={visit} view={view} />
          </div>
        </div>
      )}
    </>
  );
};

const facetLabel = (visit: Visit, facet: Facet, value: string): string => {
  const { texts } = visit;
  if (facet === 'type')
    return Object.entries(texts.tasks).find(([type]) => type === value)?.[1].name ?? value;
  return texts.inbox.values[value] ?? value;
};

const Filter = ({ visit, view }: { readonly visit: Visit; readonly view: InboxPage }) => (
  <form class="filter" id="filter" method="get" action="/">
    {view.tab === 'queues' ? null : <input type="hidden" name="tab" value={view.tab} />}
    <div class="filter-head">
      <strong>{visit.texts.inbox.filter}</strong>
      <button class="button small">{visit.texts.inbox.apply}</button>
    </div>
    {facetNames.map((facet) => (
      <fieldset>
        <legend>{visit.texts.inbox.facets[facet]}</legend>
        <div>
          {facetValues[facet].map((value) => {
            const count = countOf(visit, view.rows, facet, value);
            const id = `${facet}-${value}`;
            return (
              <div class={count === 0 ? 'box none' : 'box'}>
                <input
                  type="checkbox"
                  id={id}
                  name={facet}
                  value={value}
                  checked={view.chosen[facet].includes(value)}
                />
                <label for={id}>
                  <span>{facetLabel(visit, facet, value)}</span>
                  <span>{count}</span>
                </label>
              </div>
            );
          })}
        </div>
      </fieldset>
    ))}
  </form>
);

/** The address of the list with other filters: the address is the state. */
const addressOf = (view: InboxPage, chosen: Chosen, page = 1): string => {
  const query = new URLSearchParams();
  if (view.tab !== 'queues') query.set('tab', view.tab);
  for (const facet of facetNames) for (const value of chosen[facet]) query.append(facet, value);
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text === '' ? '/' : `/?${text}`;
};

const without = (chosen: Chosen, facet: Facet, value: string): Chosen => ({
  ...chosen,
  [facet]: chosen[facet].filter((other) => other !== value),
});

const Chips = ({ visit, view }: { readonly visit: Visit; readonly view: InboxPage }) => {
  const chips = facetNames.flatMap((facet) =>
    view.chosen[facet].map((value) => ({ facet, value })),
  );
  if (chips.length === 0) return null;
  return (
    <ul class="chips">
      {chips.map(({ facet, value }) => (
        <li>
          <a href={addressOf(view, without(view.chosen, facet, value))}>
            {facetLabel(visit, facet, value)}
            <span aria-hidden="true">×</span>
            <span class="govuk-visually-hidden">{visit.texts.inbox.remove}</span>
          </a>
        </li>
      ))}
    </ul>
  );
};

/** Nothing fits all filters: what the removal of each would give. */
const NoMatch = ({ visit, view }: { readonly visit: Visit; readonly view: InboxPage }) => {
  const chips = facetNames.flatMap((facet) =>
    view.chosen[facet].map((value) => ({ facet, value })),
  );
  return (
    <div class="sheet empty">
      <h2>{visit.texts.inbox.noMatch}</h2>
      <ul class="plain-list">
        {chips.map(({ facet, value }) => (
          <li>
            <a href={addressOf(view, without(view.chosen, facet, value))}>
              {visit.texts.inbox.withoutFilter(facetLabel(visit, facet, value))}
            </a>
          </li>
        ))}
        <li>
          <a href={addressOf(view, { type: [], queue: [], due: [], who: [] })}>
            {visit.texts.inbox.withoutAll(view.rows.length)}
          </a>
        </li>
      </ul>
    </div>
  );
};

const Pages = ({ visit, view }: { readonly visit: Visit; readonly view: InboxPage }) => {
  const last = Math.max(1, Math.ceil(view.shown.length / perPage));
  const first = (view.page - 1) * perPage + 1;
  if (view.shown.length === 0) return null;
  return (
    <div class="list-foot split">
      <span>
        {visit.texts.inbox.range(
          first,
          Math.min(view.page * perPage, view.shown.length),
          view.shown.length,
        )}
      </span>
      {last === 1 ? null : (
        <nav class="gap" aria-label={visit.texts.inbox.pagesLabel}>
          {Array.from({ length: last }, (_, index) => index + 1).map((page) => (
            <a
              class={page === view.page ? 'button small filled' : 'button small'}
              aria-current={page === view.page ? 'page' : undefined}
              href={addressOf(view, view.chosen, page)}
            >
              {page}
            </a>
          ))}
        </nav>
      )}
    </div>
  );
};
