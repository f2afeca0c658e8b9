import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { z } from 'zod';
import { unpackWoff } from './unpack-woff.ts';

const licence = createRequire(import.meta.url).resolve('@fontsource/ibm-plex-sans/LICENSE');
const family = resolve(licence, '..');
const file = (subset: string, weight: number): Buffer =>
  unpackWoff(
    readFileSync(resolve(family, `files/ibm-plex-sans-${subset}-${String(weight)}-normal.woff`)),
  );

/** The subsets a European name may need, the usual one first. The library splits the family by alphabet. */
const subsets = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'] as const;
export type Subset = (typeof subsets)[number];
export type Weight = 'regular' | 'bold';

/** Of the style sheet's alphabets only those that are drawn here. */
const Ranges = z.object({
  latin: z.string(),
  'latin-ext': z.string(),
  greek: z.string(),
  cyrillic: z.string(),
  vietnamese: z.string(),
});

/** Code points of each file, as the family's own style sheet (`unicode.json`) declares them. */
const covered: Record<Subset, readonly (readonly [number, number])[]> = rangesOf(
  JSON.parse(readFileSync(resolve(family, 'unicode.json'), 'utf8')),
);

const weights = { regular: 400, bold: 600 } as const satisfies Record<Weight, number>;
const loaded = new Map<string, Buffer>();

export interface Run {
  readonly text: string;
  readonly subset: Subset;
}

/** The bytes of a face, read once in the life of the process. */
export function fontFile(subset: Subset, weight: Weight): Buffer {
  const name = `${subset}-${weight}`;
  const bytes = loaded.get(name) ?? file(subset, weights[weight]);
  loaded.set(name, bytes);
  return bytes;
}

/** Cuts a text where its alphabet changes, so that every sign is drawn from a file that has it. */
export function runsOf(words: string): Run[] {
  const runs: { text: string; subset: Subset }[] = [];
  for (const sign of words.normalize('NFC')) {
    const { subset, written } = drawable(sign);
    const last = runs.at(-1);
    if (last !== undefined && last.subset === subset) last.text += written;
    else runs.push({ text: written, subset });
  }
  return runs;
}

/** A sign that no file has is drawn without its marks, else as a question mark: never as an empty box. */
function drawable(sign: string): { subset: Subset; written: string } {
  const subset = findSubset(sign);
  if (subset !== undefined) return { subset, written: sign };
  const bare = sign.normalize('NFD').replace(/\p{M}/gu, '');
  const fallback = findSubset(bare);
  return fallback === undefined
    ? { subset: 'latin', written: '?' }
    : { subset: fallback, written: bare };
}

const findSubset = (sign: string): Subset | undefined => {
  const code = sign.codePointAt(0) ?? 0;
  return subsets.find((subset) => covered[subset].some(([from, to]) => from <= code && code <= to));
};

function rangesOf(declared: unknown): Record<Subset, readonly (readonly [number, number])[]> {
  const ranges = Ranges.parse(declared);
  const read = (subset: Subset) =>
    ranges[subset].split(',').map((range): readonly [number, number] => {
      const [from = '', to = from] = range.replace('U+', '').split('-');
      return [parseInt(from, 16), parseInt(to, 16)];
    });
  return {
    latin: read('latin'),
    'latin-ext': read('latin-ext'),
    greek: read('greek'),
    cyrillic: read('cyrillic'),
    vietnamese: read('vietnamese'),
  };
}
