import { addMonths } from '@office/domain/day';
import { figureOf, numberIn, rowOf, textIn } from './named-figures.ts';
import { rulesOn } from './rules-on.ts';
import { chosenIn } from './switches.ts';
import { tables, versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Named, TermRow } from './table-values.ts';
import type { Tables, Version } from './tables.ts';
import type { Trace } from './trace.ts';

/** Facts for which intent ends the right (AR 52bis § 2). */
export const abandonmentCases = [
  'abandonment',
  'refused-work',
  'no-show-employer',
  'no-show-service',
  'plan-failed',
  'outplacement-refused',
] as const;

/** Administrative sanctions (AR 153-155): of these alone the director may leave it at a warning. */
export const administrativeCases = [
  'wrong-declaration',
  'wrong-family-declaration',
  'unlisted-work',
  'card-not-shown',
  'unlisted-work-bad-faith',
  'false-document',
  'false-attendance',
] as const;

export const sanctionCases = ['dismissal', ...abandonmentCases, ...administrativeCases] as const;
export type SanctionCase = (typeof sanctionCases)[number];

/** An earlier fact of the same claimant; `notifiedOn` is absent while its decision was not notified. */
export type EarlierFact = {
  readonly case: SanctionCase;
  readonly on: Day;
  readonly notifiedOn?: Day;
};

export type SanctionInput = {
  readonly case: SanctionCase;
  /** The day of the fact. */
  readonly on: Day;
  /** In abandonment and its likes: with intent. */
  readonly intent?: boolean;
  readonly earlier: readonly EarlierFact[];
  /** The length that is proposed. */
  readonly weeks?: number;
};

export type SanctionBounds = {
  /** Weeks; null where the right is lost until a new admission. */
  readonly least: number | null;
  readonly most: number | null;
  readonly loss: boolean;
  readonly isRepeat: boolean;
  /** Whether the proposed length lies within the law; null when none was proposed, or the right is lost. */
  readonly within: boolean | null;
  /** Whether the director may leave it at a warning (AR 157bis). */
  readonly mayWarn: boolean;
};

/**
 * How long a sanction may be (AR 52, 52bis, 153-155): its least and most weeks, more on a repeat. There is no
 * repeat when the earlier decision was not notified yet, or more than a year before (AR 157).
 */
export const sanction = (
  input: SanctionInput,
  trace?: Trace,
  law: Tables = tables,
): SanctionBounds => {
  const table = versionOn(law.sanctions, input.on);
  const terms = versionOn(law['sanction-terms'], input.on);
  const row = rowOf(table, input.case);
  const repeats = repeatsOf(input, table, figureOf(terms, 'repeat-months'));
  const isRepeat = repeats > 0;
  const loss =
    input.intent === true ||
    (isRepeat && row['repeat'] === 'loss') ||
    (repeats > 1 && row['third'] === 'loss');
  const badFaith = chosenIn(rulesOn(input.on, law), 'bad-faith-repeat');
  const { least, most } = boundsOf(row, isRepeat, badFaith === 'doubled');
  const { weeks } = input;
  const found: SanctionBounds = {
    least: loss ? null : least,
    most: loss ? null : most,
    loss,
    isRepeat,
    within: loss || weeks === undefined ? null : least <= weeks && weeks <= most,
    mayWarn: mayWarn(input, row, figureOf(terms, 'warning-months')),
  };
  trace?.push({
    rule: 'sanction',
    inputs: { ...input, repeats, bounds: { least, most } },
    output: found,
    source: `${textIn(row, 'law')}; AR 157, 157bis`,
    origins: { bounds: table.origin, repeats: terms.origin },
    ...(row['bad-faith'] === true && isRepeat
      ? { switches: { 'bad-faith-repeat': badFaith } }
      : {}),
  });
  return found;
};

/** Earlier facts of the same group whose decision was notified before this fact, and not more than a year before. */
const repeatsOf = (
  { case: name, on, earlier }: SanctionInput,
  table: Version<Named<TermRow>>,
  months: number,
): number => {
  const group = textIn(rowOf(table, name), 'group');
  return earlier.filter(
    ({ case: other, notifiedOn }) =>
      textIn(rowOf(table, other), 'group') === group &&
      notifiedOn !== undefined &&
      notifiedOn < on &&
      on <= addMonths(notifiedOn, months),
  ).length;
};

/** The bounds of the row: own ones for a repeat, else twice the first, never more than the row's most. */
const boundsOf = (row: TermRow, isRepeat: boolean, doublesBadFaith: boolean) => {
  const first = { least: numberIn(row, 'least'), most: numberIn(row, 'most') };
  const ceiling = row['repeat-most'] === undefined ? undefined : numberIn(row, 'repeat-most');
  if (!isRepeat || ceiling === undefined) return first;
  if (row['bad-faith'] === true && !doublesBadFaith) return first;
  const least = row['repeat-least'] === undefined ? 2 * first.least : numberIn(row, 'repeat-least');
  return { least: Math.min(least, ceiling), most: Math.min(2 * first.most, ceiling) };
};

/** No fact of AR 153-155 in the two years before, decided or not. */
const mayWarn = ({ on, earlier }: SanctionInput, row: TermRow, months: number): boolean => {
  const since = addMonths(on, -months);
  const others: readonly string[] = administrativeCases;
  return (
    row['warning'] === true &&
    !earlier.some((each) => others.includes(each.case) && since <= each.on && each.on <= on)
  );
};
