import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import cookieParser from 'cookie-parser';
import express, { type Express } from 'express';
import { controlApi, noControlApi } from '../control/api/control-api.ts';
import { faultInjection } from '../control/fault-injection.ts';
import { fidelityScreen } from '../control/fidelity.ts';
import { enterSandboxScreen } from '../control/enter-sandbox.ts';
import { homeScreen } from '../control/home.ts';
import { mailboxScreen } from '../control/mailbox.ts';
import { practiceScreens } from '../control/practice/practice-screens.ts';
import { trainingRoom } from '../control/training-room.ts';
import { ramqPortal } from '../ramq/ramq.ts';
import { rvsqPortal } from '../rvsq/rvsq.ts';
import { admission } from './admission.ts';
import { chooseSandbox } from './choose-sandbox.ts';
import type { PortalContext } from './context.ts';
import { errorPage, pageNotFound } from './errors.ts';
import { hostAllowList } from './host-allow-list.ts';
import { PATHS } from './paths.ts';
import { portalSession } from './session.ts';
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
  app.use(hostAllowList(context.access));
  app.use(`${PATHS.assets}/fonts`, express.static(FONT_FOLDER));
  app.use(PATHS.assets, express.static(PUBLIC_FOLDER));
  app.use(notKept);
  app.get('/robots.txt', (_req, res) => void res.type('text').send('User-agent: *\nDisallow: /\n'));
  app.use(cookieParser());
  app.use(PATHS.control, context.access.hasControl ? controlApi(context) : noControlApi);
  app.use(enterSandboxScreen(context));
  app.use(admission(context));
  app.use(chooseSandbox(context.sandboxes, !context.access.isBeyondLoopback));
  app.use(express.urlencoded({ extended: false }));
  app.use(homeScreen(context));
  app.use(fidelityScreen());
  app.use(mailboxScreen(context));
  app.use(practiceScreens(context));
  app.use(trainingRoom(context));
  app.use(['/ramq', PATHS.ramq.invitation], portalSession('ramq'));
  app.use('/rvsq', portalSession('rvsq'));
  app.use(faultInjection);
  app.use(ramqPortal(context));
  app.use(rvsqPortal());
  app.use(pageNotFound);
  app.use(errorPage(reportError));
  return app;
}
