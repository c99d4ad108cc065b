import type { RequestHandler } from 'express';
import type { Access } from './access.ts';

/** Answers nobody who calls the simulator by another name (screens.md, « What the simulator must never do »). */
export const hostAllowList =
  ({ hosts }: Access): RequestHandler =>
  (req, res, next) => {
    const host = (req.get('Host') ?? '').replace(/:\d+$/, '').toLowerCase();
    if (hosts.has(host)) next();
    else res.status(421).type('text').send('Le simulateur ne répond pas sous ce nom.');
  };
