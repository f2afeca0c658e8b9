import type { ProblemCode } from '@office/contracts/problems';
import type { ServiceName } from '@office/contracts/services';

/** A refusal or failure that another service answered. */
export class ServiceProblem extends Error {
  readonly service: ServiceName;
  readonly status: number;
  readonly code: ProblemCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    service: ServiceName,
    status: number,
    code: ProblemCode,
    details: Record<string, unknown>,
  ) {
    super(`${service} answered ${String(status)} ${code}`);
    this.service = service;
    this.status = status;
    this.code = code;
    this.details = details;
  }
}
