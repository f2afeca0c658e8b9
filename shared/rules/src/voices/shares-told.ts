import { titleKinds } from '@office/domain/debt';
import { ZERO } from '@office/domain/money';
import { amountOf, isRecord } from './told-step.ts';
import type { TitleKind } from '@office/domain/debt';
import type { MonthFigures } from './month-figures.ts';
import type { Telling } from './telling.ts';
import type { ToldStep } from './told-step.ts';

/** The shares of third parties by the kind of their title, in the order in which a person asks; never by name. */
export const sharesTold = (
  { inputs, output }: ToldStep,
  figures: MonthFigures | undefined,
): Telling[] => {
  const titles = Array.isArray(inputs['titles']) ? inputs['titles'].filter(isRecord) : [];
  if (titles.length === 0) return [];
  const own = isRecord(output) && isRecord(output['shares']) ? output['shares'] : {};
  const shares = Object.entries(figures?.shares ?? own)
    .map(([id, share]) => ({
      id,
      kind: kindOf(titles.find((title) => title['id'] === id)?.['kind']),
      amount: amountOf(share),
    }))
    .filter(({ amount }) => amount !== ZERO);
  const settled = shares.find(({ kind }) => kind === 'collective-settlement');
  if (settled !== undefined) {
    return [{ kind: 'collective-settlement', of: { amount: settled.amount } }];
  }
  const told = shares
    .toSorted((a, b) => orderOf(a.kind) - orderOf(b.kind) || (a.id < b.id ? -1 : 1))
    .map(({ kind, amount }) => ({ kind, amount }));
  return [{ kind: 'shares', of: { shares: told } }];
};

const kindOf = (value: unknown): TitleKind | 'unknown' =>
  titleKinds.find((kind) => kind === value) ?? 'unknown';

const order: readonly (TitleKind | 'unknown')[] = [
  'collective-settlement',
  'maintenance',
  'assignment',
  'subrogation',
  'privileged-seizure',
  'seizure',
  'unknown',
];

const orderOf = (kind: TitleKind | 'unknown'): number => order.indexOf(kind);
