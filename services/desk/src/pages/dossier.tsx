import { FactsAtHand } from '../components/facts-at-hand.tsx';
import type { BandFacts } from '../components/person-band.tsx';
import { Sheet } from '../components/sheet.tsx';
import { Timeline } from '../components/timeline.tsx';
import type { EventKind, File, Happening } from '../history.ts';
import type { Visit } from '../visit.ts';
import type { Wait } from '../waits.ts';
import { writeDayField } from '../reading.ts';

export interface DossierPageView {
  readonly file: File;
  readonly band: BandFacts;
  readonly waits: readonly Wait[];
  readonly events: readonly Happening[];
  readonly kind: EventKind | undefined;
  readonly on: string | undefined;
  readonly whole: boolean;
}
interface Props {
  readonly visit: Visit;
  readonly view: DossierPageView;
}

/** A person's file: see and enter at left, what waits before what happened, facts at right. */
export const DossierPage = ({ visit, view }: Props) => (
  <div class="columns dossier">
    <SeeAndEnter visit={visit} view={view} />
    <div class="stack">
      <Waits visit={visit} waits={view.waits} />
      <Everything visit={visit} view={view} />
    </div>
    <div class="stack aside">
      <FactsAtHand visit={visit} file={view.file} />
    </div>
  </div>
);

const SeeAndEnter = ({ visit, view }: Props) => {
  const { texts, may } = visit;
  const { dossier, payments, letters, tasks, deductions } = view.file;
  const home = `/dossiers/${dossier.dossierId}`;
  const see: readonly (readonly [string, string, number])[] = [
    [texts.history.kinds.documents, '?kind=documents#history', dossier.claims.length],
    [texts.history.kinds.cards, '?kind=cards#history', dossier.cards.length],
    [texts.history.kinds.payments, '?kind=payments#history', payments.length],
    [texts.history.kinds.titles, '#titles', deductions?.titles.length ?? 0],
    [texts.history.kinds.letters, '?kind=letters#history', letters.length],
    [texts.history.kinds.tasks, '?kind=tasks#history', tasks.length],
  ];
  const enter = [
    may('claim.file') ? (['claims/new', texts.enter.claim] as const) : undefined,
    may('document.receive') ? (['documents/new', texts.enter.document] as const) : undefined,
    may('card.record') ? (['cards', texts.enter.card] as const) : undefined,
    may('dossier.change-facts') ? (['facts', texts.enter.facts] as const) : undefined,
    may('title.manage') ? (['titles/new', texts.enter.title] as const) : undefined,
    may('contact.record') ? (['questions/new', texts.enter.question] as const) : undefined,
  ].filter((link) => link !== undefined);
  return (
    <nav class="side see-enter" aria-label={texts.dossier.seeAndEnter}>
      <h2>{texts.dossier.see}</h2>
      <ul>
        <li>
          <a href={home} aria-current={view.kind === undefined ? 'page' : undefined}>
            {texts.dossier.overview}
          </a>
        </li>
        {see.map(([name, where, count]) => (
          <li>
            <a href={`${home}${where}`}>
              <span>{name}</span>
              <span class="count">{count}</span>
            </a>
          </li>
        ))}
      </ul>
      {enter.length === 0 ? null : (
        <>
          <h2>{texts.dossier.enter}</h2>
          <ul>
            {enter.map(([where, name]) => (
              <li>
                <a href={`${home}/${where}`}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </nav>
  );
};

const Waits = ({ visit, waits }: { readonly visit: Visit; readonly waits: readonly Wait[] }) => (
  <Sheet title={visit.texts.waits.title}>
    {waits.length === 0 ? (
      <p class="quiet">{visit.texts.waits.nothing}</p>
    ) : (
      <ul class="waits">
        {waits.map(({ what, note, until, why, href }) => (
          <li>
            <div>
              <strong>{href === undefined ? what : <a href={href}>{what}</a>}</strong>
              <span class="quiet">{note}</span>
            </div>
            <div>
              {until === undefined ? null : (
                <strong class={until < visit.today ? 'late' : undefined}>
                  {visit.words.day(until)}
                  {until < visit.today ? `, ${visit.texts.inbox.late}` : ''}
                </strong>
              )}
              <span class="quiet">{why}</span>
            </div>
          </li>
        ))}
      </ul>
    )}
  </Sheet>
);

const Everything = ({ visit, view }: Props) => {
  const address = `/dossiers/${view.file.dossier.dossierId}`;
  return (
    <Sheet
      title={visit.texts.history.title}
      id="history"
      aside={
        <form class="gap" method="get" action={address}>
          <label for="on">{visit.texts.history.asKnownOn}</label>
          <input
            class="govuk-input width-day"
            id="on"
            name="on"
            value={writeDayField(view.file.dossier.on)}
            autocomplete="off"
          />
          <button class="button small">{visit.texts.history.show}</button>
        </form>
      }
    >
      <Timeline
        visit={visit}
        address={address}
        events={view.events}
        kind={view.kind}
        on={view.on}
        whole={view.whole}
      />
    </Sheet>
  );
};
