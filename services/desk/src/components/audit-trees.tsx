import { isDay } from '@office/domain/day';
import { isMoney } from '@office/domain/money';
import { isMonth } from '@office/domain/month';
import type { AuditorInput, AuditorNode } from '@office/contracts/voice-shapes';
import { inputName, remarksOf, ruleName } from '../steps.ts';
import type { Visit } from '../visit.ts';

/** From each result down to what it was made of, until every fact given and every dated table is reached. */
export const AuditTrees = ({
  visit,
  roots,
}: {
  readonly visit: Visit;
  readonly roots: readonly AuditorNode[];
}) => (
  <ul class="audit">
    {roots.map((node) => (
      <Node visit={visit} node={node} />
    ))}
  </ul>
);

const Node = ({ visit, node }: { readonly visit: Visit; readonly node: AuditorNode }) => {
  const { voices } = visit.texts;
  const { number, rule, result, article, inputs } = node;
  const notes = [`${voices.step(String(number))}, ${article}.`, ...remarksOf(visit, node)];
  return (
    <li>
      <strong>{ruleName(visit, rule)}</strong> = {written(visit, result)}
      <span class="note">{notes.join(' ')}</span>
      {inputs.length === 0 ? null : (
        <ul>
          {inputs.map((input) => (
            <Input visit={visit} input={input} />
          ))}
        </ul>
      )}
    </li>
  );
};

const Input = ({ visit, input }: { readonly visit: Visit; readonly input: AuditorInput }) => {
  const { origin } = input;
  const from = originOf(visit, origin);
  return (
    <li>
      {inputName(visit, input.name)}: {written(visit, input)}
      {from === '' ? null : <span class="quiet"> ({from})</span>}
      {origin.kind === 'steps' && origin.steps.length > 0 ? (
        <ul>
          {origin.steps.map((node) => (
            <Node visit={visit} node={node} />
          ))}
        </ul>
      ) : null}
    </li>
  );
};

function originOf({ texts, words }: Visit, origin: AuditorInput['origin']): string {
  const { given, table, toldBefore } = texts.voices;
  switch (origin.kind) {
    case 'given':
      return given;
    case 'table':
      return table(origin.table, isDay(origin.from) ? words.day(origin.from) : origin.from);
    case 'elsewhere':
      return origin.origin;
    case 'steps':
      return origin.toldBefore.map((number) => toldBefore(String(number))).join('; ');
  }
}

function written(
  { texts, words }: Visit,
  { value, unit }: { readonly value: string; readonly unit: string },
): string {
  if (isDay(value)) return words.day(value);
  if (isMonth(value)) return words.month(value);
  const text = isMoney(value)
    ? words.amount(value)
    : (texts.voices.values[value] ?? words.value(value));
  return unit === '' ? text : `${text} ${texts.voices.units[unit] ?? unit}`;
}
