import { eventKinds, type EventKind, type Happening } from '../history.ts';
import type { Visit } from '../visit.ts';
import { Icon } from './icons.tsx';

interface TimelineProps {
  readonly visit: Visit;
  readonly address: string;
  readonly events: readonly Happening[];
  readonly kind: EventKind | undefined;
  /** The day whose knowledge is shown, when it is not today. */
  readonly on: string | undefined;
  readonly whole: boolean;
}
const first = 30;

/** Everything that happened, day by day, newest first, with who did it; kinds as counted pills. */
export const Timeline = ({ visit, address, events, kind, on, whole }: TimelineProps) => {
  const { texts } = visit;
  const wanted = kind === undefined ? events : events.filter((event) => event.kind === kind);
  const shown = whole ? wanted : wanted.slice(0, first);
  const days = [...new Set(shown.map((event) => event.on))];
  const to = (changes: Record<string, string | undefined>): string => {
    const query = new URLSearchParams(
      Object.entries({ kind, on, ...changes }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      ),
    );
    return query.size === 0 ? `${address}#history` : `${address}?${query.toString()}#history`;
  };
  return (
    <div class="timeline">
      <ul class="pills">
        <li>
          <a
            class="pill"
            href={to({ kind: undefined })}
            aria-current={kind === undefined ? 'true' : undefined}
          >
            {texts.history.all} {events.length}
          </a>
        </li>
        {eventKinds.map((each) => {
          const count = events.filter((event) => event.kind === each).length;
          return count === 0 ? null : (
            <li>
              <a
                class="pill"
                href={to({ kind: each })}
                aria-current={kind === each ? 'true' : undefined}
              >
                {texts.history.kinds[each]} {count}
              </a>
            </li>
          );
        })}
      </ul>
      {days.map((of) => (
        <>
          <h3>
            {visit.words.dayWithWeekday(of)}
            {of === visit.today ? `, ${texts.inbox.today}` : ''}
          </h3>
          <ol>
            {shown
              .filter((event) => event.on === of)
              .map((event) => (
                <Event visit={visit} event={event} />
              ))}
          </ol>
        </>
      ))}
      {wanted.length > shown.length ? (
        <p>
          <a href={to({ all: 'yes' })}>{texts.history.earlier(wanted.length - shown.length)}</a>
        </p>
      ) : null}
    </div>
  );
};

const Event = ({ visit, event }: { readonly visit: Visit; readonly event: Happening }) => (
  <li>
    <span class={`dot ${event.tone}`}>
      <Icon name={event.icon} />
    </span>
    <div class="what">
      {event.href === undefined ? (
        <strong>{event.what}</strong>
      ) : (
        <a href={event.href}>{event.what}</a>
      )}
      <span class="who">
        {event.who}, {visit.words.time(event.at)}
      </span>
      {event.note === undefined ? null : <span class="note">{event.note}</span>}
    </div>
  </li>
);
