import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { flawsOf } from '@office/domain/control-card';
import { addMonths } from '@office/domain/day';
import { DomainError } from '@office/domain/domain-error';
import { daysOf } from '@office/domain/month';
import { earliestHandIn } from '@office/rules/card-check';
import { happened, unchanged, type Decided } from '@office/service-kit/facts';
import type { ControlCard, HandInCard } from '@office/contracts/dossier-shapes';
import type { Month } from '@office/domain/month';
import { findClaimFor } from './claim-of-dossier.ts';
import type { Dossier } from './dossier.ts';
import type { Doing } from './fact-timeline.ts';

export type HandedIn = z.infer<typeof HandInCard>;

/** The lists of a card; a day stands in one of them at most. */
const lists = ['work', 'sick', 'holidayPaid', 'other'] as const;

/** The card of a month that counts: its latest version. */
export const findCard = (dossier: Dossier, month: Month): ControlCard | undefined =>
  dossier.cards.findLast((card) => card.month === month);

export function getCard(dossier: Dossier, month: Month): ControlCard {
  const card = findCard(dossier, month);
  if (card === undefined) throw new DomainError('no-card', { month });
  return card;
}

/** Whether the card that counts says exactly this. */
export const hasCard = (dossier: Dossier, month: Month, handedIn: HandedIn): boolean => {
  const current = findCard(dossier, month);
  return current !== undefined && isDeepStrictEqual(sayings(current), sayings(handedIn));
};

/** What a card says, its days in order and each once. */
const sayings = (card: HandedIn) => ({
  via: card.via,
  signed: card.signed,
  altered: card.altered,
  work: inOrder(card.work),
  sick: inOrder(card.sick),
  holidayPaid: inOrder(card.holidayPaid),
  other: inOrder(card.other),
  ...(card.hoursLost === undefined ? {} : { hoursLost: card.hoursLost }),
  ...(card.weeklyHours === undefined ? {} : { weeklyHours: card.weeklyHours }),
});

const inOrder = (days: readonly number[]): number[] => [...new Set(days)].sort((a, b) => a - b);

/**
 * Records the card of a month. The same card again is no second card; every other one is the next version,
 * and the latest counts. A claim must cover the month, its decision may still be pending.
 */
export function recordControlCard(
  dossier: Dossier,
  { month, handedIn, recorded }: { month: Month; handedIn: HandedIn; recorded: Doing },
): Decided<Dossier> {
  requireDaysOf(month, handedIn);
  requireOneListPerDay(handedIn);
  if (hasCard(dossier, month, handedIn)) return unchanged(dossier);
  const earliest = earliestHandIn(month, handedIn.via);
  if (recorded.on < earliest) throw new DomainError('too-early', { month, earliest });
  const claim = findClaimFor(dossier, month);
  if (claim === undefined) throw new DomainError('not-entitled-that-month', { month });
  if (claim.kind === 'temporary') requireHours(handedIn);
  const flaws = flawsOf(handedIn);
  const version = (findCard(dossier, month)?.version ?? 0) + 1;
  const card: ControlCard = {
    ...sayings(handedIn),
    month,
    version,
    flaws,
    derogation: false,
    recorded,
  };
  return {
    next: { ...dossier, cards: [...dossier.cards, card] },
    events: [
      happened('ControlCardRecorded', {
        dossierId: dossier.dossierId,
        month,
        version,
        flaws: [...flaws],
      }),
    ],
  };
}

function requireDaysOf(month: Month, card: HandedIn): void {
  const length = daysOf(month).length;
  for (const list of lists) {
    const place = card[list].findIndex((number) => number > length);
    if (place >= 0) {
      const field = `${list}[${String(place)}]`;
      throw new DomainError('malformed', {
        field,
        detail: `${field}: ${month} has ${String(length)} days.`,
      });
    }
  }
}

function requireOneListPerDay(card: HandedIn): void {
  const first = new Map<number, string>();
  for (const list of lists) {
    for (const [place, number] of card[list].entries()) {
      const other = first.get(number);
      if (other !== undefined && other !== list) {
        const field = `${list}[${String(place)}]`;
        throw new DomainError('contradiction', {
          field,
          detail: `${field}: day ${String(number)} stands in ${other} too.`,
        });
      }
      first.set(number, list);
    }
  }
}

/** Temporary unemployment is counted in hours, so its card states them. */
function requireHours(card: HandedIn): void {
  for (const field of ['hoursLost', 'weeklyHours'] as const) {
    if (card[field] === undefined) {
      throw new DomainError('malformed', {
        field,
        detail: `${field}: a card of temporary unemployment states it.`,
      });
    }
  }
}

const monthsBetweenDerogations = 12;

/**
 * Makes the card that counts payable as it stands, once in twelve months (AR 160). The same task asks
 * once, and a card without flaws, or with a derogation already, needs none.
 */
export function grantDerogation(
  dossier: Dossier,
  { month, taskId, granted }: { month: Month; taskId: string; granted: Doing },
): Decided<Dossier> {
  const card = getCard(dossier, month);
  if (dossier.derogations.some((one) => one.taskId === taskId && one.month === month)) {
    return unchanged(dossier);
  }
  if (card.flaws.length === 0 || card.derogation) return unchanged(dossier);
  const last = dossier.derogations.at(-1);
  if (last !== undefined && granted.on < addMonths(last.granted.on, monthsBetweenDerogations)) {
    throw new DomainError('derogation-used', { month: last.month, on: last.granted.on });
  }
  const { version } = card;
  return {
    next: {
      ...dossier,
      cards: dossier.cards.map((one) => (one === card ? { ...one, derogation: true } : one)),
      derogations: [...dossier.derogations, { taskId, month, version, granted }],
    },
    events: [happened('DerogationGranted', { dossierId: dossier.dossierId, month, version })],
  };
}
