import { addDays } from '@office/domain/day';
import { ZERO } from '@office/domain/money';
import { daysOf, firstDayOf, lastDayOf, nextMonth, previousMonth } from '@office/domain/month';
import { phaseMonthOn } from '@office/rules/phase';
import type { EntitlementView, MonthFactsView } from '@office/contracts/dossier-shapes';
import type { Day } from '@office/domain/day';
import type { Money } from '@office/domain/money';
import type { Month } from '@office/domain/month';
import { findCard } from './card-of-dossier.ts';
import { findClaimFor } from './claim-of-dossier.ts';
import { factOn, recordedOn } from './fact-timeline.ts';
import type { Dossier } from './dossier.ts';

/**
 * What was granted for a day, if anything: of several grants the one recorded later wins from its first
 * day on, so that nothing of an earlier one comes back after its end.
 */
export const findEntitlementOn = (
  entitlements: readonly EntitlementView[],
  on: Day,
): EntitlementView | undefined => {
  const latest = entitlements.findLast(({ from }) => from <= on);
  return latest?.until !== undefined && latest.until < on ? undefined : latest;
};

/** Everything a month needs to be calculated, as the file stands now: the facts of its last day, the card that counts. */
export function readMonthFacts(dossier: Dossier, month: Month): MonthFactsView {
  const last = lastDayOf(month);
  const card = findCard(dossier, month);
  const granted = entitlementIn(dossier, month);
  const kind = granted?.kind ?? findClaimFor(dossier, month)?.kind;
  return {
    dossierId: dossier.dossierId,
    month,
    ...(kind === undefined ? {} : { kind }),
    category: factOn(dossier.categories, last),
    children: factOn(dossier.childrens, last),
    ...(card === undefined ? {} : { card }),
    ...(granted === undefined ? {} : { entitlement: granted.entitlement }),
    around: daysAround(dossier, month),
    confirmed: {
      category: recordedOn(dossier.categories, last).recorded,
      children: recordedOn(dossier.childrens, last).recorded,
      grants: grantsIn(dossier, month),
      cardsAround: cardsAround(dossier, month).map(({ month: of, version, recorded }) => ({
        month: of,
        version,
        recorded,
      })),
    },
  };
}

/** Every grant that makes a day of the month payable, in the order in which they do. */
const grantsIn = (dossier: Dossier, month: Month) => {
  const grants = daysOf(month).flatMap((on) => findEntitlementOn(dossier.entitlements, on) ?? []);
  return [...new Set(grants)].map(({ entitlementId, version, recorded }) => ({
    entitlementId,
    version,
    recorded,
  }));
};

function entitlementIn(dossier: Dossier, month: Month) {
  const payable = daysOf(month).flatMap((on) => {
    const grant = findEntitlementOn(dossier.entitlements, on);
    return grant === undefined ? [] : [{ on, grant }];
  });
  const first = payable[0];
  const last = payable.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const { grant } = last;
  return {
    kind: grant.kind,
    entitlement: {
      entitlementId: grant.entitlementId,
      version: grant.version,
      from: first.on,
      until: last.on,
      phaseMonth: phaseMonthOn(grant, last.on),
      daily: amountsBetween(dossier.entitlements, first.on, last.on),
      longCareer: grant.longCareer,
    },
  };
}

/** The daily amounts from the first to the last payable day, each from the day it starts; a day between two grants is worth nothing. */
function amountsBetween(entitlements: readonly EntitlementView[], first: Day, last: Day) {
  const amounts: { from: Day; daily: Money }[] = [];
  for (let on = first; on <= last; on = addDays(on, 1)) {
    const daily = amountOn(findEntitlementOn(entitlements, on), on) ?? ZERO;
    const known = amounts.at(-1)?.daily;
    // A grant whose first amount starts later leaves its first days without one: the calculation says so.
    if (known === undefined && daily === ZERO) continue;
    if (daily !== known) amounts.push({ from: on, daily });
  }
  return amounts;
}

const amountOn = (grant: EntitlementView | undefined, on: Day): Money | undefined =>
  grant?.amounts.toSorted((a, b) => (a.from < b.from ? -1 : 1)).findLast(({ from }) => from <= on)
    ?.daily;

const week = 7;

/**
 * The days beside the month that its first and last Saturdays look at (AM 21): what the neighbouring
 * cards say of the last week before it and the first week after it.
 */
function daysAround(dossier: Dossier, month: Month): MonthFactsView['around'] {
  const from = addDays(firstDayOf(month), -week);
  const until = addDays(lastDayOf(month), week);
  const cards = cardsAround(dossier, month);
  const named = (lists: readonly ('work' | 'sick' | 'other')[]): Day[] =>
    cards.flatMap((card) => {
      const numbers = new Set(lists.flatMap((list) => card[list]));
      return daysOf(card.month).filter(
        (on, index) => from <= on && on <= until && numbers.has(index + 1),
      );
    });
  return { work: named(['work']), unpayable: named(['sick', 'other']) };
}

const cardsAround = (dossier: Dossier, month: Month) =>
  [previousMonth(month), nextMonth(month)].flatMap((one) => findCard(dossier, one) ?? []);
