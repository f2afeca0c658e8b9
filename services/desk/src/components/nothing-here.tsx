import { daysWithout, type Need } from '@office/domain/need';
import type { InboxTab } from '@office/domain/inbox';
import type { Row } from '../inbox.ts';
import { personName } from '../task-words.ts';
import type { Visit } from '../visit.ts';
import { Csrf } from './layout.tsx';

/** An empty list says what waits elsewhere: the household that waits longest, and a way to take its task. */
export const NothingHere = ({
  visit,
  tab,
  longest,
}: {
  readonly visit: Visit;
  readonly tab: InboxTab;
  readonly longest: Row | undefined;
}) => {
  const { texts } = visit;
  return (
    <div class="sheet">
      <div class="empty">
        <svg viewBox="0 0 48 40" stroke-width="2" aria-hidden="true">
          <path d="M2 4h44v32H2zM2 24h12l4 6h12l4-6h12M16 14l6 6 11-12" />
        </svg>
        <h2>{texts.inbox.empty[tab]}</h2>
        {longest === undefined || tab === 'queues' ? null : (
          <>
            <p>
              {texts.inbox.waitingInQueues(visit.waiting)} {describe(visit, longest, longest.need)}
            </p>
            <div class="gap">
              <form method="post" action={`/tasks/${longest.task.taskId}/take`}>
                <Csrf visit={visit} />
                <button class="button filled">{texts.inbox.takeThis}</button>
              </form>
              <a class="button" href="/">
                {texts.inbox.seeQueues}
              </a>
            </div>
          </>
        )}
      </div>
    </div>
  );
};

const describe = (visit: Visit, { task, person }: Row, need: Need): string => {
  const name = person === undefined ? task.dossierId : personName(person);
  const ask = visit.texts.tasks[task.type].name;
  return need.kind === 'without'
    ? visit.texts.inbox.longest(daysWithout(need), name, ask)
    : visit.texts.inbox.nextUp(name, ask);
};
