import type { RequestHandler } from 'express';

const KNOWN_HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Answers nobody who calls the simulator by another name (screens.md, « What the simulator must never do »). */
export const hostAllowList: RequestHandler = (req, res, next) => {
  const host = (req.get('Host') ?? '').replace(/:\d+$/, '').toLowerCase();
  if (KNOWN_HOSTS.has(host)) next();
  else res.status(421).type('text').send('Le simulateur ne répond pas sous ce nom.');
};
