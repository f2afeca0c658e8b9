import { describe, expect, test } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import { ServiceProblem } from '@office/service-kit/service-problem';
import { asFailure } from './failures.ts';

describe('what a failed step does next', () => {
  test.each([
    [400, 'malformed'],
    [403, 'not-entitled'],
    [404, 'unknown-dossier'],
    [409, 'claim-not-in-this-state'],
  ] as const)('a refusal (%i %s) is not tried again and keeps its code', (status, code) => {
    const failure = asFailure(new ServiceProblem('dossiers', status, code, {}));
    expect(failure).toBeInstanceOf(ApplicationFailure);
    expect(failure).toMatchObject({ nonRetryable: true, type: code });
  });

  test.each([
    [503, 'neighbour-down'],
    [500, 'unexpected'],
    [412, 'version-conflict'],
    [401, 'no-token'],
  ] as const)('a failure that may pass (%i %s) is tried again', (status, code) => {
    const problem = new ServiceProblem('payments', status, code, {});
    expect(asFailure(problem)).toBe(problem);
  });

  test('an unknown failure is tried again as it is', () => {
    const unknown = new TypeError('x');
    expect(asFailure(unknown)).toBe(unknown);
  });
});
