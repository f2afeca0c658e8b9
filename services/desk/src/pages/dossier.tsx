import { iban, maskIban, writeIban } from '@office/domain/identifiers';
import { Csrf } from '../components/layout.tsx';
import type { BandFacts } from '../components/person-band.tsx';
import { Facts, Sheet } from '../components/sheet.tsx';
import { Timeline } from '../components/timeline.tsx';
import { latestOf } from '../latest.ts';
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
      <Rights visit={visit} view={view} />
      <Claims visit={visit} view={view} />
      <Household visit={visit} view={view} />
      <Titles visit={visit} view={view} />
      <PaidSoFar visit={visit} view={view} />
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
          <input class="govuk-input width-day" id="on" name="on" value={writeDayField(view.file.dossier.on)} autocomplete="off" />
          <button class="button small">{visit.texts.history.show}</button>
        </form>
      }
    >
      <Timeline visit={visit} address={address} events={view.events} kind={view.kind} on={view.on} whole={view.whole} />
    </Sheet>
  );
};

const Rights = ({ visit: { texts, words, today }, view }: Props) => {
  const right = latestOf(view.file.dossier.entitlements);
  if (right === undefined) return null;
  const daily = right.amounts.findLast(({ from }) => from <= today) ?? right.amounts[0];
  return (
    <Sheet title={texts.dossier.right}>
      <Facts
        facts={[
          daily === undefined ? undefined : { term: texts.dossier.daily, value: <strong>{words.amount(daily.daily)}</strong> },
          { term: texts.fields.from, value: words.day(right.from), note: `${texts.dossier.phaseMonth} ${String(right.phaseMonth)}` },
          right.until === undefined ? undefined : { term: texts.fields.until, value: words.day(right.until) },
          { term: texts.dossier.decision, value: `C2, ${words.day(right.recorded.on)}`, note: right.article },
        ]}
      />
    </Sheet>
  );
};

const Claims = ({ visit: { texts, words }, view }: Props) => {
  const claim = latestOf(view.file.dossier.claims);
  return (
    <Sheet title={texts.dossier.claim}>
      {claim === undefined ? (
        <p class="row-text quiet">{texts.dossier.noClaim}</p>
      ) : (
        <Facts
          facts={[
            { term: texts.fields.status, value: <strong>{texts.claimStatuses[claim.status]}</strong>, note: claim.refusal },
            { term: texts.fields.kind, value: texts.claimKinds[claim.kind] },
            { term: texts.fields.from, value: words.day(claim.from) },
            claim.missing.length === 0 ? undefined : { term: texts.dossier.forms, value: <span class="late">{texts.missing(claim.missing.join(', '))}</span> },
            claim.monthlyWage === undefined ? undefined : { term: texts.fields.monthlyWage, value: words.amount(claim.monthlyWage) },
          ]}
        />
      )}
    </Sheet>
  );
};

const Household = ({ visit: { texts, words, may }, view }: Props) => {
  const { dossier } = view.file;
  const change = may('dossier.change-facts') ? <a href={`/dossiers/${dossier.dossierId}/facts`}>{texts.dossier.change}</a> : undefined;
  const since = dossier.categories.findLast(({ from }) => from <= dossier.on);
  const account = dossier.accounts.findLast(({ from }) => from <= dossier.on);
  return (
    <Sheet title={texts.dossier.household} aside={change}>
      <Facts
        facts={[
          { term: texts.fields.category, value: texts.categories[dossier.category], note: since === undefined ? undefined : texts.inbox.since(words.day(since.from)) },
          { term: texts.fields.children, value: String(dossier.children) },
          { term: texts.fields.address, value: texts.dossier.address(dossier.address) },
          { term: 'IBAN', value: writeIban(iban(dossier.iban)), note: account === undefined ? undefined : texts.inbox.since(words.day(account.from)) },
        ]}
      />
    </Sheet>
  );
};

const Titles = ({ visit, view }: Props) => {
  const { texts, words, may } = visit;
  const { deductions, dossier } = view.file;
  const register = may('title.manage') ? <a href={`/dossiers/${dossier.dossierId}/titles/new`}>{texts.dossier.register}</a> : undefined;
  const titles = deductions?.titles ?? [];
  const debts = deductions?.debts ?? [];
  return (
    <Sheet title={texts.dossier.titlesAndDebts} id="titles" aside={register}>
      <Facts
        facts={[
          ...titles.map((title) => ({
            term: texts.titleKinds[title.kind],
            value: (
              <>
                {title.creditor}, {maskIban(iban(title.iban))}
                {title.status === 'active' && may('title.manage') ? (
                  <form method="post" action={`/dossiers/${dossier.dossierId}/titles/${title.title}/release`}>
                    <Csrf visit={visit} />
                    <button class="button small warning" aria-label={texts.dossier.releaseOf(title.creditor)}>
                      {texts.dossier.release}
                    </button>
                  </form>
                ) : null}
              </>
            ),
            note: [
              texts.titleStatuses[title.status],
              title.balance === undefined ? undefined : texts.dossier.left(words.amount(title.balance)),
              title.monthly === undefined ? undefined : texts.dossier.aMonth(words.amount(title.monthly)),
            ]
              .filter((part) => part !== undefined)
              .join(', '),
          })),
          ...(debts.length === 0
            ? [{ term: texts.dossier.debts, value: texts.none }]
            : debts.map((debt) => ({
                term: texts.dossier.overpayment,
                value: <strong>{words.amount(debt.balance)}</strong>,
                note: `${words.month(debt.month)}, ${texts.debtStatuses[debt.status]}`,
              }))),
        ]}
      />
    </Sheet>
  );
};

const PaidSoFar = ({ visit: { texts, words }, view }: Props) => (
  <Sheet title={texts.dossier.paidSoFar}>
    {view.file.payments.length === 0 ? (
      <p class="row-text quiet">{texts.dossier.nothingPaid}</p>
    ) : (
      <table>
        <caption class="govuk-visually-hidden">{texts.dossier.paidSoFar}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.payment.month}</th>
            <th scope="col" class="number">
              {texts.payment.gross}
            </th>
            <th scope="col" class="number">
              {texts.payment.paid}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.file.payments.toReversed().map((payment) => (
            <tr>
              <th scope="row">
                <a href={`/payments/${payment.paymentMonthId}`}>{words.month(payment.month)}</a>
                <span class="note"> {payment.correction === 0 ? '' : texts.payment.correction(payment.correction)}</span>
              </th>
              <td class="number">{words.amount(payment.gross)}</td>
              <td class="number">{payment.status === 'executed' ? words.amount(payment.paid) : texts.paymentStatuses[payment.status].toLowerCase()}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </Sheet>
);
