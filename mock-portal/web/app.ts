import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import cookieParser from 'cookie-parser';
import express, { type Express } from 'express';
import { fidelityScreen } from '../control/fidelity.ts';
import { homeScreen } from '../control/home.ts';
import { mailboxScreen } from '../control/mailbox.ts';
import { sandboxControl } from '../control/sandboxes.ts';
import { ramqPortal } from '../ramq/ramq.ts';
import { rvsqPortal } from '../rvsq/rvsq.ts';
import { chooseSandbox } from './choose-sandbox.ts';
import type { PortalContext } from './context.ts';
import { errorPage, pageNotFound } from './errors.ts';
import { hostAllowList } from './host-allow-list.ts';
import { PATHS } from './paths.ts';
import { notIndexed, notKept, securityHeaders } from './response-headers.ts';

const SIMULATOR_FOLDER = fileURLToPath(new URL('..', import.meta.url));
const PUBLIC_FOLDER = fileURLToPath(new URL('public', import.meta.url));
const FONT_FOLDER = dirname(
  createRequire(import.meta.url).resolve('@fontsource-variable/open-sans/index.css'),
);

/**
 * The whole simulator as one Express application; this is the one place that states the order.
 * @param reportError told of every fault that is ours
 */
export function portalApp(context: PortalContext, reportError: (error: unknown) => void): Express {
  const app = express();
  app.disable('x-powered-by');
  // An array, because EJS looks for included parts in no other kind.
  app.set('views', [SIMULATOR_FOLDER]);
  app.set('view cache', true);
  app.set('view engine', 'ejs');

  app.use(securityHeaders);
  app.use(notIndexed);
  app.use(hostAllowList);
  app.use(`${PATHS.assets}/fonts`, express.static(FONT_FOLDER));
  app.use(PATHS.assets, express.static(PUBLIC_FOLDER));
  app.use(notKept);
  app.get('/robots.txt', (_req, res) => void res.type('text').send('User-agent: *\nDisallow: /\n'));
  app.use(cookieParser());
  app.use(express.urlencoded({ extended: false }));
  app.use(chooseSandbox(context.sandboxes));
  app.use(homeScreen(context));
  app.use(fidelityScreen());
  app.use(ramqPortal(context));
  app.use(mailboxScreen(context));
  app.use(rvsqPortal());
  app.use(sandboxControl(context));
  app.use(pageNotFound);
  app.use(errorPage(reportError));
  return app;
}
