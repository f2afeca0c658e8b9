import { negate, isZero, sum, type Money } from '@office/domain/money';
import type { LetterView } from '@office/contracts/correspondence';
import type { DeductionsView } from '@office/contracts/debts';
import type { PaymentView } from '@office/contracts/payment-shapes';
import { dayOfMonth } from '@office/domain/day';
import { Crumbs, Sheet, Tag, type Crumb, type Tone } from '../components/sheet.tsx';
import { Papers, Status, Transfers } from '../components/payment-life.tsx';
import { Telling } from '../components/telling.tsx';
import { Waterfall, type Part } from '../components/waterfall.tsx';
import type { Visit } from '../visit.ts';
import type { LetterLanguage, Told } from '../voices.ts';

export interface PaymentPageView {
  readonly payment: PaymentView;
  readonly deductions: DeductionsView | undefined;
  readonly letters: readonly LetterView[];
  readonly others: readonly PaymentView[];
  readonly crumbs: readonly Crumb[];
  readonly person: string;
  readonly personLanguage: LetterLanguage;
  readonly told: Told;
}
interface Props {
  readonly visit: Visit;
  readonly view: PaymentPageView;
}

/** A month's payment: the sum on one line, its steps with their articles, its picture, its life, its papers. */
export const PaymentPage = ({ visit, view }: Props) => {
  const { texts, words } = visit;
  const { payment } = view;
  return (
    <>
      <Crumbs label={texts.crumbs} crumbs={view.crumbs}>
        <span class="gap">
          {view.others.map((other) => (
            <a href={`/payments/${other.paymentMonthId}`}>
              {words.month(other.month)}
              {other.correction === 0 ? '' : `, ${texts.payment.correction(other.correction)}`}
            </a>
          ))}
        </span>
      </Crumbs>
      <div class="stack">
        <SumLine visit={visit} payment={payment} />
        {payment.issues.length === 0 ? null : (
          <Sheet title={texts.payment.issues}>
            <ul>
              {payment.issues.map(({ code, detail }) => (
                <li>{texts.reasons[code] ?? detail}</li>
              ))}
            </ul>
          </Sheet>
        )}
        <div class="columns payment">
          <div class="stack">
            <Telling
              visit={visit}
              payment={payment}
              told={view.told}
              personLanguage={view.personLanguage}
              titleName={(title) => nameOfTitle(visit, view, title)}
            />
            <Days visit={visit} payment={payment} />
          </div>
          <div class="stack">
            <Sheet title={texts.payment.fromGrossToPaid}>
              <Waterfall visit={visit} parts={partsOf(visit, view)} />
            </Sheet>
            <Status visit={visit} payment={payment} />
            <Transfers visit={visit} payment={payment} />
            <Papers visit={visit} payment={payment} letters={view.letters} />
          </div>
        </div>
      </div>
    </>
  );
};

const tones: Readonly<
  Record<PaymentView['status'], { icon: 'check' | 'clock' | 'warning'; tone: Tone }>
> = {
  calculated: { icon: 'clock', tone: 'plain' },
  'in-review': { icon: 'clock', tone: 'soon' },
  ordered: { icon: 'clock', tone: 'act' },
  sent: { icon: 'clock', tone: 'act' },
  executed: { icon: 'check', tone: 'done' },
  returned: { icon: 'warning', tone: 'late' },
  withdrawn: { icon: 'warning', tone: 'plain' },
};

const toCreditors = ({ shares }: PaymentView): Money => sum(Object.values(shares));

const SumLine = ({
  visit: { texts, words },
  payment,
}: {
  readonly visit: Visit;
  readonly payment: PaymentView;
}) => {
  const since = payment.history.findLast(({ status }) => status === payment.status);
  const { icon, tone } = tones[payment.status];
  const minus = [
    [texts.payment.tax, payment.tax],
    [texts.payment.setOff, payment.setOff],
    [texts.payment.toCreditors, toCreditors(payment)],
  ] as const;
  return (
    <section class="sheet sum-line">
      <div>
        <h1>{texts.payment.of(words.month(payment.month))}</h1>
        <p class="gap">
          <Tag icon={icon} tone={tone}>
            {texts.paymentStatuses[payment.status]} {since === undefined ? '' : words.day(since.on)}
          </Tag>
          <span class="quiet row-text">
            {payment.correction === 0
              ? texts.payment.first
              : texts.payment.correction(payment.correction)}
          </span>
        </p>
      </div>
      <dl class="sum">
        <div>
          <dt>{texts.payment.gross}</dt>
          <dd>{words.amount(payment.gross)}</dd>
        </div>
        {minus.map(([name, amount]) => (
          <div>
            <dt>{name}</dt>
            <dd>
              <span class="sign">− </span>
              {words.amount(amount)}
            </dd>
          </div>
        ))}
        <div class="result">
          <dt>{texts.payment.paid}</dt>
          <dd>
            <span class="sign">= </span>
            {words.amount(payment.paid)}
          </dd>
        </div>
      </dl>
    </section>
  );
};

const Days = ({
  visit: { texts, words },
  payment,
}: {
  readonly visit: Visit;
  readonly payment: PaymentView;
}) => {
  const told = payment.days.filter(({ counted }) => counted !== '1');
  if (payment.days.length === 0) return null;
  return (
    <Sheet
      title={texts.payment.days}
      aside={<span class="quiet">{texts.payment.fullDays(payment.days.length - told.length)}</span>}
    >
      <table>
        <caption class="govuk-visually-hidden">{texts.payment.days}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.payment.day}</th>
            <th scope="col">{texts.payment.why}</th>
            <th scope="col" class="number">
              {texts.payment.counts}
            </th>
          </tr>
        </thead>
        <tbody>
          {told.map(({ day, counted, reason }) => (
            <tr>
              <th scope="row">{`${words.dayWithWeekday(day).split(' ')[0] ?? ''} ${String(dayOfMonth(day))}`}</th>
              <td>{texts.dayReasons[reason] ?? reason}</td>
              <td class="number">{words.allowances(counted)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
};

const nameOfTitle = ({ texts }: Visit, { deductions }: PaymentPageView, id: string): string => {
  const title = deductions?.titles.find((one) => one.title === id);
  return title === undefined ? id : `${texts.titleKinds[title.kind]}, ${title.creditor}`;
};

function partsOf(visit: Visit, view: PaymentPageView): Part[] {
  const { texts, words } = visit;
  const { payment, deductions, person } = view;
  const titles = new Map(deductions?.titles.map((title) => [title.title, title]));
  const taken = (name: string, why: string, amount: Money): Part[] =>
    isZero(amount) ? [] : [{ key: 'taken', name, why, amount: negate(amount) }];
  const tail = payment.transfers.find(({ payee }) => payee === 'claimant')?.accountTail;
  return [
    {
      key: 'gross',
      name: texts.payment.gross,
      why: texts.payment.allowancesOf(words.allowances(payment.allowances)),
      amount: payment.gross,
    },
    ...taken(texts.payment.tax, '', payment.tax),
    ...taken(texts.payment.setOff, texts.payment.ownDebts, payment.setOff),
    ...Object.entries(payment.shares).map(([title, amount], index): Part => {
      const known = titles.get(title);
      return {
        key: index % 2 === 0 ? 'creditor-0' : 'creditor-1',
        name: nameOfTitle(visit, view, title),
        why: known?.balance === undefined ? '' : texts.dossier.left(words.amount(known.balance)),
        amount: negate(amount),
      };
    }),
    {
      key: 'paid',
      name: texts.payment.to(person),
      why: tail === undefined ? '' : `… ${tail}`,
      amount: payment.paid,
    },
  ];
}
