import type { z } from 'zod';
import type { OnemInbound, OnemOutbound } from '@office/contracts/agency';
import type { Grant } from '@office/contracts/dossier-shapes';
import { ClaimKind, Category } from '@office/contracts/scalars';
import type { Day } from '@office/domain/day';
import { DomainError } from '@office/domain/domain-error';
import { birthDayOf, nationalNumber } from '@office/domain/identifiers';
import type { FamilyCategory } from '@office/domain/household';
import { fromCents, money, type Money } from '@office/domain/money';
import { dailyAmount } from '@office/rules/daily-amount';
import { endOfMonths } from '@office/rules/deadlines';
import { entitlementAmounts } from '@office/rules/phase';
import { tables, versionOn } from '@office/rules/tables';
import { insertionAmount } from './insertion-amount.ts';
import type { Will } from './will.ts';

export type C9 = Extract<OnemInbound, { type: 'C9' }>;
type Answer = Extract<OnemOutbound, { type: 'C2' | 'C29' | 'C51' }>;
type Common = Pick<Answer, 'messageId' | 'reference' | 'dossier' | 'sentOn'>;
type GivenGrant = z.output<typeof Grant>;

/** The answer to a submission: as told, else by the law alone. Nothing when ONEM was told to stay silent. */
export function decide(c9: C9, will: Will | undefined, sentOn: Day): Answer | undefined {
  const common: Common = {
    messageId: `onem.${c9.messageId}`,
    reference: c9.messageId,
    dossier: c9.dossier,
    sentOn,
  };
  if (will === undefined) return byLaw(c9, common);
  if ('grant' in will) return { type: 'C2', ...common, grant: will.grant };
  if ('refuse' in will) return { type: 'C29', ...common, reason: will.refuse.reason };
  if ('return' in will) return { type: 'C51', ...common, missing: will.return.missing };
  return undefined;
}

/** Career days taken when the claim names none: those of the admission (AR 30). */
const admissionDays = 312;

function byLaw(c9: C9, common: Common): Answer {
  const kind = ClaimKind.parse(c9.kind);
  if (kind === 'temporary') return { type: 'C2', ...common, grant: temporaryGrant(c9) };
  if (kind === 'insertion') return { type: 'C2', ...common, grant: insertionGrant(c9) };
  const grant = fullGrant(c9);
  if (grant === undefined) {
    const reason = `AR 30: fewer than ${String(admissionDays)} days of work in the reference period`;
    return { type: 'C29', ...common, reason };
  }
  return { type: 'C2', ...common, grant };
}

function fullGrant(c9: C9): GivenGrant | undefined {
  const { amounts, until } = entitlementAmounts({
    from: c9.rightFrom,
    category: categoryOf(c9),
    monthlyWage: wageOf(c9),
    careerDays: c9.careerDays ?? admissionDays,
    ...ageOn(c9, c9.rightFrom),
  });
  if (amounts.length === 0) return undefined;
  return {
    from: c9.rightFrom,
    ...(until === undefined ? {} : { until }),
    phaseMonth: 1,
    amounts: amounts.map((amount) => ({ ...amount })),
    longCareer: false,
    article: `AR 114${assumed(c9)}`,
  };
}

function temporaryGrant(c9: C9): GivenGrant {
  const { daily } = dailyAmount({
    kind: 'temporary',
    on: c9.rightFrom,
    cause: 'other',
    monthlyWage: wageOf(c9),
  });
  return {
    from: c9.rightFrom,
    phaseMonth: 1,
    amounts: [{ from: c9.rightFrom, daily }],
    longCareer: false,
    article: `AR 106, 114${c9.monthlyWage === undefined ? ' (reference wage)' : ''}`,
  };
}

/** Twelve months from the first grant (AR 63 § 2). */
function insertionGrant(c9: C9): GivenGrant {
  const { rightFrom } = c9;
  const { age } = ageOn(c9, rightFrom);
  const daily = insertionAmount(categoryOf(c9), age ?? 21, rightFrom);
  return {
    from: rightFrom,
    until: endOfMonths(rightFrom, 12),
    phaseMonth: 1,
    amounts: [{ from: rightFrom, daily }],
    longCareer: false,
    article: 'AR 63, 124',
  };
}

/** What the claim did not say and ONEM took instead stands in the grant, for all to read. */
function assumed({ monthlyWage, careerDays }: C9): string {
  const taken = [
    ...(monthlyWage === undefined ? ['reference wage'] : []),
    ...(careerDays === undefined ? [`${String(admissionDays)} days`] : []),
  ];
  return taken.length === 0 ? '' : ` (${taken.join(', ')})`;
}

const wageOf = ({ monthlyWage, rightFrom }: C9): Money =>
  monthlyWage === undefined
    ? fromCents(versionOn(tables['reference-wage'], rightFrom).value)
    : money(monthlyWage);

function categoryOf({ category }: C9): FamilyCategory {
  const read = Category.safeParse(category);
  if (!read.success) throw new DomainError('malformed', { field: 'category' });
  return read.data;
}

/** Whole years on a day, when the number tells the day of birth. */
function ageOn({ niss }: C9, on: Day): { age?: number } {
  const born = birthDayOf(nationalNumber(niss));
  if (born === undefined) return {};
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return { age: on.slice(5) < born.slice(5) ? years - 1 : years };
}
