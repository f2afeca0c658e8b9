import type { Expectation } from '../vocabulary.ts';
import { fileExpectations } from './file-expectations.ts';
import { moneyExpectations } from './money-expectations.ts';
import { recordExpectations } from './record-expectations.ts';

/** Everything a story may expect. */
export const expectations: Readonly<Record<string, Expectation | undefined>> = {
  ...fileExpectations,
  ...moneyExpectations,
  ...recordExpectations,
};
