import { maskIban, iban, writeIban } from '@office/domain/identifiers';
import { lettersOf } from '../card-letters.ts';
import type { TaskPageView } from '../pages/task.tsx';
import { monthOfTask } from '../task-words.ts';
import type { Visit } from '../visit.ts';
import { MonthGrid } from './month-grid.tsx';
import { Checks, Facts, Sheet } from './sheet.tsx';

interface Props {
  readonly visit: Visit;
  readonly view: TaskPageView;
}

/** The facts that decide, beside the decision: the card, the claim, the month, the account or the title. */
export const TaskFacts = ({ visit, view }: Props) => {
  switch (view.task.type) {
    case 'complete-claim':
    case 'remind-agency':
      return <ClaimFacts visit={visit} view={view} />;
    case 'complete-card':
      return <CardFacts visit={visit} view={view} />;
    case 'review-month':
      return (
        <>
          <MonthFacts visit={visit} view={view} />
          <CardFacts visit={visit} view={view} />
        </>
      );
    case 'ask-account':
    case 'chase-bank':
      return <AccountFacts visit={visit} view={view} />;
    case 'declare-third-party':
      return <TitleFacts visit={visit} view={view} />;
    case 'answer-question':
      return (
        <Sheet title={visit.texts.dossier.person} aside={<OpenDossier visit={visit} view={view} />}>
          <p class="row-text">{visit.texts.dossier.address(view.band.dossier.address)}</p>
        </Sheet>
      );
  }
};

const OpenDossier = ({ visit, view }: Props) => (
  <a href={`/dossiers/${view.task.dossierId}`}>{visit.texts.task.openDossier}</a>
);

const ClaimFacts = ({ visit, view }: Props) => {
  const { texts, words } = visit;
  const { claims } = view.band.dossier;
  const claim = claims.find(({ claimId }) => view.task.subject.includes(claimId)) ?? claims.at(-1);
  if (claim === undefined) return null;
  return (
    <Sheet title={texts.dossier.claim} aside={<OpenDossier visit={visit} view={view} />}>
      <Facts
        facts={[
          { term: texts.fields.kind, value: texts.claimKinds[claim.kind] },
          { term: texts.fields.from, value: words.day(claim.from) },
          { term: texts.fields.status, value: texts.claimStatuses[claim.status] },
          {
            term: texts.fields.filed,
            value: `${words.day(claim.filed.on)}, ${texts.channels[claim.channel]}`,
            note: visit.whoIs(claim.filed.by),
          },
          claim.monthlyWage === undefined
            ? undefined
            : { term: texts.fields.monthlyWage, value: words.amount(claim.monthlyWage) },
        ]}
      />
      <h3 class="row-text">{texts.dossier.forms}</h3>
      <Checks
        checks={[
          ...claim.documents.map(({ form, received }) => ({
            good: true,
            words: texts.dossier.formReceived(form, words.day(received.on)),
          })),
          ...claim.missing.map((form) => ({ good: false, words: texts.missing(form) })),
        ]}
      />
    </Sheet>
  );
};

const CardFacts = ({ visit, view }: Props) => {
  const { texts, words } = visit;
  const month = monthOfTask(view.task);
  const card = view.band.dossier.cards.findLast((one) => one.month === month);
  if (card === undefined || month === undefined) return null;
  return (
    <Sheet
      title={texts.dossier.cardOf(words.month(month))}
      aside={<OpenDossier visit={visit} view={view} />}
    >
      <MonthGrid visit={visit} month={month} marks={lettersOf(card)} />
      <Facts
        facts={[
          { term: texts.fields.via, value: texts.vias[card.via] },
          {
            term: texts.fields.handedIn,
            value: words.day(card.recorded.on),
            note: visit.whoIs(card.recorded.by),
          },
          { term: texts.fields.version, value: String(card.version) },
          { term: texts.fields.derogation, value: card.derogation ? texts.yes : texts.none },
        ]}
      />
      <Checks
        checks={[
          {
            good: card.signed,
            words: card.signed ? texts.card.isSigned : (texts.reasons['unsigned'] ?? ''),
          },
          {
            good: !card.altered,
            words: card.altered ? (texts.reasons['altered'] ?? '') : texts.card.notAltered,
          },
        ]}
      />
    </Sheet>
  );
};

const MonthFacts = ({ visit, view }: Props) => {
  const { texts, words } = visit;
  const payment = view.payments.findLast((one) => one.month === monthOfTask(view.task));
  if (payment === undefined) return null;
  return (
    <Sheet
      title={texts.payment.of(words.month(payment.month))}
      aside={<a href={`/payments/${payment.paymentMonthId}`}>{texts.payment.calculation}</a>}
    >
      <Facts
        facts={[
          { term: texts.payment.allowances, value: words.allowances(payment.allowances) },
          { term: texts.payment.gross, value: words.amount(payment.gross) },
          { term: texts.payment.tax, value: words.amount(payment.tax) },
          { term: texts.payment.paid, value: <strong>{words.amount(payment.paid)}</strong> },
        ]}
      />
      <Checks
        checks={payment.issues.map(({ code, detail }) => ({
          good: false,
          words: texts.reasons[code] ?? detail,
        }))}
      />
    </Sheet>
  );
};

const AccountFacts = ({ visit, view }: Props) => {
  const { texts, words } = visit;
  const { dossier } = view.band;
  const payment = view.payments.findLast((one) => one.month === monthOfTask(view.task));
  const returned = payment?.history.findLast(({ status }) => status === 'returned');
  const since = dossier.accounts.findLast(({ value }) => value === dossier.iban);
  return (
    <Sheet title={texts.dossier.account} aside={<OpenDossier visit={visit} view={view} />}>
      <Facts
        facts={[
          {
            term: 'IBAN',
            value: writeIban(iban(dossier.iban)),
            note: since === undefined ? undefined : texts.inbox.since(words.day(since.from)),
          },
          payment === undefined
            ? undefined
            : {
                term: texts.payment.paid,
                value: words.amount(payment.paid),
                note: words.month(payment.month),
              },
          returned === undefined
            ? undefined
            : {
                term: texts.paymentStatuses.returned,
                value: words.day(returned.on),
                note: texts.reasons[returned.reason ?? ''] ?? returned.reason,
              },
        ]}
      />
    </Sheet>
  );
};

const TitleFacts = ({ visit, view }: Props) => {
  const { texts, words } = visit;
  const title = view.band.deductions?.titles.find((one) => view.task.subject.includes(one.title));
  if (title === undefined) return null;
  return (
    <Sheet title={texts.titleKinds[title.kind]} aside={<OpenDossier visit={visit} view={view} />}>
      <Facts
        facts={[
          { term: texts.fields.creditor, value: title.creditor },
          { term: texts.fields.creditorIban, value: maskIban(iban(title.iban)) },
          title.claim === undefined
            ? undefined
            : { term: texts.fields.claim, value: words.amount(title.claim) },
          title.balance === undefined
            ? undefined
            : { term: texts.fields.balance, value: words.amount(title.balance) },
          { term: texts.fields.filedOn, value: words.day(title.filedOn) },
        ]}
      />
    </Sheet>
  );
};
