import { DomainError } from '@office/domain/domain-error';
import { errorCodes, noFindings, report } from './findings.ts';
import { questions } from './questions.ts';
import { isObject, open } from './reader.ts';
import type { Step, Trace } from '../trace.ts';
import type { Answered } from './read-question.ts';
import type { ErrorCode, Finding, Findings } from './findings.ts';

export type Answer =
  | {
      readonly id?: unknown;
      readonly result: Readonly<Record<string, unknown>>;
      readonly steps?: readonly Step[];
    }
  | { readonly id?: unknown; readonly error: Finding };

/** Answers one line of JSON. A wrong question is answered with its error; it never stops the stream. */
export const answerLine = (line: string, withSteps: boolean): Answer => {
  const question = parse(line);
  return question.fault === undefined
    ? answer(question.value, withSteps)
    : { error: { code: 'malformed', detail: question.fault } };
};

/** Answers one question. */
export const answer = (question: unknown, withSteps: boolean): Answer => {
  const echoed = isObject(question) && Object.hasOwn(question, 'id') ? { id: question['id'] } : {};
  const findings = noFindings();
  const calculate = readQuestion(question, findings);
  if (findings.worst !== undefined) return { ...echoed, error: placed(findings.worst) };
  const steps: Trace = withSteps ? [] : undefined;
  try {
    const result = calculate(steps);
    return steps === undefined ? { ...echoed, result } : { ...echoed, result, steps };
  } catch (failure) {
    if (!(failure instanceof DomainError)) throw failure;
    return { ...echoed, error: told(failure) };
  }
};

const nothing: Answered = () => ({});

/** A question that is no object has no place to name. */
const placed = ({ field, ...finding }: Finding): Finding =>
  field === undefined || field === '' ? finding : { field, ...finding };

const readQuestion = (question: unknown, findings: Findings): Answered => {
  if (!isObject(question)) {
    report(findings, 'malformed', '', 'a question is an object');
    return nothing;
  }
  open(question, '', findings, { needs: ['rule', 'input'], may: ['id'] });
  const { rule, input } = question;
  const read = questions.get(rule);
  if (read === undefined) {
    if (typeof rule === 'string')
      report(findings, 'unknown-rule', 'rule', `no rule is called "${rule}"`);
    else if (Object.hasOwn(question, 'rule'))
      report(findings, 'malformed', 'rule', 'a string is expected');
    return nothing;
  }
  if (!Object.hasOwn(question, 'input')) return nothing;
  if (!isObject(input)) {
    report(findings, 'malformed', 'input', 'an object is expected');
    return nothing;
  }
  return read(input, findings);
};

const told = (failure: DomainError): Finding => {
  if (failure.code === 'malformed' && !('field' in failure.details)) return beyondTheCalendar;
  const code = errorCodes.find((known): known is ErrorCode => known === failure.code);
  if (code === undefined) throw failure;
  const { field, table, day } = failure.details;
  return {
    code,
    ...(typeof field === 'string' ? { field } : {}),
    detail:
      code === 'no-version-in-force'
        ? `${String(table)} (${String(table).replaceAll('-', ' ')}): no version in force on ${String(day)}`
        : reasonOf(failure),
  };
};

/** The fields were well written; only a day of the answer cannot be: the calendar ends with the year 9999. */
const beyondTheCalendar: Finding = {
  code: 'not-computable',
  detail: 'a day of the answer lies outside the years 0000 to 9999',
};

const reasonOf = ({ code, details }: DomainError): string => {
  const facts = Object.entries(details).map(([name, value]) => `${name} ${String(value)}`);
  return [code, ...facts].join(': ');
};

const parse = (line: string): { readonly value?: unknown; readonly fault?: string } => {
  try {
    return { value: JSON.parse(line) };
  } catch (failure) {
    return { fault: failure instanceof Error ? failure.message : 'not JSON' };
  }
};
