import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { RouteParameters } from 'express-serve-static-core';
import { methodNotAllowed } from './errors.ts';
import { csrfProtection } from './session.ts';

/** What a screen does when it is asked for, and when its form is sent. */
interface Handlers<Path extends string> {
  get: RequestHandler<RouteParameters<Path>>;
  post?: RequestHandler<RouteParameters<Path>>;
  /** What answers a form of a session that has ended meanwhile, instead of the page that says so. */
  stale?: (req: Request, res: Response) => void;
}

/** One address of a portal: its forms carry the anti-forgery token, and no other method is answered. */
export function screen<Path extends string>(path: Path, { get, post, stale }: Handlers<Path>): Router {
  const router = Router();
  router.get(path, get);
  if (post !== undefined) {
    router.post(
      path,
      (req, res, next) => {
        csrfProtection(req, res, (error?: unknown) => {
          // Without any cookie there never was a session: that is no second click.
          if (error === undefined || stale === undefined || req.get('Cookie') === undefined) next(error);
          else stale(req, res);
        });
      },
      post,
    );
  }
  router.all(path, methodNotAllowed(post === undefined ? 'GET, HEAD' : 'GET, HEAD, POST'));
  return router;
}
