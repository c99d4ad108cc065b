import type { Request } from 'express';

/**
 * The address that was asked for, as one of the simulator's own: a request line may name another host, and may make a
 * path look like one.
 */
export function ownAddress(req: Request): URL {
  const path = req.originalUrl.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#\\]*/i, '').replace(/^[/\\]*/, '/');
  const address = new URL(path, 'http://localhost');
  address.pathname = address.pathname.replace(/^\/+/, '/');
  return address;
}
