import { Router, type RequestHandler } from 'express';
import type { RouteParameters } from 'express-serve-static-core';
import { methodNotAllowed } from './errors.ts';
import { csrfProtection } from './session.ts';

/** What a screen does when it is asked for, and when its form is sent. */
interface Handlers<Path extends string> {
  get: RequestHandler<RouteParameters<Path>>;
  post?: RequestHandler<RouteParameters<Path>>;
}

/** One address of a portal: its forms carry the anti-forgery token, and no other method is answered. */
export function screen<Path extends string>(path: Path, { get, post }: Handlers<Path>): Router {
  const router = Router();
  router.get(path, get);
  if (post !== undefined) router.post(path, csrfProtection, post);
  router.all(path, methodNotAllowed(post === undefined ? 'GET, HEAD' : 'GET, HEAD, POST'));
  return router;
}
