import {
  facetNames,
  facetValues,
  inboxOrders,
  inboxTabs,
  type Facet,
  type InboxTab,
} from '@office/domain/inbox';
import {
  addressOf,
  nothingChosen,
  perPage,
  without,
  type List,
  type ListState,
  type Row,
} from '../inbox.ts';
import type { Visit } from '../visit.ts';
import { BulkBar } from '../components/bulk-bar.tsx';
import { Keys } from '../components/keys.tsx';
import { LiveLine } from '../components/live-line.tsx';
import { NothingHere } from '../components/nothing-here.tsx';
import { TaskList } from '../components/task-list.tsx';

export interface InboxPage {
  readonly state: ListState;
  readonly list: List;
  /** The household that waits longest in one's queues, for the empty page. */
  readonly longest: Row | undefined;
}
interface Props {
  readonly visit: Visit;
  readonly view: InboxPage;
}

export const Inbox = ({ visit, view }: Props) => {
  const { texts } = visit;
  const { state, list } = view;
  return (
    <>
      <div class="inbox-head">
        <h1>{texts.places.inbox}</h1>
        <Tabs visit={visit} view={view} />
        <Order visit={visit} view={view} />
      </div>
      {list.whole === 0 ? (
        <NothingHere visit={visit} tab={state.tab} longest={view.longest} />
      ) : (
        <div class="columns inbox">
          <div>
            <a class="filter-link" href="#filter">
              {texts.inbox.filter}
            </a>
            <Filter visit={visit} view={view} />
          </div>
          <div>
            <LiveLine visit={visit} view={view} />
            <Chips visit={visit} view={view} />
            {list.rows.length === 0 ? (
              <NoMatch visit={visit} view={view} />
            ) : (
              <>
                <BulkBar visit={visit} view={view} />
                <TaskList visit={visit} rows={list.rows} state={state} />
              </>
            )}
            <PageLinks visit={visit} view={view} />
            <Keys visit={visit} />
          </div>
        </div>
      )}
    </>
  );
};

const Tabs = ({ visit, view: { state, list } }: Props) => {
  const counts: Record<InboxTab, number | undefined> = {
    ...list.tabs,
    done: undefined,
    [state.tab]: list.whole,
  };
  return (
    <nav aria-label={visit.texts.inbox.tabsLabel}>
      <ul class="tabs">
        {inboxTabs.map((tab) => (
          <li>
            <a
              href={tab === 'queues' ? '/' : `/?tab=${tab}`}
              aria-current={tab === state.tab ? 'page' : undefined}
            >
              {visit.texts.inbox.tabs[tab]}{' '}
              {counts[tab] === undefined ? '' : visit.words.count(counts[tab])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** Which order the list has and why; the other one is a link. */
const Order = ({ visit, view: { state } }: Props) => {
  const { inbox, worklist } = visit.texts;
  if (state.tab === 'done') return <p class="order">{inbox.doneOrder}</p>;
  return (
    <details class="order">
      <summary>{state.order === 'need' ? inbox.order : worklist.dueOrder}</summary>
      <p>{worklist.whyOrderText}</p>
      <nav class="gap" aria-label={worklist.orderLabel}>
        {inboxOrders.map((order) => (
          <a
            href={addressOf(state, { order })}
            aria-current={order === state.order ? 'true' : undefined}
          >
            {worklist.orders[order]}
          </a>
        ))}
      </nav>
    </details>
  );
};

const facetLabel = (visit: Visit, facet: Facet, value: string): string => {
  const { texts } = visit;
  if (facet === 'type')
    return Object.entries(texts.tasks).find(([type]) => type === value)?.[1].name ?? value;
  return texts.inbox.values[value] ?? value;
};

const Filter = ({ visit, view: { state, list } }: Props) => (
  <form class="filter" id="filter" method="get" action="/">
    {state.tab === 'queues' ? null : <input type="hidden" name="tab" value={state.tab} />}
    {state.order === 'need' ? null : <input type="hidden" name="order" value={state.order} />}
    <div class="filter-head">
      <strong>{visit.texts.inbox.filter}</strong>
      <button class="button small">{visit.texts.inbox.apply}</button>
    </div>
    {facetNames.map((facet) => (
      <fieldset>
        <legend>{visit.texts.inbox.facets[facet]}</legend>
        <div>
          {facetValues[facet].map((value) => {
            const count = list.facets[facet][value] ?? 0;
            const id = `${facet}-${value}`;
            return (
              <div class={count === 0 ? 'box none' : 'box'}>
                <input
                  type="checkbox"
                  id={id}
                  name={facet}
                  value={value}
                  checked={state.chosen[facet].includes(value)}
                />
                <label for={id}>
                  <span>{facetLabel(visit, facet, value)}</span>
                  <span>{visit.words.count(count)}</span>
                </label>
              </div>
            );
          })}
        </div>
      </fieldset>
    ))}
  </form>
);

const chosenValues = ({ chosen }: ListState) =>
  facetNames.flatMap((facet) => chosen[facet].map((value) => ({ facet, value })));

const Chips = ({ visit, view: { state } }: Props) => {
  const chips = chosenValues(state);
  if (chips.length === 0) return null;
  return (
    <ul class="chips">
      {chips.map(({ facet, value }) => (
        <li>
          <a href={addressOf(state, { chosen: without(state.chosen, facet, value) })}>
            {facetLabel(visit, facet, value)}
            <span aria-hidden="true">×</span>
            <span class="govuk-visually-hidden">{visit.texts.inbox.remove}</span>
          </a>
        </li>
      ))}
    </ul>
  );
};

/** Nothing fits all filters: each can be taken away, or all of them. */
const NoMatch = ({ visit, view: { state, list } }: Props) => (
  <div class="sheet empty">
    <h2>{visit.texts.inbox.noMatch}</h2>
    <ul class="plain-list">
      {chosenValues(state).map(({ facet, value }) => (
        <li>
          <a href={addressOf(state, { chosen: without(state.chosen, facet, value) })}>
            {visit.texts.inbox.withoutFilter(facetLabel(visit, facet, value))}
          </a>
        </li>
      ))}
      <li>
        <a href={addressOf(state, { chosen: nothingChosen })}>
          {visit.texts.inbox.withoutAll(list.whole)}
        </a>
      </li>
    </ul>
  </div>
);

const PageLinks = ({ visit, view: { state, list } }: Props) => {
  const { texts, words } = visit;
  if (list.rows.length === 0) return null;
  const first = (state.page - 1) * perPage + 1;
  const pages = pagesAround(state.page, Math.ceil(list.total / perPage));
  return (
    <div class="list-foot split">
      <span>
        {texts.inbox.range(
          words.count(first),
          words.count(first + list.rows.length - 1),
          words.count(list.total),
        )}
      </span>
      {pages.length < 2 ? null : (
        <nav class="gap" aria-label={texts.inbox.pagesLabel}>
          {pages.map((page, index) => (
            <>
              {index > 0 && page - (pages[index - 1] ?? page) > 1 ? <span>…</span> : null}
              <a
                class={page === state.page ? 'button small filled' : 'button small'}
                aria-current={page === state.page ? 'page' : undefined}
                href={addressOf(state, { page })}
              >
                {words.count(page)}
              </a>
            </>
          ))}
          {state.page >= (pages.at(-1) ?? 1) ? null : (
            <a class="button small" rel="next" href={addressOf(state, { page: state.page + 1 })}>
              {texts.worklist.next}
            </a>
          )}
        </nav>
      )}
    </div>
  );
};

/** The first page, the last, and those about this one: four hundred links serve nobody. */
function pagesAround(page: number, last: number): number[] {
  const wanted = [1, 2, page - 1, page, page + 1, last];
  return [...new Set(wanted)].filter((one) => one >= 1 && one <= last).toSorted((a, b) => a - b);
}
