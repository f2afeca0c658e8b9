import { z } from 'zod';
import { isDay, type Day } from '@office/domain/day';
import { isMonth } from '@office/domain/month';
import { expectations } from './expectations/all.ts';
import type { Place, Step, Story } from './story.ts';
import { verbs } from './verbs/all.ts';
import type { PlaceName } from './vocabulary.ts';
import { laxWords, strictWords } from './words.ts';
import { readYaml, type Path, type Reader } from './yaml-reader.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Reads a story (stories.md). Refuses a malformed one with line, column and the word. */
export function parseStory(text: string): Story {
  const yaml = readYaml(text);
  const reader: Reader = yaml.reader;
  const file = fieldsOf(yaml.value, [], reader);
  allowOnly(file, ['story', 'starts', 'steps'], [], reader);
  const title = textOf(file, 'story', [], reader);
  const starts = dayOf(file, 'starts', [], reader);
  const steps = file['steps'];
  if (steps === undefined) reader.refuse([], 'is missing', 'steps');
  if (!Array.isArray(steps)) reader.refuse(['steps'], 'must be a list of steps');
  let latest = starts;
  const read = steps.map((given: unknown, index): Step => {
    const step = stepOf(given, ['steps', index], reader);
    if (step.on < latest) {
      reader.refuse(['steps', index, 'on'], `comes before ${latest}: a story goes forward`);
    }
    latest = step.on;
    return step;
  });
  return { title, starts, steps: read };
}

const stepFields = [
  'on',
  'do',
  'expect',
  'dossier',
  'month',
  'correction',
  'with',
  'is',
  'refused',
];

function stepOf(given: unknown, path: Path, reader: Reader): Step {
  const fields = fieldsOf(given, path, reader);
  allowOnly(fields, stepFields, path, reader);
  const on = dayOf(fields, 'on', path, reader);
  const { do: verbName, expect: expectName } = fields;
  if ((verbName === undefined) === (expectName === undefined)) {
    reader.refuse(path, 'exactly one of do and expect must stand on a step', 'do');
  }
  return verbName === undefined
    ? expectStep(fields, on, path, reader)
    : doStep(fields, on, path, reader);
}

function doStep(fields: Fields, on: Day, path: Path, reader: Reader): Step {
  const name = textOf(fields, 'do', path, reader);
  const row = verbs[name];
  if (row === undefined) reader.refuse([...path, 'do'], 'is no verb that the office knows');
  if (fields['is'] !== undefined) reader.refuse([...path, 'is'], 'belongs to expect', 'is');
  const refused =
    fields['refused'] === undefined ? undefined : textOf(fields, 'refused', path, reader);
  const spot: Spot = { fields, holder: 'with', path, reader };
  const { place, rest } = placeOf(row, spot);
  const read = row.read(rest ?? {}, place, refused === 'malformed' ? laxWords : strictWords);
  if (read.kind === 'malformed') refuseIssue(read.issues, spot);
  return {
    kind: 'do',
    on,
    name,
    place,
    line: reader.lineOf(path),
    play: read.ready,
    ...(refused === undefined ? {} : { refused }),
  };
}

function expectStep(fields: Fields, on: Day, path: Path, reader: Reader): Step {
  const name = textOf(fields, 'expect', path, reader);
  const row = expectations[name];
  if (row === undefined) reader.refuse([...path, 'expect'], 'is nothing that can be expected');
  for (const stray of ['with', 'refused']) {
    if (fields[stray] !== undefined) reader.refuse([...path, stray], 'belongs to do', stray);
  }
  if (fields['is'] === undefined) reader.refuse(path, 'is missing', 'is');
  const spot: Spot = { fields, holder: 'is', path, reader };
  const { place, rest } = placeOf(row, spot);
  const read = row.read(rest, place, strictWords);
  if (read.kind === 'malformed') refuseIssue(read.issues, spot);
  return { kind: 'expect', on, name, place, line: reader.lineOf(path), compare: read.ready };
}

/** A step of the file: its fields, which of them holds what the verb takes, and where it stands. */
interface Spot {
  readonly fields: Fields;
  readonly holder: 'with' | 'is';
  readonly path: Path;
  readonly reader: Reader;
}

const Correction = z.int().min(0);

/** Lifts dossier, month and correction from wherever they stand; the rest belongs to the verb. */
function placeOf(
  row: { needs: readonly PlaceName[]; may: readonly PlaceName[] },
  { fields, holder, path, reader }: Spot,
): { place: Place; rest: unknown } {
  const inner = isFields(fields[holder]) ? fields[holder] : undefined;
  const find = (name: PlaceName): { value: unknown; at: Path } | undefined => {
    const outside = fields[name];
    const inside = inner?.[name];
    const at = outside === undefined ? [...path, holder, name] : [...path, name];
    if (outside !== undefined && inside !== undefined && outside !== inside) {
      reader.refuse([...path, holder, name], `differs from the ${name} on the step`);
    }
    const value = outside ?? inside;
    const known = name === 'dossier' || row.needs.includes(name) || row.may.includes(name);
    if (value === undefined) {
      if (row.needs.includes(name)) reader.refuse(path, 'is missing', name);
      return undefined;
    }
    if (!known) reader.refuse(at, 'is a field that this step does not know', name);
    return { value, at };
  };
  const dossier = find('dossier');
  const month = find('month');
  const correction = find('correction');
  if (dossier !== undefined && typeof dossier.value !== 'string') {
    reader.refuse(dossier.at, 'a name inside the story is asked for');
  }
  if (month !== undefined && !isMonth(month.value)) {
    reader.refuse(month.at, 'a month, YYYY-MM, is asked for');
  }
  const number = Correction.safeParse(correction?.value);
  if (correction !== undefined && !number.success) {
    reader.refuse(correction.at, 'a number from 0 is asked for');
  }
  const rest =
    inner === undefined
      ? fields[holder]
      : Object.fromEntries(
          Object.entries(inner).filter(
            ([name]) => !['dossier', 'month', 'correction'].includes(name),
          ),
        );
  return {
    rest,
    place: {
      ...(typeof dossier?.value === 'string' ? { dossier: dossier.value } : {}),
      ...(isMonth(month?.value) ? { month: month.value } : {}),
      ...(number.success ? { correction: number.data } : {}),
    },
  };
}

function refuseIssue(
  issues: readonly z.core.$ZodIssue[],
  { fields, holder, path, ...spot }: Spot,
): never {
  const reader: Reader = spot.reader;
  // A misspelt field is also a missing one: the word in the file is what its writer looks for.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  const inside = (issue?.path ?? []).map((part) => (typeof part === 'symbol' ? '' : part));
  const at = [...path, holder, ...inside];
  if (issue?.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    reader.refuse([...at, key], 'is a field that this step does not know', key);
  }
  const value = valueAt(fields[holder], inside);
  if (value === undefined) {
    reader.refuse(at, 'is missing', String(inside.at(-1) ?? holder));
  }
  if (typeof value === 'number' && asksForText(issue)) {
    reader.refuse(at, 'is a number where a quoted string is asked for');
  }
  reader.refuse(at, issue?.message ?? 'cannot be read');
}

const asksForText = (issue: z.core.$ZodIssue | undefined): boolean =>
  issue?.code === 'custom' || (issue?.code === 'invalid_type' && issue.expected === 'string');

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inside, part) =>
      Array.isArray(inside) ? inside[Number(part)] : isFields(inside) ? inside[part] : undefined,
    value,
  );

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function fieldsOf(value: unknown, path: Path, reader: Reader): Fields {
  if (!isFields(value)) reader.refuse(path, 'must be a list of fields');
  return value;
}

function allowOnly(fields: Fields, known: readonly string[], path: Path, reader: Reader): void {
  const stray = Object.keys(fields).find((name) => !known.includes(name));
  if (stray !== undefined) reader.refuse([...path, stray], 'is an unknown field', stray);
}

function textOf(fields: Fields, name: string, path: Path, reader: Reader): string {
  const value = fields[name];
  if (value === undefined) reader.refuse(path, 'is missing', name);
  if (typeof value !== 'string') reader.refuse([...path, name], 'must be text');
  return value;
}

function dayOf(fields: Fields, name: string, path: Path, reader: Reader): Day {
  const value = textOf(fields, name, path, reader);
  if (!isDay(value)) reader.refuse([...path, name], 'a day that exists, YYYY-MM-DD, is asked for');
  return value;
}
