import type { InboxPage } from '../pages/inbox.tsx';
import { addressOf } from '../inbox.ts';
import type { Visit } from '../visit.ts';
import { Csrf } from './layout.tsx';

/** The form to which the boxes of the rows belong. */
export const bulkForm = 'chosen';

/** What can be done with the chosen tasks: give them after a preview, or take them. */
export const BulkBar = ({ visit, view }: { readonly visit: Visit; readonly view: InboxPage }) => {
  const { state, list } = view;
  if (state.tab === 'done' || !visit.may('task.work')) return null;
  const { worklist } = visit.texts;
  return (
    <form class="bulk" id={bulkForm} method="post" action="/tasks-chosen">
      <Csrf visit={visit} />
      <input type="hidden" name="list" value={addressOf(state, { page: state.page })} />
      <p class="bulk-count" data-words={worklist.chosen}>
        {worklist.nothingChanges}
      </p>
      <div class="bulk-acts">
        <GiveTo visit={visit} holders={list.holders} />
        <button class="button filled" name="do" value="preview">
          {worklist.preview}
        </button>
        <button class="button" name="do" value="take">
          {worklist.takeChosen}
        </button>
      </div>
    </form>
  );
};

/** The colleagues, each with how many tasks they have today. */
export const GiveTo = ({
  visit,
  holders,
}: {
  readonly visit: Visit;
  readonly holders: Readonly<Record<string, number>>;
}) => {
  const { worklist } = visit.texts;
  return (
    <label class="give-to">
      <span>{worklist.giveTo}</span>
      <select class="govuk-select" name="to">
        {visit.colleagues.map(({ id, name }) => (
          <option value={id}>{worklist.load(name, holders[id] ?? 0)}</option>
        ))}
      </select>
    </label>
  );
};
