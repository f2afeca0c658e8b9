import type { Confirmation, DividedFrom } from '@office/contracts/receipt-shapes';
import type { MonthFactsView } from '@office/contracts/dossier-shapes';
import type { Doing } from './payment-month.ts';

const recordedBy = (
  inputs: string[],
  source: Confirmation['source'],
  reference: string,
  { by, on, at }: Doing,
): Confirmation => ({ inputs, source, reference, by, on, at });

/** Who recorded the facts of a month: the card, ONEM's decisions, the household, the cards beside it. */
export function confirmationsOfFacts({
  month,
  kind,
  card,
  confirmed,
}: Pick<MonthFactsView, 'month' | 'kind' | 'card' | 'confirmed'>): Confirmation[] {
  const ofCard =
    kind === 'temporary' ? ['hoursLost', 'weeklyHours'] : ['work', 'sick', 'holidayPaid', 'other'];
  const ofGrant =
    kind === 'temporary'
      ? ['kind', 'daily']
      : ['kind', 'daily', 'from', 'until', ...(kind === 'full' ? ['phaseMonth'] : [])];
  const cards = [
    ...(card === undefined ? [] : [{ ...card, inputs: ofCard }]),
    ...(confirmed?.cardsAround ?? []).map((each) => ({ ...each, inputs: ['around'] })),
  ].map(({ inputs, month: of, version, recorded }) => ({
    ...recordedBy(inputs, 'control-card', of, recorded),
    version,
  }));
  if (confirmed === undefined) return cards;
  return [
    ...cards,
    ...confirmed.grants.map(({ entitlementId, version, recorded }) => ({
      ...recordedBy(ofGrant, 'onem-decision', entitlementId, recorded),
      version,
    })),
    ...(kind === 'full' ? [recordedBy(['category'], 'dossier', month, confirmed.category)] : []),
    recordedBy(['children'], 'dossier', month, confirmed.children),
  ];
}

/** Who registered the titles that a division served, and from which day the office's own claims are. */
export const confirmationsOfDivision = ({ titles, recovery }: DividedFrom): Confirmation[] => [
  ...titles.map(({ id, registered }) => recordedBy(['titles'], 'title', id, registered)),
  ...(recovery?.debts ?? []).map(({ debtId, establishedOn }): Confirmation => ({
    inputs: ['recovery'],
    source: 'debt',
    reference: debtId,
    on: establishedOn,
  })),
];
