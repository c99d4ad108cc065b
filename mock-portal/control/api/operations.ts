import { CLOCK_OPERATIONS } from './clock-operations.ts';
import { FAULT_OPERATIONS } from './fault-operations.ts';
import type { Operation } from './operation.ts';
import { PEOPLE_OPERATIONS } from './people-operations.ts';
import { JOURNAL_OPERATIONS, VOCABULARY_OPERATIONS } from './reading-operations.ts';
import { SANDBOX_OPERATIONS } from './sandbox-operations.ts';

/** Everything that the control API does, in the order of its documentation. */
export const OPERATIONS: readonly Operation[] = [
  ...SANDBOX_OPERATIONS,
  ...PEOPLE_OPERATIONS,
  ...CLOCK_OPERATIONS,
  ...FAULT_OPERATIONS,
  ...JOURNAL_OPERATIONS,
  ...VOCABULARY_OPERATIONS,
];
