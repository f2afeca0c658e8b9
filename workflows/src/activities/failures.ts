import { ApplicationFailure } from '@temporalio/common';
import { ServiceProblem } from '@office/service-kit/service-problem';

/**
 * The one place that says what is not tried again: a refusal by a rule stays a refusal. A neighbour that is
 * down, a stale version and anything unknown are tried again until a service has answered.
 */
export function asFailure(error: unknown): unknown {
  if (!(error instanceof ServiceProblem)) return error;
  const passes =
    error.status >= 500 || error.status === 412 || error.status === 401 || error.status === 429;
  return passes ? error : ApplicationFailure.nonRetryable(error.message, error.code);
}
