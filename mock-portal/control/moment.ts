import { z } from 'zod';
import { withoutCredentials } from '../sandbox/cast.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { snapshotFile } from '../sandbox/snapshot.ts';
import { visitOf, visitSchema } from '../web/visit.ts';

/** A moment of somebody's visit to a sandbox: what is in it, and as whom they are there. */
export const momentView = z.strictObject({ snapshot: snapshotFile, visitor: visitSchema });

export type Moment = z.infer<typeof momentView>;

/** @param cookies those of the visitor's browser, by their names */
export function momentOf(sandbox: Sandbox, cookies: Readonly<Record<string, string>>): Moment {
  const snapshot = sandbox.snapshot();
  return {
    snapshot: { ...snapshot, contents: withoutCredentials(snapshot.contents) },
    visitor: visitOf(sandbox, cookies),
  };
}
