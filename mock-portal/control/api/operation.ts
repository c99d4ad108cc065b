import type { z } from 'zod';
import type { SandboxRegistry } from '../../sandbox/registry.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { withLooseKeys } from '../../sandbox/preset-keys.ts';
import type { PostOffice } from '../../mail/post-office.ts';
import type { ControlRoom } from '../control-room.ts';

/** What the operations work with. */
export interface ControlNeeds {
  sandboxes: SandboxRegistry;
  controlRoom: ControlRoom;
  postOffice: PostOffice;
}

/** What an operation answers: JSON, lines of JSON, or nothing. */
export type Reply = object | { ndjson: readonly object[] } | undefined;

/** A request, its body not looked at yet. */
export interface Call extends ControlNeeds {
  /** Those of the path, by their names. */
  parameters: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
  /** Those that the caller's own visitor has, by their names. */
  cookies: Readonly<Record<string, string>>;
  body: unknown;
}

export type Method = 'get' | 'post' | 'put' | 'delete';

/** One thing that the control API does: its route and its documentation are both made from it. */
export interface Operation {
  method: Method;
  /** Behind the prefix, its parameters in braces. */
  path: string;
  /** Its name in programs. */
  id: string;
  /** A French sentence. */
  summary: string;
  /** What may stand behind the path, by its name: what it is for. */
  query?: Readonly<Record<string, string>>;
  /** What it takes, where it takes anything. */
  body?: z.ZodType;
  /** Of the answer when all goes well. */
  status: 200 | 201 | 204;
  /** What that answer holds: nothing where it is left out. */
  answer?: z.ZodType | 'ndjson';
  run(call: Call): Promise<Reply> | Reply;
}

/** The part of an operation that looks at what it is sent, however the keys are typed, before anything is done. */
export const takes = <Shape extends z.ZodRawShape>(
  body: z.ZodObject<Shape, z.core.$strict>,
  run: (body: z.output<z.ZodObject<Shape, z.core.$strict>>, call: Call) => Promise<Reply> | Reply,
): Pick<Operation, 'body' | 'run'> => ({
  body,
  run(call) {
    const read = withLooseKeys(body).safeParse(call.body);
    if (read.success) return run(read.data, call);
    throw new ControlError(400, read.error.issues.map(({ message }) => message).join(' '));
  },
});

/** A request that is refused; the message is for people. */
export class ControlError extends Error {
  readonly status: number;
  /** What there is instead of what was asked for. */
  readonly known: readonly string[] | undefined;

  constructor(status: number, message: string, known?: readonly string[]) {
    super(message);
    this.status = status;
    this.known = known;
  }
}

/** The sandbox that the path names. @throws ControlError with the names of all */
export function sandboxOf({ sandboxes, parameters }: Pick<Call, 'sandboxes' | 'parameters'>): Sandbox {
  const id = parameters['bac'] ?? '';
  const sandbox = sandboxes.get(id);
  if (sandbox !== undefined) return sandbox;
  const known = sandboxes.all().map((one) => one.id);
  throw new ControlError(404, `Bac à sable inconnu\u00a0: «\u00a0${id}\u00a0».`, known);
}
