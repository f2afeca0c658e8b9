export type RefuseFigure = (field: string, detail: string) => never;

/**
 * A changed value laid over the one of the law in force that day, figure by figure. Where the law has none in force
 * the change must name every figure of the newest version (`pattern`): then it stands alone; nothing is undefined.
 * A figure that no version of the table has, or one that is not written as the law writes it, is refused by its name.
 */
export const layOver = (
  change: unknown,
  base: unknown,
  pattern: unknown,
  refuse: RefuseFigure,
): unknown => laidOver({ change, base, pattern, path: 'value' }, refuse);

type Layer = {
  readonly change: unknown;
  readonly base: unknown;
  readonly pattern: unknown;
  readonly path: string;
};

function laidOver(layer: Layer, refuse: RefuseFigure): unknown {
  const { change, pattern, path } = layer;
  if (isSwitch(pattern)) return turned(layer, pattern, refuse);
  if (isRecord(pattern)) return merged(layer, pattern, refuse);
  if (Array.isArray(pattern)) {
    return Array.isArray(change) ? change : refuse(path, 'a whole list is expected');
  }
  if (typeof change !== typeof pattern) return refuse(path, unlike(change, pattern));
  if (typeof pattern === 'string' && isDecimal(pattern) && !isDecimal(change)) {
    return refuse(path, `${JSON.stringify(change)} is no decimal of at most four decimals`);
  }
  return change;
}

function merged(
  { change, base, pattern, path }: Layer,
  figures: Readonly<Record<string, unknown>>,
  refuse: RefuseFigure,
): unknown {
  if (!isRecord(change)) return refuse(path, 'figures by their names are expected');
  const lawful = isRecord(base) ? base : undefined;
  for (const name of Object.keys(change)) {
    if (name in figures || (lawful !== undefined && name in lawful)) continue;
    return refuse(
      `${path}.${name}`,
      `the table has no such figure; it has ${Object.keys(figures).join(', ')}`,
    );
  }
  if (lawful === undefined) {
    const missing = Object.keys(figures).filter((name) => !(name in change));
    // A part of a table that expired stays expired: the change goes on where the law does.
    if (missing.length > 0) return undefined;
  }
  const laid = Object.entries(change).map(([name, each]) => [
    name,
    laidOver(
      {
        change: each,
        base: lawful?.[name],
        pattern: figures[name] ?? lawful?.[name] ?? pattern,
        path: `${path}.${name}`,
      },
      refuse,
    ),
  ]);
  return { ...lawful, ...Object.fromEntries(laid) };
}

/** A switch is turned by its answer alone; question, grounds and alternatives stay. */
function turned(
  { change, base, path }: Layer,
  pattern: { readonly alternatives: readonly unknown[] },
  refuse: RefuseFigure,
): unknown {
  const chosen = isRecord(change) ? change['chosen'] : change;
  if (!pattern.alternatives.includes(chosen)) {
    return refuse(path, `the answers known are ${pattern.alternatives.join(', ')}`);
  }
  return { ...pattern, ...(isRecord(base) ? base : {}), chosen };
}

const unlike = (change: unknown, pattern: unknown): string =>
  typeof change === 'number' && typeof pattern === 'string'
    ? `the figure ${change} is not quoted: write it in quotation marks, so that it stays exact`
    : `${JSON.stringify(change)} is no value like ${JSON.stringify(pattern)}`;

const isDecimal = (value: unknown): boolean =>
  typeof value === 'string' && /^\d+(?:\.\d{1,4})?$/.test(value);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSwitch = (value: unknown): value is { readonly alternatives: readonly unknown[] } =>
  isRecord(value) && Array.isArray(value['alternatives']) && 'chosen' in value;
