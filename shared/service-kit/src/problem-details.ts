import type { ErrorRequestHandler } from 'express';
import { z } from 'zod';
import { DomainError } from '@office/domain/domain-error';
import { isProblemCode, problems, type ProblemCode } from '@office/contracts/problems';
import type { Logger } from './logger.ts';
import { ServiceProblem } from './service-problem.ts';

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: ProblemCode;
  readonly [extension: string]: unknown;
}

/** RFC 9457 from a code of the catalogue and the facts of the case. */
export function problemOf(
  code: ProblemCode,
  details: Record<string, unknown>,
  instance: string,
): Problem {
  const [status, title, remedy] = problems[code];
  const detail = typeof details['detail'] === 'string' ? `${details['detail']} ${remedy}` : remedy;
  return { ...details, type: `/problems/${code}`, title, status, detail, instance, code };
}

/** The first thing that is wrong in a parsed input, with the place of the field. */
export function malformed(error: z.ZodError, place: string): DomainError {
  const issue = error.issues[0];
  const path =
    issue?.path
      .map((part) => (typeof part === 'number' ? `[${String(part)}]` : `.${String(part)}`))
      .join('') ?? '';
  const unknown = issue?.code === 'unrecognized_keys' ? `.${issue.keys[0] ?? ''}` : '';
  const field = `${path}${unknown}`.replace(/^\./, '') || place;
  return new DomainError('malformed', {
    field,
    detail: `${field}: ${issue?.message ?? 'not readable'}.`,
    errors: error.issues.map(({ path: at, message }) => ({ field: at.join('.'), message })),
  });
}

const hasStatus = z.object({ status: z.int().min(400).max(499) });

/** The one place where a failure becomes an answer. Unknown failures are logged whole and answered bare. */
export const answerProblems =
  (log: Logger): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const instance = request.path;
    const problem = translate(error, instance);
    if (problem.status >= 500) log.error({ err: error, method: request.method }, 'request failed');
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };

function translate(error: unknown, instance: string): Problem {
  if (error instanceof ServiceProblem) {
    return error.status >= 500
      ? problemOf('neighbour-down', { neighbour: error.service }, instance)
      : problemOf(error.code, error.details, instance);
  }
  if (error instanceof DomainError && isProblemCode(error.code))
    return problemOf(error.code, error.details, instance);
  const refused = hasStatus.safeParse(error);
  if (refused.success)
    return { ...problemOf('malformed', {}, instance), status: refused.data.status };
  return problemOf('unexpected', {}, instance);
}
