import type { LetterView } from '@office/contracts/correspondence';
import type { PaymentView } from '@office/contracts/payment-shapes';
import type { Visit } from '../visit.ts';
import { Facts, Sheet } from './sheet.tsx';

export const Status = ({
  visit: { texts, words, whoIs },
  payment,
}: {
  readonly visit: Visit;
  readonly payment: PaymentView;
}) => (
  <Sheet title={texts.payment.status}>
    <ul class="status-list">
      {payment.history.map(({ status, on, at, by, reason }) => (
        <li>
          <strong>{texts.statuses[status] ?? status}</strong>
          <span class="rest">
            <span>{reason === undefined ? '' : (texts.reasons[reason] ?? reason)}</span>
            <span class="quiet">
              {whoIs(by)}, {words.day(on)} {words.time(at)}
            </span>
          </span>
        </li>
      ))}
    </ul>
    {payment.payBy === undefined ? null : (
      <p class="note">{texts.payment.payBy(words.day(payment.payBy))}</p>
    )}
  </Sheet>
);

export const Transfers = ({
  visit: { texts, words },
  payment,
}: {
  readonly visit: Visit;
  readonly payment: PaymentView;
}) =>
  payment.transfers.length === 0 ? null : (
    <Sheet title={texts.payment.transfers}>
      <table>
        <caption class="govuk-visually-hidden">{texts.payment.transfers}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.payment.who}</th>
            <th scope="col">{texts.payment.status}</th>
            <th scope="col">{texts.payment.run}</th>
            <th scope="col" class="number">
              {texts.payment.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {payment.transfers.map((transfer) => (
            <tr>
              <th scope="row">
                {transfer.payee === 'claimant' ? texts.payment.claimant : transfer.payee}
                {transfer.accountTail === undefined ? '' : ` … ${transfer.accountTail}`}
              </th>
              <td>{texts.statuses[transfer.status] ?? transfer.status}</td>
              <td>
                {transfer.runId === undefined ? (
                  ''
                ) : (
                  <a href={`/runs/${transfer.runId}`}>{transfer.runId}</a>
                )}
              </td>
              <td class="number">{words.amount(transfer.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );

export const Papers = ({
  visit: { texts, words, may },
  payment,
  letters,
}: {
  readonly visit: Visit;
  readonly payment: PaymentView;
  readonly letters: readonly LetterView[];
}) => {
  const own = letters.filter(
    ({ subject }) => subject.includes(payment.month) || subject.includes(payment.paymentMonthId),
  );
  return (
    <Sheet title={texts.payment.papers}>
      <Facts
        facts={[
          ...own.map(({ letterId, type, language, sent }) => ({
            term: texts.letterTypes[type],
            value: (
              <a
                href={`/letters/${letterId}`}
              >{`${texts.letterTypes[type]}, ${texts.languageNames[language]} (PDF)`}</a>
            ),
            note: words.day(sent.on),
          })),
          {
            term: texts.payment.card,
            value: `${texts.fields.version} ${String(payment.cardVersion)}`,
          },
          payment.orderedOn === undefined
            ? undefined
            : {
                term: texts.voices.receipt,
                value: (
                  <a href={`/payments/${payment.paymentMonthId}/receipt`}>
                    {`${texts.voices.sealed(words.day(payment.orderedOn))} (JSON)`}
                  </a>
                ),
                note: Object.entries(payment.receipt ?? {})
                  .map(
                    ([name, hash]) => `${texts.payment.receipt[name] ?? name} ${hash.slice(0, 12)}`,
                  )
                  .join(', '),
              },
          payment.verification === undefined
            ? undefined
            : { term: 'ONEM', value: texts.verificationResults[payment.verification.result] },
          payment.overpayment === undefined
            ? undefined
            : { term: texts.dossier.overpayment, value: words.amount(payment.overpayment) },
        ]}
      />
      {may('card.record') ? (
        <p>
          <a class="button small" href={`/dossiers/${payment.dossierId}/cards/${payment.month}`}>
            {texts.payment.correct}
          </a>
        </p>
      ) : null}
    </Sheet>
  );
};
