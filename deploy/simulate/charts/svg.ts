/** The frame of every chart: where the plot lies in the picture, in pixels. */
export const frame = {
  width: 1000,
  height: 584,
  left: 92,
  right: 36,
  top: 118,
  bottom: 108,
} as const;

export const plot = {
  left: frame.left,
  top: frame.top,
  right: frame.width - frame.right,
  bottom: frame.height - frame.bottom,
} as const;

/** Colours that people with any colour vision tell apart (Okabe and Ito), and greys. */
export const colours = {
  blue: '#0072b2',
  orange: '#e69f00',
  green: '#009e73',
  red: '#d55e00',
  purple: '#8c5a8c',
  sky: '#56b4e9',
  ink: '#1a1a1a',
  grey: '#5c5c5c',
  line: '#d9d9d9',
} as const;

export type Words = {
  readonly title: string;
  readonly subtitle: string;
  /** Whose figures these are: the population, the seed, the law. */
  readonly about: string;
  readonly x: string;
  readonly y: string;
};

/** Pixels with one decimal: the same picture is the same bytes on every machine. */
export const px = (value: number): string => String(Math.round(value * 10) / 10);

export const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

type TextStyle = {
  readonly size?: number;
  readonly weight?: number;
  readonly fill?: string;
  readonly anchor?: string;
};

export const textAt = (
  x: number,
  y: number,
  words: string,
  { size = 13, weight = 400, fill = colours.ink, anchor = 'start' }: TextStyle = {},
): string =>
  `<text x="${px(x)}" y="${px(y)}" font-size="${String(size)}" font-weight="${String(weight)}" fill="${fill}" text-anchor="${anchor}">${escaped(words)}</text>`;

/** A value axis from its least to its most, on whole steps of 1, 2 or 5. */
export type Scale = { readonly at: (value: number) => number; readonly ticks: readonly number[] };

export function valueScale(least: number, most: number): Scale {
  const step = niceStep((most - least) / 6);
  const low = Math.floor(least / step) * step;
  const high = Math.max(low + step, Math.ceil(most / step) * step);
  const ticks = Array.from(
    { length: Math.round((high - low) / step) + 1 },
    (_, index) => low + index * step,
  );
  const at = (value: number): number =>
    plot.bottom - ((value - low) / (high - low)) * (plot.bottom - plot.top);
  return { at, ticks };
}

export const niceStep = (rough: number): number => {
  const power = 10 ** Math.floor(Math.log10(rough > 0 ? rough : 1));
  const factor = [1, 2, 5, 10].find((each) => each * power >= rough) ?? 10;
  return factor * power;
};

/** A tick with thousands apart, and as many decimals as its step needs. */
export const writeTick = (value: number, step: number): string => {
  const decimals = step < 1 ? Math.min(4, Math.ceil(-Math.log10(step))) : 0;
  const [whole = '', rest] = Math.abs(value).toFixed(decimals).split('.');
  const sign = value < 0 ? '\u2212' : '';
  return `${sign}${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${rest === undefined ? '' : `.${rest}`}`;
};

/** Lines across the plot with their values, the one at nought darker. */
export function valueAxis({ at, ticks }: Scale): string[] {
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0);
  return ticks.flatMap((value) => [
    `<line x1="${px(plot.left)}" x2="${px(plot.right)}" y1="${px(at(value))}" y2="${px(at(value))}" stroke="${Math.abs(value) < step / 2 ? colours.grey : colours.line}"/>`,
    textAt(plot.left - 10, at(value) + 4.5, writeTick(value, step), {
      anchor: 'end',
      fill: colours.grey,
    }),
  ]);
}

/** Names below the plot, at their places; every second one, or fewer, where they would touch. */
export function nameAxis(names: readonly string[], at: (index: number) => number): string[] {
  const longest = Math.max(1, ...names.map((name) => name.length));
  const room = (plot.right - plot.left) / Math.max(1, names.length);
  const every = Math.ceil((longest * 8) / room);
  return names.flatMap((name, index) =>
    index % every === 0
      ? [textAt(at(index), plot.bottom + 22, name, { anchor: 'middle', fill: colours.grey })]
      : [],
  );
}

export type LegendEntry = {
  readonly name: string;
  readonly colour: string;
  readonly kind?: 'line' | 'box' | 'dot';
};

/** What the colours mean, in one row below the axis. */
export function legend(entries: readonly LegendEntry[]): string[] {
  let x = 24;
  const y = frame.height - 22;
  return entries.flatMap(({ name, colour, kind = 'box' }) => {
    const mark =
      kind === 'line'
        ? `<line x1="${px(x)}" x2="${px(x + 22)}" y1="${px(y - 4.5)}" y2="${px(y - 4.5)}" stroke="${colour}" stroke-width="3"/>`
        : kind === 'dot'
          ? `<circle cx="${px(x + 11)}" cy="${px(y - 4.5)}" r="5" fill="${colour}"/>`
          : `<rect x="${px(x + 4)}" y="${px(y - 11)}" width="14" height="13" fill="${colour}"/>`;
    const words = textAt(x + 28, y, name);
    x += 46 + name.length * 6.4;
    return [mark, words];
  });
}

/** A whole picture: its words around the drawing. */
export const picture = (
  { title, subtitle, about, x, y }: Words,
  drawing: readonly string[],
): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(frame.width)} ${String(frame.height)}" width="${String(frame.width)}" height="${String(frame.height)}" font-family="system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(`${subtitle}. ${about}. Across: ${x}. Up: ${y}.`)}</desc>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    textAt(24, 36, title, { size: 20, weight: 600 }),
    textAt(24, 60, subtitle, { size: 14, fill: colours.grey }),
    textAt(24, 79, about, { size: 13, fill: colours.grey }),
    textAt(24, plot.top - 14, y, { size: 13, weight: 600 }),
    textAt((plot.left + plot.right) / 2, plot.bottom + 48, x, { anchor: 'middle', weight: 600 }),
    ...drawing,
    '</svg>',
    '',
  ].join('\n');
