import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Sandbox } from '../sandbox/sandbox.ts';

/** How many forms of a sandbox are remembered: a second click comes at once, the back button a little later. */
const REMEMBERED = 500;

type Handler<Rest extends unknown[]> = (req: Request, res: Response, ...rest: Rest) => Promise<void>;

/** Where each form led, or nothing for one that was refused. */
const outcomes = new WeakMap<Sandbox, Map<string, Promise<string | undefined>>>();

/**
 * Answers a form that is sent twice, by a second click or the back button, as it answered the first time, where that
 * led somewhere; a form that was refused is looked at anew. The field `_showing` tells two showings of a form apart.
 */
export function once<Rest extends unknown[]>(handler: Handler<Rest>): Handler<Rest> {
  return async (req, res, ...rest) => {
    const sent = outcomesOf(req.sandbox);
    const key = createHash('sha256')
      .update(JSON.stringify([req.path, req.body]))
      .digest('base64');
    const location = await sent.get(key);
    if (location !== undefined) {
      res.redirect(303, location);
      return;
    }
    const work = handler(req, res, ...rest).then(() => res.get('Location'));
    // A failure is this request's to report; the next one tries anew.
    sent.set(
      key,
      work.catch(() => undefined),
    );
    const [oldest] = sent.keys();
    if (sent.size > REMEMBERED && oldest !== undefined) sent.delete(oldest);
    await work;
  };
}

function outcomesOf(sandbox: Sandbox): Map<string, Promise<string | undefined>> {
  const known = outcomes.get(sandbox) ?? new Map<string, Promise<string | undefined>>();
  outcomes.set(sandbox, known);
  return known;
}
