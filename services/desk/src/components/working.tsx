import type { PaymentView } from '@office/contracts/payment-shapes';
import { groupsOf, type ShownStep } from '../steps.ts';
import type { Visit } from '../visit.ts';

interface Props {
  readonly visit: Visit;
  readonly payment: PaymentView;
  readonly titleName: (title: string) => string;
}

/** The steps as staff read them: what, how, on which article, with which result; a total under each group. */
export const Working = ({ visit, payment, titleName }: Props) => {
  const { texts } = visit;
  return (
    <table class="working">
      <caption class="govuk-visually-hidden">{texts.payment.howCalculated}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.payment.step}</th>
          <th scope="col">{texts.payment.working}</th>
          <th scope="col">{texts.payment.article}</th>
          <th scope="col" class="number">
            {texts.payment.result}
          </th>
        </tr>
      </thead>
      {groupsOf(visit, payment, titleName).map(({ name, steps, total }) => (
        <tbody>
          <tr class="group">
            <th colSpan={4} scope="rowgroup">
              {name}
            </th>
          </tr>
          {steps.map((step) => (
            <Row step={step} />
          ))}
          {total === undefined ? null : (
            <tr class="total">
              <th colSpan={3} scope="row">
                {total.name}
              </th>
              <td class="number">{total.result}</td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
};

const Row = ({ step }: { readonly step: ShownStep }) => (
  <tr>
    <th scope="row">{step.name}</th>
    <td class="quiet">
      {step.working}
      {step.note === undefined ? null : <span class="note">{step.note}</span>}
    </td>
    <td>{step.article}</td>
    <td class="number">{step.result}</td>
  </tr>
);
