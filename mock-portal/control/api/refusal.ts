// What the tests of the control API read of its refusals.
import assert from 'node:assert/strict';
import type { Response } from 'supertest';
import type { z } from 'zod';
import { errorView } from './views.ts';

/** @returns the sentence of a refusal, and what there is instead. @throws where it is not as the documentation says */
export function refusal(answer: Response, status: number): z.infer<typeof errorView> {
  assert.deepEqual([answer.status, answer.type], [status, 'application/json'], answer.text);
  const read = errorView.parse(answer.body);
  assert.match(read.erreur, /^[A-ZÀÉÊ«L].*[.»]$/s);
  return read;
}
