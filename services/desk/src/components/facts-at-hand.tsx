import { iban, maskIban, writeIban } from '@office/domain/identifiers';
import type { File } from '../history.ts';
import { latestOf } from '../latest.ts';
import type { Visit } from '../visit.ts';
import { Csrf } from './layout.tsx';
import { Facts, Sheet } from './sheet.tsx';

interface Props {
  readonly visit: Visit;
  readonly file: File;
}

/** What holds now: the right, the claim, the household, what is taken, what was paid. */
export const FactsAtHand = ({ visit, file }: Props) => (
  <>
    <Rights visit={visit} file={file} />
    <Claims visit={visit} file={file} />
    <Household visit={visit} file={file} />
    <Titles visit={visit} file={file} />
    <PaidSoFar visit={visit} file={file} />
  </>
);

const Rights = ({ visit: { texts, words, today }, file }: Props) => {
  const right = latestOf(file.dossier.entitlements);
  if (right === undefined) return null;
  const daily = right.amounts.findLast(({ from }) => from <= today) ?? right.amounts[0];
  return (
    <Sheet title={texts.dossier.right}>
      <Facts
        facts={[
          daily === undefined
            ? undefined
            : { term: texts.dossier.daily, value: <strong>{words.amount(daily.daily)}</strong> },
          {
            term: texts.fields.from,
            value: words.day(right.from),
            note: `${texts.dossier.phaseMonth} ${String(right.phaseMonth)}`,
          },
          right.until === undefined
            ? undefined
            : { term: texts.fields.until, value: words.day(right.until) },
          {
            term: texts.dossier.decision,
            value: `C2, ${words.day(right.recorded.on)}`,
            note: right.article,
          },
        ]}
      />
    </Sheet>
  );
};

const Claims = ({ visit: { texts, words }, file }: Props) => {
  const claim = latestOf(file.dossier.claims);
  return (
    <Sheet title={texts.dossier.claim}>
      {claim === undefined ? (
        <p class="row-text quiet">{texts.dossier.noClaim}</p>
      ) : (
        <Facts
          facts={[
            {
              term: texts.fields.status,
              value: <strong>{texts.claimStatuses[claim.status]}</strong>,
              note: claim.refusal,
            },
            { term: texts.fields.kind, value: texts.claimKinds[claim.kind] },
            { term: texts.fields.from, value: words.day(claim.from) },
            claim.missing.length === 0
              ? undefined
              : {
                  term: texts.dossier.forms,
                  value: <span class="late">{texts.missing(claim.missing.join(', '))}</span>,
                },
            claim.monthlyWage === undefined
              ? undefined
              : { term: texts.fields.monthlyWage, value: words.amount(claim.monthlyWage) },
          ]}
        />
      )}
    </Sheet>
  );
};

const Household = ({ visit: { texts, words, may }, file }: Props) => {
  const { dossier } = file;
  const change = may('dossier.change-facts') ? (
    <a href={`/dossiers/${dossier.dossierId}/facts`}>{texts.dossier.change}</a>
  ) : undefined;
  const since = dossier.categories.findLast(({ from }) => from <= dossier.on);
  const account = dossier.accounts.findLast(({ from }) => from <= dossier.on);
  return (
    <Sheet title={texts.dossier.household} aside={change}>
      <Facts
        facts={[
          {
            term: texts.fields.category,
            value: texts.categories[dossier.category],
            note: since === undefined ? undefined : texts.inbox.since(words.day(since.from)),
          },
          { term: texts.fields.children, value: String(dossier.children) },
          { term: texts.fields.address, value: texts.dossier.address(dossier.address) },
          {
            term: 'IBAN',
            value: writeIban(iban(dossier.iban)),
            note: account === undefined ? undefined : texts.inbox.since(words.day(account.from)),
          },
        ]}
      />
    </Sheet>
  );
};

const Titles = ({ visit, file }: Props) => {
  const { texts, words, may } = visit;
  const { deductions, dossier } = file;
  const register = may('title.manage') ? (
    <a href={`/dossiers/${dossier.dossierId}/titles/new`}>{texts.dossier.register}</a>
  ) : undefined;
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
                  <form
                    method="post"
                    action={`/dossiers/${dossier.dossierId}/titles/${title.title}/release`}
                  >
                    <Csrf visit={visit} />
                    <button
                      class="button small warning"
                      aria-label={texts.dossier.releaseOf(title.creditor)}
                    >
                      {texts.dossier.release}
                    </button>
                  </form>
                ) : null}
              </>
            ),
            note: [
              texts.titleStatuses[title.status],
              title.balance === undefined
                ? undefined
                : texts.dossier.left(words.amount(title.balance)),
              title.monthly === undefined
                ? undefined
                : texts.dossier.aMonth(words.amount(title.monthly)),
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

const PaidSoFar = ({ visit: { texts, words }, file }: Props) => (
  <Sheet title={texts.dossier.paidSoFar}>
    {file.payments.length === 0 ? (
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
          {file.payments.toReversed().map((payment) => (
            <tr>
              <th scope="row">
                <a href={`/payments/${payment.paymentMonthId}`}>{words.month(payment.month)}</a>
                <span class="note">
                  {' '}
                  {payment.correction === 0 ? '' : texts.payment.correction(payment.correction)}
                </span>
              </th>
              <td class="number">{words.amount(payment.gross)}</td>
              <td class="number">
                {payment.status === 'executed'
                  ? words.amount(payment.paid)
                  : texts.paymentStatuses[payment.status].toLowerCase()}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </Sheet>
);
