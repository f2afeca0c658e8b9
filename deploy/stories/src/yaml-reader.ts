import { isMap, isScalar, LineCounter, parseDocument, type Document, type YAMLMap } from 'yaml';
import { MalformedStory } from './story.ts';

export type Path = readonly (string | number)[];

/** Knows where every value stands in the file. */
export interface Reader {
  /** Says no at the place of a value; with the name of a field, at that field or at what should hold it. */
  refuse(path: Path, reason: string, word?: string): never;
  lineOf(path: Path): number;
}

/** Reads YAML 1.2, core schema; what is no YAML is refused with line, column and word. */
export function readYaml(text: string): { value: unknown; reader: Reader } {
  const lines = new LineCounter();
  const document = parseDocument(text, { version: '1.2', schema: 'core', lineCounter: lines });
  const refuseAt = (start: number, word: string, reason: string): never => {
    const { line, col } = lines.linePos(start);
    throw new MalformedStory({ line, column: col }, word, reason);
  };
  const wrong = document.errors[0] ?? document.warnings[0];
  if (wrong !== undefined) {
    const reason = wrong.message.split(/ at line \d|\n/)[0] ?? 'is no YAML';
    refuseAt(wrong.pos[0], wordAt(text, wrong.pos[0]), reason);
  }
  return {
    value: document.toJS(),
    reader: {
      refuse: (path, reason, word) => {
        const start = startOf(document, path, word);
        return refuseAt(start, word ?? wordAt(text, start), reason);
      },
      lineOf: (path) => lines.linePos(startOf(document, path)).line,
    },
  };
}

/** Where a value begins; for a field that is named, its key; for what is missing, what should hold it. */
function startOf(document: Document, path: Path, word?: string): number {
  if (path.length === 0) return rangeStart(document.contents) ?? 0;
  const parent: unknown =
    path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const key = isMap(parent) ? keyOf(parent, path.at(-1)) : undefined;
  if (word !== undefined && word === path.at(-1) && key !== undefined) return key;
  return rangeStart(document.getIn(path, true)) ?? key ?? startOf(document, path.slice(0, -1));
}

const keyOf = (map: YAMLMap, name: string | number | undefined): number | undefined =>
  rangeStart(map.items.find(({ key }) => isScalar(key) && key.value === name)?.key);

function rangeStart(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  const range: unknown = node.range;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined;
}

const wordAt = (text: string, start: number): string =>
  /^(?:"[^"\n]*"|'[^'\n]*'|[^\s,}\]]*[^\s,}\]:])/.exec(text.slice(start))?.[0]?.slice(0, 60) ??
  'the end of the file';
