import { entitlementMonths } from '@office/rules/entitlement-months';
import { firstDayOf } from '@office/domain/month';
import { addMonthsPlainly, dayAt } from './months.ts';
import { drawQuantile, drawShare, drawYes } from './distributions.ts';
import { seededDraw } from './seeded-draw.ts';
import type { FamilyCategory } from '@office/domain/household';
import type { Month } from '@office/domain/month';
import type { Day } from '@office/domain/day';
import type { TitleKind } from '@office/domain/debt';
import type { TemporaryCause } from '@office/rules/daily-amount';
import type { Population } from './population-file.ts';
import type { SeededDraw } from './seeded-draw.ts';

type Everybody = {
  readonly no: number;
  readonly wageCents: number;
  readonly children: number;
  readonly titles: readonly PersonTitle[];
  readonly recovery: { readonly owedCents: number; readonly fraud: boolean } | undefined;
};

export type PersonTitle = {
  readonly id: string;
  readonly kind: TitleKind;
  readonly filedOn: Day;
  readonly claimCents: number;
  /** What may be taken each month; the whole claim when absent. */
  readonly monthlyCents: number | undefined;
};

/** Somebody who is paid from the card of each month, from the day of the grant until the right has run out. */
export type CardPerson = Everybody & {
  readonly kind: 'full' | 'insertion';
  readonly category: FamilyCategory;
  readonly granted: Day;
  readonly age: number;
  readonly careerDays: number;
  readonly longCareer: boolean;
};

export type TemporaryPerson = Everybody & {
  readonly kind: 'temporary';
  readonly cause: TemporaryCause;
  readonly weeklyHours: string;
};

/** A person of the simulation, drawn; what the law makes of him or her comes later. */
export type Person = CardPerson | TemporaryPerson;

export type Frame = {
  readonly seed: number;
  readonly population: Population;
  readonly from: Month;
};

const personStream = 1;

/** The same person for the same seed, whatever the law and whoever else is in the population. */
export function drawPerson(no: number, { seed, population, from }: Frame): Person {
  const draw = seededDraw(seed, no, personStream);
  const kind = drawShare(draw, population.kind);
  const wageCents = drawQuantile(draw, population.monthlyWage, 100);
  if (kind === 'temporary') {
    const cause = drawShare(draw, population.temporaryCause);
    const weeklyHours = drawShare(draw, population.weeklyHours);
    const household = drawShare(draw, population.category);
    return {
      no,
      kind,
      wageCents,
      cause,
      weeklyHours,
      ...drawDeductions(draw, population, household),
    };
  }
  const insertion = kind === 'insertion';
  const category = drawShare(draw, insertion ? population.insertionCategory : population.category);
  const age = drawQuantile(draw, insertion ? population.insertionAge : population.age);
  const careerDays = drawCareer(draw, population, age);
  const claimOn = firstDayOf(from);
  const { months } = entitlementMonths({ careerDays, age, claimOn });
  const longest = insertion ? 12 : months === 'unlimited' ? 24 : months;
  const phaseMonth = drawPhase(draw, population, longest);
  const day = drawYes(draw, population.grantedOnFirst) ? 1 : draw.between(2, 28);
  return {
    no,
    kind,
    wageCents,
    category,
    age,
    careerDays,
    longCareer: careerDays >= population.longCareerDays.count,
    granted: dayAt(addMonthsPlainly(from, 1 - phaseMonth), day),
    ...drawDeductions(draw, population, category),
  };
}

const drawCareer = (draw: SeededDraw, population: Population, age: number): number => {
  const lived = 312 * Math.max(1, age - 18);
  return Math.max(312, Math.min(lived, drawQuantile(draw, population.careerDays)));
};

const phases = {
  'months-1-3': [1, 3],
  'months-4-6': [4, 6],
  'months-7-12': [7, 12],
  'months-13-24': [13, 24],
} as const;

/** A phase month within the right: one drawn beyond its end is drawn again from the whole right. */
const drawPhase = (draw: SeededDraw, population: Population, longest: number): number => {
  const [least, most] = phases[drawShare(draw, population.phase)];
  const drawn = draw.between(least, most);
  return drawn <= longest ? drawn : draw.between(1, longest);
};

const drawDeductions = (
  draw: SeededDraw,
  population: Population,
  category: FamilyCategory,
): Pick<Everybody, 'children' | 'titles' | 'recovery'> => ({
  children: Number(drawShare(draw, { perMille: population.children[category] })),
  titles: drawYes(draw, population.titles) ? drawTitles(draw, population) : [],
  recovery: drawYes(draw, population.recovery)
    ? {
        owedCents: drawQuantile(draw, population.recoveryOwed, 100),
        fraud: drawYes(draw, population.recoveryFraud),
      }
    : undefined,
});

function drawTitles(draw: SeededDraw, population: Population): PersonTitle[] {
  const count = Number(drawShare(draw, population.titleCount));
  const titles: PersonTitle[] = [];
  for (let index = 1; index <= count; index += 1) {
    const kind = drawShare(draw, population.titleKind);
    // A second collective settlement is none: the first one covers everything.
    if (kind === 'collective-settlement' && titles.some((title) => title.kind === kind)) continue;
    const claimCents = drawQuantile(draw, population.titleClaim, 100);
    titles.push({
      id: `t${String(index)}`,
      kind,
      filedOn: dayAt(addMonthsPlainly(firstFiling, draw.below(24)), draw.between(1, 28)),
      claimCents,
      monthlyCents:
        kind === 'maintenance' ? drawQuantile(draw, population.maintenanceMonthly, 100) : undefined,
    });
  }
  return titles;
}

/** Titles were filed in the two years before the regime of March 2026 began. */
const firstFiling = { year: 2024, month: 3 };
