import { lastDayOf } from '@office/domain/month';
import { penultimateWorkingDayOf } from './working-days.ts';
import type { CardVia } from '@office/domain/control-card';
import type { ClaimKind } from '@office/domain/claim';
import type { Day } from '@office/domain/day';
import type { Month } from '@office/domain/month';

/** The first day a card may come in: paper at the end of its month (AM 41), electronic on its penultimate working day (AR 71ter). */
export const earliestHandIn = (month: Month, via: CardVia): Day =>
  via === 'paper' ? lastDayOf(month) : penultimateWorkingDayOf(month);

export const isTooEarly = (month: Month, via: CardVia, on: Day): boolean =>
  on < earliestHandIn(month, via);

const forms: Readonly<Record<ClaimKind, readonly (readonly string[])[]>> = {
  full: [['C1'], ['C4', 'C109']],
  temporary: [['C3.2']],
  insertion: [['C1'], ['C109/36']],
};

/** The forms a claim needs (AM 87, AR 133): each entry one form, its replacements after it. */
export const requiredForms = (kind: ClaimKind): readonly (readonly string[])[] => forms[kind];

/** The forms still missing, each by the name of the form asked for first. */
export const missingForms = (kind: ClaimKind, received: readonly string[]): string[] =>
  requiredForms(kind).flatMap((alternatives) =>
    alternatives.some((form) => received.includes(form)) ? [] : alternatives.slice(0, 1),
  );
