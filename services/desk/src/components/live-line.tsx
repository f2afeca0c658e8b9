import { addressOf } from '../inbox.ts';
import { livePath } from '../live/live-route.ts';
import type { InboxPage } from '../pages/inbox.tsx';
import type { Visit } from '../visit.ts';

/** The line that says what came in since the page was made. The script fills it; without one it stays away. */
export const LiveLine = ({ visit, view }: { readonly visit: Visit; readonly view: InboxPage }) => {
  const { state, list } = view;
  if (state.tab === 'done') return null;
  const { worklist } = visit.texts;
  const address = addressOf(state, { page: state.page });
  const query = new URLSearchParams(address.slice(2));
  query.set('after', String(list.upTo));
  return (
    <>
      <p
        class="notice live"
        hidden
        data-live={`${livePath}?${query.toString()}`}
        data-one={worklist.newOne}
        data-many={worklist.newMany}
        data-missed={worklist.missed}
      >
        <a href={address} />
      </p>
      <p class="govuk-visually-hidden" id="live-said" role="status" />
    </>
  );
};
