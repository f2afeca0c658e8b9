import { compare, money, negate, subtract, toCents, ZERO, type Money } from '@office/domain/money';
import type { Visit } from '../visit.ts';

export interface Part {
  readonly key: 'gross' | 'taken' | 'creditor-0' | 'creditor-1' | 'paid';
  readonly name: string;
  readonly why: string;
  /** Taken away when negative. */
  readonly amount: Money;
}
const barHeight = 46;

/** From gross to paid: one bar for each part, each starting where the one before ended; the table has the same. */
export const Waterfall = ({
  visit,
  parts,
}: {
  readonly visit: Visit;
  readonly parts: readonly Part[];
}) => {
  const { texts, words } = visit;
  const gross = parts[0]?.amount ?? ZERO;
  const bars = placed(parts, gross);
  const height = bars.length * barHeight + 26;
  const steps = marksUpTo(gross);
  return (
    <>
      <svg class="waterfall" role="img" aria-label={texts.payment.waterfallTitle} height={height}>
        <title>{texts.payment.waterfallTitle}</title>
        <desc>{parts.map(({ name, amount }) => `${name} ${words.amount(amount)}`).join('; ')}</desc>
        {bars.map(({ part, from, width }, index) => (
          <>
            <text x="0" y={index * barHeight + 16}>
              {part.name} <tspan font-weight="600">{words.amount(part.amount)}</tspan>
            </text>
            <rect
              class={part.key}
              x={percent(from)}
              y={index * barHeight + 24}
              width={percent(width)}
              height="13"
            />
          </>
        ))}
        <line class="axis" x1="0" x2="100%" y1={height - 22} y2={height - 22} />
        {steps.map(({ at, amount }) => (
          <text
            class="axis-text"
            x={percent(at)}
            y={height - 6}
            text-anchor={at === 0 ? 'start' : 'middle'}
          >
            {words.amount(amount).replace(/[.,]00$/, '')}
          </text>
        ))}
      </svg>
      <table>
        <caption class="govuk-visually-hidden">{texts.payment.waterfallTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.payment.who}</th>
            <th scope="col">{texts.payment.why}</th>
            <th scope="col" class="number">
              {texts.payment.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ key, name, why, amount }) => (
            <tr class={key === 'paid' ? 'total' : undefined}>
              <th scope="row">
                <span class={`key ${key}`} aria-hidden="true" />
                {name}
              </th>
              <td>{why}</td>
              <td class="number">{words.amount(amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};

interface Bar {
  readonly part: Part;
  readonly from: number;
  readonly width: number;
}

/** Where each bar begins and how long it is, in hundredths of the gross. */
function placed(parts: readonly Part[], gross: Money): Bar[] {
  let left = gross;
  return parts.map((part) => {
    if (compare(part.amount, ZERO) >= 0)
      return { part, from: 0, width: shareOf(part.amount, gross) };
    left = subtract(left, negate(part.amount));
    return { part, from: shareOf(left, gross), width: shareOf(negate(part.amount), gross) };
  });
}

// Only for drawing: a length on the screen, never an amount.
const shareOf = (amount: Money, of: Money): number =>
  compare(of, ZERO) === 0 ? 0 : Number((toCents(amount) * 9_700n) / toCents(of)) / 100;
const percent = (value: number): string => `${Math.max(0, value).toFixed(2)}%`;

function marksUpTo(gross: Money): { at: number; amount: Money }[] {
  const euros = Number(toCents(gross) / 100n);
  const step = euros > 4000 ? 1000 : euros > 800 ? 500 : 100;
  return Array.from({ length: Math.floor(euros / step) + 1 }, (_, index) => {
    const amount = money(`${String(index * step)}.00`);
    return { at: shareOf(amount, gross), amount };
  });
}
