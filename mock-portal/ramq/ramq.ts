import { Router } from 'express';
import type { PortalContext } from '../web/context.ts';
import { accountCreatedScreen } from './account-created.ts';
import { accountFormScreen } from './account-form.ts';
import { addUserScreen } from './add-user.ts';
import { forgottenPasswordScreen } from './forgotten-password.ts';
import { policyScreen } from './policy.ts';
import { referenceNumberScreen } from './reference-number.ts';
import { servicesScreen } from './services.ts';
import { signInScreen } from './sign-in.ts';
import { userAddedScreen } from './user-added.ts';
import { usersScreen } from './users.ts';

/** The screens of the RAMQ portal, in the guide's order. */
export const ramqPortal = (context: PortalContext): Router =>
  Router().use(
    signInScreen(),
    servicesScreen(),
    usersScreen(),
    addUserScreen(context),
    userAddedScreen(context),
    referenceNumberScreen(context),
    policyScreen(),
    accountFormScreen(),
    accountCreatedScreen(),
    forgottenPasswordScreen(),
  );
