import { z } from 'zod';
import type { ServiceProblem } from '@office/service-kit/service-problem';
import type { FieldError } from './components/fields.tsx';
import type { Visit } from './visit.ts';

const Details = z.looseObject({
  field: z.string().optional(),
  errors: z.array(z.looseObject({ field: z.string() })).optional(),
});

/**
 * What a service refused, said at the field it names where the form has one, else for the form as a whole.
 * The remedy comes from the catalogue of problems, in the reader's language.
 */
export function errorsOf(
  { texts }: Visit,
  problem: ServiceProblem,
  fields: readonly string[],
): FieldError[] {
  const details = Details.safeParse(problem.details).data;
  const named = [...(details?.errors?.map(({ field }) => field) ?? []), details?.field ?? '']
    .map((path) =>
      fields.find(
        (field) => path === field || path.startsWith(`${field}.`) || path.endsWith(`.${field}`),
      ),
    )
    .filter((field) => field !== undefined);
  const words =
    problem.code === 'neighbour-down'
      ? texts.serviceAway(problem.service)
      : texts.problems[problem.code];
  if (named.length === 0) return [{ field: 'whole', words }];
  return [...new Set(named)].map((field) => ({
    field,
    words: texts.forms.refused[field] ?? words,
  }));
}
