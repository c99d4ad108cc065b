import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Helmet's headers, without those that a site over plain http cannot keep. */
export const securityHeaders: RequestHandler = helmet({
  strictTransportSecurity: false,
  contentSecurityPolicy: {
    directives: {
      'upgrade-insecure-requests': null,
      'style-src': ["'self'"],
      'font-src': ["'self'"],
      'img-src': ["'self'"],
    },
  },
});

/** A simulator is nothing to find with a search engine. */
export const notIndexed: RequestHandler = (_req, res, next) => {
  res.set('X-Robots-Tag', 'noindex, nofollow');
  next();
};

/** What a page showed once is not to be found in a cache. */
export const notKept: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store');
  next();
};
