import type { Request } from 'express';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Access } from '../../web/access.ts';
import { entryPath } from '../enter-sandbox.ts';

/** The link by which a trainee comes into a sandbox, whole, as it is copied and sent. @param port that they reach */
export const joinAddress = (sandbox: Sandbox, access: Access, port: number): string =>
  new URL(entryPath(sandbox, access), `http://${access.publicHost}:${port}`).href;

/** The port by which the simulator was reached. */
export const portOf = ({ socket }: Request): number => socket.localPort ?? 80;
