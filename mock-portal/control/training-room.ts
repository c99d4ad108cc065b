import { Router } from 'express';
import type { PortalContext } from '../web/context.ts';
import { PATHS } from '../web/paths.ts';
import { clockScreen } from './training/clock.ts';
import { dropScreen, resetScreen } from './training/confirmations.ts';
import { addFaultScreen, liftFaultScreen } from './training/faults.ts';
import { journalFile } from './training/journal.ts';
import { liveScreen } from './training/live.ts';
import { messageScreen } from './training/messages.ts';
import { placeScreen } from './training/place.ts';
import { sandboxScreen } from './training/sandbox-page.ts';
import { sandboxesScreen } from './training/sandboxes.ts';
import { signInScreen, trainersOnly } from './training/sign-in.ts';
import { snapshotScreens } from './training/snapshots.ts';
import { trainingSession } from './training-session.ts';

/** « Salle de formation »: where trainers follow the sandboxes of a group and steer them. */
export const trainingRoom = (context: PortalContext): Router =>
  Router()
    .use(PATHS.training.home, trainingSession(), trainersOnly(context.access))
    .use(
      signInScreen(context.access),
      sandboxesScreen(context),
      liveScreen(context),
      sandboxScreen(context),
      placeScreen(context),
      messageScreen(context),
      clockScreen(context),
      addFaultScreen(context),
      liftFaultScreen(context),
      journalFile(context),
      snapshotScreens(context),
      resetScreen(context),
      dropScreen(context),
    );
